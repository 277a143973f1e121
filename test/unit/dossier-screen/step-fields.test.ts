import { describe, expect, test } from 'vitest'
import { stepName } from '../../../renderer/dossier/step/step-name.ts'
import { isLetterStep, stepForms } from '../../../renderer/dossier/step/step-fields.ts'
import { readForm, type ReadForm, type StepContext, type StepValues } from '../../../renderer/dossier/step/step-form-parts.ts'
import { allowed } from '../../../shared/dossier/steps/allowed.ts'
import type { Complaint } from '../../../shared/dossier/complaint.ts'
import { happening as happeningSchema, type Happening } from '../../../shared/dossier/events.ts'
import { stepsOf } from '../../../shared/dossier/steps/steps.ts'
import type { Step, StepId } from '../../../shared/dossier/steps/step.ts'
import { complaint, day, dossier, dossierId, extended } from '../dossier/history.ts'
import { procedureIds, type ProcedureId } from '../procedure/shipped.ts'

const today = day('2026-11-20')
const otherId = '019aa0c0-0000-7000-8000-000000000041'

/** The screen's context for one step of a dossier in which this happened. */
function context(id: ProcedureId, stepId: StepId, received: Complaint, ...happenings: readonly Happening[]): StepContext {
  const { procedure, events, state, deadlines } = dossier(id, received, ...happenings)
  const steps = stepsOf(state, deadlines, procedure, today)
  const step: Step = steps.find((each) => each.id === stepId) ?? { id: stepId, records: 'noteAdded', place: 'more', blockers: [], meets: [] }
  return { view: { number: '2026-0042', state, events, deadlines, steps, sameCall: [], links: [{ dossierId: otherId, number: '2026-0041', subject: 'Ander', isFromOther: false }], readableDocuments: [] }, step, procedure, today, time: Temporal.PlainTime.from('10:05'), language: 'nl' }
}

function read(at: StepContext, values: StepValues): ReadForm {
  if (isLetterStep(at.step.id)) throw new Error('A letter is no form')
  return readForm(stepForms[at.step.id], values, at)
}

function happening(at: StepContext, values: StepValues): Happening {
  const result = read(at, values)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.happening
}

const called = complaint('2026-11-11', { happened: { withWhom: 'R.H. van de klantenservice' } })
const signed = complaint('2026-11-13', { channel: 'letter', form: 'signed' })
const admitted: Happening = { type: 'complaintAdmitted', on: '2026-11-16' }
const assigned: Happening = { type: 'handlerAssigned', on: '2026-11-17', handler: { name: 'S.B.' } }

describe('what a step is called', () => {
  const agreed: Happening = { type: 'appointmentMade', on: '2026-11-16', talkOn: '2026-11-20' }
  test.each<readonly [string, StepId, readonly Happening[], string]>([
    ['a call', 'call-complainant', [], 'Klager bellen'],
    ['the talk in person, on its day', 'call-complainant', [agreed], 'Gesprek vastleggen'],
    ['a call before the day of the talk', 'call-complainant', [{ ...agreed, talkOn: '2026-11-23' }], 'Klager bellen'],
    ['opening a dossier again', 'reopen', [{ type: 'withdrawn', on: '2026-11-16' }], 'Heropenen'],
    ['what was no complaint, after all', 'reopen', [{ type: 'contactEnded', on: '2026-11-16', outcome: 'question-answered' }], 'Toch een klacht'],
  ])('%s', (_, id, happenings, name) => {
    const at = context('inter', id, called, ...happenings)
    expect(stepName(at.step, at)).toBe(name)
  })
})

