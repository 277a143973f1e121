import type { Announcement } from '../../shared/contract/views.ts'

/** How the page stands with the program: not yet, in touch, lost, or never let in. */
export type Connection = 'connecting' | 'connected' | 'lost' | 'refused'

export interface Announcements {
  /** Hears every announcement until the answer is called. */
  readonly listen: (hear: (announcement: Announcement) => void) => () => void
  /** For `useSyncExternalStore`. */
  readonly connection: { readonly subscribe: (changed: () => void) => () => void; readonly current: () => Connection }
}

/**
 * Keeps one stream of announcements open for as long as the page lives. The browser shell also sees by it that the page
 * is still there: without it the program ends by itself.
 */
export function keepInTouch(
  open: () => Promise<AsyncIterable<Announcement>>,
  isRefusal: (error: unknown) => boolean,
  pause: () => Promise<void>,
): Announcements {
  const hearers = new Set<(announcement: Announcement) => void>()
  const watchers = new Set<() => void>()
  let standing: Connection = 'connecting'
  const current = () => standing
  const become = (next: Connection) => {
    if (next === standing) return
    standing = next
    for (const changed of watchers) changed()
  }
  const keepListening = async () => {
    while (current() !== 'refused') {
      try {
        const announcements = await open()
        become('connected')
        for await (const announcement of announcements) for (const hear of hearers) hear(announcement)
        become('lost')
      } catch (error) {
        become(isRefusal(error) ? 'refused' : 'lost')
      }
      await pause()
    }
  }
  void keepListening()
  return {
    listen: (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    connection: {
      subscribe: (changed) => {
        watchers.add(changed)
        return () => watchers.delete(changed)
      },
      current,
    },
  }
}
