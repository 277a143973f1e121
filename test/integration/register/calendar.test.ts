import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDays, readHandlers, readLines } from '../../../electron/register/lists/calendar.ts'
import { readAll } from '../../../electron/register/connection.ts'
import { readNumber } from '../../../electron/register/dossiers.ts'
import { appendHappening, readEvents } from '../../../electron/register/events.ts'
import { closeRegister, rebuildProjections, type Register } from '../../../electron/register/register.ts'
import type { CalendarFilter, CalendarLine } from '../../../shared/contract/calendar-views.ts'
import { deadlinesOf } from '../../../shared/dossier/deadlines/deadlines.ts'
import { displayName } from '../../../shared/dossier/display.ts'
import { foldDossier } from '../../../shared/dossier/fold.ts'
import { chances } from '../../fixtures/endurance.ts'
import { fillRegister, movableEnvironment } from '../../fixtures/many-dossiers.ts'
import { closedRegister, openWithKey, procedureNamed, procedures, removeFolders, testEnvironment } from '../../fixtures/register.ts'

const today = '2026-11-20'
const year = { from: '2026-01-01', until: '2026-12-31' }

let register: Register
/** Every line that there can be, worked out from the events alone. */
let every: readonly CalendarLine[]

beforeAll(() => {
  const environment = movableEnvironment(testEnvironment())
  register = openWithKey({ ...closedRegister(0), environment })
  fillRegister(register, environment, { count: 300, procedures, until: Temporal.PlainDate.from(today) })
  every = workedOut()
}, 120_000)
afterAll(() => {
  closeRegister(register)
  removeFolders()
})

function workedOut(): readonly CalendarLine[] {
  const weight = { statutory: 0, promised: 1, target: 2 }
  const lines = readAll<{ id: string }>(register.connection, 'SELECT dossier_id AS id FROM dossier').flatMap(({ id }) => {
    const state = foldDossier(id, readEvents(register, id))
    const number = readNumber(register, id)
    const complainant = displayName(state.complaint.complainant)
    return deadlinesOf(state, procedureNamed(state.procedure.id)).flatMap((deadline, place) => {
      const { ruleId, subject, label, kind, dueOn, sendBy } = deadline
      const line = (day: string, what: 'due' | 'post') => ({
        order: [day, what === 'due' ? '0' : '1', String(weight[kind]), number, String(place).padStart(3, '0')].join(' '),
        line: {
          day, what, dossierId: id, number, procedureId: state.procedure.id,
          ...(complainant === undefined ? {} : { complainant }),
          ...(state.complaint.complainant.phone === undefined ? {} : { phone: state.complaint.complainant.phone }),
          ...(state.handler === undefined ? {} : { handler: state.handler.name }),
          due: { ruleId, subject, label, kind, dueOn, ...(sendBy === undefined ? {} : { sendBy }) },
          state: deadline.state,
          ...(deadline.metOn === undefined ? {} : { metOn: deadline.metOn }),
        } satisfies CalendarLine,
      })
      const isPosted = deadline.state === 'running' && sendBy !== undefined && sendBy < dueOn
      return [line(dueOn, 'due'), ...(isPosted ? [line(sendBy, 'post')] : [])]
    })
  })
  return lines.toSorted((one, other) => (one.order < other.order ? -1 : 1)).map(({ line }) => line)
}

function expected({ standing, procedureId, handler, kind }: CalendarFilter): readonly CalendarLine[] {
  return every.filter(
    (line) =>
      (standing === 'all' ||
        (standing === 'running' && line.state === 'running') ||
        (standing === 'late' && line.state === 'running' && line.what === 'due' && line.day < today) ||
        (standing === 'met' && line.state.startsWith('met'))) &&
      (procedureId === undefined || line.procedureId === procedureId) &&
      (handler === undefined || (line.handler ?? '') === handler) &&
      (kind === undefined || line.due.kind === kind),
  )
}

