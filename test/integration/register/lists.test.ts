import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAgenda } from '../../../electron/register/lists/agenda.ts'
import { readAll, transaction as inTransaction, write } from '../../../electron/register/connection.ts'
import { openDossier, readNumber } from '../../../electron/register/dossiers.ts'
import { appendHappening, readEvents } from '../../../electron/register/events.ts'
import { listDossiers, type DossierQuery } from '../../../electron/register/lists/list.ts'
import { closeRegister, rebuildProjections, type Register } from '../../../electron/register/register.ts'
import { sortName } from '../../../electron/register/lists/sort-name.ts'
import type { DossierRow } from '../../../shared/contract/views.ts'
import { deadlinesOf, nextDue } from '../../../shared/dossier/deadlines/deadlines.ts'
import type { Deadline } from '../../../shared/dossier/deadlines/deadline.ts'
import { displayName } from '../../../shared/dossier/display.ts'
import type { DossierEvent } from '../../../shared/dossier/events.ts'
import { foldDossier } from '../../../shared/dossier/fold.ts'
import { reachedBySending } from '../../../shared/dossier/reached.ts'
import type { DossierState } from '../../../shared/dossier/state.ts'
import type { LetterKind } from '../../../shared/letters/letter.ts'
import { chances } from '../../fixtures/endurance.ts'
import { fillRegister, movableEnvironment } from '../../fixtures/many-dossiers.ts'
import { closedRegister, complaintOf, openWithKey, procedureNamed, procedures, removeFolders, testEnvironment } from '../../fixtures/register.ts'

const today = Temporal.PlainDate.from('2026-11-20')
const count = 400

let register: Register
/** Every dossier worked out from its events alone, with none of the register's tables for lists. */
let worked: Worked[]

interface Worked {
  readonly number: string
  readonly state: DossierState
  readonly events: readonly DossierEvent[]
  readonly deadlines: readonly Deadline[]
}

beforeAll(() => {
  const environment = movableEnvironment(testEnvironment())
  register = openWithKey({ ...closedRegister(0), environment })
  fillRegister(register, environment, { count, procedures, until: today })
  worked = readAll<{ id: string }>(register.connection, 'SELECT dossier_id AS id FROM dossier').map(({ id }) => {
    const events = readEvents(register, id)
    const state = foldDossier(id, events)
    return { number: readNumber(register, id), state, events, deadlines: deadlinesOf(state, procedureNamed(state.procedure.id)) }
  })
}, 120_000)
afterAll(() => {
  closeRegister(register)
  removeFolders()
})

function rowOf({ number, state, deadlines }: Worked): DossierRow {
  const next = nextDue(deadlines)
  const complainant = displayName(state.complaint.complainant)
  return {
    dossierId: state.dossierId,
    number,
    procedureId: state.procedure.id,
    ...(complainant === undefined ? {} : { complainant }),
    subject: state.complaint.subject,
    status: state.status,
    ...(state.handler === undefined ? {} : { handler: state.handler.name }),
    receivedOn: state.complaint.receivedOn,
    channel: state.complaint.channel,
    ...(next === undefined ? {} : { next: { ruleId: next.ruleId, subject: next.subject, label: next.label, kind: next.kind, dueOn: next.dueOn, ...(next.sendBy === undefined ? {} : { sendBy: next.sendBy }) } }),
    ...(state.closedOn === undefined ? {} : { closedOn: state.closedOn }),
  }
}

/** All pages of a list, one after the other. */
function allPages(query: Omit<DossierQuery, 'after'>): { rows: DossierRow[]; totals: number[] } {
  const rows: DossierRow[] = []
  const totals: number[] = []
  for (let after: string | undefined; ; ) {
    const page = listDossiers(register, after === undefined ? query : { ...query, after })
    expect(page.rows.length).toBeLessThanOrEqual(query.limit)
    rows.push(...page.rows)
    totals.push(page.total)
    if (page.more === undefined) return { rows, totals }
    after = page.more
  }
}

