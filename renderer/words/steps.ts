import type { Party } from '../../shared/dossier/contents/hearing.ts'
import type { Judgement } from '../../shared/dossier/events.ts'
import { letterOfStep, type StepId, type WriteStepId } from '../../shared/dossier/steps/step.ts'
import type { Complaint } from '../../shared/dossier/complaint.ts'
import type { LetterKind } from '../../shared/letters/letter.ts'
import type { ChannelKind, Procedure } from '../../shared/procedure/schema.ts'
import { contentWords } from './contents.ts'
import type { Language, Words } from './language.tsx'

/** The letter that does a step while its button or a list has focus; the same in both languages. */
export const stepLetters: Readonly<Partial<Record<StepId, string>>> = {
  'write-answer': 'A',
  'call-complainant': 'B',
  'request-hearing': 'C',
  forward: 'D',
  'extend-term': 'E',
  judge: 'G',
  'judge-grievances': 'G',
  'record-hearing': 'H',
  admit: 'I',
  'receive-signed-text': 'K',
  refuse: 'L',
  'add-note': 'N',
  'write-acknowledgement': 'O',
  'record-sent-letter': 'P',
  'consult-insurer': 'Q',
  'receive-information': 'R',
  'consult-service': 'S',
  'call-back': 'T',
  'send-interim-notice': 'U',
  'notify-insurer': 'V',
  'assign-handler': 'Z',
  'write-refusal': 'J',
  'write-settlement': 'X',
  'write-extension': 'Y',
}

interface StepWords {
  /** What the button says. */
  readonly labels: Readonly<Record<Exclude<StepId, WriteStepId>, string>>
  /** Of `call-complainant` on the day of a talk in person. */
  readonly recordTalk: string
  readonly writeLetter: (letter: string) => string
  readonly postLetter: (letter: string) => string
  readonly judgements: Readonly<Record<Judgement, string>>
  readonly channels: Readonly<Record<ChannelKind, string>>
  readonly forms: Readonly<Record<Complaint['form'], string>>
  readonly parties: Readonly<Record<Party, string>>
  /** A ground of which the law allows less than its words say. */
  readonly readAs: (ground: string, reading: string) => string
  readonly letters: Readonly<Record<LetterKind, string>>
  readonly yes: string
  readonly no: string
}

const nl: StepWords = {
  labels: {
    admit: 'In behandeling nemen',
    refuse: 'Niet behandelen',
    'assign-handler': 'Behandelaar aanwijzen',
    'call-complainant': 'Klager bellen',
    'request-callback': 'Terugbelverzoek noteren',
    'call-back': 'Terugbellen',
    'receive-signed-text': 'Getekende klacht ontvangen',
    'request-information': 'Informatie vragen',
    'receive-information': 'Informatie ontvangen',
    'consult-service': 'Dienst bevragen',
    'seek-decision': 'Beslissing van een politiek orgaan',
    'tell-judgement': 'Oordeel verteld',
    'request-hearing': 'Reactie vragen',
    'record-hearing': 'Gesprek of reactie vastleggen',
    'waive-hearing': 'Niet horen, met reden',
    'recognise-liability': 'Aansprakelijkheid is denkbaar',
    'notify-insurer': 'Verzekeraar ingelicht',
    'consult-insurer': 'Overleg met verzekeraar',
    'override-insurer': 'Doorgaan zonder verzekeraar',
    'extend-term': 'Termijn verlengen',
    'send-interim-notice': 'Tussenbericht verstuurd',
    judge: 'Oordeel geven',
    'record-sent-letter': 'Verstuurde brief vastleggen',
    settle: 'Opgelost naar wens',
    withdraw: 'Klacht ingetrokken',
    forward: 'Doorsturen',
    'end-contact': 'Geen klacht',
    'make-appointment': 'Gesprek afspreken',
    'receive-consent': 'Volmacht gezien',
    remind: 'Herinneren',
    'plan-follow-up': 'Opvolgdatum zetten',
    reopen: 'Heropenen',
    'add-note': 'Notitie',
    'correct-details': 'Gegevens verbeteren',
    undo: 'Laatste stap terugnemen',
    ...contentWords.nl.steps,
  },
  recordTalk: 'Gesprek vastleggen',
  writeLetter: (letter) => `${capital(letter)} schrijven`,
  postLetter: (letter) => `${capital(letter)} op de post`,
  judgements: { founded: 'gegrond', 'partly-founded': 'deels gegrond', unfounded: 'ongegrond', 'no-finding': 'geen oordeel' },
  channels: { phone: 'telefoon', letter: 'brief', email: 'e-mail', form: 'formulier', portal: 'klantenportaal', visit: 'bezoek', social: 'sociale media' },
  forms: { oral: 'mondeling', written: 'op schrift, zonder handtekening', signed: 'op schrift, getekend' },
  parties: { complainant: 'de klager', 'person-concerned': 'de betrokkene' },
  readAs: (ground, reading) => `${ground} (te lezen als: ${reading})`,
  letters: {
    acknowledgement: 'ontvangstbevestiging',
    answer: 'antwoord',
    refusal: 'bericht dat de klacht niet behandeld wordt',
    extension: 'bericht over de verlenging',
    forwarding: 'bericht over het doorsturen',
    'interim-notice': 'tussenbericht',
    'missing-information': 'vraag om informatie',
    settlement: 'bevestiging van de oplossing',
    'extension-notice': 'bericht van verlenging voor de betrokkene',
    'hearing-invitation': 'uitnodiging voor een gesprek',
    'hearing-report': 'verslag van het gesprek',
    'reaction-request': 'vraag om een reactie',
    'insurer-notice': 'melding aan de verzekeraar',
    'complaint-for-signature': 'klacht op papier om te ondertekenen',
    'callback-not-reached': 'bericht dat bellen niet lukte',
    'accompanying-note': 'begeleidende brief',
    'contact-reply': 'antwoord op een bericht',
  },
  yes: 'ja',
  no: 'nee',
}

