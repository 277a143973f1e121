import { v7 as uuidv7 } from 'uuid'
import { client } from '../../call.ts'
import { flushOnLeaving, pageTimers } from '../../components/leaving.ts'
import { createDesk } from '../desk.ts'

/**
 * The sheets that are typed while the register is locked. Each is written to the disk as it is typed, sealed; nothing is ever
 * read back from there before somebody unlocks.
 */
export const lockedDesk = createDesk({
  save: (sheet) => client.drafts.seal(sheet),
  // What stands empty in the end comes as an empty call, and goes like one.
  remove: async () => {},
  timers: pageTimers,
  newId: () => uuidv7(),
})

flushOnLeaving((options) => lockedDesk.flush(options))
