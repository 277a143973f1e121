import type { Deadline } from '../../shared/dossier/deadlines/deadline.ts'
import type { Roll } from '../../shared/calendar/index.ts'
import type { Words } from './language.tsx'

type Unit = Deadline['unit']

interface DeadlineSentences {
  /** Singular and plural. */
  readonly units: Readonly<Record<Unit, readonly [string, string]>>
  readonly after: (amount: string, start: string, date: string) => string
  readonly sameDay: (start: string, date: string) => string
  readonly firstDay: string
  readonly dueDateOf: (label: string) => string
  readonly extendedOnce: string
  readonly extendedInAll: (amount: string) => string
  readonly agreedUntil: (date: string) => string
  readonly agreed: string
  readonly moved: (from: string, to: string) => string
  readonly movedForWorkingDays: (from: string, to: string) => string
  readonly onTheDay: string
  readonly onTheDayItself: string
  readonly counting: Readonly<Record<Unit | 'none', string>>
  readonly shifting: Readonly<Record<Roll, string>>
  /** Begins the sentence that names the last counted day: `De 6 weken eindigen op`. */
  readonly theTerm: (amount: number, unit: Unit) => string
  readonly dated: (date: string) => string
  readonly thatIsLast: string
  readonly thenFollow: (count: number) => string
  readonly thereforeLast: string
  readonly twoWorkingDays: string
  readonly leftOut: (holidays: string | undefined) => string
  readonly a: (day: string) => string
  readonly aClosingDay: string
  readonly closingDay: (date: string) => string
  readonly weekend: { readonly saturday: string; readonly sunday: string }
  readonly sendBy: (date: string) => string
  readonly postedTooLate: (date: string) => string
  readonly closedThatDay: (date: string) => string
  readonly extendable: (date: string) => string
  readonly met: (date: string) => string
  readonly metLate: (date: string) => string
  readonly lapsed: (date: string) => string
  readonly uncertain: (date: string) => string
}

const nl: DeadlineSentences = {
  units: {
    calendarDays: ['kalenderdag', 'kalenderdagen'],
    workingDays: ['werkdag', 'werkdagen'],
    weeks: ['week', 'weken'],
    months: ['maand', 'maanden'],
    years: ['jaar', 'jaar'],
  },
  after: (amount, start, date) => `${amount} na ${start} op ${date}`,
  sameDay: (start, date) => `op de dag van ${start}, ${date}`,
  firstDay: 'de begindag',
  dueDateOf: (label) => `de uiterste datum van “${label}”`,
  extendedOnce: 'één keer verlengd',
  extendedInAll: (amount) => `De termijn is één keer verlengd tot ${amount} in totaal, geteld vanaf dezelfde dag.`,
  agreedUntil: (date) => `met instemming van de klager verlengd tot en met ${date}`,
  agreed: 'De klager stemde schriftelijk in met uitstel tot en met ',
  moved: (from, to) => `verschoven van ${from} naar ${to}`,
  movedForWorkingDays: (from, to) => `verlengd van ${from} tot en met ${to}, omdat er twee werkdagen in moeten vallen`,
  onTheDay: 'de dag zelf',
  onTheDayItself: 'Het moet op de dag zelf: ',
  counting: {
    none: 'geen: het moet op dezelfde dag',
    calendarDays: 'alle dagen tellen, ook in het weekend; de begindag telt niet mee',
    workingDays: 'alleen werkdagen; de begindag telt niet mee',
    weeks: 'hele weken; de begindag telt niet mee',
    months: 'zelfde dag van de maand; de begindag telt niet mee',
    years: 'zelfde dag van het jaar; de begindag telt niet mee',
  },
  shifting: {
    none: 'nee, ook niet in een weekend of op een feestdag',
    next: 'ja, naar de volgende werkdag',
    atw: 'ja, naar de volgende werkdag: Algemene termijnenwet',
  },
  theTerm: (amount, unit) => (amount === 1 ? `${unit === 'years' ? 'Het' : 'De'} ${nl.units[unit][0]} eindigt op` : `De ${amount} ${nl.units[unit][1]} eindigen op`),
  dated: (date) => `, ${date}`,
  thatIsLast: 'Dat is de laatste dag.',
  thenFollow: (count) => (count === 1 ? 'Daarna komt ' : 'Daarna komen '),
  thereforeLast: 'Daarom is de laatste dag ',
  twoWorkingDays: 'In de termijn moeten minstens twee werkdagen vallen.',
  leftOut: (holidays) => (holidays === undefined ? 'Zaterdag en zondag tellen niet mee.' : `Zaterdag en zondag tellen niet mee, en ook niet: ${holidays}.`),
  a: (day) => `een ${day}`,
  aClosingDay: 'een sluitingsdag',
  closingDay: (date) => `de sluitingsdag ${date}`,
  weekend: { saturday: 'zaterdag', sunday: 'zondag' },
  sendBy: (date) => `Een brief moet uiterlijk ${date} op de post.`,
  postedTooLate: (date) => `De laatste postdag was ${date}. Geef de brief af.`,
  closedThatDay: (date) => `Dan is er niemand: doe het uiterlijk ${date}.`,
  extendable: (date) => `Verlengen kan tot en met ${date}.`,
  met: (date) => `Gehaald op ${date}.`,
  metLate: (date) => `Te laat gehaald, op ${date}.`,
  lapsed: (date) => `Vervallen op ${date}: daarna moest het niet meer.`,
  uncertain: (date) => `De vrije dagen na ${date} liggen nog niet allemaal vast. De datum kan later worden, nooit vroeger.`,
}

