import type { CalendarLine } from '../../shared/contract/calendar-views.ts'

export interface EntryWords {
  readonly lastPostingDay: string
  readonly kinds: Readonly<Record<CalendarLine['due']['kind'], string>>
  readonly until: string
  readonly handler: string
  /** For what is otherwise called by her own words, or by a name. */
  readonly plain: Readonly<Partial<Record<CalendarLine['due']['subject'], string>>>
}

/** The few words that stand in another calendar; those of the screen are in the page. */
export const entryWords = {
  nl: { lastPostingDay: 'laatste postdag', kinds: { statutory: 'wettelijk', promised: 'toegezegd', target: 'eigen streefdatum' }, until: 'Termijn eindigt', handler: 'Behandelaar', plain: { consent: 'Volmacht', 'follow-up': 'Opnieuw bekijken', measure: 'Maatregel' } },
  en: { lastPostingDay: 'last posting day', kinds: { statutory: 'statutory', promised: 'promised', target: 'own target' }, until: 'Term ends', handler: 'Handler', plain: { consent: 'Proof of consent', 'follow-up': 'Look at it again', measure: 'Measure' } },
} satisfies Record<'nl' | 'en', EntryWords>

export interface EntryChoice {
  readonly language: 'nl' | 'en'
  /** True when she asked for the complainant's name in the title, which others may see on a phone or a shared screen. */
  readonly withNames: boolean
}

/** The uid of a line: the same whatever becomes of its date, its title and its file. */
export function uidOf({ dossierId, due, what }: CalendarLine): string {
  return `${dossierId}.${due.ruleId}.${what}@gehoor`
}

/** What another calendar says of a line; without names nothing in it tells whom or what it is about. */
export function contentOf(line: CalendarLine, { language, withNames }: EntryChoice): { readonly day: string; readonly title: string; readonly description: string } {
  const words: EntryWords = entryWords[language]
  const label = (withNames ? undefined : words.plain[line.due.subject]) ?? line.due.label[language]
  const what = line.what === 'post' ? `${words.lastPostingDay}: ${label}` : label
  const name = withNames && line.complainant !== undefined ? ` – ${line.complainant}` : ''
  const about = [
    words.kinds[line.due.kind],
    ...(line.what === 'post' ? [`${words.until}: ${line.due.dueOn}`] : []),
    ...(line.handler === undefined ? [] : [`${words.handler}: ${line.handler}`]),
  ]
  return { day: line.day, title: `${line.number} ${what}${name}`, description: about.join('\n') }
}
