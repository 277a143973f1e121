import * as z from 'zod/mini'
import type { Away } from '../dossier/deadlines/absence.ts'
import { milestone } from '../dossier/milestones.ts'
import { waitReason } from '../dossier/wait-reason.ts'
import type { LetterKind } from '../letters/letter.ts'
import { calendarId, localDate, localized, nonEmpty, roll, termUnit } from '../primitives.ts'
import { callScript } from './script.ts'

/** Where a rule comes from: a seed document, a law article, or a recommended reading of `facts.md` ("REC"). */
const source = nonEmpty

export const channelKind = z.enum(['phone', 'letter', 'email', 'form', 'portal', 'visit', 'social'])
/** How a complaint came in, or how an answer goes out. */
export type ChannelKind = z.infer<typeof channelKind>

const channelSchema = z.strictObject({
  kind: channelKind,
  /** Number, address or page as the organisation publishes it; absent where the source leaves it out. */
  value: z.optional(nonEmpty),
  /** False when the organisation does not offer this way in, so that what comes in this way is logged on the complainant's behalf. */
  official: z.boolean(),
  note: z.optional(localized),
})
/** One way in, offered or not. */
export type Channel = z.infer<typeof channelSchema>

/** Hours and minutes on a 24-hour clock. */
export const clockTimePattern = /^([01]\d|2[0-3]):[0-5]\d$/
const clockTime = z.string().check(z.regex(clockTimePattern))

/** A procedure's own id, which is also its file name. */
export const procedureIdPattern = /^[a-z][a-z0-9-]*$/

export const hoursOf = z.enum(['telephone', 'office', 'customer-service'])
/** What can be reached during these hours; `telephone` is the coordinator's own telephone hour. */
export type HoursOf = z.infer<typeof hoursOf>

const hours = z.strictObject({
  what: hoursOf,
  /** ISO weekdays, 1 is Monday. */
  days: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.minLength(1)),
  /** Local wall-clock time of the organisation, `HH:MM`. */
  from: clockTime,
  /** The first minute that is outside again: 8.30 to 12.30 does not hold 12.30 itself. */
  until: clockTime,
  note: z.optional(localized),
})

export const deadlineSubject = z.enum([
  'acknowledgement', 'answer', 'refusal', 'first-reaction', 'call', 'callback', 'missing-information', 'reasoned-view',
  'interim-notice', 'insurer', 'appointment', 'consent', 'follow-up', 'expected-answer', 'measure',
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
      /** Its own id in `facts.md` §1, for example `WIL-D5`. */
      id: z.optional(nonEmpty),
      /** Added to the term, in the term's own unit, and counted from day 0: the total is rolled once. */
      amount: z.int().check(z.gte(1)),
      notify: z.array(z.enum(['complainant', 'person-concerned'])).check(z.minLength(1)),
      law: z.optional(nonEmpty),
      /** A further postponement needs the complainant's written consent. */
      furtherByConsent: z.boolean(),
      source: z.optional(nonEmpty),
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
  /** True when `text` gives the sense and not the words. */
  isParaphrase: z.optional(z.literal(true)),
  /** How `text` must be read where the law allows less than it says, as a complainant is told it. */
  readAs: z.optional(nonEmpty),
  /**
   * `not-a-complaint`: it is something else and goes its own way; `first-elsewhere`: first to the service, then back;
   * `bars`: by the organisation's own rules it is not treated like this (nobody who can be answered); `may-refuse`: the body
   * is not obliged to treat it, and may.
   */
  effect: z.enum(['not-a-complaint', 'first-elsewhere', 'bars', 'may-refuse']),
  signal,
  /** Further signals for the same ground, where the organisation puts two things in one line. */
  alsoSignals: z.optional(z.array(signal).check(z.minLength(1))),
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
  /** `affiliated`: counts only where the settings say that the organisation is affiliated with the body of `onward`. */
  onlyIf: z.optional(z.enum(['affiliated'])),
  law: z.optional(nonEmpty),
  source,
})
export type LetterElement = z.infer<typeof letterElement>

