import type { DossierView, Settings } from '../../../shared/contract/views.ts'
import { identifiersIn } from '../../../shared/language/identifiers.ts'
import { othersIn, type WhoIsWho } from '../../../shared/language/others.ts'
import { languageRemarksIn } from '../../../shared/language/remarks.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import type { FoundRemark, SaidSection } from './remarks.ts'

/** Tips for plain language in the text of a letter, numbered through. */
export function languageFound(sections: readonly SaidSection[]): readonly FoundRemark[] {
  const found = sections.flatMap(({ id, text }) => languageRemarksIn(text).map((about) => ({ sectionId: id, start: about.start, end: about.end, about })))
  return found.map((each, index) => ({ kind: 'language', number: index + 1, ...each }))
}

/** Numbers of persons, and others than the reader who can be known from the text. */
export function privacyFound(sections: readonly SaidSection[], who: WhoIsWho): readonly FoundRemark[] {
  return sections.flatMap(({ id, text }) =>
    [...identifiersIn(text), ...othersIn(text, who)].map(({ kind, start, end }): FoundRemark => ({ kind: 'privacy', sectionId: id, what: kind, words: text.slice(start, end), start, end })),
  )
}

/** Who may be named in a letter to the complainant, and who not without thinking. Who gets a copy as a rule is named on purpose. */
export function whoIsWho({ state }: Pick<DossierView, 'state'>, procedure: Procedure, settings: Pick<Settings, 'coordinator' | 'copyTo'>): WhoIsWho {
  const { complaint, hearings, personsConcerned = [], handler } = state
  const concerned = [...personsConcerned, ...hearings.filter(({ who }) => who === 'person-concerned').map(({ person }) => person)]
  return {
    // "R.H., klantenservice": the name stands before the comma.
    others: [...new Set(concerned.map((person) => (person.split(',')[0] ?? '').trim()))].filter((name) => name !== handler?.name),
    known: JSON.stringify([complaint.complainant, handler, procedure, settings.coordinator, settings.copyTo?.names]),
  }
}

/** Words of this dossier that no list of words needs to know: names of people, streets, places and the organisation. */
export function namesOf({ state }: Pick<DossierView, 'state'>, procedure: Procedure, settings: Pick<Settings, 'coordinator' | 'copyTo'>): string {
  const { complaint, hearings, personsConcerned = [], handler } = state
  return JSON.stringify([complaint.complainant, hearings.map(({ person }) => person), personsConcerned, handler, settings.coordinator, settings.copyTo?.names, procedure.organisation])
}