const serial = (number: string) => Number(number.slice(0, 4)) * 1_000_000 + Number(number.slice(5))
const keys = {
  number: () => '',
  due: ({ deadlines }: Worked) => nextDue(deadlines)?.dueOn ?? '9999-12-31',
  received: ({ state }: Worked) => state.complaint.receivedOn,
  complainant: ({ state }: Worked) => sortName(state.complaint.complainant, procedureNamed(state.procedure.id).organisation.country),
} as const

/** Open, closed, or closed as no complaint: in one of these lists each dossier stands. */
const shelf = ({ state }: Worked) => (state.contact !== undefined ? 'contacts' : state.isClosed ? 'closed' : 'open')

describe('the list', () => {
  const orders = ['number', 'due', 'received', 'complainant'] as const
  const scopes = ['open', 'closed', 'contacts', 'all'] as const
  it('is made of dossiers in many states, or it would prove little', () => {
    expect(new Set(worked.map(({ state }) => state.status)).size).toBeGreaterThanOrEqual(5)
    expect(worked.filter(({ state }) => state.isClosed).length).toBeGreaterThan(50)
    expect(worked.filter(({ state }) => !state.isClosed).length).toBeGreaterThan(50)
  })

  it.each(orders.flatMap((order) => scopes.flatMap((scope) => [false, true].map((descending) => ({ order, scope, descending })))))(
    'by $order of $scope dossiers (turned: $descending) shows each once, in that order, over all its pages',
    ({ order, scope, descending }) => {
      const expected = worked
        .filter((dossier) => scope === 'all' || scope === shelf(dossier))
        .map((dossier) => ({ key: keys[order](dossier), serial: serial(dossier.number), row: rowOf(dossier) }))
        .sort((one, other) => (one.key === other.key ? one.serial - other.serial : one.key < other.key ? -1 : 1))
        .map(({ row }) => row)
      if (descending) expected.reverse()
      const { rows, totals } = allPages({ order, scope, descending, limit: 37 })
      expect(rows).toEqual(expected)
      expect(new Set(totals)).toEqual(new Set([expected.length]))
    },
  )

  it.each(procedures.map(({ id }) => id))('of one procedure (%s) shows that one only', (procedureId) => {
    const expected = worked.filter(({ state }) => state.procedure.id === procedureId).map(({ number }) => number).toSorted()
    const { rows } = allPages({ order: 'number', scope: 'all', procedureId, limit: 20 })
    expect(rows.map(({ number }) => number)).toEqual(expected)
    expect(expected.length).toBeGreaterThan(20)
  })

  it('neither repeats nor skips a dossier when others are added between two pages', () => {
    const before = allPages({ order: 'received', scope: 'all', limit: 500 }).rows.map(({ dossierId }) => dossierId)
    const first = listDossiers(register, { order: 'received', scope: 'all', limit: 100 })
    const { dossierId } = openDossier(register, { complaint: complaintOf('Ertussen gekomen', { receivedOn: '2020-01-01' }), procedure: procedureNamed('wil') })
    const rest = listDossiers(register, { order: 'received', scope: 'all', limit: 500, ...(first.more === undefined ? {} : { after: first.more }) })
    expect([...first.rows, ...rest.rows].map((row) => row.dossierId)).toEqual(before)
    appendHappening(register, { dossierId, expects: 1, happening: { type: 'withdrawn', on: '2026-11-20' } })
    worked.push({ number: readNumber(register, dossierId), events: readEvents(register, dossierId), state: foldDossier(dossierId, readEvents(register, dossierId)), deadlines: deadlinesOf(foldDossier(dossierId, readEvents(register, dossierId)), procedureNamed('wil')) })
  })

  it.each(['geen plaats', '', 'W10', Buffer.from('["due",false,"2026-01-01"]').toString('base64url'), Buffer.from('["received",false,"2026-01-01",1]').toString('base64url')])(
    'refuses a place that is none of its own (%s)',
    (after) => {
      expect(() => listDossiers(register, { order: 'due', scope: 'all', limit: 10, after })).toThrow('Not a place in this list')
    },
  )
})