describe('what a step asks, and what is recorded', () => {
  test('a day alone is today until something else is typed', () => {
    expect(happening(context('wil', 'admit', called), {})).toEqual({ type: 'complaintAdmitted', on: '2026-11-20' })
    expect(happening(context('wil', 'admit', called), { on: 'gisteren' })).toEqual({ type: 'complaintAdmitted', on: '2026-11-19' })
  })

  test('a handler with what is known about him', () => {
    expect(happening(context('wil', 'assign-handler', called), { name: ' S.B. ', role: '', phone: '030 000 00 01', on: '17/11' })).toEqual({
      type: 'handlerAssigned', on: '2026-11-17', handler: { name: 'S.B.', phone: '030 000 00 01' },
    })
  })

  test('a refusal takes the organisation’s own words until others are typed', () => {
    const at = context('wil', 'refuse', called)
    const ground = at.procedure.admission.grounds.find(({ referTo }) => referTo !== undefined) ?? at.procedure.admission.grounds[0]!
    expect(happening(at, { groundId: ground.id })).toEqual({
      type: 'complaintRefused', on: '2026-11-20', groundId: ground.id, reason: ground.text, ...(ground.referTo === undefined ? {} : { referredTo: ground.referTo }),
    })
    expect(happening(at, { groundId: ground.id, reason: 'U kunt nog bezwaar maken.', referredTo: '' })).toEqual({
      type: 'complaintRefused', on: '2026-11-20', groundId: ground.id, reason: 'U kunt nog bezwaar maken.',
    })
  })

  test('a ground of which the law allows less than its words say is offered and explained as it must be read (Inter: kennelijk ongegrond)', () => {
    const at = context('inter', 'refuse', called)
    const options = stepForms.refuse.fields(at, {}).flatMap((field) => (field.kind === 'choice' ? field.options.map(({ label }) => label) : []))
    expect(options).toContain('een ongegronde klacht (te lezen als: een kennelijk ongegronde klacht)')
    expect(happening(at, { groundId: 'INT-08' })).toEqual({ type: 'complaintRefused', on: '2026-11-20', groundId: 'INT-08', reason: 'een kennelijk ongegronde klacht' })
  })

  test('the call that WIL promises is written down with what was said; any other call may be a line in the history alone', () => {
    expect(read(context('wil', 'call-complainant', signed), {})).toEqual({ ok: false, problems: { discussed: 'required' }, isUnchanged: false })
    expect(happening(context('wil', 'call-complainant', signed), { discussed: 'De brief doorgenomen.' })).toEqual({ type: 'complainantCalled', on: '2026-11-20', discussed: 'De brief doorgenomen.' })
    const again: Happening = { type: 'complainantCalled', on: '2026-11-17', discussed: 'De brief doorgenomen.' }
    expect(happening(context('wil', 'call-complainant', signed, again), {})).toEqual({ type: 'complainantCalled', on: '2026-11-20' })
    expect(happening(context('inter', 'call-complainant', called), {})).toEqual({ type: 'complainantCalled', on: '2026-11-20' })
  })

  test('a political body is asked, with the day of its sitting, and what it decided is recorded of the same body', () => {
    const asked = happening(context('zoersel', 'seek-decision', called), { decider: 'de gemeenteraad', decisionOn: '14/12' })
    expect(asked).toEqual({ type: 'decisionSought', on: '2026-11-20', body: 'de gemeenteraad', expectedOn: '2026-12-14' })
    expect(happening(context('zoersel', 'seek-decision', called, asked), { decision: 'Goedgekeurd.' })).toEqual({ type: 'decisionSought', on: '2026-11-20', body: 'de gemeenteraad', decision: 'Goedgekeurd.' })
    expect(happening(context('zoersel', 'send-interim-notice', called, asked), {})).toEqual({
      type: 'interimNoticeSent', on: '2026-11-20', reason: 'Er is een beslissing nodig van een politiek orgaan: de gemeenteraad.',
    })
  })

  test('a refusal of what was ticked in the call starts with that reason', () => {
    const ground = dossier('wil', called).procedure.admission.grounds[1]!
    const at = context('wil', 'refuse', { ...called, groundsSeen: { [ground.id]: 'applies' } })
    expect(happening(at, {})).toMatchObject({ groundId: ground.id, reason: ground.text })
  })

  test('the one who was complained about is proposed for the hearing, the complainant when she is the one', () => {
    expect(happening(context('wil', 'record-hearing', called, admitted, assigned), { account: 'Herkent het.' })).toEqual({
      type: 'heard', on: '2026-11-20', who: 'person-concerned', person: 'R.H. van de klantenservice', account: 'Herkent het.',
    })
    expect(happening(context('wil', 'record-hearing', called, admitted, assigned), { who: 'complainant', account: 'Blijft erbij.' })).toEqual({
      type: 'heard', on: '2026-11-20', who: 'complainant', person: 'Mevrouw A. Modaal', account: 'Blijft erbij.',
    })
  })

  test('a term is extended once by itself, and once more only to a day that was agreed', () => {
    const first = context('wil', 'extend-term', signed, admitted)
    expect(happening(first, { reason: 'Nader onderzoek' })).toEqual({ type: 'termExtended', on: '2026-11-20', deadlineId: 'WIL-D4', reason: 'Nader onderzoek' })
    const again = context('wil', 'extend-term', signed, admitted, ...extended('WIL-D4', '2026-11-18'))
    expect(read(again, { reason: 'Op verzoek' })).toEqual({ ok: false, problems: { consentUntil: 'required' }, isUnchanged: false })
    expect(happening(again, { reason: 'Op verzoek', consentUntil: '1/3' })).toEqual({
      type: 'termExtended', on: '2026-11-20', deadlineId: 'WIL-D4', reason: 'Op verzoek', consentUntil: '2027-03-01',
    })
  })

  test('a final letter that waits is posted as what it is', () => {
    const letterId = '019aa0c0-0000-7000-8000-00000000abcd'
    const at = context('wil', 'record-sent-letter', called, { type: 'letterFinalised', on: '2026-11-19', letterId, kind: 'acknowledgement', sections: [], digest: 'a'.repeat(64) })
    expect(happening(at, {})).toEqual({ type: 'letterSent', on: '2026-11-20', kind: 'acknowledgement', channel: 'letter', letterId })
  })

  test('a letter that was made elsewhere says what it was', () => {
    const at = context('wil', 'record-sent-letter', called)
    expect(read(at, {})).toEqual({ ok: false, problems: { kind: 'choose' }, isUnchanged: false })
    expect(happening(at, { kind: 'interim-notice', channel: 'email' })).toEqual({ type: 'letterSent', on: '2026-11-20', kind: 'interim-notice', channel: 'email' })
  })

  test('taking back names the last step that still counts', () => {
    expect(happening(context('wil', 'undo', called, admitted), {})).toEqual({ type: 'stepUndone', on: '2026-11-20', undoes: 2 })
    expect(happening(context('wil', 'undo', called, admitted), { reason: 'Verkeerd dossier' })).toEqual({ type: 'stepUndone', on: '2026-11-20', undoes: 2, reason: 'Verkeerd dossier' })
  })

  test('what is missing is told for each question, and nothing is recorded', () => {
    expect(read(context('wil', 'judge', called, admitted, assigned), { on: 'ooit' })).toEqual({
      ok: false, problems: { judgement: 'choose', findings: 'required', reasons: 'required', on: 'not-a-day' }, isUnchanged: false,
    })
  })
})

