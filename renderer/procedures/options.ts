import { milestone } from '../../shared/dossier/milestones.ts'
import { signal } from '../../shared/procedure/schema.ts'
import type { Language } from '../words/language.tsx'
import { signalLabels } from '../words/intake-signals.ts'
import { milestoneWords } from '../words/milestones.ts'
import type { Option } from './draft-fields.tsx'

/** A table of words as a list to choose from, in its own order. */
export function optionsOf(table: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(table).map(([value, label]) => ({ value, label }))
}

/** Everything that can happen in a dossier, as what happened that day. */
export function milestoneOptions(language: Language): readonly Option[] {
  return milestone.options.map((value) => ({ value, label: milestoneWords[language].happened[value] }))
}

/** The same behind “na”, “after”. */
export function startOptions(language: Language): readonly Option[] {
  return milestone.options.map((value) => ({ value, label: milestoneWords[language].noun[value] }))
}

export function signalOptions(language: Language): readonly Option[] {
  return signal.options.map((value) => ({ value, label: signalLabels[language][value].open }))
}
