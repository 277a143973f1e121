import { isSolvedComplaint } from '../dossier/intake/exit.ts'
import { isSpoken, type IntakeSheet } from '../dossier/intake/sheet.ts'
import type { Procedure } from '../procedure/schema.ts'
import type { LetterKind } from './letter.ts'

/**
 * The letters that a contact ends with, the first to write first; for what was no complaint only an answer to who wrote. A spoken complaint that has
 * to be signed goes out on paper with the acknowledgement (Awb 9:4, facts.md §0.1); what was solved is confirmed, because
 * the complainant's satisfaction is the organisation's to prove (Awb 9:5, facts.md §2.3); who is sent on is told (Awb 2:3).
 */
export function lettersAfter({ exit = 'complaint', form, channel }: Pick<IntakeSheet, 'exit' | 'form' | 'channel'>, procedure: Procedure): readonly LetterKind[] {
  switch (exit) {
    case 'complaint':
    case 'appointment':
      return procedure.steps.signOralComplaint && form === 'oral' ? ['acknowledgement', 'complaint-for-signature'] : ['acknowledgement']
    case 'solved-at-once':
      return isSolvedComplaint(procedure) ? ['settlement'] : writtenBack(channel)
    case 'forwarded':
      return ['forwarding']
    case 'question-answered':
    case 'report-passed-on':
    case 'objection-instead':
    case 'referred':
      return writtenBack(channel)
    case 'callback':
    case 'withdrawn':
    case 'line-broke':
      return []
    default:
      return exit satisfies never
  }
}

/** Who was spoken to heard it; who wrote hears nothing until somebody writes back. */
function writtenBack(channel: IntakeSheet['channel']): readonly LetterKind[] {
  return isSpoken(channel) ? [] : ['contact-reply']
}
