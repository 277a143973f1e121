import * as z from 'zod/mini'
import type { Contract } from './contract.ts'

/**
 * What a member of the team may do. A reader looks on; a handler also takes calls, records steps and writes letters; a
 * coordinator also decides how the organisation works, who gets in, and who does not see a dossier. The program holds to it; it
 * is no secret kept by a key, because everybody's passphrase opens the same register.
 */
export const role = z.enum(['reader', 'handler', 'coordinator'])
export type Role = z.infer<typeof role>

type Needed = { readonly [Branch in keyof Contract]: { readonly [Question in keyof Contract[Branch]]: Role } }

/** Which role each question asks, at the least. Before the register is open nobody has one, and none is asked. */
export const neededRole: Needed = {
  application: { status: 'reader', announcements: 'reader' },
  register: {
    create: 'reader', unlock: 'reader', unlockWithRecoveryKey: 'reader', lock: 'reader', restoreBackup: 'coordinator',
    keySlots: 'reader', changePassphrase: 'reader', addPassphrase: 'coordinator', renewRecoveryKey: 'coordinator', removeKeySlot: 'coordinator', setRole: 'coordinator',
  },
  settings: { get: 'reader', save: 'coordinator', showWorkOf: 'reader' },
  procedures: {
    list: 'reader', get: 'reader', standings: 'reader', draft: 'reader', weigh: 'reader',
    saveDraft: 'coordinator', discardDraft: 'coordinator', publish: 'coordinator', putInForce: 'coordinator', copy: 'coordinator', retire: 'coordinator', read: 'coordinator',
    move: 'coordinator', takeBackMove: 'coordinator',
  },
  drafts: { list: 'reader', save: 'handler', seal: 'reader', discard: 'handler' },
  dossiers: { open: 'handler', list: 'reader', get: 'reader', bundle: 'reader', record: 'handler', hide: 'coordinator' },
  directory: { list: 'reader', add: 'handler', save: 'coordinator' },
  recognition: { callers: 'reader', complaints: 'reader' },
  agenda: { get: 'reader', days: 'reader', lines: 'reader', watch: 'reader', handlers: 'reader' },
  reminders: { list: 'reader', take: 'reader', see: 'handler', snooze: 'handler', takeSnoozeBack: 'handler' },
  closures: { get: 'reader', weigh: 'reader', change: 'coordinator', addAbsence: 'handler', removeAbsence: 'handler', within: 'reader', decide: 'handler' },
  calendarFile: { make: 'reader', kept: 'reader', write: 'handler' },
  texts: { list: 'reader', get: 'reader', try: 'reader', save: 'coordinator', reset: 'coordinator' },
  templates: { get: 'reader', weigh: 'reader', preview: 'reader', houseStyle: 'reader', example: 'reader', save: 'coordinator', reset: 'coordinator', restore: 'coordinator' },
  documents: { file: 'reader', scans: 'handler', begin: 'handler', append: 'handler', keep: 'handler', remove: 'handler', takeScan: 'handler' },
  letters: { compose: 'reader', preview: 'reader', document: 'reader', saveSections: 'handler', startOver: 'handler', finalise: 'handler', mailDraft: 'handler', compareBack: 'reader', differences: 'reader', keepBack: 'handler', waiting: 'reader', post: 'handler', takePostBack: 'handler' },
  recordings: { list: 'reader', sound: 'reader', begin: 'handler', append: 'handler', end: 'handler', remove: 'handler' },
}

const rank: Readonly<Record<Role, number>> = { reader: 0, handler: 1, coordinator: 2 }

/** True when whoever has this role may do what needs the other. */
export function suffices(own: Role, needed: Role): boolean {
  return rank[own] >= rank[needed]
}

/** The role that a question of the contract needs, by its path; undefined for what is no question. */
export function roleFor(path: readonly string[]): Role | undefined {
  const [branch = '', question = ''] = path
  const branches: Readonly<Record<string, Readonly<Record<string, Role>>>> = neededRole
  return branches[branch]?.[question]
}
