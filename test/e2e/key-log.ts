import type { Page } from '@playwright/test'

/** One letter that reached a field: when, in milliseconds since 1970, and how long the text of that field was after it. */
export interface TypedLetter {
  readonly at: number
  readonly length: number
}

/** What a person typed, as the page heard it; the page keeps it, so that it can still be read when the program behind it was killed. */
export interface KeyLog {
  /** Letters that reached the focused field, in order. */
  readonly letters: () => Promise<readonly TypedLetter[]>
  /** Keys that went down, modifiers alone apart, as `Alt+S`; letters and digits that were typed as text are `text`. */
  readonly keys: () => Promise<readonly string[]>
  /** For each letter the milliseconds from its key to the frame in which it was painted. */
  readonly delays: () => Promise<readonly number[]>
  readonly pointers: () => Promise<number>
  /** Milliseconds from the first key that went down to the frame in which the first letter was painted. */
  readonly firstLetter: () => Promise<number>
  /** The longest time, in milliseconds, that the page could do nothing, because the machine was busy elsewhere. */
  readonly stall: () => Promise<number>
}

interface Recorded {
  readonly letters: TypedLetter[]
  readonly keys: string[]
  readonly delays: number[]
  pointers: number
  begun: number
  firstLetter: number
  stall: number
}

declare global {
  interface Window {
    keyLog?: Recorded
  }
}

/** Begins to write down what is pressed and typed on a page. */
export async function startKeyLog(page: Page): Promise<KeyLog> {
  await page.evaluate(() => {
    const log: Recorded = { letters: [], keys: [], delays: [], pointers: 0, begun: 0, firstLetter: 0, stall: 0 }
    window.keyLog = log
    let pressedAt = 0
    let lookedAt = performance.now()
    setInterval(() => {
      log.stall = Math.max(log.stall, performance.now() - lookedAt - 10)
      lookedAt = performance.now()
    }, 10)
    window.addEventListener('keydown', (event) => {
      pressedAt = performance.now()
      if (log.begun === 0) log.begun = pressedAt
      if (['Control', 'Alt', 'Shift', 'Meta'].includes(event.key)) return
      const isText = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey
      const held = [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && event.key.length > 1 && 'Shift'].filter((one) => one !== false)
      log.keys.push(isText ? 'text' : [...held, event.key.length === 1 ? event.key.toUpperCase() : event.key].join('+'))
    }, true)
    window.addEventListener('pointerdown', () => {
      log.pointers += 1
    }, true)
    window.addEventListener('input', ({ target }) => {
      if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return
      log.letters.push({ at: Date.now(), length: target.value.length })
      const begun = pressedAt
      // The frame after the next task has been painted: the letter is on the glass.
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.addEventListener('message', () => {
          log.delays.push(performance.now() - begun)
          if (log.firstLetter === 0) log.firstLetter = performance.now() - log.begun
        })
        channel.port1.start()
        channel.port2.postMessage('painted')
      })
    }, true)
  })
  const read = <Key extends keyof Recorded>(key: Key) => page.evaluate((name) => window.keyLog![name], key)
  return { letters: () => read('letters'), keys: () => read('keys'), delays: () => read('delays'), pointers: () => read('pointers'), firstLetter: () => read('firstLetter'), stall: () => read('stall') }
}

/** The value below which so great a share of the numbers lies; 0 when there are none. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
