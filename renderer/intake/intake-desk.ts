import { v7 as uuidv7 } from 'uuid'
import { client } from '../call.ts'
import { flushOnLeaving, pageTimers } from '../components/leaving.ts'
import { createDesk } from './desk.ts'

/** The open call sheets of this page; they stay while the coordinator looks at another screen. */
export const desk = createDesk({
  save: (sheet) => client.drafts.save(sheet),
  remove: (id) => client.drafts.discard({ id }),
  timers: pageTimers,
  newId: () => uuidv7(),
})

flushOnLeaving((options) => desk.flush(options))
