import { v7 as uuidv7 } from 'uuid'
import { client } from '../call.ts'
import { createDesk } from './desk.ts'

/** The open call sheets of this page; they stay while the coordinator looks at another screen. */
export const desk = createDesk({
  save: (sheet) => client.drafts.save(sheet),
  remove: (id) => client.drafts.discard({ id }),
  timers: {
    now: () => performance.now(),
    after: (milliseconds, task) => {
      const timer = setTimeout(task, milliseconds)
      return () => clearTimeout(timer)
    },
  },
  newId: () => uuidv7(),
})

// Leaving the window or the page must not wait for the saver's own pace.
window.addEventListener('blur', () => void desk.flush())
window.addEventListener('pagehide', () => void desk.flush({ leaving: true }))
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void desk.flush({ leaving: true })
})
