import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ownEnvironment } from '../../../electron/application.ts'
import { saveDraft } from '../../../electron/register/drafts.ts'
import { registerFiles } from '../../../electron/register/opening/folder.ts'
import { openDossier } from '../../../electron/register/dossiers.ts'
import { readEvents } from '../../../electron/register/events.ts'
import {
  addPassphrase, changePassphrase, closeRegister, createRegister, listKeySlots, registerStanding, removeKeySlot, renewRecoveryKey,
  unlockRegister, unlockWithRecoveryKey, type Register,
} from '../../../electron/register/register.ts'
import { emptySheet } from '../../../shared/dossier/intake/sheet.ts'
import { complaintOf, emptyFolder, fingerprint, newRegister, passphrase, problemFrom, procedureNamed, procedures, removeFolders, settings, testEnvironment, type Scene } from '../../fixtures/register.ts'

let original: Scene
let scene: Scene
const open: Register[] = []

// One register is made and every test gets its own copy of it, locked.
beforeAll(() => {
  original = newRegister()
  closeRegister(original.register)
})
beforeEach(() => {
  const folder = emptyFolder()
  cpSync(original.folder, folder, { recursive: true })
  scene = { ...original, folder }
})
afterEach(() => {
  for (const register of open.splice(0)) closeRegister(register)
})
afterAll(removeFolders)

const unlock = (typed: string) => {
  const register = unlockRegister(scene.environment, { folder: scene.folder, passphrase: typed, shippedProcedures: procedures })
  open.push(register)
  return register
}
const unlockWithKey = (recoveryKey: string) => {
  const register = unlockWithRecoveryKey(scene.environment, { folder: scene.folder, recoveryKey, shippedProcedures: procedures })
  open.push(register)
  return register
}

describe('a new register', () => {
  it('stands in its folder, locked, with a key for the passphrase and one for the recovery key', () => {
    expect(registerStanding(scene.folder)).toBe('locked')
    expect(listKeySlots(unlock(passphrase)).map(({ kind, label, createdAt, isCurrent }) => ({ kind, label, createdAt, isCurrent }))).toEqual([
      { kind: 'passphrase', label: 'K.D.', createdAt: '2026-11-20T10:12:00.000Z', isCurrent: true },
      { kind: 'recovery-key', label: 'K.D.', createdAt: '2026-11-20T10:12:00.000Z', isCurrent: false },
    ])
  })

  it('makes every guess at its passphrase cost 128 MB and about half a second, where the outside world is the real one', () => {
    const folder = emptyFolder()
    expect(Object.keys(ownEnvironment)).not.toContain('keyCost')
    const { register } = createRegister(ownEnvironment, { folder, passphrase, label: 'K.D.', settings, procedures })
    closeRegister(register)
    const { slots } = JSON.parse(readFileSync(registerFiles(folder).keys, 'utf8')) as { slots: { scrypt: object }[] }
    expect(slots.map(({ scrypt }) => scrypt)).toEqual([{ N: 131_072, r: 8, p: 1 }, { N: 131_072, r: 8, p: 1 }])
  })

  it('is not made where there is one already, and the one that is there stays as it was', () => {
    const before = fingerprint(scene.folder)
    expect(problemFrom(() => createRegister(scene.environment, { folder: scene.folder, passphrase, label: 'X', settings, procedures }))).toEqual({ code: 'REGISTER_EXISTS', data: {} })
    expect(fingerprint(scene.folder)).toEqual(before)
  })

  it('is not made with a passphrase that anybody would guess, and leaves nothing behind', () => {
    const folder = emptyFolder()
    expect(problemFrom(() => createRegister(testEnvironment(), { folder, passphrase: '123456789012', label: 'X', settings, procedures }))).toEqual({ code: 'WEAK_PASSPHRASE', data: {} })
    expect(fingerprint(folder)).toEqual({})
    expect(registerStanding(folder)).toBe('absent')
  })

  it('is asked for in a folder that has none: that is said, and nothing is written', () => {
    const folder = emptyFolder()
    expect(problemFrom(() => unlockRegister(testEnvironment(), { folder, passphrase, shippedProcedures: procedures }))).toEqual({ code: 'REGISTER_ABSENT', data: {} })
    expect(fingerprint(folder)).toEqual({})
  })
})

