import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { absenceToPlan, addAbsence, decideAbsence, linesWithin, removeAbsence } from '../../../electron/register/organisation/absences.ts'
import { readAgenda } from '../../../electron/register/lists/agenda.ts'
import { inPlace } from '../../../electron/register/organisation/closed-days.ts'
import { readClosures } from '../../../electron/register/organisation/closing-days.ts'
import { readAll } from '../../../electron/register/connection.ts'
import { openDossier } from '../../../electron/register/dossiers.ts'
import { appendHappening } from '../../../electron/register/events.ts'
import { closeRegister, rebuildProjections, type Register } from '../../../electron/register/register.ts'
import { closedRegister, complaintOf, openWithKey, problemFrom, procedureNamed, removeFolders } from '../../fixtures/register.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const nobody = '01936f00-0000-7000-8000-ffffffffffff'

let register: Register
let absenceId: string
let dossierId: string
/** As the list of an absence says it: what is due when, with what was decided. */
const told = () => linesWithin(register, absenceId).map(({ day: on, due, choice }) => `${on} ${due.ruleId}${choice === undefined ? '' : ` ${choice}`}`)

beforeAll(() => {
  register = openWithKey(closedRegister(0))
  // Six weeks after the sixteenth of November is the twenty-eighth of December; by post it must go before Christmas.
  dossierId = openDossier(register, { complaint: complaintOf('Vakantiegeld', { receivedOn: '2026-11-16', form: 'signed' }), procedure: procedureNamed('wil') }).dossierId
  openDossier(register, { complaint: complaintOf('Later', { receivedOn: '2027-01-20', form: 'signed' }), procedure: procedureNamed('wil') })
  absenceId = addAbsence(register, { from: '2026-12-21', until: '2027-01-04', deputy: 'J.W.' })
})
afterAll(() => {
  closeRegister(register)
  removeFolders()
})

