/** Knows whether a page is still there, by the streams it keeps open. */
export interface Presence {
  /** Counts a stream until the answer is called. */
  readonly arrive: () => () => void
  readonly stop: () => void
}

export interface PresenceOptions {
  /** Milliseconds to wait for the first page. */
  readonly arrival: number
  /** Milliseconds to wait for a page that went away: reloading takes a moment, and so does a slow machine. */
  readonly idle: number
  readonly onNobodyCame: () => void
  readonly onAllGone: () => void
}

/** Watches from now on; calls one of the two at most once. */
export function watchPresence({ arrival, idle, onNobodyCame, onAllGone }: PresenceOptions): Presence {
  let present = 0
  let timer = setTimeout(onNobodyCame, arrival)
  const stop = () => clearTimeout(timer)
  return {
    arrive: () => {
      present += 1
      stop()
      let isHere = true
      return () => {
        if (!isHere) return
        isHere = false
        present -= 1
        if (present === 0) timer = setTimeout(onAllGone, idle)
      }
    },
    stop,
  }
}
