import * as z from 'zod/mini'
import { instant, localDate, nonEmpty, uuid } from '../primitives.ts'
import { channelKind } from '../procedure/schema.ts'

export const postalAddress = z.strictObject({
  /** Street, number and box on one line, as an envelope shows it: `Kortestraat 32 bus 14`. */
  street: nonEmpty,
  /** `1234 AB` in the Netherlands, four digits in Belgium, anything elsewhere. */
  postcode: z.optional(nonEmpty),
  town: nonEmpty,
  /** Only for an address abroad; in capitals on its own last line. */
  country: z.optional(nonEmpty),
})
export type PostalAddress = z.infer<typeof postalAddress>

export const personName = z.strictObject({
  /** How a letter addresses this person; `unknown` gives a neutral salutation. */
  title: z.enum(['mevrouw', 'heer', 'unknown']),
  /** First name or initials, as given. */
  given: z.optional(nonEmpty),
  /** Surname with its particles, in the person's own capitals: `van der Aa`. */
  surname: nonEmpty,
})
export type PersonName = z.infer<typeof personName>

/** A detail of the caller that can be taken over from an older dossier. */
export const takenField = z.enum(['name', 'organisation', 'phone', 'address', 'email'])
export type TakenField = z.infer<typeof takenField>

export const complainant = z.strictObject({
  /** Absent for an anonymous caller. */
  name: z.optional(personName),
  /** What was typed for a name and is none, such as "wil anoniem blijven"; kept so that no word is lost. */
  nameAsTold: z.optional(nonEmpty),
  organisation: z.optional(nonEmpty),
  address: z.optional(postalAddress),
  /** An address that could not be taken apart yet, for example without a town; a letter needs `address`. */
  addressAsTold: z.optional(nonEmpty),
  phone: z.optional(nonEmpty),
  email: z.optional(nonEmpty),
  /** When and how somebody can be reached, in words. */
  reachable: z.optional(nonEmpty),
  /** Said expressly that letters may come by e-mail; a Dutch public body may not use it otherwise (Awb 2:8; facts.md §0.7). */
  emailAgreed: z.optional(z.boolean()),
  /** Language for which an interpreter is needed. */
  interpreter: z.optional(nonEmpty),
  /** What else somebody needs to take part, in words: large print, a hearing loop, short talks. */
  needs: z.optional(nonEmpty),
  /** The person for whom the complainant speaks, and whether a proof of consent was seen. */
  onBehalfOf: z.optional(z.strictObject({ name: nonEmpty, consentSeen: z.boolean() })),
  /** Details that came from an older dossier and that nobody confirmed since; a letter warns of them (peers.md §5.1). */
  unconfirmed: z.optional(z.array(z.strictObject({ field: takenField, confirmedOn: localDate, number: nonEmpty }))),
})
export type Complainant = z.infer<typeof complainant>

export const noteLine = z.strictObject({
  at: instant,
  text: nonEmpty,
  /** True for a quotation: the caller's exact words. */
  verbatim: z.optional(z.boolean()),
  /** True where the caller went beyond the bounds: a threat or abuse, kept with its time. */
  abusive: z.optional(z.boolean()),
})
export type NoteLine = z.infer<typeof noteLine>

/** A wording of the complaint that was read back, and when the complainant said that it is right. */
export const confirmedWording = z.strictObject({ text: nonEmpty, confirmedAt: instant })
export type ConfirmedWording = z.infer<typeof confirmedWording>

export const complaintProceedings = ['none', 'objection', 'court', 'unknown'] as const

export const complaintForm = z.enum(['oral', 'written', 'signed'])
/** Awb 9:4 tells these apart: only a written and signed complaint has the formal regime (facts.md §0.1). */
export type ComplaintForm = z.infer<typeof complaintForm>

/** What was complained about, as far as it is known; everything but the subject may come later. */
export const complaint = z.strictObject({
  channel: channelKind,
  form: complaintForm,
  /** True while nothing was told yet but that somebody wants to be called back: no term of a complaint runs (facts.md §1.5). */
  awaitsCall: z.optional(z.boolean()),
  receivedOn: localDate,
  /** Date on the letter or of sending, where that is another day than receipt. */
  submittedOn: z.optional(localDate),
  callStartedAt: z.optional(instant),
  callEndedAt: z.optional(instant),
  /** Id of the first complaint of the call, on the others that came up in the same call. */
  sameCallAs: z.optional(uuid),
  complainant,
  notes: z.array(noteLine),
  /** Short, for lists and the reference line. */
  subject: nonEmpty,
  /** The complaint in a few sentences, as read back to the caller; the definition that letters use. */
  summary: z.optional(nonEmpty),
  /** When the summary was read back and the complainant said that it is right. */
  summaryConfirmedAt: z.optional(instant),
  /** Earlier wordings that were confirmed and then written anew, oldest first; see `definitionOf`. */
  readBack: z.optional(z.array(confirmedWording)),
  /** When the summary was last written anew, where an earlier wording had been confirmed. */
  summaryChangedAt: z.optional(instant),
  /** What the complainant was told by duty, as it was said, and when. */
  informed: z.optional(z.array(z.strictObject({ id: nonEmpty, say: nonEmpty, at: instant }))),
  happened: z.strictObject({
    /** As heard ("vorige dinsdag") and, when understood, the day. */
    when: z.optional(nonEmpty),
    on: z.optional(localDate),
    where: z.optional(nonEmpty),
    withWhom: z.optional(nonEmpty),
    effect: z.optional(nonEmpty),
    wish: z.optional(nonEmpty),
  }),
  /** The complaint type of the procedure, where it has types. */
  type: z.optional(nonEmpty),
  discussedBefore: z.optional(z.enum(['yes', 'no', 'unknown'])),
  /** Whether an objection or a court case about it is running. */
  proceedings: z.optional(z.enum(complaintProceedings)),
  /** Ground ids the coordinator accepted in the call; one that she waved away leaves no trace. */
  groundsSeen: z.record(z.string(), z.enum(['applies', 'does-not-apply'])),
  replyBy: z.optional(z.enum(['letter', 'email', 'phone'])),
  /** The complainant asked not to be named to the service (Vlaamse Ombudsdienst, seed 003). */
  hideNameFromService: z.optional(z.boolean()),
})
export type Complaint = z.infer<typeof complaint>
