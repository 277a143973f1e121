import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readAgenda } from '../../electron/register/lists/agenda.ts'
import { listDossiers, type DossierQuery } from '../../electron/register/lists/list.ts'
import { unwrapKey, wrapKey } from '../../electron/register/keys/key-slot.ts'
import { closeRegister, type Register } from '../../electron/register/register.ts'
import { openWithKey, passphrase, testEnvironment, type Closed } from '../fixtures/register.ts'
import { median, millisecondsFor, type Measurement } from './measurement.ts'
import { durableSaves } from './register/durable-save.ts'
import { fillLarge } from './register/fill-large.ts'

const dossiers = 20_000
const today = Temporal.PlainDate.from('2026-11-20')
const machine = testEnvironment()

/** A durable save against bare SQLite, and a register of 20,000 dossiers: opening, asking, memory. Takes some minutes to fill. */
export async function bench(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-bench-'))
  try {
    const saves = durableSaves(join(folder, 'saves'))
    const large = fillLarge(join(folder, 'large'), dossiers, today)
    return [...saves, ...opening(large), ...asking(large)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Each in a process of its own, as the program starts: five times, the middle one. */
function opening({ folder, dataKey }: Closed): Measurement[] {
  const runs = Array.from({ length: 5 }, () => {
    const said = execFileSync(process.execPath, [join(import.meta.dirname, 'register/open-large.ts'), folder, dataKey.toString('hex')], { encoding: 'utf8' })
    return JSON.parse(said) as { opened: number; listed: number; checked: number; longestPiece: number; memory: number; memoryChecked: number }
  })
  const middle = (of: keyof (typeof runs)[number]) => median(runs.map((run) => run[of]))
  // At the price of a real register, where tests have a cheap one.
  const { keyCost: _, ...real } = machine
  const slot = wrapKey(real, { slot: { id: machine.ids(), kind: 'passphrase', label: 'K.D.' }, secret: passphrase, dataKey: Buffer.from(dataKey) })
  const derivations = Array.from({ length: 3 }, () => millisecondsFor(() => unwrapKey(slot, passphrase)))
  return [
    { name: 'key from a passphrase (slow on purpose)', measured: median(derivations), unit: 'ms', reference: 'scrypt, N = 2^17, 128 MB' },
    { name: `opening ${dossiers.toLocaleString('en')} dossiers, from the key to list data`, measured: middle('listed'), unit: 'ms', target: '≤ 300', reference: `opening alone ${middle('opened').toFixed(0)} ms` },
    { name: 'its whole check, in pieces, after the first screen', measured: middle('checked'), unit: 'ms', reference: `longest piece ${middle('longestPiece').toFixed(1)} ms` },
    { name: `main process with ${dossiers.toLocaleString('en')} dossiers open`, measured: middle('memory'), unit: 'MB', target: '< 200', reference: `after the whole check ${middle('memoryChecked').toFixed(0)} MB; source run by Node, not bundled` },
  ]
}

/** Every kind of question many times over; of each kind the slowest question counts, by the middle of its times. */
function asking(large: Closed): Measurement[] {
  const register = openWithKey(large)
  const target = '< 20'
  try {
    const first = listDossiers(register, { scope: 'all', order: 'received', limit: 500 })
    return [
      slowest('list, any order and scope', register, listQueries(), target),
      slowest('list, a page far down', register, first.more === undefined ? [] : [{ scope: 'all', order: 'received', limit: 50, after: pageFarDown(register) }], target),
      slowest('list filtered as she types, from one letter on', register, searchQueries(), target),
      { ...slowestOf('agenda of 14 days', [['', () => readAgenda(register, today, 14)]]), target },
    ]
  } finally {
    closeRegister(register)
  }
}

function listQueries(): DossierQuery[] {
  return (['open', 'closed', 'all'] as const).flatMap((scope) =>
    (['number', 'due', 'received', 'complainant'] as const).flatMap((order) => [
      { scope, order, limit: 50 },
      { scope, order, limit: 50, descending: true },
      { scope, order, limit: 50, procedureId: 'wil' },
    ]),
  )
}

function searchQueries(): DossierQuery[] {
  const typed = ['m', 'k', 'f', 'mo', 'fo', 'modaal', 'formulier', 'modaal formulier', 'balie k', 'a b', '2026', '2026-0042', 'çelik', 'zzz']
  return typed.flatMap((search) => (['open', 'all'] as const).map((scope) => ({ scope, order: 'due' as const, limit: 50, search })))
}

function pageFarDown(register: Register): string {
  let after: string | undefined
  for (let page = 0; page < 30; page += 1) {
    after = listDossiers(register, { scope: 'all', order: 'received', limit: 500, ...(after === undefined ? {} : { after }) }).more
  }
  if (after === undefined) throw new RangeError('The register is too small')
  return after
}

function slowest(name: string, register: Register, queries: readonly DossierQuery[], target: string): Measurement {
  return { ...slowestOf(name, queries.map((query) => [describe(query), () => listDossiers(register, query)] as const)), target }
}

function describe({ search, scope, order, descending, procedureId }: DossierQuery): string {
  return [search === undefined ? '' : `“${search}”`, scope, order, descending === true ? 'turned' : '', procedureId ?? ''].filter((word) => word !== '').join(' ')
}

function slowestOf(name: string, questions: readonly (readonly [string, () => unknown])[]): Measurement {
  const measured = questions.map(([question, ask]) => {
    ask()
    const times = Array.from({ length: 21 }, () => millisecondsFor(ask)).toSorted((one, other) => one - other)
    return { question, middle: median(times), high: times[19] ?? 0 }
  })
  const worst = measured.toSorted((one, other) => other.middle - one.middle)[0]
  if (worst === undefined) throw new RangeError('Nothing was asked')
  const slowest = `the slowest of ${questions.length}${worst.question === '' ? '' : ` (${worst.question})`}, its p95 ${worst.high.toFixed(1)} ms`
  return { name, measured: worst.middle, unit: 'ms', reference: `${slowest}; middle of all ${median(measured.map(({ middle }) => middle)).toFixed(1)} ms` }
}
