import { describe, expect, test } from 'vitest'
import { deadlinesOf } from '../../../shared/dossier/deadlines/deadlines.ts'
import type { Happening } from '../../../shared/dossier/events.ts'
import { stepsOf } from '../../../shared/dossier/steps/steps.ts'
import { letterStanding } from '../../../renderer/letters/letter-standing.ts'
import { letterInput, procedureOf } from '../../fixtures/letters.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const procedure = procedureOf('wil')
const letterId = '01960000-0000-7000-8000-00000000000a'
const admitted: readonly Happening[] = [
  { type: 'complaintAdmitted', on: '2026-11-21' },
  { type: 'handlerAssigned', on: '2026-11-21', handler: { name: 'S.B.' } },
  { type: 'hearingWaived', on: '2026-11-22', who: 'person-concerned', reason: 'Alles staat in de stukken.' },
  { type: 'hearingWaived', on: '2026-11-22', who: 'complainant', reason: 'Alles staat in de klacht.' },
]
const judged: Happening = { type: 'judged', on: '2026-11-23', judgement: 'founded', findings: 'Het klopt.', reasons: 'Het duurde te lang.' }
const final: Happening = { type: 'letterFinalised', on: '2026-11-24', letterId, kind: 'answer', sections: [], digest: 'a'.repeat(64) }
const sent: Happening = { type: 'letterSent', on: '2026-11-24', kind: 'answer', channel: 'letter', letterId }

/** How the answer stands after these. */
function standing(...happenings: readonly Happening[]) {
  const { state } = letterInput({ procedureId: 'wil', kind: 'answer', happenings })
  const deadlines = deadlinesOf(state, procedure)
  return letterStanding({ view: { state, deadlines, steps: stepsOf(state, deadlines, procedure, today) }, procedure, today }, 'answer')
}

describe('an answer', () => {
  test('can be written before there is a judgement, but says what must come first', () => {
    expect(standing(...admitted)).toMatchObject({ kind: 'writing', blockers: [{ code: 'verdict-first' }], deadline: { ruleId: 'WIL-D4-oral', dueOn: '2027-01-01' } })
    expect(standing()).toMatchObject({ kind: 'writing', blockers: [{ code: 'handler-first' }, { code: 'hearing-first' }, { code: 'verdict-first' }] })
  })

  test('can be made final once there is one', () => {
    expect(standing(...admitted, judged)).toMatchObject({ kind: 'writing', blockers: [] })
  })

  test('waits for the post once it is final, and still has its deadline', () => {
    expect(standing(...admitted, judged, final)).toMatchObject({ kind: 'waiting', letter: { letterId, finalisedOn: '2026-11-24' }, deadline: { ruleId: 'WIL-D4-oral' } })
  })

  test('is only to be read once it went out', () => {
    expect(standing(...admitted, judged, final, sent)).toEqual({
      kind: 'sent', sentOn: '2026-11-24', letter: { letterId, kind: 'answer', finalisedOn: '2026-11-24', sections: [], digest: 'a'.repeat(64), sentOn: '2026-11-24' },
    })
  })

  test('can be written again in a dossier that was opened again', () => {
    expect(standing(...admitted, judged, final, sent, { type: 'reopened', on: '2026-11-24', reason: 'Nieuwe stukken.' })).toMatchObject({ kind: 'writing' })
  })

  test('of a dossier that is closed in another way says so', () => {
    expect(standing(...admitted, { type: 'withdrawn', on: '2026-11-24' })).toEqual({ kind: 'writing', blockers: [{ code: 'dossier-closed' }] })
  })
})
