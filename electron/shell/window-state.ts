import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'

const whole = z.int()

/** Where the window stood when it was last closed, in the machine's own pixels. */
export const windowPlace = z.strictObject({ x: whole, y: whole, width: whole.check(z.gte(640)), height: whole.check(z.gte(480)), isMaximized: z.boolean() })
export type WindowPlace = z.infer<typeof windowPlace>

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The place that was remembered, or undefined: a file that is absent or damaged costs nothing but the place. */
export function rememberedPlace(file: string): WindowPlace | undefined {
  try {
    return windowPlace.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** Whether enough of the window lies on a screen to be seen and dragged; screens come and go with a laptop. */
export function isReachable(place: Rectangle, screens: readonly Rectangle[]): boolean {
  return screens.some((screen) => {
    const width = Math.min(place.x + place.width, screen.x + screen.width) - Math.max(place.x, screen.x)
    const isTitleOnScreen = place.y >= screen.y && place.y < screen.y + screen.height - 40
    return width >= 200 && isTitleOnScreen
  })
}
