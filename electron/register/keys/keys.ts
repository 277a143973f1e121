import type { KeySlotView } from '../../../shared/contract/views.ts'
import { registerFiles } from '../opening/folder.ts'
import { readKeys, writeKeys } from './key-file.ts'
import { nameOf, unwrapKey, wrapKey, type KeySlot } from './key-slot.ts'
import type { KeySlotName, Register } from '../open-register.ts'
import { normalisedPassphrase, requireUsablePassphrase } from './passphrase.ts'
import { RegisterProblem } from '../problem.ts'
import { makeRecoveryKey } from './recovery-key.ts'

// Every passphrase and the recovery key wrap the same data key, so none of this touches the database. What it does change
// is written whole or not at all. A removed key no longer opens this folder; a copy of the folder made before still opens with it.

/** Who can open this register, and with which of these it was opened. */
export function listKeySlots(register: Register): readonly Omit<KeySlotView, 'role'>[] {
  return readKeys(registerFiles(register.folder)).map((slot) => ({
    ...nameOf(slot, register.dataKey), createdAt: slot.createdAt, isCurrent: slot.id === register.slot.id,
  }))
}

/** The names of all keys of this register. */
export function listNames(register: Register): readonly KeySlotName[] {
  return readKeys(registerFiles(register.folder)).map((slot) => nameOf(slot, register.dataKey))
}

/** Lets one more person in and gives the id of her key. `label` names that person in the history. Throws WEAK_PASSPHRASE. */
export function addPassphrase(register: Register, { label, passphrase }: { readonly label: string; readonly passphrase: string }): string {
  requireUsablePassphrase(passphrase)
  const slot: KeySlotName = { id: register.environment.ids(), kind: 'passphrase', label }
  change(register, (slots) => [...slots, wrapped(register, slot, normalisedPassphrase(passphrase))])
  return slot.id
}

/**
 * Replaces a passphrase by another; the person keeps her name in the history. Throws WEAK_PASSPHRASE for the new one,
 * WRONG_PASSPHRASE when no slot opens with the current one. The caller counts the attempts.
 */
export function changePassphrase(register: Register, { current, next }: { readonly current: string; readonly next: string }): void {
  requireUsablePassphrase(next)
  change(register, (slots) => {
    const opened = slotOpenedBy(slots, 'passphrase', normalisedPassphrase(current))
    if (opened === undefined) throw new RegisterProblem('WRONG_PASSPHRASE', { attempts: 1 })
    const renewed = wrapped(register, opened.slot, normalisedPassphrase(next))
    return slots.map((slot) => (slot.id === renewed.id ? renewed : slot))
  })
}

/** Makes a new recovery key, gives it once, and makes every earlier one useless. */
export function renewRecoveryKey(register: Register): string {
  const recoveryKey = makeRecoveryKey(register.environment.random)
  const slot: KeySlotName = { id: register.environment.ids(), kind: 'recovery-key', label: register.slot.label }
  change(register, (slots) => [...slots.filter(({ kind }) => kind !== 'recovery-key'), wrapped(register, slot, recoveryKey)])
  return recoveryKey
}

/** Takes a key away; nothing happens when it was gone already. Throws LAST_KEY for the last one that opens the register. */
export function removeKeySlot(register: Register, id: string): void {
  change(register, (slots) => {
    const left = slots.filter((slot) => slot.id !== id)
    if (left.length === 0) throw new RegisterProblem('LAST_KEY', {})
    return left
  })
}

/** The slot of this kind that a secret opens, with the data key in it; undefined when it opens none. */
export function slotOpenedBy(slots: readonly KeySlot[], kind: KeySlot['kind'], secret: string): { slot: KeySlotName; dataKey: Buffer } | undefined {
  for (const slot of slots) {
    const dataKey = slot.kind === kind ? unwrapKey(slot, secret) : undefined
    if (dataKey !== undefined) return { slot: nameOf(slot, dataKey), dataKey }
  }
  return undefined
}

function wrapped({ environment, dataKey }: Register, slot: KeySlotName, secret: string): KeySlot {
  return wrapKey(environment, { slot, secret, dataKey })
}

function change(register: Register, changed: (slots: readonly KeySlot[]) => readonly KeySlot[]): void {
  const files = registerFiles(register.folder)
  writeKeys(files, changed(readKeys(files)))
}