describe('unlocking', () => {
  it('brings back what was typed, with the passphrase in whichever way a keyboard spells its letters', () => {
    const first = unlock(passphrase)
    addPassphrase(first, { label: 'S.B.', passphrase: 'één appel per dag' })
    saveDraft(first, emptySheet({ id: scene.environment.ids(), procedureId: 'wil', startedAt: '2026-11-20T10:00:00.000Z', channel: 'phone' }))
    const { dossierId } = openDossier(first, { complaint: complaintOf('Formulier kwijt'), procedure: procedureNamed('wil') })
    const before = readEvents(first, dossierId)
    closeRegister(first)
    const register = unlock('één appel per dag'.normalize('NFD'))
    expect(readEvents(register, dossierId)).toEqual(before)
    expect(register.slot.label).toBe('S.B.')
    expect(register.cameBackAfterCrash).toBe(false)
  })

  it('with a wrong passphrase is refused and writes nothing, and the right one still works', () => {
    const before = fingerprint(scene.folder)
    expect(problemFrom(() => unlock('een heel andere wachtzin'))).toEqual({ code: 'WRONG_PASSPHRASE', data: { attempts: 1 } })
    expect(problemFrom(() => unlock(scene.recoveryKey))).toEqual({ code: 'WRONG_PASSPHRASE', data: { attempts: 1 } })
    expect(fingerprint(scene.folder)).toEqual(before)
    expect(listKeySlots(unlock(passphrase))).toHaveLength(2)
  })

  it('works with the recovery key as copied by hand, and tells a slip of the pen from the key of another register', () => {
    const other = newRegister()
    closeRegister(other.register)
    const before = fingerprint(scene.folder)
    const slip = scene.recoveryKey.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A'))
    expect(problemFrom(() => unlockWithKey(slip))).toEqual({ code: 'WRONG_RECOVERY_KEY', data: { mistyped: true } })
    expect(problemFrom(() => unlockWithKey(other.recoveryKey))).toEqual({ code: 'WRONG_RECOVERY_KEY', data: { mistyped: false } })
    expect(fingerprint(scene.folder)).toEqual(before)
    expect(listKeySlots(unlockWithKey(scene.recoveryKey.toLowerCase().replaceAll(' ', ''))).map(({ kind, isCurrent }) => ({ kind, isCurrent }))).toEqual([
      { kind: 'passphrase', isCurrent: false },
      { kind: 'recovery-key', isCurrent: true },
    ])
  })
})

