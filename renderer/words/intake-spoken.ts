import { assertNever } from '../../shared/primitives.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import type { CallScript } from '../../shared/procedure/script.ts'

/** How an organisation speaks to a caller; what is said aloud is Dutch in every language of the screen. */
export type Voice = Pick<Procedure, 'tone' | 'language'>

/** The twelve moments of a call, in the order of speaking. */
export const stepIds = [
  'story', 'name', 'recognised', 'facts', 'effect', 'wish', 'earlier', 'for-whom', 'reachable', 'read-back', 'promise', 'wrap-up',
] as const
export type ScriptStepId = (typeof stepIds)[number]

export interface Speaking {
  readonly coordinator: string
  /** True outside the telephone hours, when the first words are others. */
  readonly isOutside: boolean
}

/** What to ask or say at each moment of a call, in the organisation's words; `undefined` where the screen answers by itself. */
export function sentenceFor(step: ScriptStepId, { opening, questions }: CallScript, { coordinator, isOutside }: Speaking): string | undefined {
  if (step === 'recognised') return undefined
  if (step !== 'story') return questions[step]
  const words = isOutside ? (opening.outsideHours ?? opening.say) : opening.say
  return words.replace('{coordinator}', coordinator.replace(/\.$/, ''))
}

/** The subjects of a promise that a caller is told of. */
export type PromisedSubject = 'acknowledgement' | 'first-reaction' | 'call' | 'callback' | 'answer'

/** The words before the date of a promise: `U krijgt een ontvangstmelding, uiterlijk`. */
export function promiseSentence(subject: PromisedSubject, procedure: Procedure): string {
  const je = procedure.tone === 'je'
  const gets = je ? 'Je krijgt' : 'U krijgt'
  switch (subject) {
    case 'acknowledgement':
      return `${gets} een ${procedure.acknowledgementName}`
    case 'first-reaction':
      return `${gets} een eerste reactie`
    case 'call':
      return je ? 'Wij bellen je' : 'Wij bellen u'
    case 'callback':
      return procedure.script.callback
    case 'answer':
      return procedure.legalFrame === 'flemish-administration' ? `${gets} schriftelijk antwoord` : `${gets} antwoord`
    default:
      return assertNever(subject)
  }
}

/** Said where the coordinator is away on the promised day: who calls in her place. */
export function awaySentence(deputy: string, { tone }: Pick<Procedure, 'tone'>): string {
  return deputy === '' ? 'Dan ben ik er niet.' : `Dan ben ik er niet: ${deputy} belt ${tone === 'je' ? 'je' : 'u'}.`
}

/** The pieces of the summary that is read back, in the tone of the organisation. */
export function summaryWords(voice: Voice) {
  const je = voice.tone === 'je'
  const wants = je ? (voice.language === 'nl-BE' ? 'Je wil' : 'Je wilt') : 'U wilt'
  return {
    about: (what: string) => `${je ? 'Je klacht' : 'Uw klacht'} gaat over: ${what}.`,
    happenedOn: (day: string) => `Het gebeurde op ${day}.`,
    happened: (when: string) => `Het gebeurde ${when}.`,
    where: (place: string) => `Plaats: ${place}.`,
    withWhom: (person: string) => `Met wie: ${person}.`,
    effect: (effect: string) => `${je ? 'Wat het voor jou betekende' : 'Wat het voor u betekende'}: ${effect}.`,
    wish: (wish: string) => `${wants}: ${wish}.`,
    onBehalfOf: (person: string) => `${je ? 'Je spreekt' : 'U spreekt'} voor ${person}.`,
  }
}
