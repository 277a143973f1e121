/** Letters on paper are read where the colour of each stands out from the white at least this much (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5

/**
 * How much a colour stands out from white paper, from 1 (not at all) to 21 (black), as WCAG 2.2 counts it.
 * @param colour `#rrggbb`.
 */
export function contrastOnPaper(colour: string): number {
  const [red, green, blue] = lightOf(colour)
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

/** Whether text of this colour can be read on paper. */
export function isReadableOnPaper(colour: string): boolean {
  return contrastOnPaper(colour) >= leastContrast
}

/** The same hue, as little darker as is needed to be read on paper; the colour itself where it can be. */
export function readableOnPaper(colour: string): string {
  const shares = partsOf(colour)
  for (let kept = 100; kept > 0; kept--) {
    const darker = `#${shares.map((part) => Math.floor((part * kept) / 100).toString(16).padStart(2, '0')).join('')}`
    if (isReadableOnPaper(darker)) return darker
  }
  return '#000000'
}

/** Red, green and blue, from 0 to 255. */
function partsOf(colour: string): readonly [number, number, number] {
  const [red = 0, green = 0, blue = 0] = (/^#(..)(..)(..)$/.exec(colour) ?? []).slice(1).map((part) => Number.parseInt(part, 16))
  return [red, green, blue]
}

/** How much light each part gives: the curve of sRGB undone. */
function lightOf(colour: string): readonly [number, number, number] {
  const light = (part: number) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)
  const [red, green, blue] = partsOf(colour)
  return [light(red), light(green), light(blue)]
}
