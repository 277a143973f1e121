import * as z from 'zod/mini'
import { instant, localDate, uuid } from '../../primitives.ts'
import { channelKind, type ChannelKind } from '../../procedure/schema.ts'
import { complaintForm, takenField } from '../complaint.ts'
import { contactExit } from './contact.ts'

/** Longest text a field of a sheet may hold; an hour of fast typing stays under it. */
const typed = z.string().check(z.maxLength(200_000))
const short = z.string().check(z.maxLength(2_000))

/**
 * A call sheet as it is being typed: nothing is required, everything is kept as typed. What it means is worked out by
 * `complaintOf`, so that a half-filled sheet is always safe to store and to bring back.
 */
export const intakeSheet = z.strictObject({
  id: uuid,
  procedureId: short,
  startedAt: instant,
  /** When the call was over; absent while it goes on. */
  callEndedAt: z.optional(instant),
  channel: channelKind,
  form: complaintForm,
  notes: z.array(z.strictObject({ at: instant, text: typed, verbatim: z.optional(z.boolean()), abusive: z.optional(z.boolean()) })),
  name: short,
  organisation: short,
  phone: short,
  address: short,
  email: short,
  subject: short,
  summary: typed,
  /** When the caller said that the summary as it stands is right; gone as soon as the summary changes. */
  summaryConfirmedAt: z.optional(instant),
  /** Wordings that were confirmed before this one was written. */
  readBack: z.optional(z.array(z.strictObject({ text: typed, confirmedAt: instant }))),
  summaryChangedAt: z.optional(instant),
  when: short,
  where: short,
  withWhom: short,
  effect: typed,
  wish: typed,
  discussedBefore: z.enum(['', 'yes', 'no', 'unknown']),
  proceedings: z.enum(['', 'none', 'objection', 'court', 'unknown']),
  onBehalfOf: short,
  reachable: short,
  /** Proof that the represented person consents: seen, or still to come. */
  consent: z.enum(['', 'seen', 'to-come']),
  emailAgreed: z.boolean(),
  interpreter: short,
  needs: short,
  /** Empty, a complaint type id of the procedure otherwise. */
  complaintType: short,
  /** Local dates as typed; empty means: the day the sheet was started. */
  receivedOn: short,
  submittedOn: short,
  replyBy: z.enum(['', 'letter', 'email', 'phone']),
  hideNameFromService: z.boolean(),
  /** How it ended, once that was chosen; absent: a complaint. */
  exit: z.optional(contactExit),
  /** To whom it went on; of an appointment the place. */
  exitTo: short,
  /** How it was solved, what was answered or passed on. */
  exitWhat: typed,
  /** Of a request to be called back: who answered the telephone, when that was somebody else. */
  takenBy: short,
  /** Day and time of an appointment, as typed. */
  exitOn: short,
  /** Whether the complainant knows that it went on to somebody else; empty: as the way in makes likely. */
  exitTold: z.enum(['', 'yes', 'no']),
  /** On a further complaint of one call: the sheet of the first. */
  sameCallAs: z.optional(uuid),
  /** The dossier in which the caller asked to be called back: what is told is added to it. */
  callsBack: z.optional(z.strictObject({ dossierId: uuid, number: short })),
  /** When each of the sentences was said that the caller must be told before the call ends, by its id. */
  informed: z.optional(z.record(z.string(), instant)),
  /** What was taken over from an older dossier and not confirmed in this call, with the day on which it last was. */
  takenOver: z.optional(z.array(z.strictObject({ field: takenField, value: short, confirmedOn: localDate, number: short }))),
  groundsSeen: z.record(z.string(), z.enum(['applies', 'does-not-apply'])),
  /** Where the cursor stood: field name and offset, so that the sheet comes back as it was left. */
  cursor: z.optional(z.strictObject({ field: short, offset: z.int(), line: z.optional(z.int()) })),
})
export type IntakeSheet = z.infer<typeof intakeSheet>

/** Ways in that are somebody speaking; all others arrive on paper or as a message, with a date of their own. */
export function isSpoken(channel: ChannelKind): boolean {
  return channel === 'phone' || channel === 'visit'
}

/** A sheet as it lies ready when the telephone rings: a call is oral, what comes on paper or screen is written until a signature is seen. */
export function emptySheet(start: { id: string; procedureId: string; startedAt: string; channel: ChannelKind }): IntakeSheet {
  return {
    ...start,
    form: isSpoken(start.channel) ? 'oral' : 'written',
    notes: [],
    name: '',
    organisation: '',
    phone: '',
    address: '',
    email: '',
    subject: '',
    summary: '',
    when: '',
    where: '',
    withWhom: '',
    effect: '',
    wish: '',
    discussedBefore: '',
    proceedings: '',
    onBehalfOf: '',
    reachable: '',
    consent: '',
    emailAgreed: false,
    interpreter: '',
    needs: '',
    complaintType: '',
    receivedOn: '',
    submittedOn: '',
    replyBy: '',
    hideNameFromService: false,
    exitTo: '',
    exitWhat: '',
    takenBy: '',
    exitOn: '',
    exitTold: '',
    groundsSeen: {},
  }
}