const en: DeadlineSentences = {
  units: {
    calendarDays: ['calendar day', 'calendar days'],
    workingDays: ['working day', 'working days'],
    weeks: ['week', 'weeks'],
    months: ['month', 'months'],
    years: ['year', 'years'],
  },
  after: (amount, start, date) => `${amount} after ${start} on ${date}`,
  sameDay: (start, date) => `on the day of ${start}, ${date}`,
  firstDay: 'the first day',
  dueDateOf: (label) => `the due date of “${label}”`,
  extendedOnce: 'extended once',
  extendedInAll: (amount) => `The term was extended once, to ${amount} in all, counted from the same day.`,
  agreedUntil: (date) => `extended until ${date} with the complainant’s consent`,
  agreed: 'The complainant agreed in writing to a delay until ',
  moved: (from, to) => `moved from ${from} to ${to}`,
  movedForWorkingDays: (from, to) => `extended from ${from} to ${to}, because two working days must fall in it`,
  onTheDay: 'the same day',
  onTheDayItself: 'It must be done on the day itself: ',
  counting: {
    none: 'none: it must be done the same day',
    calendarDays: 'all days count, weekends too; the first day does not count',
    workingDays: 'working days only; the first day does not count',
    weeks: 'whole weeks; the first day does not count',
    months: 'same day of the month; the first day does not count',
    years: 'same day of the year; the first day does not count',
  },
  shifting: {
    none: 'no, not for a weekend or a holiday either',
    next: 'yes, to the next working day',
    atw: 'yes, to the next working day: Algemene termijnenwet',
  },
  theTerm: (amount, unit) => (amount === 1 ? `The ${en.units[unit][0]} ends on` : `The ${amount} ${en.units[unit][1]} end on`),
  dated: (date) => `, ${date}`,
  thatIsLast: 'That is the last day.',
  thenFollow: (count) => (count === 1 ? 'Then comes ' : 'Then come '),
  thereforeLast: 'So the last day is ',
  twoWorkingDays: 'At least two working days must fall within the term.',
  leftOut: (holidays) => (holidays === undefined ? 'Saturday and Sunday do not count.' : `Saturday and Sunday do not count, nor do: ${holidays}.`),
  a: (day) => `a ${day}`,
  aClosingDay: 'a closing day',
  closingDay: (date) => `the closing day ${date}`,
  weekend: { saturday: 'Saturday', sunday: 'Sunday' },
  sendBy: (date) => `A letter must be posted by ${date}.`,
  postedTooLate: (date) => `The last posting day was ${date}. Hand the letter over.`,
  closedThatDay: (date) => `Nobody is there then: do it by ${date}.`,
  extendable: (date) => `It can be extended until ${date}.`,
  met: (date) => `Met on ${date}.`,
  metLate: (date) => `Met late, on ${date}.`,
  lapsed: (date) => `Lapsed on ${date}: after that it was no longer due.`,
  uncertain: (date) => `Not all days off after ${date} are fixed yet. The date may become later, never earlier.`,
}

/** The pieces from which a term is explained; `deadlines.ts` puts them together. */
export const deadlineSentences: Words<DeadlineSentences> = { nl, en }
