import { execFileSync, spawn } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openDossier } from '../../../electron/register/dossiers.ts'
import { discardDraft, listDrafts, saveDraft } from '../../../electron/register/drafts.ts'
import { registerFiles } from '../../../electron/register/opening/folder.ts'
import type { Register } from '../../../electron/register/open-register.ts'
import { closeRegister, sealedStanding, sealSheet, takeInSealedSheets, unlockRegister } from '../../../electron/register/register.ts'
import { openingKeyOf, seal, sealingKeyOf, unseal } from '../../../electron/register/keys/sealing.ts'
import type { IntakeSheet } from '../../../shared/dossier/intake/sheet.ts'
import { emptySheet } from '../../../shared/dossier/intake/sheet.ts'
import { chances, times } from '../../fixtures/endurance.ts'
import { complaintOf, emptyFolder, newRegister, passphrase, procedureNamed, procedures, removeFolders, testEnvironment, type TestClock } from '../../fixtures/register.ts'

afterAll(removeFolders)

let folder: string
let clock: TestClock
let environment: ReturnType<typeof testEnvironment>

beforeEach(() => {
  const scene = newRegister()
  ;({ folder, clock, environment } = scene)
  closeRegister(scene.register)
})

const unlock = () => unlockRegister(environment, { folder, passphrase, shippedProcedures: procedures })
const sheet = (text: string, id = environment.ids()): IntakeSheet => ({
  ...emptySheet({ id, procedureId: '', startedAt: '2026-11-20T10:00:00.000Z', channel: 'phone' }),
  notes: [{ at: '2026-11-20T10:00:01.000Z', text }],
  name: 'mevrouw Lelievaart',
  cursor: { field: 'notes', offset: text.length, line: 0 },
})
const sealed = () => readdirSync(registerFiles(folder).sealed)
const drafts = (register: Register) => listDrafts(register).map(({ sheet: kept }) => kept)

describe('a call that is typed while the register is locked', () => {
  it('is an ordinary open call once it is unlocked, under the active procedure, and exactly once', () => {
    const one = sheet('Het Kattenluikje klemt 😀')
    expect(sealSheet({ folder, environment }, { ...one, notes: [] })).toBe('2026-11-20T10:12:00.000Z')
    sealSheet({ folder, environment }, one)
    sealSheet({ folder, environment }, sheet('Een tweede beller'))
    expect(sealedStanding(folder)).toEqual({ canSeal: true, waiting: 2 })

    let register = unlock()
    expect(drafts(register).find(({ id }) => id === one.id)).toEqual({ ...one, procedureId: 'wil' })
    expect(drafts(register)).toHaveLength(2)
    expect([sealed(), sealedStanding(folder).waiting]).toEqual([[], 0])
    discardDraft(register, one.id)
    closeRegister(register)
    register = unlock()
    expect(drafts(register)).toHaveLength(1)
    closeRegister(register)
  })

  it('can be read by nobody without the key of the register: not its words, not the name', () => {
    sealSheet({ folder, environment }, sheet('Het Kattenluikje klemt'))
    const words = ['Kattenluikje', 'Lelievaart', 'notes', 'wil']
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.sealed') || name.endsWith('public-key'))
      .flatMap((name) => words.filter((word) => readFileSync(join(folder, name)).includes(word)).map((word) => `${name}: ${word}`))
    expect(found).toEqual([])
    expect(readFileSync(registerFiles(folder).sealingKey, 'utf8')).toMatch(/^[A-Za-z0-9+/]{43}=\n$/)
  })

  it('that was typed on after unlocking keeps the later words, also when its sealed words are found again', () => {
    const one = sheet('Eerst')
    sealSheet({ folder, environment }, one)
    const [name] = sealed()
    const file = join(registerFiles(folder).sealed, name!)
    const bytes = readFileSync(file)
    clock.now = clock.now.add({ seconds: 5 })
    const register = unlock()
    saveDraft(register, { ...one, name: 'Later' })
    // As a program leaves it that was killed between taking in and tidying away.
    writeFileSync(file, bytes)
    takeInSealedSheets(register)
    expect(drafts(register).map(({ name: kept }) => kept)).toEqual(['Later'])
    openDossier(register, { complaint: complaintOf('X'), procedure: procedureNamed('wil'), draftId: one.id })
    writeFileSync(file, bytes)
    takeInSealedSheets(register)
    expect([drafts(register), sealed()]).toEqual([[], []])
    closeRegister(register)
  })

  it('whose last words arrive after unlocking is brought up to date', () => {
    const one = sheet('Eerst')
    sealSheet({ folder, environment }, one)
    const register = unlock()
    clock.now = clock.now.add({ seconds: 1 })
    sealSheet({ folder, environment }, { ...one, name: 'Tijdens het openen' })
    takeInSealedSheets(register)
    expect(drafts(register).map(({ name }) => name)).toEqual(['Tijdens het openen'])
    closeRegister(register)
  })

  it('that was damaged on the disk is kept apart, and the others come', () => {
    const broken = sheet('Onleesbaar')
    sealSheet({ folder, environment }, broken)
    const file = join(registerFiles(folder).sealed, `${broken.id}.sealed`)
    const bytes = readFileSync(file)
    bytes[70] = (bytes[70] ?? 0) ^ 1
    writeFileSync(file, bytes)
    sealSheet({ folder, environment }, sheet('Goed'))
    const register = unlock()
    expect(drafts(register).map(({ notes }) => notes[0]?.text)).toEqual(['Goed'])
    expect(readdirSync(registerFiles(folder).damaged, { recursive: true, encoding: 'utf8' })).toContainEqual(expect.stringContaining(`${broken.id}.sealed`))
    closeRegister(register)
  })

  it('waits for one unlocking where the register has no public key yet, or one that somebody put there', () => {
    rmSync(registerFiles(folder).sealingKey)
    expect(sealedStanding(folder)).toEqual({ canSeal: false, waiting: 0 })
    expect(() => sealSheet({ folder, environment }, sheet('Te vroeg'))).toThrow(expect.objectContaining({ code: 'REGISTER_ABSENT' }))
    closeRegister(unlock())
    const own = readFileSync(registerFiles(folder).sealingKey, 'utf8')
    writeFileSync(registerFiles(folder).sealingKey, `${Buffer.alloc(32, 7).toString('base64')}\n`)
    closeRegister(unlock())
    expect(readFileSync(registerFiles(folder).sealingKey, 'utf8')).toBe(own)
  })

  it('is on the disk when it is answered: a program that is killed while sealing loses nothing that was answered', async () => {
    const chance = chances(20)
    for (let round = 0; round < times(4, 50); round += 1) {
      const id = environment.ids()
      const program = spawn(process.execPath, [join(import.meta.dirname, 'programs', 'seal.ts'), folder, id], { stdio: ['ignore', 'pipe', 'inherit'] })
      const answers: string[] = []
      program.stdout.on('data', (chunk: Buffer) => answers.push(chunk.toString()))
      while (answers.length === 0) await pause(5)
      await pause(chance() * 60)
      const ended = new Promise((resolve) => program.once('exit', resolve))
      program.kill('SIGKILL')
      await ended
      const last = Number(answers.join('').trim().split('\n').at(-1))
      const register = unlock()
      const kept = drafts(register).find((draft) => draft.id === id)?.notes[0]?.text.length ?? 0
      expect(kept).toBeGreaterThanOrEqual(last)
      expect(sealed()).toEqual([])
      closeRegister(register)
    }
  })
})

