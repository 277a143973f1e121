import type { Complainant, Complaint } from '../dossier/complaint.ts'
import { isOfficialChannel } from '../procedure/lookups.ts'
import type { ChannelKind, Procedure } from '../procedure/schema.ts'

export type ReplyChannel = 'letter' | 'email' | 'phone'

/** Another way than the post comes first: ring or mail before the letter goes out. */
export type ReplyRemark = 'phone-first' | 'email-first'

/**
 * How the complainant is to be answered: the way he asked for; otherwise, where the procedure answers the way a complaint came
 * in (Vlaamse Ombudsdienst, facts.md §1.4), that way; otherwise by letter, or by e-mail where there is no post. E-mail and
 * telephone only when there is an address or number to use, and e-mail of a Dutch public body only after an express yes.
 */
export function replyChannelOf(complaint: Replying, procedure: Procedure): ReplyChannel {
  const { complainant } = complaint
  const wanted = wantedChannel(complaint, procedure)
  if (wanted === 'email' && (complainant.email === undefined || !mayEmail(complaint, procedure))) return 'letter'
  return wanted === 'phone' && complainant.phone === undefined ? 'letter' : wanted
}

/** What of a complaint the way of answering depends on. */
export type Replying = Pick<Complaint, 'replyBy' | 'channel'> & { readonly complainant: Pick<Complainant, 'email' | 'phone' | 'emailAgreed'> }

/** Why the answer goes another way than the complainant asked for, or than the complaint came in where that is the rule. */
export type ReplyDeparture =
  /** A Dutch public body may answer by e-mail only to somebody who said expressly that it may (Awb 2:8; facts.md §0.7). */
  | 'email-not-agreed'
  | 'no-email' | 'no-phone'
  /** The complainant asked for another way than the one by which the organisation answers of itself. */
  | 'other-than-received'

/** What to warn of before an answer is promised; undefined when it goes the way that is expected. */
export function replyDeparture(complaint: Replying, procedure: Procedure): ReplyDeparture | undefined {
  const { complainant, channel } = complaint
  const wanted = wantedChannel(complaint, procedure)
  if (wanted === 'email' && complainant.email === undefined) return 'no-email'
  if (wanted === 'email' && !mayEmail(complaint, procedure)) return 'email-not-agreed'
  if (wanted === 'phone' && complainant.phone === undefined) return 'no-phone'
  return procedure.steps.replyBySameChannel && wanted !== sameAs[channel] ? 'other-than-received' : undefined
}

/** Whether e-mail needs an express yes before it may be used. */
export function needsEmailConsent({ legalFrame }: Procedure): boolean {
  return legalFrame === 'dutch-public-body'
}

function mayEmail({ complainant }: Replying, procedure: Procedure): boolean {
  return !needsEmailConsent(procedure) || complainant.emailAgreed === true
}

function wantedChannel({ replyBy, channel }: Replying, procedure: Procedure): ReplyChannel {
  return replyBy ?? (procedure.steps.replyBySameChannel ? sameAs[channel] : ownWay(procedure))
}

/** The post, but e-mail at an organisation that offers that and no post (Interforce, facts.md §1.2). */
function ownWay(procedure: Procedure): ReplyChannel {
  return isOfficialChannel(procedure, 'email') && !isOfficialChannel(procedure, 'letter') ? 'email' : 'letter'
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