describe('keys are added, changed and taken away without writing the register anew', () => {
  const databaseOf = (folder: string) => Object.fromEntries(Object.entries(fingerprint(folder)).filter(([name]) => name.startsWith('register.db')))

  it('and each that is there opens it, and none that is gone', () => {
    const first = unlock(passphrase)
    const before = databaseOf(scene.folder)
    addPassphrase(first, { label: 'S.B.', passphrase: 'een tweede wachtzin' })
    changePassphrase(first, { current: passphrase, next: 'een nieuwe wachtzin' })
    const recoveryKey = renewRecoveryKey(first)
    expect(databaseOf(scene.folder)).toEqual(before)
    expect(listKeySlots(first).map(({ kind, label, isCurrent }) => [kind, label, isCurrent])).toEqual([
      ['passphrase', 'K.D.', true],
      ['passphrase', 'S.B.', false],
      ['recovery-key', 'K.D.', false],
    ])
    closeRegister(first)

    expect(problemFrom(() => unlock(passphrase))?.code).toBe('WRONG_PASSPHRASE')
    expect(problemFrom(() => unlockWithKey(scene.recoveryKey))).toEqual({ code: 'WRONG_RECOVERY_KEY', data: { mistyped: false } })
    for (const opening of [() => unlock('een nieuwe wachtzin'), () => unlockWithKey(recoveryKey)]) closeRegister(opening())

    const register = unlock('een tweede wachtzin')
    removeKeySlot(register, listKeySlots(register)[0]?.id ?? '')
    closeRegister(register)
    expect(problemFrom(() => unlock('een nieuwe wachtzin'))?.code).toBe('WRONG_PASSPHRASE')
  })

  it('but never with a passphrase that anybody would guess, nor without the current one', () => {
    const register = unlock(passphrase)
    const before = fingerprint(scene.folder)
    expect(problemFrom(() => addPassphrase(register, { label: 'S.B.', passphrase: 'kort' }))).toEqual({ code: 'WEAK_PASSPHRASE', data: {} })
    expect(problemFrom(() => changePassphrase(register, { current: passphrase, next: 'kort' }))).toEqual({ code: 'WEAK_PASSPHRASE', data: {} })
    expect(problemFrom(() => changePassphrase(register, { current: 'niet de goede zin', next: 'een nieuwe wachtzin' }))?.code).toBe('WRONG_PASSPHRASE')
    expect(fingerprint(scene.folder)).toEqual(before)
  })

  it('and the last one stays', () => {
    const register = unlock(passphrase)
    const [first, second] = listKeySlots(register)
    removeKeySlot(register, second?.id ?? '')
    expect(problemFrom(() => removeKeySlot(register, first?.id ?? ''))).toEqual({ code: 'LAST_KEY', data: {} })
    expect(listKeySlots(register)).toHaveLength(1)
  })
})

describe('the key file', () => {
  it.each([
    ['one letter in it changed', (text: string) => text.replace(/"wrapped": "(.)/, (found, sign: string) => found.replace(sign, sign === 'A' ? 'B' : 'A'))],
    ['half of it is missing', (text: string) => text.slice(0, text.length / 2)],
    ['it is empty', () => ''],
    ['it holds something else', () => '{"format":1}'],
  ])('comes back from its copy when %s', (_, change) => {
    const files = registerFiles(scene.folder)
    const whole = readFileSync(files.keys, 'utf8')
    writeFileSync(files.keys, change(whole))
    expect(listKeySlots(unlock(passphrase))).toHaveLength(2)
    expect(readFileSync(files.keys, 'utf8')).toBe(whole)
  })

  it('comes back from its copy when it is gone', () => {
    const files = registerFiles(scene.folder)
    const whole = readFileSync(files.keys, 'utf8')
    rmSync(files.keys)
    expect(registerStanding(scene.folder)).toBe('locked')
    unlock(passphrase)
    expect(readFileSync(files.keys, 'utf8')).toBe(whole)
  })

  it('damaged in both places is called damaged, never a wrong passphrase, and nothing is written', () => {
    const files = registerFiles(scene.folder)
    const changed = readFileSync(files.keys, 'utf8').replace('2026-11-20', '2026-11-21')
    writeFileSync(files.keys, changed)
    writeFileSync(files.keysCopy, changed)
    const before = fingerprint(scene.folder)
    expect(problemFrom(() => unlock(passphrase))).toEqual({ code: 'REGISTER_DAMAGED', data: { damage: 'key-file', backups: [] } })
    expect(fingerprint(scene.folder)).toEqual(before)
  })

  it('of a later program is refused by its version', () => {
    const files = registerFiles(scene.folder)
    writeFileSync(files.keys, readFileSync(files.keys, 'utf8').replace('"format": 1', '"format": 2'))
    expect(problemFrom(() => unlock(passphrase))).toEqual({ code: 'REGISTER_NEWER', data: { version: 2, supported: 1 } })
  })

  it('says nothing of the data key, the passphrase, the recovery key or whose they are', () => {
    const text = readFileSync(registerFiles(scene.folder).keys, 'utf8')
    const { dataKey } = unlock(passphrase)
    for (const secret of ['K.D.', passphrase, scene.recoveryKey, scene.recoveryKey.slice(0, 9), dataKey.toString('hex'), dataKey.toString('base64')]) {
      expect(text).not.toContain(secret)
    }
  })
})
