import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { allowed } from '../../../shared/dossier/steps/allowed.ts'
import { byDueDate, deadlinesOf, nextDue } from '../../../shared/dossier/deadlines/deadlines.ts'
import { dossierEvent, type Happening } from '../../../shared/dossier/events.ts'
import { foldDossier } from '../../../shared/dossier/fold.ts'
import { measureOfRule } from '../../../shared/dossier/contents/measure.ts'
import type { DossierState } from '../../../shared/dossier/state.ts'
import type { Step } from '../../../shared/dossier/steps/step.ts'
import { stepsOf } from '../../../shared/dossier/steps/steps.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { patience, times } from '../../fixtures/endurance.ts'
import { procedureIds } from '../procedure/shipped.ts'
import { dossierId, procedureOf } from './history.ts'
import { append, recording, walks } from './walk.ts'

/** What is kept with a dossier goes on after the answer. */
const keptWith: readonly Step['id'][] = [
  'plan-measure', 'complete-measure', 'put-off-measure', 'drop-measure', 'show-document', 'add-person', 'remove-person', 'link-dossier', 'unlink-dossier', 'answer-status',
  'bring-to-ombudsman', 'record-ombudsman-reply',
]

/** The happenings that may move a day that was told. */
const movers = new Set<Happening['type']>(['followUpPlanned', 'measurePutOff', 'detailsCorrected', 'termExtended', 'letterSent', 'signedTextReceived', 'callbackRequested', 'liabilityRecognised', 'appointmentMade', 'stepUndone'])

/** For each of the nine questions; the long form makes more than ten thousand of each procedure. */
const numRuns = times(30, 1_200)
const runs = { numRuns }

// A busy machine makes long walks slow, not wrong.
vi.setConfig({ testTimeout: patience(numRuns, 100) })

/** Apart from how many events there are and which were undone. */
function standing({ length: _length, undone: _undone, ...rest }: DossierState) {
  return rest
}

