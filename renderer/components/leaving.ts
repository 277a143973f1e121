/** Writes what waits when the window loses focus, is hidden or goes away: leaving must not wait for a saver's own pace. */
export function flushOnLeaving(flush: (options?: { readonly leaving: boolean }) => Promise<void>): void {
  window.addEventListener('blur', () => void flush())
  window.addEventListener('pagehide', () => void flush({ leaving: true }))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void flush({ leaving: true })
  })
}

/** The timers of the page, for a saver. */
export const pageTimers = {
  now: () => performance.now(),
  after: (milliseconds: number, task: () => void) => {
    const timer = setTimeout(task, milliseconds)
    return () => clearTimeout(timer)
  },
}
