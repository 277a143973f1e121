import type { IntakeSheet } from '../../../shared/dossier/intake/sheet.ts'
import { writtenDate } from '../../words/dates.ts'
import { summaryWords, type Voice } from '../../words/intake-spoken.ts'

/**
 * The complaint in a few sentences, to read back to the caller: made from the fields, and from the first notes as long
 * as no field says what it is about. Empty when there is nothing to read back. `happenedOn` is what `when` was
 * understood to mean.
 */
export function writeSummary(
  sheet: IntakeSheet,
  voice: Voice,
  today: Temporal.PlainDate,
  happenedOn: Temporal.PlainDate | undefined,
): string {
  const words = summaryWords(voice)
  const part = (text: string, sentence: (text: string) => string) => {
    const clause = asClause(text)
    return clause === '' ? [] : [sentence(clause)]
  }
  const sentences = [
    ...part(sheet.onBehalfOf, words.onBehalfOf),
    ...part(sheet.subject, words.about),
    ...(sheet.subject.trim() === '' ? firstNotes(sheet.notes) : []),
    ...(happenedOn === undefined ? part(sheet.when, words.happened) : [words.happenedOn(writtenDate(happenedOn, 'nl', { weekday: 'long', hasYear: happenedOn.year !== today.year }))]),
    ...part(sheet.where, words.where),
    ...part(sheet.withWhom, words.withWhom),
    ...part(sheet.effect, words.effect),
    ...part(sheet.wish, words.wish),
  ]
  return sentences.join(' ')
}

/** What was typed as a piece of a sentence: without its full stop, and on one line. */
function asClause(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').replace(/[.;,]+$/, '')
}

/** The first three lines of the story that are not a quotation, each as a sentence. */
function firstNotes(notes: IntakeSheet['notes']): string[] {
  return notes
    .filter(({ text, verbatim, abusive }) => text.trim() !== '' && verbatim !== true && abusive !== true)
    .slice(0, 3)
    .map(({ text }) => {
      const sentence = text.trim()
      return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`
    })
}
