import * as z from 'zod/mini'
import { milestone } from '../dossier/milestones.ts'
import { calendarId, localDate, localized, nonEmpty, roll, termUnit } from '../primitives.ts'

/** Where a rule comes from: a seed document, a law article, or a recommended reading of `facts.md` ("REC"). */
const source = nonEmpty

export const channelKind = z.enum(['phone', 'letter', 'email', 'form', 'portal', 'visit', 'social'])
/** How a complaint came in, or how an answer goes out. */
export type ChannelKind = z.infer<typeof channelKind>

const channel = z.strictObject({
  kind: channelKind,
  /** Number, address or page as the organisation publishes it; absent where the source leaves it out. */
  value: z.optional(nonEmpty),
  /** False when the organisation does not offer this way in, so that what comes in this way is logged on the complainant's behalf. */
  official: z.boolean(),
  note: z.optional(localized),
})

const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

const hours = z.strictObject({
  what: z.enum(['telephone', 'office', 'customer-service']),
  /** ISO weekdays, 1 is Monday. */
  days: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.minLength(1)),
  from: clockTime,
  until: clockTime,
  note: z.optional(localized),
})

export const deadlineSubject = z.enum([
  'acknowledgement', 'answer', 'refusal', 'first-reaction', 'call', 'callback', 'missing-information', 'reasoned-view',
  'interim-notice', 'insurer',
])
/** What must have happened on the due date. */
export type DeadlineSubject = z.infer<typeof deadlineSubject>

export const deadlineKind = z.enum(['statutory', 'promised', 'target'])
/** `statutory`: in a law or decree; `promised`: the organisation published it; `target`: its own aim, told to nobody. */
export type DeadlineKind = z.infer<typeof deadlineKind>

const term = z.strictObject({
  amount: z.int().check(z.gte(0)),
  unit: termUnit,
  calendar: calendarId,
  roll,
})

const deadlineRule = z.strictObject({
  /** As in `facts.md` §1, for example `WIL-D4`. */
  id: nonEmpty,
  subject: deadlineSubject,
  label: localized,
  kind: deadlineKind,
  /** Day 0: the day this milestone was reached (`from`), or the due date of another rule (`after`). */
  from: z.optional(milestone),
  after: z.optional(nonEmpty),
  term,
  /** The rule counts only once all of these have been reached. */
  requires: z.optional(z.array(milestone)),
  metBy: z.array(milestone).check(z.minLength(1)),
  /** Reaching one of these before the rule is met ends the obligation. */
  lapsedBy: z.array(milestone),
  extension: z.optional(
    z.strictObject({
      /** Added to the term, in the term's own unit, and counted from day 0: the total is rolled once. */
      amount: z.int().check(z.gte(1)),
      notify: z.array(z.enum(['complainant', 'person-concerned'])).check(z.minLength(1)),
      law: z.optional(nonEmpty),
      /** A further postponement needs the complainant's written consent. */
      furtherByConsent: z.boolean(),
    }),
  ),
  /** True when a letter must reach somebody by the due date, so that a last posting day is shown. */
  byPost: z.boolean(),
  law: z.optional(nonEmpty),
  source,
})
export type DeadlineRule = z.infer<typeof deadlineRule>

export const signal = z.enum([
  'anonymous', 'older-than-a-year', 'information', 'report', 'suggestion', 'policy', 'appeal-pending', 'appeal-possible',
  'objection-possible', 'court', 'prosecution', 'handled-before', 'manifestly-unfounded', 'no-interest', 'unreasonable',
  'solved-at-once', 'service-not-contacted', 'other-body', 'social-media', 'several-recipients', 'no-trust',
])
/** What in a call can make a ground light up. */
export type Signal = z.infer<typeof signal>

const ground = z.strictObject({
  id: nonEmpty,
  /** The organisation's or the law's own words, verbatim Dutch. */
  text: nonEmpty,
  /**
   * `not-a-complaint`: it is something else and goes its own way; `first-elsewhere`: first to the service, then back;
   * `may-refuse`: the body is not obliged to treat it, and may.
   */
  effect: z.enum(['not-a-complaint', 'first-elsewhere', 'may-refuse']),
  signal,
  /** What to ask the caller to find out. */
  question: localized,
  /** What to say aloud, in the organisation's own tone; Dutch, because the caller hears it. */
  say: nonEmpty,
  referTo: z.optional(nonEmpty),
  law: z.optional(nonEmpty),
  source,
})
export type Ground = z.infer<typeof ground>