const letterDemands = z.strictObject({ elements: z.array(letterElement).check(z.minLength(1)) })

const sometimes = z.optional(letterDemands)
const demandsByKind = z.strictObject({
  acknowledgement: letterDemands,
  answer: letterDemands,
  refusal: sometimes,
  extension: sometimes,
  forwarding: sometimes,
  'interim-notice': sometimes,
  'missing-information': sometimes,
  settlement: sometimes,
  'extension-notice': sometimes,
  'hearing-invitation': sometimes,
  'hearing-report': sometimes,
  'reaction-request': sometimes,
  'insurer-notice': sometimes,
  'complaint-for-signature': sometimes,
  'callback-not-reached': sometimes,
  'accompanying-note': sometimes,
  'contact-reply': sometimes,
} satisfies Record<LetterKind, z.core.$ZodType>)

const contact = z.strictObject({
  /** Postal address on one line. */
  address: z.optional(nonEmpty),
  visitingAddress: z.optional(nonEmpty),
  /** Address to which letters need no stamp. */
  freepost: z.optional(nonEmpty),
  phone: z.optional(nonEmpty),
  otherPhone: z.optional(nonEmpty),
  email: z.optional(nonEmpty),
  website: z.optional(nonEmpty),
})

const onwardSchema = z.strictObject({
  body: nonEmpty,
  /** The ready sentence for a letter, in the organisation's tone. */
  sentence: nonEmpty,
  term: z.optional(z.strictObject({ amount: z.int(), unit: termUnit })),
  contact,
  /** `always`: named in every answer; `if-affiliated`: only when the organisation says so in its settings. */
  use: z.enum(['always', 'if-affiliated']),
  law: z.optional(nonEmpty),
  source,
})
/** Where a complainant goes who does not agree with the answer. */
export type Onward = z.infer<typeof onwardSchema>

const referralSchema = z.strictObject({
  id: nonEmpty,
  /** When a caller is sent through this door. */
  when: localized,
  body: nonEmpty,
  /** What to say aloud, in the organisation's own tone; Dutch. */
  say: nonEmpty,
  contact,
  source,
})
/** Another door, for what is not a complaint here: an objection, supervision of decisions. Never named in an answer letter by itself. */
export type Referral = z.infer<typeof referralSchema>

const years = z.int().check(z.gte(1), z.lte(100))

/** Whole years, counted from the day a dossier was closed (facts.md §5). */
const retention = z.strictObject({
  complaintYears: years,
  /** Reports (meldingen). */
  reportYears: z.optional(years),
  /** Questions for information. */
  informationYears: z.optional(years),
  /** Days after closing on which the recordings of a dossier are removed; absent: they go with the dossier. */
  recordingDays: z.optional(z.int().check(z.gte(1), z.lte(3_650))),
  /** A maximum is a duty to destroy, a target an own choice. */
  nature: z.enum(['statutory-maximum', 'own-choice']),
  law: z.optional(nonEmpty),
  source,
})

const remark = z.strictObject({
  nl: nonEmpty,
  en: nonEmpty,
  /** Ids of the deadlines, extensions, grounds or letter elements it is about; absent: the procedure as a whole. */
  about: z.optional(z.array(nonEmpty).check(z.minLength(1))),
})

