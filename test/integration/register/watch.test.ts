import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDossier } from '../../../electron/register/dossiers.ts'
import { appendHappening } from '../../../electron/register/events.ts'
import { closeRegister, rebuildProjections, type Register } from '../../../electron/register/register.ts'
import { readWatch } from '../../../electron/register/lists/watch.ts'
import { closedRegister, complaintOf, openWithKey, procedureNamed, removeFolders } from '../../fixtures/register.ts'

const today = Temporal.PlainDate.from('2026-11-20')
let register: Register
let waiting: string
let forgotten: string
const open = (subject: string, procedure: string) => openDossier(register, { complaint: complaintOf(subject, { receivedOn: '2026-11-13', form: 'signed' }), procedure: procedureNamed(procedure) }).dossierId
beforeAll(() => {
  register = openWithKey(closedRegister(0))
  waiting = open('Wacht op een collega', 'zoersel')
  forgotten = open('Zonder datum', 'vlaamse-ombudsdienst')
  open('Gewoon bezig', 'wil')
  appendHappening(register, { dossierId: waiting, expects: 1, happening: { type: 'hearingRequested', on: '2026-11-18', person: 'R.H.' } })
  // Everything that this procedure promises is done, and it has no term for the answer.
  appendHappening(register, {
    dossierId: forgotten,
    expects: 1,
    happening: [
      { type: 'letterSent', on: '2026-11-16', kind: 'acknowledgement', channel: 'letter' }, { type: 'complainantCalled', on: '2026-11-16' },
      { type: 'complaintAdmitted', on: '2026-11-16' }, { type: 'interimNoticeSent', on: '2026-11-18', reason: 'Wij wachten op de dienst.' },
    ],
  })
})
afterAll(() => {
  closeRegister(register)
  removeFolders()
})

describe('the watchdog', () => {
  it('knows who has to answer, and when to ask again', () => {
    expect(readWatch(register, today).waiting).toMatchObject([{ dossierId: waiting, subject: 'Wacht op een collega', wait: { reason: 'hearing', whom: 'R.H.', followUpOn: '2026-11-25', reminders: 0 } }])
    appendHappening(register, { dossierId: waiting, expects: 2, happening: { type: 'reminded', on: '2026-11-25' } })
    const asked = readWatch(register, today).waiting
    expect(asked).toMatchObject([{ wait: { reminders: 1, followUpOn: '2026-11-30' } }])
    rebuildProjections(register)
    expect(readWatch(register, today).waiting).toEqual(asked)
    appendHappening(register, { dossierId: waiting, expects: 3, happening: { type: 'stepUndone', on: '2026-11-25', undoes: 3 } })
    expect(readWatch(register, today).waiting).toMatchObject([{ wait: { reminders: 0 } }])
    appendHappening(register, { dossierId: waiting, expects: 4, happening: { type: 'heard', on: '2026-11-26', who: 'person-concerned', person: 'R.H.', account: 'Herkent het verhaal.' } })
    expect(readWatch(register, today).waiting).toEqual([])
  })

  it('lists the open dossier that no date and no question brings up again, and no other', () => {
    expect(readWatch(register, today)).toMatchObject({ count: 1, withoutDate: [{ dossierId: forgotten, subject: 'Zonder datum' }] })
    appendHappening(register, { dossierId: forgotten, expects: 5, happening: { type: 'informationRequested', on: '2026-11-20', what: 'Welke dag was het?' } })
    expect(readWatch(register, today)).toMatchObject({ count: 0, withoutDate: [], waiting: [{ dossierId: forgotten, wait: { reason: 'information' } }] })
  })
})