describe('a sealed box', () => {
  const { random } = testEnvironment()
  const dataKey = random(32)
  const openingKey = openingKeyOf(dataKey)
  const box = seal(sealingKeyOf(openingKey), { text: Buffer.from('geheim'), known: 'a', random })

  it('opens with the key of its register only, for what it is bound to only, and unchanged only', () => {
    expect(unseal(openingKey, { sealed: box, known: 'a' })?.toString()).toBe('geheim')
    expect(unseal(openingKeyOf(dataKey), { sealed: box, known: 'a' })?.toString()).toBe('geheim')
    expect(unseal(openingKeyOf(random(32)), { sealed: box, known: 'a' })).toBeUndefined()
    expect(unseal(openingKey, { sealed: box, known: 'b' })).toBeUndefined()
    for (let place = 0; place < box.length; place += 1) {
      const changed = Buffer.from(box)
      changed[place] = (changed[place] ?? 0) ^ 0x10
      expect(unseal(openingKey, { sealed: changed, known: 'a' }), `byte ${place}`).toBeUndefined()
    }
    expect(unseal(openingKey, { sealed: box.subarray(0, 30), known: 'a' })).toBeUndefined()
  })

  it('is another one every time, so that nobody sees that the same was said', () => {
    expect(seal(sealingKeyOf(openingKey), { text: Buffer.from('geheim'), known: 'a', random })).not.toEqual(box)
  })

  it('opens with what twenty lines of another program make of the same standards', () => {
    const script = join(emptyFolder(), 'unseal.py')
    const isThere = (() => {
      try {
        execFileSync('python3', ['-c', 'import cryptography'], { stdio: 'ignore' })
        return true
      } catch {
        return false
      }
    })()
    if (!isThere) return
    writeFileSync(script, [
      'import sys, base64',
      'from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey',
      'from cryptography.hazmat.primitives.kdf.hkdf import HKDF',
      'from cryptography.hazmat.primitives.hashes import SHA256',
      'from cryptography.hazmat.primitives.ciphers.aead import AESGCM',
      'from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat',
      'data, box = (base64.b64decode(word) for word in sys.argv[1:3])',
      "own = X25519PrivateKey.from_private_bytes(HKDF(SHA256(), 32, b'', b'Gehoor sealing key').derive(data))",
      'public = own.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)',
      'once, nonce, tag, text = box[:32], box[32:44], box[44:60], box[60:]',
      "key = HKDF(SHA256(), 32, once + public, b'Gehoor sealed sheet').derive(own.exchange(X25519PublicKey.from_public_bytes(once)))",
      "print(AESGCM(key).decrypt(nonce, text + tag, b'a').decode(), end='')",
    ].join('\n'))
    expect(execFileSync('python3', [script, dataKey.toString('base64'), box.toString('base64')], { encoding: 'utf8' })).toBe('geheim')
  })
})