describe.each(procedureIds)('whatever is done at %s', (id) => {
  const procedure = procedureOf(id)

  test('every event is one that the register takes, and folds without damage', () => {
    fc.assert(
      fc.property(walks(id), ({ events }) => {
        expect(events.filter((event) => !dossierEvent.safeParse(event).success)).toEqual([])
        expect(foldDossier(dossierId, events).length).toBe(events.length)
      }),
      runs,
    )
  })

  test('the same events give the same state, and leave the events as they were', () => {
    fc.assert(
      fc.property(walks(id), ({ events }) => {
        const before = structuredClone(events)
        const state = foldDossier(dossierId, events)
        const deadlines = deadlinesOf(state, procedure)
        expect([foldDossier(dossierId, structuredClone(events)), deadlinesOf(structuredClone(state), procedure), events]).toEqual([state, deadlines, before])
        // What crosses the wire is what JSON can say.
        expect(JSON.parse(JSON.stringify({ state, deadlines }))).toEqual({ state, deadlines })
      }),
      runs,
    )
  })

  test('undo gives back exactly the state before the step', () => {
    fc.assert(
      fc.property(walks(id), ({ events }) => {
        const state = foldDossier(dossierId, events)
        if (state.undoable === undefined) return
        const undone = foldDossier(dossierId, append(events, { type: 'stepUndone', on: '2031-01-01', undoes: state.undoable }))
        const counting = events.filter(({ sequence, happening }) => happening.type !== 'stepUndone' && !state.undone.includes(sequence) && sequence !== state.undoable)
        const renumbered = counting.map((event, index) => ({ ...event, sequence: index + 1 }))
        const { undoable: before, ...rest } = standing(foldDossier(dossierId, renumbered))
        const { undoable: after, ...others } = standing(undone)
        expect(others).toEqual(rest)
        expect(counting[(before ?? 0) - 1]?.sequence).toBe(after)
      }),
      runs,
    )
  })

  test('a deadline that was told stays on its day unless something happened that moves it', () => {
    fc.assert(
      fc.property(walks(id), ({ events }) => {
        let before: ReturnType<typeof deadlinesOf> = []
        for (let count = 1; count <= events.length; count++) {
          const after = deadlinesOf(foldDossier(dossierId, events.slice(0, count)), procedure)
          const type = events[count - 1]!.happening.type
          const earlier = before
          const moved = after.filter(({ ruleId, dueOn }) => earlier.some((told) => told.ruleId === ruleId && told.dueOn !== dueOn))
          expect([type, movers.has(type) ? [] : moved]).toEqual([type, []])
          before = after
        }
      }),
      runs,
    )
  })

  test('a closed dossier owes nothing any more but its measures, and takes no step but back, a letter that waited or what is kept with it', () => {
    fc.assert(
      fc.property(walks(id), ({ events, today }) => {
        const state = foldDossier(dossierId, events)
        const deadlines = deadlinesOf(state, procedure)
        if (!state.isClosed) return
        expect([nextDue(deadlines.filter(({ ruleId }) => measureOfRule(ruleId) === undefined)), state.closedOn! <= today.toString()]).toEqual([undefined, true])
        expect(['record-sent-letter', 'write-accompanying-note', 'write-contact-reply', 'add-note', 'reopen', 'undo', ...keptWith]).toEqual(expect.arrayContaining(stepsOf(state, deadlines, procedure, today).map(({ id: step }) => step)))
      }),
      runs,
    )
  })

  test('from every open dossier, doing what stands first leads to its end', () => {
    fc.assert(
      fc.property(walks(id), ({ events, today }) => {
        const taken: string[] = []
        for (let history = events; ; ) {
          const state = foldDossier(dossierId, history)
          if (state.isClosed) return
          const next = wayOn(state, procedure, today)
          taken.push(next?.id ?? 'nothing')
          expect([taken, next !== undefined && taken.length < 30]).toEqual([taken, true])
          history = append(history, recording(next!, today.toString(), state, procedure))
        }
      }),
      runs,
    )
  })

  test('deadlines come in one order, are due on or after they began and are posted before they are due', () => {
    fc.assert(
      fc.property(walks(id), ({ events }) => {
        const deadlines = deadlinesOf(foldDossier(dossierId, events), procedure)
        expect(deadlines.toReversed().toSorted(byDueDate)).toEqual(deadlines)
        expect(new Set(deadlines.map(({ ruleId }) => ruleId)).size).toBe(deadlines.length)
        expect(deadlines.filter(({ startsOn, dueOn, sendBy, extendableTo }) => dueOn < startsOn || (sendBy ?? dueOn) > dueOn || (sendBy ?? dueOn) < startsOn || (extendableTo ?? dueOn) < dueOn)).toEqual([])
      }),
      runs,
    )
  })

  test('every step that nothing stands before can be recorded, and meets what it says it meets', () => {
    fc.assert(
      fc.property(walks(id), ({ events, today }) => {
        const state = foldDossier(dossierId, events)
        const deadlines = deadlinesOf(state, procedure)
        for (const step of stepsOf(state, deadlines, procedure, today)) {
          if (step.blockers.length > 0) continue
          const happening = recording(step, today.toString(), state, procedure)
          expect([step.id, allowed(state, happening, procedure, today)]).toEqual([step.id, []])
          if (step.records === 'letterFinalised') continue
          const after = foldDossier(dossierId, append(events, happening))
          const met = deadlinesOf(after, procedure).filter(({ state: outcome }) => outcome.startsWith('met')).map(({ ruleId }) => ruleId)
          expect(met).toEqual(expect.arrayContaining([...step.meets]))
        }
      }),
      runs,
    )
  })

  test('a step that something stands before cannot be recorded', () => {
    fc.assert(
      fc.property(walks(id), ({ events, today }) => {
        const state = foldDossier(dossierId, events)
        const steps = stepsOf(state, deadlinesOf(state, procedure), procedure, today).filter(({ blockers }) => blockers.length > 0)
        for (const step of steps) expect([step.id, allowed(state, recording(step, today.toString(), state, procedure), procedure, today).length > 0]).toEqual([step.id, true])
      }),
      runs,
    )
  })
})

const aside = new Set<Step['id']>(['add-note', 'undo', 'forward', 'withdraw', 'settle', 'end-contact'])

/** The first step that can be taken and brings the dossier on, without leaving the road of a complaint that is handled to its end. */
function wayOn(state: DossierState, procedure: Procedure, today: Temporal.PlainDate): Step | undefined {
  return stepsOf(state, deadlinesOf(state, procedure), procedure, today).find(({ id, place, blockers }) => place === 'now' && blockers.length === 0 && !aside.has(id))
}
