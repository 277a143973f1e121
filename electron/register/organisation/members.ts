import type { Role } from '../../../shared/contract/rights.ts'
import { readOne, transaction, write } from '../connection.ts'
import { listNames, removeKeySlot } from '../keys/keys.ts'
import { appendTo, dossierHead } from '../events.ts'
import type { KeySlotName, Register } from '../open-register.ts'
import { RegisterProblem } from '../problem.ts'

// A member is a passphrase with a name. Who has the recovery key in hand is whoever may do everything.

/** What whoever holds this key may do; a key about which nothing was decided is a coordinator's, as every first one is. */
export function roleOf({ connection }: Pick<Register, 'connection'>, { id, kind }: Pick<KeySlotName, 'id' | 'kind'>): Role {
  if (kind === 'recovery-key') return 'coordinator'
  return readOne<{ role: Role }>(connection, 'SELECT role FROM member WHERE member_id = ?', [id])?.role ?? 'coordinator'
}

/**
 * Decides what a member may do. Throws NO_SUCH_MEMBER, and LAST_COORDINATOR when nobody with a passphrase would be left who
 * may decide anything.
 */
export function setRole(register: Register, { id, role }: { readonly id: string; readonly role: Role }): void {
  const members = membersOf(register)
  if (!members.some((member) => member.id === id)) throw new RegisterProblem('NO_SUCH_MEMBER', {})
  const isLeft = role === 'coordinator' || members.some((member) => member.id !== id && roleOf(register, member) === 'coordinator')
  if (!isLeft) throw new RegisterProblem('LAST_COORDINATOR', {})
  transaction(register.connection, (database) => {
    write(database, 'INSERT INTO member (member_id, role) VALUES (@id, @role) ON CONFLICT (member_id) DO UPDATE SET role = @role', { id, role })
  })
}

/**
 * Takes a key away; nothing happens when it was gone already. Throws LAST_KEY for the last one, and LAST_COORDINATOR when no key
 * would be left with which anything can be decided.
 */
export function removeMember(register: Register, id: string): void {
  const left = listNames(register).filter((slot) => slot.id !== id)
  if (left.length > 0 && !left.some((slot) => roleOf(register, slot) === 'coordinator')) throw new RegisterProblem('LAST_COORDINATOR', {})
  removeKeySlot(register, id)
}

/** Everybody with a passphrase. */
export function membersOf(register: Register): readonly KeySlotName[] {
  return listNames(register).filter(({ kind }) => kind === 'passphrase')
}

export interface Hiding {
  readonly dossierId: string
  /** How many events the caller has seen. */
  readonly expects: number
  /** The members who do not see it from now on; whoever is not among them does. */
  readonly members: readonly string[]
  /** Local date of the organisation. */
  readonly on: string
}

/**
 * Hides a dossier from members of the team, the next time they open the register: from lists, counts, search, calendar and
 * exports (peers.md §4 nr. 9). Throws NO_SUCH_DOSSIER, CHANGED_MEANWHILE, NO_SUCH_MEMBER, HIDDEN_FROM_SELF.
 */
export function hideFrom(register: Register, { dossierId, expects, members: ids, on }: Hiding): void {
  const known = membersOf(register)
  const members = ids.map((id) => {
    const member = known.find((each) => each.id === id)
    if (member === undefined) throw new RegisterProblem('NO_SUCH_MEMBER', {})
    if (id === register.slot.id) throw new RegisterProblem('HIDDEN_FROM_SELF', {})
    return { id, name: member.label }
  })
  transaction(register.connection, (database) => {
    const dossier = dossierHead(database, dossierId)
    if (dossier.length !== expects) throw new RegisterProblem('CHANGED_MEANWHILE', { length: dossier.length })
    appendTo(register, database, dossier, [{ type: 'hiddenFrom', on, members }])
  })
}