describe('search as she types', () => {
  const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const wordsOf = ({ number, state, events }: Worked) => {
    const { complaint } = state
    const { complainant, happened } = complaint
    const texts = [
      number, String(Number(number.slice(5))), displayName(complainant), complainant.phone, complainant.phone?.replaceAll(/\D/g, ''), complaint.subject, happened.withWhom, state.handler?.name,
      complaint.summary, happened.wish, state.contact?.what, state.contact?.to, ...complaint.notes.map(({ text }) => text), ...events.map(({ happening }) => (happening.type === 'noteAdded' ? happening.text : undefined)),
    ]
    return [...new Set(plain(texts.filter((text) => text !== undefined).join(' ')).match(/[\p{L}\p{N}]+/gu))]
  }
  const read = new Map<Worked, readonly string[]>()

  /** What a patient reader would find: every word begins a word of the dossier, accents and capitals aside. */
  const found = (typed: string, scope: 'open' | 'closed' | 'contacts' | 'all' = 'all') => {
    const asked = plain(typed).match(/[\p{L}\p{N}]+/gu) ?? []
    for (const dossier of worked) if (!read.has(dossier)) read.set(dossier, wordsOf(dossier))
    return worked
      .filter((dossier) => scope === 'all' || scope === shelf(dossier))
      .filter((dossier) => asked.every((word) => read.get(dossier)?.some((own) => own.startsWith(word))))
      .map(({ number }) => number)
      .toSorted()
  }
  const listed = (search: string, scope: 'open' | 'closed' | 'contacts' | 'all' = 'all') => {
    const { rows, totals } = allPages({ order: 'number', scope, search, limit: 60 })
    expect(totals[0]).toBe(rows.length)
    return rows.map(({ number }) => number)
  }

  it.each(['m', 'mo', 'Modaal', 'modaal a', 'celik', 'ÇELIK', '’t hart', 'van der schijn', '2026-0042', '42', '0600', 'trottoir', 'balie', 'S.B.', 'klager formulier', 'zzz', 'e v', 'wellicht balie 2026'])('“%s” finds what a patient reader finds', (typed) => {
    expect(listed(typed)).toEqual(found(typed))
    expect(listed(typed, 'open')).toEqual(found(typed, 'open'))
    expect(listed(typed, 'closed')).toEqual(found(typed, 'closed'))
    expect(listed(typed, 'contacts')).toEqual(found(typed, 'contacts'))
  })

  it('a thousand made-up questions find what a patient reader finds', { timeout: 60_000 }, () => {
    const chance = chances(9)
    const words = worked.flatMap(({ state }) => [state.complaint.subject, state.complaint.summary ?? '', displayName(state.complaint.complainant) ?? '']).flatMap((text) => text.split(/\s+/)).filter((word) => word !== '')
    for (let round = 0; round < 1000; round += 1) {
      const typed = Array.from({ length: 1 + Math.floor(chance() * 3) }, () => {
        const word = words[Math.floor(chance() * words.length)] ?? ''
        return word.slice(0, 1 + Math.floor(chance() * word.length))
      }).join(' ')
      expect({ typed, numbers: listDossiers(register, { order: 'number', scope: 'all', search: typed, limit: 500 }).rows.map(({ number }) => number) }).toEqual({ typed, numbers: found(typed) })
    }
  })

  it('within one procedure finds what is of that procedure', () => {
    for (const { id } of procedures) {
      const expected = found('formulier').filter((number) => worked.find((dossier) => dossier.number === number)?.state.procedure.id === id)
      const page = listDossiers(register, { order: 'number', scope: 'all', search: 'formulier', procedureId: id, limit: 500 })
      expect([page.total, page.rows.map(({ number }) => number)]).toEqual([expected.length, expected])
      expect(expected.length).toBeGreaterThan(0)
    }
  })

  it.each(['due', 'received', 'complainant'] as const)('is in order too, over all its pages: by %s', (order) => {
    const expected = worked
      .filter(({ number }) => found('formulier').includes(number))
      .map((dossier) => ({ key: keys[order](dossier), serial: serial(dossier.number), number: dossier.number }))
      .sort((one, other) => (one.key === other.key ? one.serial - other.serial : one.key < other.key ? -1 : 1))
      .map(({ number }) => number)
    for (const descending of [false, true]) {
      const { rows, totals } = allPages({ order, scope: 'all', search: 'formulier', descending, limit: 23 })
      expect(rows.map(({ number }) => number)).toEqual(descending ? expected.toReversed() : expected)
      expect(new Set(totals)).toEqual(new Set([expected.length]))
    }
  })

  it('without a word finds everything', () => {
    expect(listed(' – ')).toHaveLength(worked.length)
  })

  it('does not find a note that was taken back, nor a name that was corrected', () => {
    const { dossierId } = openDossier(register, { complaint: complaintOf('Zoekgeraakt'), procedure: procedureNamed('wil') })
    appendHappening(register, { dossierId, expects: 1, happening: { type: 'noteAdded', on: '2026-11-20', text: 'xylofoon' } })
    expect(listed('xylofoon')).toHaveLength(1)
    appendHappening(register, { dossierId, expects: 2, happening: { type: 'stepUndone', on: '2026-11-20', undoes: 2 } })
    expect(listed('xylofoon')).toEqual([])
    appendHappening(register, { dossierId, expects: 3, happening: { type: 'detailsCorrected', changes: { subject: 'Teruggevonden' } } })
    expect([listed('zoekgeraakt'), listed('teruggevonden').length]).toEqual([[], 1])
    appendHappening(register, { dossierId, expects: 4, happening: { type: 'withdrawn', on: '2026-11-20' } })
    const events = readEvents(register, dossierId)
    const state = foldDossier(dossierId, events)
    worked.push({ number: readNumber(register, dossierId), events, state, deadlines: deadlinesOf(state, procedureNamed('wil')) })
  })
})

