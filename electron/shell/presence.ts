/** Knows whether a page is still there, by the streams it keeps open. */
export interface Presence {
  /** Counts a stream until the answer is called. */
  readonly arrive: () => () => void
  readonly stop: () => void
}

/**
 * Calls `onForgotten` once no page has been there for `idle` milliseconds. Before the first page came, nothing is counted:
 * the entrance has its own time.
 */
export function watchPresence(idle: number, onForgotten: () => void): Presence {
  let present = 0
  let timer: NodeJS.Timeout | undefined
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
        if (present === 0) timer = setTimeout(onForgotten, idle)
      }
    },
    stop,
  }
}
