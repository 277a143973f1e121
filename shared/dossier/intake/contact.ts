import * as z from 'zod/mini'

/**
 * How a contact ended that was no complaint: what the procedures send another way (facts.md §1.1 INT-02, §1.3 ZOE-01 to
 * ZOE-07, §1.5 WIL-G1), and a line that broke before there was anything to treat.
 */
export const contactOutcome = z.enum([
  'solved-at-once', 'question-answered', 'report-passed-on', 'objection-instead', 'referred', 'line-broke',
])
export type ContactOutcome = z.infer<typeof contactOutcome>

/** Every way in which a call, a letter or a visit can end, in the order in which they are offered. */
export const contactExit = z.enum([
  'complaint', 'solved-at-once', 'question-answered', 'report-passed-on', 'objection-instead', 'referred', 'forwarded',
  'callback', 'appointment', 'withdrawn', 'line-broke',
])
export type ContactExit = z.infer<typeof contactExit>

/** Whether somebody's contact was closed as no complaint; its word is also where it stands. */
export function isContactOutcome(word: string): word is ContactOutcome {
  return contactOutcome.options.some((outcome) => outcome === word)
}