describe('the agenda', () => {
  it.each([1, 7, 30, 366])('of %i days holds every running deadline that is late, due or to be posted, first due first, and counts the rest', (days) => {
    const until = today.add({ days }).toString()
    const running = worked.filter(({ state }) => !state.isClosed).flatMap((dossier) => dossier.deadlines.filter(({ state }) => state === 'running').map((deadline) => ({ dossier, deadline })))
    const expected = running
      .filter(({ deadline }) => (deadline.sendBy ?? deadline.dueOn) <= until)
      .sort(
        (one, other) =>
          compare(one.deadline.dueOn, other.deadline.dueOn) ||
          compare(one.deadline.sendBy ?? one.deadline.dueOn, other.deadline.sendBy ?? other.deadline.dueOn) ||
          serial(one.dossier.number) - serial(other.dossier.number) ||
          one.dossier.deadlines.indexOf(one.deadline) - other.dossier.deadlines.indexOf(other.deadline),
      )
      .map(({ dossier, deadline }) => {
        const { dossierId, number, procedureId, complainant, subject, handler } = rowOf(dossier)
        const { phone } = dossier.state.complaint.complainant
        return {
          dossierId, number, procedureId, ...(handler === undefined ? {} : { handler }), ...(complainant === undefined ? {} : { complainant }), subject, ...(phone === undefined ? {} : { phone }),
          due: { ruleId: deadline.ruleId, subject: deadline.subject, label: deadline.label, kind: deadline.kind, dueOn: deadline.dueOn, ...(deadline.sendBy === undefined ? {} : { sendBy: deadline.sendBy }) },
        }
      })
    const toPost = worked
      .filter(({ state }) => !state.isClosed)
      .flatMap(({ number, state, deadlines }) => state.letters.filter(({ sentOn }) => sentOn === undefined).map(({ letterId, kind, finalisedOn }) => ({ letterId, dossierId: state.dossierId, number, procedureId: state.procedure.id, complainant: displayName(state.complaint.complainant), handler: state.handler?.name, kind, finalisedOn, due: dueBySending(kind, { state, deadlines }) })))
      .sort((one, other) => compare(one.finalisedOn, other.finalisedOn) || serial(one.number) - serial(other.number))
      .map(({ complainant, handler, due, ...rest }) => ({ ...rest, ...(complainant === undefined ? {} : { complainant }), ...(handler === undefined ? {} : { handler }), ...(due === undefined ? {} : { due }) }))
    const late = running.filter(({ deadline }) => deadline.dueOn < today.toString()).length
    expect(readAgenda(register, today, days)).toEqual({
      today: '2026-11-20',
      entries: expected,
      toPost,
      counts: { open: worked.filter(({ state }) => !state.isClosed).length, late, toPost: toPost.length, all: worked.filter((dossier) => shelf(dossier) !== 'contacts').length },
    })
    expect(expected.length).toBeGreaterThan(10)
    expect(toPost.length).toBeGreaterThan(0)
    expect(toPost.filter(({ due }) => due !== undefined && due.dueOn > until).length).toBeGreaterThan(days === 1 ? 0 : -1)
    expect(late).toBeGreaterThan(0)
  })

  it('posts only the last of two letters of one kind, and none of a closed dossier', () => {
    const { dossierId } = openDossier(register, { complaint: complaintOf('Twee keer gemaakt'), procedure: procedureNamed('wil') })
    const waiting = () => readAgenda(register, today, 1).toPost.filter((letter) => letter.dossierId === dossierId).map(({ finalisedOn }) => finalisedOn)
    const final = (on: string, letterId: string) => ({ type: 'letterFinalised' as const, on, letterId, kind: 'acknowledgement' as const, sections: [], digest: 'a'.repeat(64) })
    const second = register.environment.ids()
    appendHappening(register, { dossierId, expects: 1, happening: [final('2026-11-19', register.environment.ids()), final('2026-11-20', second)] })
    expect(waiting()).toEqual(['2026-11-20'])
    appendHappening(register, { dossierId, expects: 3, happening: { type: 'withdrawn', on: '2026-11-20' } })
    expect(waiting()).toEqual([])
  })
})

