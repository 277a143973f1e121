import type { CalendarFilter } from '../../shared/contract/calendar-views.ts'
import type { DeadlineKind, DeadlineSubject } from '../../shared/procedure/schema.ts'
import type { ReactNode } from 'react'
import type { CalendarView } from '../calendar/calendar-window.ts'
import type { DayMark } from '../calendar/day-marks.ts'
import type { Words } from './language.tsx'

interface CalendarWords {
  readonly screen: string
  readonly reading: string
  readonly head: string
  readonly grid: string
  readonly comingZone: string
  readonly today: string
  readonly isToday: string
  readonly view: string
  readonly views: Readonly<Record<CalendarView, string>>
  readonly week: (week: number) => string
  readonly weekShort: string
  readonly weekTitle: (week: number, from: string, until: string) => string
  readonly listTitle: (day: string) => string
  /** The sentence of which the words can be chosen. */
  readonly sentence: (standing: ReactNode, kind: ReactNode, procedure: ReactNode, handler: ReactNode) => readonly ReactNode[]
  readonly standingLabel: string
  readonly standings: Readonly<Record<CalendarFilter['standing'], string>>
  readonly kindLabel: string
  readonly anyKind: string
  readonly kinds: Readonly<Record<DeadlineKind, string>>
  readonly procedureLabel: string
  readonly anyProcedure: string
  readonly handlerLabel: string
  readonly anyHandler: string
  readonly noHandler: string
  /** What is due, in a word, behind the number of its dossier. */
  readonly short: Readonly<Record<DeadlineSubject, string>>
  readonly lastPostingDay: string
  readonly lastPostingDayOf: (what: string) => string
  readonly more: (count: number) => string
  readonly counted: (due: number, post: number) => string
  readonly nothing: string
  readonly closed: string
  readonly mark: (mark: DayMark, name: string) => string
  /** An absence where there is little room. */
  readonly awayShort: (deputy: string) => string
  readonly coming: string
  readonly nothingComing: string
  readonly nothingFor: string
  readonly showAll: string
  readonly readOn: string
  readonly withHandler: (name: string) => string
  /** Of a term that ends beyond the days that are decreed so far. */
  readonly mayMove: (knownUntil: string) => string
  readonly keys: Readonly<Record<'day' | 'month' | 'open' | 'why' | 'today' | 'views' | 'column' | 'row' | 'step', string>>
  readonly print: string
  readonly printed: (date: string) => string
  readonly legend: { readonly post: string; readonly closed: string }
}

const subjects = {
  nl: {
    acknowledgement: 'bevestiging', answer: 'antwoord', refusal: 'niet behandelen', 'first-reaction': 'eerste reactie', call: 'gesprek', callback: 'terugbellen',
    'missing-information': 'aanvulling vragen', 'reasoned-view': 'oordeel', 'interim-notice': 'tussenbericht', insurer: 'verzekeraar', appointment: 'afspraak', consent: 'volmacht',
    'follow-up': 'opvolgen', 'expected-answer': 'antwoord', measure: 'maatregel',
  },
  en: {
    acknowledgement: 'acknowledgement', answer: 'answer', refusal: 'not treating', 'first-reaction': 'first reaction', call: 'call', callback: 'call back',
    'missing-information': 'ask information', 'reasoned-view': 'judgement', 'interim-notice': 'interim notice', insurer: 'insurer', appointment: 'appointment', consent: 'proof of consent',
    'follow-up': 'follow-up', 'expected-answer': 'answer', measure: 'measure',
  },
} satisfies Record<'nl' | 'en', Record<DeadlineSubject, string>>

