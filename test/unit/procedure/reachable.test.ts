import { describe, expect, test } from 'vitest'
import { complaintForm, type Complaint } from '../../../shared/dossier/complaint.ts'
import { happening, type Happening } from '../../../shared/dossier/events.ts'
import { reachedBy, reachedByReceipt } from '../../../shared/dossier/reached.ts'
import { letterKind } from '../../../shared/letters/letter.ts'
import { procedureIds, shipped } from './shipped.ts'

const on = '2026-11-20'

/** One of everything that can happen and reach a milestone, in every form that matters. */
const happenings: readonly Happening[] = [
  { type: 'complainantCalled', on },
  { type: 'callbackRequested', on },
  { type: 'calledBack', on, reached: true },
  { type: 'complaintAdmitted', on },
  { type: 'complaintRefused', on, groundId: 'INT-01', reason: 'geen naam' },
  { type: 'handlerAssigned', on, handler: { name: 'S. Behandelaar' } },
  { type: 'signedTextReceived', on },
  { type: 'informationRequested', on, what: 'de brief' },
  { type: 'informationReceived', on },
  { type: 'serviceConsulted', on, service: 'balie' },
  { type: 'hearingRequested', on, person: 'R.H.' },
  { type: 'heard', on, who: 'complainant', person: 'A. Modaal', account: 'zo ging het' },
  { type: 'heard', on, who: 'person-concerned', person: 'R.H.', account: 'zo ging het' },
  { type: 'liabilityRecognised', on, reason: 'schade' },
  { type: 'insurerNotified', on },
  { type: 'insurerConsulted', on, outcome: 'ga door' },
  { type: 'termExtended', on, deadlineId: 'WIL-D4', reason: 'onderzoek' },
  { type: 'interimNoticeSent', on, reason: 'onderzoek' },
  ...letterKind.options.map((kind) => ({ type: 'letterSent', on, kind, channel: 'letter' }) as const),
  { type: 'settled', on, how: 'excuses' },
  { type: 'withdrawn', on },
  { type: 'forwarded', on, to: 'gemeente', complainantTold: true },
  { type: 'contactEnded', on, outcome: 'question-answered' },
  { type: 'appointmentMade', on, talkOn: on },
  { type: 'judgementTold', on },
]

const base: Omit<Complaint, 'form'> = { channel: 'phone', receivedOn: on, complainant: {}, notes: [], subject: 'post', happened: {}, groundsSeen: {} }

test('the happenings of this page are real ones', () => {
  expect(happenings.filter((each) => !happening.safeParse(each).success)).toEqual([])
})

/** A milestone that nothing reaches makes a silent rule: a deadline that never begins, or is never met. */
describe('every milestone of every rule can be reached', () => {
  const reached = new Set<string | undefined>([
    ...happenings.map(reachedBy),
    ...complaintForm.options.flatMap((form) => Object.keys(reachedByReceipt({ ...base, form }))),
  ])

  test.each(procedureIds)('%s', (id) => {
    const silent = shipped(id).deadlines.flatMap((rule) =>
      [rule.from ?? [], rule.metBy, rule.lapsedBy, rule.requires ?? []].flat().filter((milestone) => !reached.has(milestone)).map((milestone) => `${rule.id} ${milestone}`),
    )
    expect(silent).toEqual([])
  })
})

/** However a complaint comes in, somebody owes an answer by a day; but the Vlaamse Ombudsdienst promises none. */
test('every form of complaint starts a deadline for an answer', () => {
  const answers = procedureIds.flatMap((id) =>
    complaintForm.options.map((form) => {
      const starts = Object.keys(reachedByReceipt({ ...base, form }))
      const rules = shipped(id).deadlines.filter(({ subject, from, requires }) => subject === 'answer' && from !== undefined && starts.includes(from) && requires === undefined)
      return `${id} ${form}: ${rules.map((rule) => rule.id).join(' ')}`
    }),
  )
  expect(answers).toEqual([
    'inter oral: INT-D3', 'inter written: INT-D3', 'inter signed: INT-D3',
    'interforce oral: IF-D5', 'interforce written: IF-D5', 'interforce signed: IF-D5',
    'vlaamse-ombudsdienst oral: ', 'vlaamse-ombudsdienst written: ', 'vlaamse-ombudsdienst signed: ',
    'wil oral: WIL-D4-oral', 'wil written: WIL-D4-unsigned', 'wil signed: WIL-D4',
    'zoersel oral: ZOE-D2', 'zoersel written: ZOE-D2', 'zoersel signed: ZOE-D2',
  ])
})
