import type { HappeningOf } from './events.ts'
import type { OpenQuestion } from './state.ts'

/** Something that can be asked of a colleague, or answered by one. */
type Asking = HappeningOf<'hearingRequested' | 'heard' | 'hearingWaived' | 'serviceConsulted' | 'decisionSought' | 'letterSent'>

/** The questions to colleagues that are still open after this happening; each of them waits for its own answer. */
export function openAfter(open: readonly OpenQuestion[], happening: Asking): readonly OpenQuestion[] {
  switch (happening.type) {
    case 'hearingRequested':
      return asked(open, { of: 'person-concerned', whom: happening.person, on: happening.on })
    case 'letterSent':
      // A letter does not say of whom; where somebody was asked already it is his.
      return happening.kind === 'reaction-request' && !open.some(isOfPerson) ? asked(open, { of: 'person-concerned', on: happening.on }) : open
    case 'serviceConsulted': {
      const question: OpenQuestion = { of: 'service', whom: happening.service, on: happening.on }
      return happening.answer === undefined ? asked(open, question) : open.filter((each) => !isSame(each, question))
    }
    case 'decisionSought': {
      const { on, body, expectedOn, decision } = happening
      const question: OpenQuestion = { of: 'political-body', whom: body, on, ...(expectedOn === undefined ? {} : { expectedOn }) }
      return decision === undefined ? asked(open, question) : open.filter((each) => !isSame(each, question))
    }
    case 'heard': {
      if (happening.who === 'complainant') return open
      const question: OpenQuestion = { of: 'person-concerned', whom: happening.person, on: happening.on }
      return open.filter((each) => !isSame(each, question) && !(isOfPerson(each) && each.whom === undefined))
    }
    case 'hearingWaived':
      return happening.who === 'complainant' ? open : open.filter((each) => !isOfPerson(each))
    default:
      return happening satisfies never
  }
}

/** Asked twice is asked since the first time, and expected on the day that was named last. */
function asked(open: readonly OpenQuestion[], question: OpenQuestion): readonly OpenQuestion[] {
  if (!open.some((each) => isSame(each, question))) return [...open, question]
  const { expectedOn } = question
  return expectedOn === undefined ? open : open.map((each) => (isSame(each, question) ? { ...each, expectedOn } : each))
}

function isOfPerson({ of }: OpenQuestion): boolean {
  return of === 'person-concerned'
}

function isSame(one: OpenQuestion, other: OpenQuestion): boolean {
  return one.of === other.of && one.whom?.trim().toLowerCase() === other.whom?.trim().toLowerCase()
}
