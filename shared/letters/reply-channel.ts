import type { Complaint } from '../dossier/complaint.ts'
import type { ChannelKind, Procedure } from '../procedure/schema.ts'

export type ReplyChannel = 'letter' | 'email' | 'phone'

/** Another way than the post comes first: ring or mail before the letter goes out. */
export type ReplyRemark = 'phone-first' | 'email-first'

/**
 * How the complainant is to be answered: the way he asked for; otherwise, where the procedure answers the way a complaint came
 * in (Vlaamse Ombudsdienst, facts.md §1.4), that way; otherwise by letter. E-mail and telephone only when there is an
 * address or number to use.
 */
export function replyChannelOf({ replyBy, channel, complainant }: Complaint, procedure: Procedure): ReplyChannel {
  const wanted = replyBy ?? (procedure.steps.replyBySameChannel ? sameAs[channel] : 'letter')
  if (wanted === 'email' && complainant.email === undefined) return 'letter'
  return wanted === 'phone' && complainant.phone === undefined ? 'letter' : wanted
}

/** What to do before posting a letter; empty when the post is the way. */
export function replyRemarks(complaint: Complaint, procedure: Procedure): readonly ReplyRemark[] {
  return remarks[replyChannelOf(complaint, procedure)]
}

const remarks = { letter: [], email: ['email-first'], phone: ['phone-first'] } as const satisfies Record<ReplyChannel, readonly ReplyRemark[]>

const sameAs = {
  phone: 'phone',
  letter: 'letter',
  email: 'email',
  form: 'email',
  portal: 'email',
  visit: 'letter',
  social: 'letter',
} as const satisfies Record<ChannelKind, ReplyChannel>