const letterElement = z.strictObject({
  id: nonEmpty,
  label: localized,
  /** `required`: a law or the procedure demands it, the letter cannot be final without; `customary`: expected, may be absent. */
  level: z.enum(['required', 'customary']),
  /** When given, at least one of these regular expressions (case-insensitive) must match the text that covers the element. */
  mentions: z.optional(z.array(nonEmpty).check(z.minLength(1))),
  law: z.optional(nonEmpty),
  source,
})
export type LetterElement = z.infer<typeof letterElement>

const letterDemands = z.strictObject({ elements: z.array(letterElement).check(z.minLength(1)) })

const onward = z.strictObject({
  body: nonEmpty,
  /** The ready sentence for a letter, in the organisation's tone. */
  sentence: nonEmpty,
  term: z.optional(z.strictObject({ amount: z.int(), unit: termUnit })),
  contact: z.strictObject({
    address: z.optional(nonEmpty),
    phone: z.optional(nonEmpty),
    email: z.optional(nonEmpty),
    website: z.optional(nonEmpty),
  }),
  /** `always`: named in every answer; `if-affiliated`: only when the organisation says so in its settings. */
  use: z.enum(['always', 'if-affiliated']),
  law: z.optional(nonEmpty),
  source,
})

const retention = z.strictObject({
  complaintYears: z.int(),
  informationYears: z.optional(z.int()),
  /** A maximum is a duty to destroy, a target an own choice. */
  nature: z.enum(['statutory-maximum', 'own-choice']),
  law: z.optional(nonEmpty),
  source,
})

export const procedureSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  version: z.int().check(z.gte(1)),
  name: nonEmpty,
  basedOn: z.optional(z.strictObject({ id: nonEmpty, version: z.int() })),
  organisation: z.strictObject({
    name: nonEmpty,
    sender: nonEmpty,
    addressLines: z.array(nonEmpty),
    country: z.enum(['BE', 'NL']),
    phone: z.optional(nonEmpty),
    email: z.optional(nonEmpty),
    website: z.optional(nonEmpty),
    coordinatorTitle: nonEmpty,
    handlerTitle: nonEmpty,
  }),
  language: z.enum(['nl-BE', 'nl-NL']),
  timeZone: z.enum(['Europe/Brussels', 'Europe/Amsterdam']),
  tone: z.enum(['je', 'u']),
  legalFrame: z.enum(['flemish-administration', 'flemish-municipality', 'flemish-ombudsman', 'dutch-public-body', 'company']),
  /** What this organisation calls the acknowledgement, for example `ontvangstmelding`. */
  acknowledgementName: nonEmpty,
  channels: z.array(channel).check(z.minLength(1)),
  hours: z.array(hours),
  calendars: z.strictObject({ statutory: calendarId, office: calendarId }),
  /** Calendar days before a due date from which a deadline is near, besides the next working day. */
  postalWorkingDays: z.int().check(z.gte(0)),
  complaintDefinition: nonEmpty,
  complaintTypes: z.array(z.strictObject({ id: nonEmpty, text: nonEmpty })),
  admission: z.strictObject({
    /** What a complete complaint contains; never blocks saving a call. */
    needs: z.array(
      z.strictObject({
        what: z.enum(['name', 'address', 'phone', 'facts', 'happened-on', 'person-concerned', 'sent-on', 'signature', 'service']),
        for: z.enum(['any', 'written']),
        level: z.enum(['required', 'asked']),
        law: z.optional(nonEmpty),
        source,
      }),
    ),
    grounds: z.array(ground),
  }),
  deadlines: z.array(deadlineRule).check(z.minLength(1)),
  steps: z.strictObject({
    /** The one who handles is somebody else than the coordinator. */
    separateHandler: z.boolean(),
    /** Hearing of the person concerned: `report` by law (Awb 9:10), `written-summary` by own rule. */
    hearing: z.enum(['none', 'written-summary', 'report']),
    insurerGate: z.boolean(),
    talkFirst: z.boolean(),
    callComplainant: z.boolean(),
    callbackRequests: z.boolean(),
    consultService: z.boolean(),
    signOralComplaint: z.boolean(),
    replyBySameChannel: z.boolean(),
    mayHideNameFromService: z.boolean(),
    forwarding: z.boolean(),
  }),
  letters: z.strictObject({ acknowledgement: letterDemands, answer: letterDemands }),
  onward: z.array(onward),
  retention,
  /** Readings the documents leave open, to show beside the rule; from the ambiguities of `facts.md` §1. */
  remarks: z.array(localized),
  /** The day on which a person last compared these data with their sources. */
  checkedOn: localDate,
})

/** One organisation's way of handling complaints, whole; see DESIGN.md §3. */
export type Procedure = z.infer<typeof procedureSchema>