describe('the tables for lists, agenda, search and recognition', () => {
  const tables = ['dossier_row', 'deadline', 'letter', 'search', 'recognition_key'] as const
  const contents = (of: Register) => Object.fromEntries(tables.map((table) => [table, readAll(of.connection, `SELECT ${table === 'search' ? 'rowid, * ' : '*'} FROM ${table} ORDER BY 1, 2, 3`)]))

  it('made again from the events alone are what they were, row for row', () => {
    const before = contents(register)
    for (const table of tables) expect(before[table]?.length).toBeGreaterThan(100)
    expect(rebuildProjections(register)).toBe(readAll(register.connection, 'SELECT 1 FROM dossier').length)
    expect(contents(register)).toEqual(before)
    inTransaction(register.connection, (database) => write(database, `INSERT INTO search (search, rank) VALUES ('integrity-check', 1)`))
  })

  it('are mended by making them again, whatever became of them', () => {
    const before = contents(register)
    inTransaction(register.connection, (database) => {
      write(database, `UPDATE dossier_row SET subject = 'fout', next_due_on = '2000-01-01' WHERE serial % 3 = 0`)
      write(database, 'DELETE FROM dossier_row WHERE serial % 5 = 0')
      write(database, 'DELETE FROM deadline')
      write(database, 'DELETE FROM recognition_key WHERE serial % 2 = 0')
      write(database, `INSERT INTO recognition_key (serial, kind, key) VALUES (1, 0, '32000000000')`)
      write(database, `UPDATE search SET notes = 'fout'`)
      write(database, `INSERT INTO letter (letter_id, serial, kind, finalised_on, is_to_post) VALUES ('x', 1, 'answer', '2026-01-01', 1)`)
    })
    expect(contents(register)).not.toEqual(before)
    rebuildProjections(register)
    expect(contents(register)).toEqual(before)
  })
})

/** The first running deadline that sending a letter of this kind meets, as the agenda shows it. */
function dueBySending(kind: LetterKind, { state, deadlines }: Pick<Worked, 'state' | 'deadlines'>) {
  const milestone = reachedBySending[kind]
  const rules = new Set(procedureNamed(state.procedure.id).deadlines.filter(({ metBy }) => milestone !== undefined && metBy.includes(milestone)).map(({ id }) => id))
  const due = nextDue(deadlines.filter(({ ruleId }) => rules.has(ruleId)))
  return due === undefined ? undefined : { ruleId: due.ruleId, subject: due.subject, label: due.label, kind: due.kind, dueOn: due.dueOn, ...(due.sendBy === undefined ? {} : { sendBy: due.sendBy }) }
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
