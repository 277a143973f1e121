import type { ContactExit, ContactOutcome } from '../../shared/dossier/intake/contact.ts'
import type { ExitProblem } from '../../shared/dossier/intake/exit.ts'
import type { Words } from './language.tsx'

/** The letter that chooses an exit while the group has focus; the same in both languages, as those of the steps. */
export const exitLetters: Readonly<Record<ContactExit, string>> = {
  complaint: 'K',
  'solved-at-once': 'O',
  'question-answered': 'V',
  'report-passed-on': 'M',
  'objection-instead': 'B',
  referred: 'W',
  forwarded: 'D',
  callback: 'T',
  appointment: 'A',
  withdrawn: 'I',
  'line-broke': 'L',
}

interface ContactWords {
  /** Where a contact stands that was no complaint, in the list and above the dossier. */
  readonly statuses: Readonly<Record<ContactOutcome, string>>
  /** What to choose from when a call is wrapped up. */
  readonly exits: Readonly<Record<ContactExit, string>>
  readonly title: string
  readonly titleWritten: string
  readonly suggested: string
  readonly to: Readonly<Record<'forwarded' | 'referred' | 'report' | 'answered' | 'appointment', string>>
  readonly takenBy: string
  readonly what: Readonly<Record<'solved' | 'answered' | 'report' | 'callback' | 'withdrawn', string>>
  readonly talkOn: string
  readonly talkHint: string
  readonly told: string
  /** What is to be written after saving, in the order of writing. */
  readonly nextLetters: (letters: readonly string[]) => string
  readonly noLetter: string
  readonly problems: Readonly<Record<ExitProblem['code'], string>>
  readonly stillComplaint: string
  readonly callBackInstead: string
}

const nl: ContactWords = {
  statuses: {
    'solved-at-once': 'meteen opgelost, geen klacht',
    'question-answered': 'vraag beantwoord, geen klacht',
    'report-passed-on': 'melding doorgegeven, geen klacht',
    'objection-instead': 'bezwaar of beroep, geen klacht',
    referred: 'verwezen, geen klacht',
    'line-broke': 'lijn viel weg, geen klacht',
  },
  exits: {
    complaint: 'klacht',
    'solved-at-once': 'meteen opgelost',
    'question-answered': 'vraag beantwoord',
    'report-passed-on': 'melding doorgegeven',
    'objection-instead': 'bezwaar of beroep',
    referred: 'verwezen',
    forwarded: 'doorgestuurd',
    callback: 'terugbellen',
    appointment: 'afspraak',
    withdrawn: 'ingetrokken',
    'line-broke': 'lijn viel weg',
  },
  title: 'Hoe eindigt dit gesprek?',
  titleWritten: 'Wat wordt dit?',
  suggested: 'voorstel',
  to: { forwarded: 'Naar wie', referred: 'Naar wie', report: 'Aan wie', answered: 'Door wie', appointment: 'Waar' },
  takenBy: 'iemand anders dan u',
  what: { solved: 'Hoe', answered: 'Antwoord', report: 'Wat', callback: 'Waarover', withdrawn: 'Waarom' },
  talkOn: 'Wanneer',
  talkHint: 'dinsdag 14u',
  told: 'Klager weet het',
  nextLetters: (letters) => `Daarna schrijven: ${letters.join(' en ')}.`,
  noLetter: 'Daarna hoeft er geen brief uit.',
  problems: {
    'exit-not-offered': 'Zo kan dit niet eindigen: kies iets anders',
    'nobody-named': 'Naar wie gaat het?',
    'no-day-named': 'Op welke dag is het gesprek? Schrijf dag en uur',
    'talk-in-the-past': 'De dag van het gesprek is voorbij',
    'talk-while-away': 'Die dag bent u afwezig: kies een andere dag',
  },
  stillComplaint: 'Toch een klacht',
  callBackInstead: 'Er is een nummer: bel terug.',
}

const en: ContactWords = {
  statuses: {
    'solved-at-once': 'solved at once, no complaint',
    'question-answered': 'question answered, no complaint',
    'report-passed-on': 'report passed on, no complaint',
    'objection-instead': 'objection or appeal, no complaint',
    referred: 'referred, no complaint',
    'line-broke': 'line broke, no complaint',
  },
  exits: {
    complaint: 'complaint',
    'solved-at-once': 'solved at once',
    'question-answered': 'question answered',
    'report-passed-on': 'report passed on',
    'objection-instead': 'objection or appeal',
    referred: 'referred',
    forwarded: 'forwarded',
    callback: 'call back',
    appointment: 'appointment',
    withdrawn: 'withdrawn',
    'line-broke': 'line broke',
  },
  title: 'How does this call end?',
  titleWritten: 'What does this become?',
  suggested: 'suggested',
  to: { forwarded: 'To whom', referred: 'To whom', report: 'To whom', answered: 'By whom', appointment: 'Where' },
  takenBy: 'somebody else than you',
  what: { solved: 'How', answered: 'Answer', report: 'What', callback: 'About what', withdrawn: 'Why' },
  talkOn: 'When',
  talkHint: 'dinsdag 14u',
  told: 'Complainant knows',
  nextLetters: (letters) => `To write after this: ${letters.join(' and ')}.`,
  noLetter: 'No letter is due after this.',
  problems: {
    'exit-not-offered': 'It cannot end like this: choose another',
    'nobody-named': 'To whom does it go?',
    'no-day-named': 'On which day is the talk? Write day and hour',
    'talk-in-the-past': 'The day of the talk has passed',
    'talk-while-away': 'You are away that day: choose another',
  },
  stillComplaint: 'A complaint after all',
  callBackInstead: 'There is a number: call back.',
}

/** How a contact ends: what to choose, and what was chosen. */
export const contactWords: Words<ContactWords> = { nl, en }