export const calendarWords: Words<CalendarWords> = {
  nl: {
    screen: 'Termijnen',
    reading: 'De termijnen worden gelezen',
    head: 'Wat de kalender toont',
    grid: 'Kalender van de termijnen',
    comingZone: 'Wat er op en na deze dag staat',
    today: 'Vandaag',
    isToday: 'vandaag',
    view: 'Weergave',
    views: { week: 'week', 'eight-weeks': '8 weken', month: 'maand', year: 'jaar', list: 'lijst' },
    week: (week) => `week ${week}`,
    weekShort: 'wk',
    weekTitle: (week, from, until) => `Week ${week}, ${from} – ${until}`,
    listTitle: (day) => `Termijnen vanaf ${day}`,
    sentence: (standing, kind, procedure, handler) => ['Toon ', standing, ', ', kind, ', van ', procedure, ', bij ', handler, '.'],
    standingLabel: 'Welke termijnen',
    standings: { running: 'wat nog moet', late: 'wat te laat is', met: 'wat gehaald is', all: 'alles' },
    kindLabel: 'Soort termijn',
    anyKind: 'elke soort',
    kinds: { statutory: 'alleen wettelijk', promised: 'alleen toegezegd', target: 'alleen eigen streefdatum' },
    procedureLabel: 'Organisatie',
    anyProcedure: 'alle organisaties',
    handlerLabel: 'Behandelaar',
    anyHandler: 'iedereen',
    noHandler: 'nog niemand',
    short: subjects.nl,
    lastPostingDay: 'laatste postdag',
    lastPostingDayOf: (what) => `Laatste postdag: ${what}`,
    more: (count) => `nog ${count} op deze dag`,
    counted: (due, post) => [due === 1 ? '1 termijn' : due > 1 ? `${due} termijnen` : '', post === 1 ? '1 laatste postdag' : post > 1 ? `${post} laatste postdagen` : ''].filter((part) => part !== '').join(', '),
    nothing: 'geen termijnen',
    closed: 'geen postdag',
    mark: ({ kind, country }, name) =>
      ({ holiday: name, statutory: `${name}, telt alleen voor wettelijke termijnen`, abroad: `${name} (${country === 'BE' ? 'België' : 'Nederland'})`, 'closing-day': name === '' ? 'gesloten' : `gesloten: ${name}`, absence: name === '' ? 'afwezig' : `afwezig, waarneming: ${name}` })[kind],
    awayShort: (deputy) => (deputy === '' ? 'afwezig' : `afwezig: ${deputy}`),
    coming: 'Wat komt eraan',
    nothingComing: 'Vanaf deze dag staat er niets meer.',
    nothingFor: 'Er is niets dat hieraan voldoet.',
    showAll: 'Alles weer tonen',
    readOn: 'Verder lezen',
    withHandler: (name) => `bij ${name}`,
    mayMove: (knownUntil) => `kan nog opschuiven: nieuwe feestdagen zijn bekend t/m ${knownUntil}`,
    keys: { day: 'dag', month: 'maand', open: 'open', why: 'waarom deze datum?', today: 'vandaag', views: 'weergave', column: 'andere kolom', row: 'kies een rij', step: 'doe de volgende stap' },
    print: 'Afdrukken',
    printed: (date) => `afgedrukt op ${date}`,
    legend: { post: 'laatste postdag', closed: 'gestreept: geen postdag' },
  },
  en: {
    screen: 'Deadlines',
    reading: 'Reading the deadlines',
    head: 'What the calendar shows',
    grid: 'Calendar of deadlines',
    comingZone: 'What stands on and after this day',
    today: 'Today',
    isToday: 'today',
    view: 'View',
    views: { week: 'week', 'eight-weeks': '8 weeks', month: 'month', year: 'year', list: 'list' },
    week: (week) => `week ${week}`,
    weekShort: 'wk',
    weekTitle: (week, from, until) => `Week ${week}, ${from} – ${until}`,
    listTitle: (day) => `Deadlines from ${day}`,
    sentence: (standing, kind, procedure, handler) => ['Show ', standing, ', ', kind, ', of ', procedure, ', with ', handler, '.'],
    standingLabel: 'Which deadlines',
    standings: { running: 'what is still due', late: 'what is late', met: 'what was met', all: 'everything' },
    kindLabel: 'Kind of term',
    anyKind: 'every kind',
    kinds: { statutory: 'statutory only', promised: 'promised only', target: 'own target only' },
    procedureLabel: 'Organisation',
    anyProcedure: 'every organisation',
    handlerLabel: 'Handler',
    anyHandler: 'everybody',
    noHandler: 'nobody yet',
    short: subjects.en,
    lastPostingDay: 'last posting day',
    lastPostingDayOf: (what) => `Last posting day: ${what}`,
    more: (count) => `${count} more on this day`,
    counted: (due, post) => [due === 1 ? '1 deadline' : due > 1 ? `${due} deadlines` : '', post === 1 ? '1 last posting day' : post > 1 ? `${post} last posting days` : ''].filter((part) => part !== '').join(', '),
    nothing: 'no deadlines',
    closed: 'no post',
    mark: ({ kind, country }, name) =>
      ({ holiday: name, statutory: `${name}, for statutory terms only`, abroad: `${name} (${country === 'BE' ? 'Belgium' : 'Netherlands'})`, 'closing-day': name === '' ? 'closed' : `closed: ${name}`, absence: name === '' ? 'away' : `away, stands in: ${name}` })[kind],
    awayShort: (deputy) => (deputy === '' ? 'away' : `away: ${deputy}`),
    coming: 'What is coming',
    nothingComing: 'Nothing stands on or after this day.',
    nothingFor: 'Nothing answers to this.',
    showAll: 'Show everything again',
    readOn: 'Read on',
    withHandler: (name) => `with ${name}`,
    mayMove: (knownUntil) => `may still move: new holidays are known until ${knownUntil}`,
    keys: { day: 'day', month: 'month', open: 'open', why: 'why this date?', today: 'today', views: 'view', column: 'other column', row: 'choose a row', step: 'do the next step' },
    print: 'Print',
    printed: (date) => `printed on ${date}`,
    legend: { post: 'last posting day', closed: 'striped: no post' },
  },
}