describe('correcting details', () => {
  const known = complaint('2026-11-11', {
    complainant: {
      name: { title: 'mevrouw', given: 'A.', surname: 'Modaal' },
      address: { street: 'Bedenkplein 8', postcode: '1234 AB', town: 'Voorbeeldstad' },
      phone: '06 00 00 09 87',
      onBehalfOf: { name: 'haar moeder', consentSeen: false },
    },
    summary: 'Zij werd drie keer doorverbonden.',
    happened: { when: 'vorige dinsdag', on: '2026-11-03', withWhom: 'R.H.' },
  })

  test('only what differs is recorded, and a complainant is recorded whole', () => {
    const at = context('wil', 'correct-details', known)
    expect(happening(at, { phone: '06 00 00 09 88', subject: 'Drie keer doorverbonden en niet teruggebeld', reason: 'Verkeerd verstaan' })).toEqual({
      type: 'detailsCorrected',
      changes: { complainant: { ...known.complainant, phone: '06 00 00 09 88' }, subject: 'Drie keer doorverbonden en niet teruggebeld' },
      reason: 'Verkeerd verstaan',
    })
  })

  test('what was told but not understood is kept as it was typed', () => {
    const at = context('wil', 'correct-details', known)
    expect(happening(at, { name: 'wil anoniem blijven', address: 'ergens in Voorbeeldstad?' })).toEqual({
      type: 'detailsCorrected',
      changes: { complainant: { nameAsTold: 'wil anoniem blijven', addressAsTold: 'ergens in Voorbeeldstad?', phone: '06 00 00 09 87', onBehalfOf: { name: 'haar moeder', consentSeen: false } } },
    })
  })

  test('a person concerned is corrected without losing when it happened', () => {
    expect(happening(context('wil', 'correct-details', known), { withWhom: 'S.T.' })).toEqual({
      type: 'detailsCorrected', changes: { happened: { when: 'vorige dinsdag', on: '2026-11-03', withWhom: 'S.T.' } },
    })
  })

  test('the day of receipt', () => {
    expect(happening(context('wil', 'correct-details', known), { receivedOn: '10/11', form: 'signed' })).toEqual({
      type: 'detailsCorrected', changes: { receivedOn: '2026-11-10', form: 'signed' },
    })
  })

  test('nothing changed is no correction', () => {
    expect(read(context('wil', 'correct-details', known), { reason: 'Zomaar' })).toEqual({ ok: false, problems: {}, isUnchanged: true })
  })

  test('a summary can be told better, not untold', () => {
    expect(read(context('wil', 'correct-details', known), { summary: '' })).toEqual({ ok: false, problems: { summary: 'required' }, isUnchanged: false })
  })
})

