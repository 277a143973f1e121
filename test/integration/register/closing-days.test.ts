import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeClosingDays, readClosures, weighClosingDays } from '../../../electron/register/organisation/closing-days.ts'
import { readLines } from '../../../electron/register/lists/calendar.ts'
import { readAll } from '../../../electron/register/connection.ts'
import { openDossier } from '../../../electron/register/dossiers.ts'
import { readEvents } from '../../../electron/register/events.ts'
import { inPlace } from '../../../electron/register/organisation/closed-days.ts'
import { closeRegister, rebuildProjections, type Register } from '../../../electron/register/register.ts'
import type { ClosureChange } from '../../../shared/contract/closure-views.ts'
import { deadlinesOf } from '../../../shared/dossier/deadlines/deadlines.ts'
import { foldDossier } from '../../../shared/dossier/fold.ts'
import { fillRegister, movableEnvironment } from '../../fixtures/many-dossiers.ts'
import { closedRegister, complaintOf, openWithKey, problemFrom, procedureNamed, procedures, removeFolders, testEnvironment } from '../../fixtures/register.ts'

const today = Temporal.PlainDate.from('2026-12-24')
const bridge: ClosureChange = { add: [{ day: '2026-12-28', name: 'brugdag', procedureId: 'wil' }], remove: [] }
const back: ClosureChange = { add: [], remove: [{ day: '2026-12-28', procedureId: 'wil' }] }

let register: Register
let silent: string
let told: string
beforeAll(() => {
  const environment = movableEnvironment(testEnvironment())
  register = openWithKey({ ...closedRegister(0), environment })
  fillRegister(register, environment, { count: 60, procedures, until: Temporal.PlainDate.from('2026-12-20') })
  const open = (text?: string) =>
    openDossier(register, {
      complaint: complaintOf('Vakantiegeld', { receivedOn: '2026-12-24' }),
      procedure: procedureNamed('wil'),
      since: [
        { type: 'callbackRequested', on: '2026-12-24', about: 'Vakantiegeld' },
        ...(text === undefined ? [] : [{ type: 'letterFinalised' as const, on: '2026-12-24', letterId: environment.ids(), kind: 'acknowledgement' as const, digest: 'a'.repeat(64), sections: [{ id: 'terms', text, covers: [] }] }]),
      ],
    }).dossierId
  silent = open()
  told = open('Wij bellen u uiterlijk dinsdag 29 december 2026 terug.')
})
afterAll(() => {
  closeRegister(register)
  removeFolders()
})

const callbackOf = (dossierId: string) =>
  readLines(register, { from: '2026-12-01', filter: { standing: 'running' }, limit: 1000, today: today.toString() }).lines.find((line) => line.dossierId === dossierId && line.due.subject === 'callback')?.due.dueOn

/** Every deadline in the tables of the calendar beside what the events, the procedure and the closing days say. */
const projectedAndWorked = () => {
  const rows = readAll<{ id: string; serial: number }>(register.connection, 'SELECT dossier_id AS id, serial FROM dossier')
  return rows.map(({ id, serial }) => {
    const state = foldDossier(id, readEvents(register, id))
    return {
      projected: readAll<{ due: string }>(register.connection, 'SELECT due_on AS due FROM deadline WHERE serial = ? ORDER BY place', [serial]).map(({ due }) => due),
      worked: deadlinesOf(state, inPlace(register.connection, procedureNamed(state.procedure.id), serial)).map(({ dueOn }) => dueOn),
    }
  })
}

describe('a closing day on 28 December 2026', () => {
  it('shows before it does that the callback moves from 29 to 30 December, and which letter already named the 29th', () => {
    const moved = weighClosingDays(register, bridge, today).filter(({ dossierId, before }) => (dossierId === silent || dossierId === told) && before.dueOn === '2026-12-29')
    expect(moved.map(({ dossierId, before, after, toldIn }) => [dossierId, before.dueOn, after.dueOn, toldIn])).toEqual([
      [silent, '2026-12-29', '2026-12-30', []],
      [told, '2026-12-29', '2026-12-30', ['acknowledgement']],
    ])
    expect([callbackOf(silent), callbackOf(told), readClosures(register).closingDays]).toEqual(['2026-12-29', '2026-12-29', []])
  })

  it('moves no statutory term, and nothing of another organisation', () => {
    const moved = weighClosingDays(register, bridge, today)
    expect(moved.length).toBeGreaterThan(2)
    const own = procedureNamed('wil').deadlines
    expect(moved.filter(({ ruleId }) => !own.some(({ id }) => id === ruleId))).toEqual([])
    const statutory = moved.filter(({ ruleId }) => own.find(({ id }) => id === ruleId)?.term.roll === 'atw')
    expect(statutory.map(({ after }) => after.dueOn)).toEqual(statutory.map(({ before }) => before.dueOn))
  })

  it('when none may move leaves everything, and a dossier of tomorrow is counted with it', () => {
    const moved = weighClosingDays(register, bridge, today)
    const before = projectedAndWorked()
    changeClosingDays(register, { change: bridge, staying: moved.map(({ dossierId }) => dossierId), today })
    expect(projectedAndWorked()).toEqual(before)
    expect([callbackOf(silent), callbackOf(told)]).toEqual(['2026-12-29', '2026-12-29'])
    const { dossierId } = openDossier(register, { complaint: complaintOf('Later', { receivedOn: '2026-12-24' }), procedure: procedureNamed('wil'), since: [{ type: 'callbackRequested', on: '2026-12-24' }] })
    expect(callbackOf(dossierId)).toBe('2026-12-30')
    changeClosingDays(register, { change: back, staying: [], today })
    expect(callbackOf(dossierId)).toBe('2026-12-29')
  })

  it('when some may move, moves those, and what was told stays; made again from the events it is the same', () => {
    changeClosingDays(register, { change: bridge, staying: [told], today })
    expect([callbackOf(silent), callbackOf(told)]).toEqual(['2026-12-30', '2026-12-29'])
    expect(readClosures(register).closingDays).toEqual([{ day: '2026-12-28', name: 'brugdag', procedureId: 'wil' }])
    const kept = projectedAndWorked()
    expect(kept.map(({ projected }) => projected)).toEqual(kept.map(({ worked }) => worked))
    rebuildProjections(register)
    expect(projectedAndWorked()).toEqual(kept)
  })

  it('taken away again moves them back, but for the dossiers that were told the later date', () => {
    expect(weighClosingDays(register, back, today).find(({ dossierId }) => dossierId === silent)).toMatchObject({ before: { dueOn: '2026-12-30' }, after: { dueOn: '2026-12-29' } })
    changeClosingDays(register, { change: back, staying: [silent], today })
    expect([callbackOf(silent), callbackOf(told)]).toEqual(['2026-12-30', '2026-12-29'])
    expect(readClosures(register).closingDays).toEqual([])
  })

  it('that has passed is refused whole', () => {
    const half: ClosureChange = { add: [{ day: '2026-12-31', name: '' }, { day: '2026-12-23', name: '' }], remove: [] }
    for (const work of [() => weighClosingDays(register, half, today), () => changeClosingDays(register, { change: half, staying: [], today })]) {
      expect(problemFrom(work)).toEqual({ code: 'DAY_PASSED', data: {} })
    }
    expect(readClosures(register).closingDays).toEqual([])
  })
})