describe('while the coordinator is away from 21 December to 4 January', () => {
  it('everything that falls due is listed, and nothing else', () => {
    expect(told()).toEqual(['2026-12-28 WIL-D4'])
    expect(linesWithin(register, absenceId)[0]).toMatchObject({ dossierId, what: 'due', complainant: 'Mevrouw A. Modaal', due: { kind: 'statutory', dueOn: '2026-12-28' } })
  })

  it('what is not decided yet is asked about some weeks before, and no longer once it is', () => {
    expect(absenceToPlan(register, day('2026-11-20'))).toBeUndefined()
    expect(absenceToPlan(register, day('2026-12-01'))).toEqual({ absenceId, from: '2026-12-21', until: '2027-01-04', deputy: 'J.W.', count: 1, undecided: 1 })
    decideAbsence(register, absenceId, [{ dossierId, ruleId: 'WIL-D4', choice: 'stands' }])
    expect([told(), absenceToPlan(register, day('2026-12-01'))]).toEqual([['2026-12-28 WIL-D4 stands'], undefined])
    expect(absenceToPlan(register, day('2027-01-05'))).toBeUndefined()
  })

  it('what is done before stands on Today in time for the last working day before it', () => {
    const dueIn = (today: string) => readAgenda(register, day(today), 7).entries.filter((entry) => entry.dossierId === dossierId && entry.due.ruleId === 'WIL-D4').map(({ plan }) => plan)
    expect(dueIn('2026-12-14')).toEqual([])
    decideAbsence(register, absenceId, [{ dossierId, ruleId: 'WIL-D4', choice: 'before' }])
    expect([dueIn('2026-12-10'), dueIn('2026-12-14')]).toEqual([[], [{ choice: 'before', doBy: '2026-12-18' }]])
    // Nothing stands there twice once it comes near by itself.
    expect(dueIn('2026-12-24')).toEqual([{ choice: 'before', doBy: '2026-12-18' }])
  })

  it('what the deputy does says so, also when the tables are made again from the events', () => {
    decideAbsence(register, absenceId, [{ dossierId, ruleId: 'WIL-D4', choice: 'deputy' }])
    rebuildProjections(register)
    expect(readAgenda(register, day('2026-12-28'), 7).entries.find(({ due }) => due.ruleId === 'WIL-D4')?.plan).toEqual({ choice: 'deputy', deputy: 'J.W.' })
    expect(told()).toEqual(['2026-12-28 WIL-D4 deputy'])
  })

  it('a choice that is taken back leaves nothing decided', () => {
    decideAbsence(register, absenceId, [{ dossierId, ruleId: 'WIL-D4' }])
    expect([told(), readAgenda(register, day('2026-12-28'), 7).entries.find(({ due }) => due.ruleId === 'WIL-D4')?.plan]).toEqual([['2026-12-28 WIL-D4'], undefined])
    decideAbsence(register, absenceId, [{ dossierId, ruleId: 'WIL-D4', choice: 'deputy' }])
  })

  it('a talk that was agreed before the absence was known is one of the things to choose for', () => {
    const other = openDossier(register, { complaint: complaintOf('Wil een gesprek', { receivedOn: '2026-11-20' }), procedure: procedureNamed('inter') })
    appendHappening(register, { dossierId: other.dossierId, expects: 1, happening: [{ type: 'appointmentMade', on: '2026-11-20', talkOn: '2026-12-22', time: '14:00', where: 'kantoor' }] })
    expect(linesWithin(register, absenceId).filter((line) => line.dossierId === other.dossierId).map(({ day: on, due }) => [on, due.label.nl])).toContainEqual(['2026-12-22', 'Gesprek met de klager, 14.00, kantoor'])
    appendHappening(register, { dossierId: other.dossierId, expects: 2, happening: [{ type: 'withdrawn', on: '2026-11-20' }] })
    expect(told()).toEqual(['2026-12-28 WIL-D4 deputy'])
  })

  it('every procedure that the register gives knows when she is away, and who stands in', () => {
    expect(inPlace(register.connection, procedureNamed('inter')).absences).toEqual([{ from: '2026-12-21', until: '2027-01-04', deputy: 'J.W.' }])
  })

  it('an absence or a dossier that is not there is refused, and nothing is written', () => {
    expect(problemFrom(() => linesWithin(register, nobody))).toEqual({ code: 'NO_SUCH_ABSENCE', data: {} })
    expect(problemFrom(() => decideAbsence(register, nobody, []))).toEqual({ code: 'NO_SUCH_ABSENCE', data: {} })
    expect(problemFrom(() => decideAbsence(register, absenceId, [{ dossierId, ruleId: 'WIL-D4', choice: 'stands' }, { dossierId: nobody, ruleId: 'WIL-D4', choice: 'stands' }]))).toEqual({ code: 'NO_SUCH_DOSSIER', data: {} })
    expect(told()).toEqual(['2026-12-28 WIL-D4 deputy'])
  })

  it('taken away, it takes its choices with it', () => {
    removeAbsence(register, absenceId)
    expect([readClosures(register).absences, readAll(register.connection, 'SELECT 1 FROM absence_choice'), inPlace(register.connection, procedureNamed('inter')).absences]).toEqual([[], [], undefined])
    expect(readAgenda(register, day('2026-12-28'), 7).entries.find(({ due }) => due.ruleId === 'WIL-D4')?.plan).toBeUndefined()
  })

  it('brought back, it brings them back in one act, or not at all', () => {
    const known = { from: '2026-12-21', until: '2027-01-04', deputy: 'J.W.' }
    const choice = { dossierId, ruleId: 'WIL-D4', choice: 'before' } as const
    expect(problemFrom(() => addAbsence(register, { ...known, decisions: [choice, { ...choice, dossierId: nobody }] }))).toEqual({ code: 'NO_SUCH_DOSSIER', data: {} })
    expect(readClosures(register).absences).toEqual([])
    absenceId = addAbsence(register, { ...known, decisions: [choice] })
    expect([readClosures(register).absences, told()]).toEqual([[{ absenceId, ...known }], ['2026-12-28 WIL-D4 before']])
  })
})