describe('every step of every organisation can be done with its form', () => {
  const pasts: Readonly<Record<string, readonly Happening[]>> = {
    'just received': [],
    admitted: [admitted],
    'in treatment': [admitted, assigned],
    'liability thinkable': [admitted, { type: 'liabilityRecognised', on: '2026-11-17', reason: 'Er wordt een bedrag genoemd.' }],
    'called in vain': [{ type: 'callbackRequested', on: '2026-11-17' }],
    'refused in principle': [{ type: 'complaintRefused', on: '2026-11-17', groundId: 'x', reason: 'Zo is het.' }],
    withdrawn: [{ type: 'withdrawn', on: '2026-11-18' }],
    judged: [admitted, assigned, { type: 'judged', on: '2026-11-18', findings: 'f', judgement: 'founded', reasons: 'r' }],
    'waiting for a decision': [admitted, { type: 'serviceConsulted', on: '2026-11-17', service: 'balie' }],
    'one letter waits': [{ type: 'letterFinalised', on: '2026-11-19', letterId: '019aa0c0-0000-7000-8000-00000000abcd', kind: 'acknowledgement', sections: [], digest: 'a'.repeat(64) }],
  }
  const rows = procedureIds.flatMap((id) => Object.keys(pasts).map((past) => [id, past] as const))

  test.each(rows)('%s, %s', (id, past) => {
    const received = id === 'wil' ? signed : complaint('2026-11-16')
    const { state, deadlines, procedure } = dossier(id, received, ...(pasts[past] ?? []))
    const steps = stepsOf(state, deadlines, procedure, today).filter((step) => !isLetterStep(step.id) && step.blockers.length === 0)
    expect(steps.length).toBeGreaterThan(0)
    for (const step of steps) {
      const at = context(id, step.id, received, ...(pasts[past] ?? []))
      const fields = isLetterStep(step.id) ? [] : stepForms[step.id].fields(at, {})
      const answers = Object.fromEntries(
        fields.flatMap((field): (readonly [string, string])[] => {
          if (field.name === 'subject') return [['subject', 'Iets anders']]
          if (field.initial !== '' || (field.kind === 'day' && field.name === 'on')) return []
          if (field.kind === 'choice') return [[field.name, field.options[0]?.value ?? '']]
          if (field.kind === 'dossier') return [[field.name, otherId]]
          if (field.kind === 'time') return [[field.name, '14u']]
          return [[field.name, field.kind === 'day' ? (field.direction === 'ahead' ? '1/12/2027' : '20/11/2026') : `Antwoord op ${field.name}`]]
        }),
      )
      const recorded = happening(at, step.id === 'correct-details' ? { subject: 'Iets anders' } : answers)
      expect(happeningSchema.parse(recorded), `${step.id} must fit the register`).toEqual(recorded)
      expect(recorded.type, `${step.id} records what it says`).toBe(step.records)
      expect(allowed(state, recorded, procedure, today), `${step.id} is allowed`).toEqual([])
    }
  })

  test('a step of an earlier day is taken back with a reason, one of today needs none', () => {
    const at = context('wil', 'undo', called, admitted)
    expect(happening(at, {})).toEqual({ type: 'stepUndone', on: '2026-11-20', undoes: 2 })
    const later: StepContext = { ...at, today: today.add({ days: 1 }) }
    expect(read(later, {})).toEqual({ ok: false, problems: { reason: 'required' }, isUnchanged: false })
    expect(happening(later, { reason: 'verkeerd dossier' })).toEqual({ type: 'stepUndone', on: '2026-11-21', undoes: 2, reason: 'verkeerd dossier' })
  })

  test('the made-up dossiers belong to one register', () => {
    expect(context('wil', 'admit', called).view.state.dossierId).toBe(dossierId)
  })
})
