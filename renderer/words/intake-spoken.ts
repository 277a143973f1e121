import { assertNever } from '../../shared/primitives.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'

/** How an organisation speaks to a caller; what is said aloud is Dutch in every language of the screen. */
export type Voice = Pick<Procedure, 'tone' | 'language'>

/** The twelve moments of a call, in the order of speaking. */
export const stepIds = [
  'story', 'name', 'recognised', 'facts', 'effect', 'wish', 'earlier', 'for-whom', 'reachable', 'read-back', 'promise', 'wrap-up',
] as const
export type ScriptStepId = (typeof stepIds)[number]

/** What to ask or say at each moment of a call; `undefined` where the screen answers by itself. */
export function sentenceFor(step: ScriptStepId, voice: Voice, coordinator: string): string | undefined {
  const je = voice.tone === 'je'
  const have = je ? 'Heb je' : voice.language === 'nl-NL' ? 'Heeft u' : 'Hebt u'
  switch (step) {
    case 'story':
      return `Klachtendienst, met ${coordinator.replace(/\.$/, '')}. ${je ? 'Vertel het maar.' : 'Vertelt u het maar.'}`
    case 'name':
      return je
        ? 'Mag ik je naam en een nummer, voor als de lijn wegvalt?'
        : 'Mag ik uw naam en een nummer, voor als de lijn wegvalt?'
    case 'recognised':
      return undefined
    case 'facts':
      return 'Wat gebeurde er? Wanneer? Waar? Met wie?'
    case 'effect':
      return je ? 'Wat heeft dit voor jou betekend?' : 'Wat heeft dit voor u betekend?'
    case 'wish':
      return je ? 'Wat zou voor jou een goede oplossing zijn?' : 'Wat zou voor u een goede oplossing zijn?'
    case 'earlier':
      return voice.language === 'nl-NL'
        ? `${have} de dienst al gesproken? Loopt er bezwaar of een rechtszaak?`
        : `${have} de dienst al gesproken? Loopt er een beroep of een rechtszaak?`
    case 'for-whom':
      return je ? 'Bel je voor jezelf?' : 'Belt u voor uzelf?'
    case 'reachable':
      return je ? 'Hoe bereiken we je het best? Heb je iets nodig?' : `Hoe bereiken we u het best? ${have} iets nodig?`
    case 'read-back':
      return 'Ik lees even voor wat ik heb opgeschreven. Klopt het zo?'
    case 'promise':
      return je ? 'Ik vertel nog wanneer je van ons hoort.' : 'Ik vertel nog wanneer u van ons hoort.'
    case 'wrap-up':
      return `${have} nog een vraag? Dan rond ik het af.`
    default:
      return assertNever(step)
  }
}

/** The subjects of a promise that a caller is told of. */
export type PromisedSubject = 'acknowledgement' | 'first-reaction' | 'call' | 'answer'

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
    case 'answer':
      return procedure.legalFrame === 'flemish-administration' ? `${gets} schriftelijk antwoord` : `${gets} antwoord`
    default:
      return assertNever(subject)
  }
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
