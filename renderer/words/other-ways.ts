import type { Procedure } from '../../shared/procedure/schema.ts'
import type { WrittenChannel } from '../intake/new-sheet.ts'
import type { ScriptStepId } from './intake-spoken.ts'
import type { Words } from './language.tsx'

interface OtherWaysWords {
  readonly title: string
  /** What to press, or to search for under Ctrl K, to enter what came in another way than by telephone. */
  readonly enter: Readonly<Record<WrittenChannel, string>>
  /** Behind a way that the organisation does not offer. */
  readonly notOffered: string
  /** What to take over from what is written, at each step; what the screen answers by itself has none. */
  readonly takeOver: Readonly<Partial<Record<ScriptStepId, string>>>
  /** VO-G4: what was posted in public is answered in person. */
  readonly askInPrivate: string
  readonly notes: string
  readonly notesLabel: string
  readonly summary: string
  readonly summaryHint: string
  readonly entered: string
}

export const otherWaysWords: Words<OtherWaysWords> = {
  nl: {
    title: 'Kwam er iets anders dan een gesprek?',
    enter: { letter: 'Brief invoeren', email: 'E-mail invoeren', form: 'Formulier invoeren', portal: 'Bericht uit klantenportaal invoeren', visit: 'Bezoek noteren', social: 'Bericht op sociale media invoeren' },
    notOffered: 'geen officiële weg',
    takeOver: {
      story: 'Neem over wat er geschreven staat, of schrijf op waar het om gaat.',
      name: 'Neem naam, adres en nummer over.',
      facts: 'Wat gebeurde er, wanneer, waar en met wie?',
      effect: 'Staat er wat het gevolg was?',
      wish: 'Staat er wat de afzender wil?',
      earlier: 'Staat er of de dienst het al weet, en of er iets loopt?',
      'for-whom': 'Schrijft de afzender voor zichzelf? Zo niet: is er toestemming?',
      reachable: 'Hoe wil de afzender antwoord?',
      'wrap-up': 'Kijk de datums na, en rond af.',
    },
    askInPrivate: 'Vraag in een privébericht een telefoonnummer of e-mailadres. Antwoord niet in het openbaar.',
    notes: 'Wat er staat',
    notesLabel: 'Wat er staat. Neem over wat er geschreven is; Enter begint een nieuwe regel.',
    summary: 'Samenvatting',
    summaryHint: 'Vul in wat, wanneer en gewenst. Alt S maakt er een korte samenvatting van.',
    entered: 'Ingevoerd',
  },
  en: {
    title: 'Did something else than a call come in?',
    enter: { letter: 'Enter a letter', email: 'Enter an e-mail', form: 'Enter a form', portal: 'Enter a message from the customer portal', visit: 'Note a visit', social: 'Enter a message on social media' },
    notOffered: 'not an official way in',
    takeOver: {
      story: 'Take over what is written, or write down what it is about.',
      name: 'Take over name, address and number.',
      facts: 'What happened, when, where and with whom?',
      effect: 'Does it say what the effect was?',
      wish: 'Does it say what the sender wants?',
      earlier: 'Does it say whether the service knows, and whether something is pending?',
      'for-whom': 'Does the sender write for themselves? If not: is there consent?',
      reachable: 'How does the sender want an answer?',
      'wrap-up': 'Check the dates, and wrap up.',
    },
    askInPrivate: 'Ask for a telephone number or e-mail address in a private message. Do not answer in public.',
    notes: 'What is written',
    notesLabel: 'What is written. Take over what is written; Enter begins a new line.',
    summary: 'Summary',
    summaryHint: 'Fill in what, when and wanted. Alt S makes a short summary of it.',
    entered: 'Entered',
  },
}

/** What to say to who stands at the counter, where it differs from the telephone; Dutch, because the visitor hears it. */
export function visitSentence(step: ScriptStepId, { tone }: Pick<Procedure, 'tone'>, coordinator: string): string | undefined {
  const je = tone === 'je'
  switch (step) {
    case 'story':
      return `Welkom, ik ben ${coordinator.replace(/\.$/, '')}. ${je ? 'Ga zitten, en vertel het maar.' : 'Gaat u zitten, en vertelt u het maar.'}`
    case 'name':
      return je ? 'Mag ik je naam, en waar we je kunnen bereiken?' : 'Mag ik uw naam, en waar we u kunnen bereiken?'
    case 'for-whom':
      return je ? 'Kom je voor jezelf?' : 'Komt u voor uzelf?'
    case 'recognised':
    case 'facts':
    case 'effect':
    case 'wish':
    case 'earlier':
    case 'reachable':
    case 'read-back':
    case 'promise':
    case 'wrap-up':
      return undefined
    default:
      return step satisfies never
  }
}