const filters: readonly (readonly [string, CalendarFilter])[] = [
  ['what still has to be done', { standing: 'running' }],
  ['what is late', { standing: 'late' }],
  ['what was done', { standing: 'met' }],
  ['everything', { standing: 'all' }],
  ['one organisation', { standing: 'running', procedureId: 'wil' }],
  ['one handler', { standing: 'all', handler: 'S.B.' }],
  ['what nobody handles yet', { standing: 'running', handler: '' }],
  ['what the law demands of one handler at one organisation', { standing: 'running', handler: 'S.B.', kind: 'statutory', procedureId: 'inter' }],
]

describe('the calendar', () => {
  it('is made of lines of every kind, or it would prove little', () => {
    const kinds = new Set(every.map(({ what, state, due }) => `${what} ${state} ${due.kind}`))
    expect(kinds.size).toBeGreaterThanOrEqual(10)
    expect(every.length).toBeGreaterThan(700)
  })

  it.each(filters)('of %s holds on each day what the events say, and counts what it does not show', (_, filter) => {
    const days = Map.groupBy(expected(filter).filter(({ day }) => day >= year.from && day <= year.until), ({ day }) => day)
    for (const perDay of [0, 1, 3, 100]) {
      expect(readDays(register, { ...year, filter, perDay, today })).toEqual(
        [...days].map(([day, lines]) => ({
          day,
          due: lines.filter(({ what }) => what === 'due').length,
          post: lines.filter(({ what }) => what === 'post').length,
          lines: lines.slice(0, perDay),
        })),
      )
    }
    expect(days.size).toBeGreaterThan(0)
  })

  it.each(filters)('of %s can be read on from any day, by whole days, nothing twice and nothing left out', (_, filter) => {
    for (const limit of [1, 17, 500]) {
      const read: CalendarLine[] = []
      for (let from: string | undefined = '2026-03-01'; from !== undefined; ) {
        const page: { readonly lines: readonly CalendarLine[]; readonly more?: string } = readLines(register, { from, filter, limit, today })
        read.push(...page.lines)
        from = page.more
      }
      expect(read).toEqual(expected(filter).filter(({ day }) => day >= '2026-03-01'))
    }
  })

  it('of a day on which nothing stands is empty', () => {
    expect(readDays(register, { from: '2099-01-01', until: '2099-01-31', filter: { standing: 'all' }, perDay: 3, today })).toEqual([])
    expect(readLines(register, { from: '2099-01-01', filter: { standing: 'all' }, limit: 10, today })).toEqual({ lines: [] })
  })

  it('names who handles what still has to be done', () => {
    expect(readHandlers(register)).toEqual(['S.B.'])
  })

  it('follows every step, and is the same when it is made again from the events', () => {
    const chance = chances(6)
    const open = [...new Set(every.filter(({ state }) => state === 'running').map(({ dossierId }) => dossierId))]
    for (const dossierId of open.filter(() => chance() < 0.4)) {
      const { length } = readEvents(register, dossierId)
      const which = Math.floor(chance() * 3)
      appendHappening(register, {
        dossierId,
        expects: length,
        happening:
          which === 0 ? { type: 'handlerAssigned', on: today, handler: { name: 'J.W.' } } :
          which === 1 ? { type: 'withdrawn', on: today } :
          { type: 'detailsCorrected', changes: { receivedOn: '2026-11-02' } },
      })
    }
    every = workedOut()
    const all = { ...year, filter: { standing: 'all' as const }, perDay: 100, today }
    const kept = readDays(register, all)
    expect(kept.flatMap(({ lines }) => lines)).toEqual(expected(all.filter).filter(({ day }) => day >= year.from && day <= year.until))
    rebuildProjections(register)
    expect(readDays(register, all)).toEqual(kept)
    expect(readHandlers(register)).toEqual(['J.W.', 'S.B.'])
  })
})
