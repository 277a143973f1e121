import { displayName } from '../../../shared/dossier/display.ts'
import type { DossierState } from '../../../shared/dossier/state.ts'
import type { History } from '../history.ts'

/** The words by which a dossier is found, one text for each thing a person would look for, and what filters it. */
export interface SearchWords {
  readonly number: string
  readonly complainant: string
  readonly subject: string
  readonly service: string
  readonly notes: string
  readonly facets: string
}

/** The words of a dossier as it stands; what was taken back is not found any more. */
export function searchWordsOf(number: string, { state, events }: History): SearchWords {
  const { complaint } = state
  const { complainant, happened } = complaint
  const phone = complainant.phone ?? ''
  const undone = new Set(state.undone)
  const told = events.filter(({ sequence }) => !undone.has(sequence)).map(({ happening }) => happening)
  return {
    // 42 finds 2026-0042 too.
    number: `${number} ${Number(number.slice(number.indexOf('-') + 1))}`,
    complainant: joined([
      displayName(complainant), complainant.nameAsTold, complainant.organisation, complainant.onBehalfOf?.name, complainant.email,
      // As written and as a caller's display shows it.
      phone, phone.replaceAll(/\D/g, ''),
    ]),
    subject: joined([complaint.subject]),
    service: joined([
      happened.withWhom, happened.where, state.handler?.name,
      ...told.map((happening) => (happening.type === 'serviceConsulted' ? happening.service : undefined)),
    ]),
    notes: joined([
      complaint.summary, happened.effect, happened.wish, state.contact?.what, state.contact?.to,
      ...complaint.notes.map(({ text }) => text),
      ...told.map((happening) => (happening.type === 'noteAdded' ? happening.text : undefined)),
    ]),
    facets: `${scopeWord(scopeOf(state))} ${procedureWord(state.procedure.id)}`,
  }
}

/** Begins the words that only the program knows: a letter for private use, which `matchOf` never takes from what was typed. */
const own = '\uE000'

type Scope = Exclude<SearchFilter['scope'], 'all'>

function scopeOf({ isClosed, contact }: DossierState): Scope {
  if (!isClosed) return 'open'
  return contact === undefined ? 'closed' : 'contacts'
}

function scopeWord(scope: Scope): string {
  return `${own}${scope}`
}

function procedureWord(id: string): string {
  return `${own}procedure${id.replaceAll('-', own)}`
}

/** More words than anybody types; what comes after them is left out, so that a question stays short. */
const mostWords = 8

export interface SearchFilter {
  readonly scope: 'open' | 'closed' | 'contacts' | 'all'
  readonly procedureId?: string | undefined
}

/**
 * A question to the search table: every word must begin a word of the dossier, and the dossier must pass the filter. Undefined
 * when there is no word in the text. Words are cut where the table's tokenizer (unicode61) cuts them; accents and capitals do
 * not matter.
 */
export function matchOf(typed: string, { scope, procedureId }: SearchFilter): string | undefined {
  const words = typed.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu)
  if (words === null) return undefined
  return [
    ...(scope === 'all' ? [] : [`"${scopeWord(scope)}"`]),
    ...(procedureId === undefined ? [] : [`"${procedureWord(procedureId)}"`]),
    ...words.slice(0, mostWords).map((word) => `"${word}" *`),
  ].join(' AND ')
}

function joined(texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join('\n')
}