export const procedureSchema = z.strictObject({
  id: z.string().check(z.regex(procedureIdPattern)),
  version: z.int().check(z.gte(1)),
  name: nonEmpty,
  basedOn: z.optional(z.strictObject({ id: nonEmpty, version: z.int() })),
  organisation: z.strictObject({
    /** Short, as colleagues say it: `WIL`. */
    name: nonEmpty,
    /** In full, as the head of a letter shows it. */
    sender: nonEmpty,
    /** To whom a written complaint is addressed, as it stands above the address; absent: the organisation itself. */
    writtenTo: z.optional(nonEmpty),
    /** Return address, one line per line; empty where the sources leave it out, so that the settings ask for it. */
    addressLines: z.array(nonEmpty),
    country: z.enum(['BE', 'NL']),
    /** Where the coordinator is reached, written as a letter shows it: `030 702 2330` (facts.md §4.4). */
    phone: z.optional(nonEmpty),
    email: z.optional(nonEmpty),
    /** For everything but complaints. */
    generalEmail: z.optional(nonEmpty),
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
  channels: z.array(channelSchema).check(z.minLength(1)),
  hours: z.array(hours),
  calendars: z.strictObject({ statutory: calendarId, office: calendarId }),
  /** Working days before a due date, or a last posting day, from which it is near; absent: 1, the next working day. */
  nearWorkingDays: z.optional(z.int().check(z.gte(0), z.lte(30))),
  /** Working days that a letter needs: the last posting day is this many before the due date (facts.md §2.5 rule 8). */
  postalWorkingDays: z.int().check(z.gte(0)),
  /** What a complaint is here, in the organisation's own words. */
  complaintDefinition: nonEmpty,
  /** The organisation's own kinds or examples of complaints, verbatim. */
  complaintTypes: z.array(z.strictObject({ id: nonEmpty, text: nonEmpty })),
  admission: z.strictObject({
    /** What a complete complaint contains; never blocks saving a call. */
    needs: z.array(
      z.strictObject({
        what: z.enum([
          'name', 'address', 'phone', 'facts', 'happened-on', 'person-concerned', 'sent-on', 'signature', 'service',
          'email', 'documents', 'consent',
        ]),
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
    /** Once liability is thinkable nothing goes on before the insurer was consulted (Interforce 1.5). */
    insurerGate: z.boolean(),
    /** The judgement is preferably given in a conversation, in writing only when the complainant wants none (Interforce 1.6). */
    talkFirst: z.boolean(),
    /** The coordinator rings a complainant who wrote (WIL-D2). */
    callComplainant: z.boolean(),
    callbackRequests: z.boolean(),
    /** Calls in vain, at different times of day, after which a letter tells the complainant so; absent: three. */
    callbackAttempts: z.optional(z.int().check(z.gte(1), z.lte(10))),
    /** The service complained about is asked for its account. */
    consultService: z.boolean(),
    /** Now and then a political body has to decide first; absent: never. */
    politicalDecision: z.optional(z.boolean()),
    /** A spoken complaint is put on paper for signature, which starts the statutory regime (Awb 9:4). */
    signOralComplaint: z.boolean(),
    /** Answer the way the complaint came, unless the complainant prefers another (Vlaamse Ombudsdienst). */
    replyBySameChannel: z.boolean(),
    mayHideNameFromService: z.boolean(),
    /** A complaint for another body is sent on, and the complainant told. */
    forwarding: z.boolean(),
  }),
  /** The organisation's own reasons for taking longer, each with what is then waited for. */
  delayReasons: z.optional(z.array(z.strictObject({ when: waitReason, say: nonEmpty, source }))),
  script: callScript,
  /** What each kind of letter must or should say; a kind that is absent is free in what it says. */
  letters: demandsByKind,
  onward: z.array(onwardSchema),
  referrals: z.optional(z.array(referralSchema)),
  retention,
  /** Readings the documents leave open, to show beside the rule; from the ambiguities of `facts.md` §1. */
  remarks: z.array(remark),
  /** The day on which a person last compared these data with their sources. */
  checkedOn: localDate,
})

/** One organisation's way of handling complaints, whole; see DESIGN.md §3. */
export type Procedure = z.infer<typeof procedureSchema> & {
  /**
   * In no file: the days on which the organisation is closed, `YYYY-MM-DD`, in order, as the register knows them when it gives a
   * procedure. Whatever counts for this organisation then heeds them.
   */
  readonly closingDays?: readonly string[]
  /** In no file either: when the coordinator is away, and who answers meanwhile. */
  readonly absences?: readonly Away[]
}
