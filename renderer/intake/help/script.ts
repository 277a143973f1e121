import type { IntakeSheet } from '../../../shared/dossier/intake/sheet.ts'
import { assertNever } from '../../../shared/primitives.ts'
import { stepIds, type ScriptStepId } from '../../words/intake-spoken.ts'
import { isSpoken } from '../sheet.ts'

export interface ScriptStep {
  readonly id: ScriptStepId
  readonly done: boolean
}

export interface Script {
  readonly steps: readonly ScriptStep[]
  /** The question to ask now: the first that is still open, unless the call has gone past it. */
  readonly current: ScriptStepId
}

/** Steps that only make sense while somebody is on the line. */
const spokenOnly: ReadonlySet<ScriptStepId> = new Set(['recognised', 'read-back', 'promise'])

/**
 * Where the call stands: each step ticks itself from what was filled in, in whatever order the caller told it.
 * `isWrappingUp` is true once the coordinator began to wrap up: then the promise has been spoken.
 */
export function scriptOf(sheet: IntakeSheet, isWrappingUp: boolean): Script {
  const steps = stepIds
    .filter((id) => isSpoken(sheet.channel) || !spokenOnly.has(id))
    .map((id) => ({ id, done: isDone(id, sheet, isWrappingUp) }))
  return { steps, current: steps.find((step, place) => !step.done && !isPassed(steps, place))?.id ?? 'wrap-up' }
}

/** An open question is let go once the call went on to the two after it: the caller did not want to answer. */
function isPassed(steps: readonly ScriptStep[], place: number): boolean {
  return steps[place + 1]?.done === true && steps[place + 2]?.done === true
}

function isDone(step: ScriptStepId, sheet: IntakeSheet, isWrappingUp: boolean): boolean {
  switch (step) {
    case 'story':
      return sheet.notes.some(({ text }) => text.trim() !== '')
    case 'name':
      return filled(sheet.name)
    case 'recognised':
      return filled(sheet.name) || filled(sheet.phone)
    case 'facts':
      return filled(sheet.subject) && filled(sheet.when)
    case 'effect':
      return filled(sheet.effect)
    case 'wish':
      return filled(sheet.wish)
    case 'earlier':
      return sheet.discussedBefore !== '' || sheet.proceedings !== ''
    case 'for-whom':
      // Nearly everybody speaks for themselves and nothing is filled in then: it was asked once what comes after it was.
      return filled(sheet.onBehalfOf) || isDone('reachable', sheet, isWrappingUp) || filled(sheet.summary)
    case 'reachable':
      // An address is often told with the name; how somebody wants to be reached is a question of its own.
      return filled(sheet.reachable) || sheet.replyBy !== '' || filled(sheet.interpreter) || filled(sheet.needs)
    case 'read-back':
      return sheet.summaryConfirmedAt !== undefined
    case 'promise':
      return isWrappingUp
    case 'wrap-up':
      return false
    default:
      return assertNever(step)
  }
}

function filled(text: string): boolean {
  return text.trim() !== ''
}