const en: StepWords = {
  labels: {
    admit: 'Admit the complaint',
    refuse: 'Do not treat it',
    'assign-handler': 'Assign a handler',
    'call-complainant': 'Call the complainant',
    'request-callback': 'Note a request to call back',
    'call-back': 'Call back',
    'receive-signed-text': 'Signed complaint received',
    'request-information': 'Ask for information',
    'receive-information': 'Information received',
    'consult-service': 'Ask the service',
    'seek-decision': 'Decision of a political body',
    'tell-judgement': 'Judgement told',
    'request-hearing': 'Ask for an account',
    'record-hearing': 'Record a hearing or account',
    'waive-hearing': 'Do not hear, with a reason',
    'recognise-liability': 'Liability is thinkable',
    'notify-insurer': 'Insurer informed',
    'consult-insurer': 'Consultation with the insurer',
    'override-insurer': 'Go on without the insurer',
    'extend-term': 'Extend the term',
    'send-interim-notice': 'Interim notice sent',
    judge: 'Give the judgement',
    'record-sent-letter': 'Record a sent letter',
    settle: 'Settled as wished',
    withdraw: 'Complaint withdrawn',
    forward: 'Forward',
    'end-contact': 'No complaint',
    'make-appointment': 'Agree on a talk',
    'receive-consent': 'Proof of consent seen',
    remind: 'Remind',
    'plan-follow-up': 'Set a follow-up date',
    reopen: 'Reopen',
    'add-note': 'Note',
    'correct-details': 'Correct details',
    undo: 'Take back the last step',
    ...contentWords.en.steps,
  },
  recordTalk: 'Record the talk',
  writeLetter: (letter) => `Write the ${letter}`,
  postLetter: (letter) => `Post the ${letter}`,
  judgements: { founded: 'founded', 'partly-founded': 'partly founded', unfounded: 'unfounded', 'no-finding': 'no finding' },
  channels: { phone: 'telephone', letter: 'letter', email: 'e-mail', form: 'form', portal: 'customer portal', visit: 'visit', social: 'social media' },
  forms: { oral: 'spoken', written: 'in writing, unsigned', signed: 'in writing, signed' },
  parties: { complainant: 'the complainant', 'person-concerned': 'the person concerned' },
  readAs: (ground, reading) => `${ground} (to be read as: ${reading})`,
  letters: {
    acknowledgement: 'acknowledgement',
    answer: 'answer',
    refusal: 'notice that the complaint is not treated',
    extension: 'notice of extension',
    forwarding: 'notice of forwarding',
    'interim-notice': 'interim notice',
    'missing-information': 'request for information',
    settlement: 'confirmation of the settlement',
    'extension-notice': 'notice of extension for the person concerned',
    'hearing-invitation': 'invitation to a hearing',
    'hearing-report': 'report of the hearing',
    'reaction-request': 'request for a reaction',
    'insurer-notice': 'notice to the insurer',
    'complaint-for-signature': 'complaint on paper to sign',
    'callback-not-reached': 'notice that calls reached nobody',
    'accompanying-note': 'accompanying letter',
    'contact-reply': 'answer to a message',
  },
  yes: 'yes',
  no: 'no',
}

/** What the steps of a dossier, and the choices in them, are called. */
export const stepWords: Words<StepWords> = { nl, en }

/** The kind of a letter; the acknowledgement by the organisation's own word for it. */
export function letterName(kind: LetterKind, { acknowledgementName }: Pick<Procedure, 'acknowledgementName'>, language: Language): string {
  return kind === 'acknowledgement' && language === 'nl' ? acknowledgementName.toLowerCase() : stepWords[language].letters[kind]
}

/** What the button of a step says; `posts` is the kind of the final letter that waits, for `record-sent-letter`. */
export function stepLabel(id: StepId, procedure: Pick<Procedure, 'acknowledgementName'>, language: Language, posts?: LetterKind): string {
  const words = stepWords[language]
  const written = letterOfStep(id)
  if (written !== undefined) return words.writeLetter(letterName(written, procedure, language))
  if (id === 'record-sent-letter' && posts !== undefined) return words.postLetter(letterName(posts, procedure, language))
  return words.labels[id as Exclude<StepId, WriteStepId>]
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
