import { eventIterator, oc, type } from '@orpc/contract'
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import * as z from 'zod/mini'
import { directoryKind, type DirectoryEntry } from '../dossier/directory.ts'
import { documentSource } from '../dossier/contents/document.ts'
import { happening } from '../dossier/events.ts'
import { intakeSheet } from '../dossier/intake/sheet.ts'
import { whoseWork } from '../dossier/whose-work.ts'
import { mostFooterLines } from '../letters/footer.ts'
import { letterKind, letterSection } from '../letters/letter.ts'
import { isReadableOnPaper } from '../letters/paper-colour.ts'
import { instant, localDate, nonEmpty, uuid } from '../primitives.ts'
import { channelKind, type Procedure } from '../procedure/schema.ts'
import { reminderChoices } from '../reminders/choices.ts'
import { calendarFilter, calendarSpan, type CalendarDays, type CalendarFileView, type CalendarLines } from './calendar-views.ts'
import { absenceDecisions, closureChange, newAbsence, type AbsenceLine, type Closures, type MovedDeadline } from './closure-views.ts'
import { problems } from './problems.ts'
import { role } from './rights.ts'
import { draftText, procedureId, procedureName, procedureText, seenDossiers, type ProcedureDraft, type ProcedureStanding, type SeenDossiers, type WeighedDossier } from './procedure-views.ts'
import { remindedOf, snoozeRequest, type ReminderList, type TakenReminders } from './reminder-views.ts'
import type { TextComparison } from './comparison-views.ts'
import type { TemplateCheck, TemplateView } from './template-views.ts'
import type { Watch } from './watch-views.ts'
import type {
  Agenda, Announcement, ApplicationStatus, DossierPage, DossierView, DraftView, FileTicket, KeySlotView, LetterView, LikeComplaint, PostBatch, PostedLetter, RecognisedCaller, RecordingView, ScannedFile, Settings, StandardTextLine, StandardTextView, TextTrial,
} from './views.ts'

const ask = oc.errors(problems)
const nothing = z.optional(z.strictObject({}))
const done = type<{ readonly done: true }>()

/** A passphrase as typed; its strength is judged apart, its length is bounded so that hashing stays bounded. */
const passphrase = z.string().check(z.minLength(1), z.maxLength(1024))

/** The lines above a letter to somebody else than the complainant, as the coordinator wrote them. */
const addressLines = z.optional(z.array(nonEmpty).check(z.maxLength(10)))
/** One line of a call sheet as it stands. */
const typedLine = z.string().check(z.maxLength(2_000))
const directoryName = nonEmpty.check(z.maxLength(200))
/** What browsers of the Chromium family record and play. */
const soundType = z.string().check(z.regex(/^audio\/(?:webm|ogg|mp4)(?:;codecs=[\w."]{1,20})?$/))

/** A Word document as base64: at most 3 MB, so that it fits in one request. */
const wordFile = z.base64().check(z.minLength(1), z.maxLength(4_000_000))
const fileName = nonEmpty.check(z.maxLength(200))
const documentKept = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(1_000)),
  from: documentSource,
  isInternal: z.boolean(),
  about: z.optional(nonEmpty.check(z.maxLength(2_000))),
})

const textId = z.string().check(z.regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/), z.maxLength(200))
const textContent = z.string().check(z.minLength(1), z.maxLength(50_000))

export const settingsChange = z.partial(
  z.strictObject({
    language: z.enum(['nl', 'en']),
    colours: z.enum(['system', 'light', 'dark']),
    activeProcedureId: nonEmpty,
    coordinator: z.strictObject({ name: nonEmpty, phone: z.optional(nonEmpty), email: z.optional(nonEmpty) }),
    senderAddress: z.array(nonEmpty).check(z.maxLength(6)),
    envelope: z.enum(['be-left', 'be-right', 'nl-left', 'none']),
    logo: z.string().check(z.maxLength(400_000)),
    signature: z.string().check(z.maxLength(400_000)),
    houseColour: z.string().check(z.regex(/^(?:#[0-9a-f]{6})?$/), z.refine((colour) => colour === '' || isReadableOnPaper(colour))),
    footer: z.array(nonEmpty.check(z.maxLength(200))).check(z.maxLength(mostFooterLines)),
    copyTo: z.strictObject({ names: z.array(nonEmpty.check(z.maxLength(200))).check(z.maxLength(10)), kinds: z.array(letterKind).check(z.maxLength(letterKind.options.length)) }),
    isAffiliatedWithOmbudsman: z.boolean(),
    autoLockMinutes: z.int().check(z.gte(0), z.lte(240)),
    abbreviations: z.array(z.strictObject({ short: z.string().check(z.regex(/^[\p{L}\p{N}]{1,20}$/u)), long: nonEmpty.check(z.maxLength(200)) })).check(z.maxLength(500)),
    /** The last year of which she compared the holidays with what was decreed since. */
    holidaysCheckedUntil: z.int().check(z.gte(2000), z.lte(2199)),
    /** Where a scanner puts its files; empty: nowhere. */
    scanFolder: z.string().check(z.maxLength(1000)),
    /** An empty folder ends the kept file. */
    calendarFile: z.strictObject({ folder: z.string().check(z.maxLength(1000)), withNames: z.boolean() }),
    reminders: reminderChoices,
  }),
)

/** Every question the renderer may ask; both shells serve exactly this table (DESIGN.md §4). */
export const contract = {
  application: {
    status: ask.input(nothing).output(type<ApplicationStatus>()),
    /** Stays open; gives an announcement whenever something changed that a screen may be showing. */
    announcements: ask.input(nothing).output(eventIterator(type<Announcement>())),
  },
  register: {
    create: ask
      .input(z.strictObject({ procedureId: nonEmpty, coordinatorName: nonEmpty, passphrase, language: z.enum(['nl', 'en']) }))
      .output(type<{ readonly recoveryKey: string }>()),
    unlock: ask.input(z.strictObject({ passphrase })).output(done),
    unlockWithRecoveryKey: ask.input(z.strictObject({ recoveryKey: z.string().check(z.maxLength(200)) })).output(done),
    lock: ask.input(nothing).output(done),
    keySlots: ask.input(nothing).output(type<readonly KeySlotView[]>()),
    addPassphrase: ask.input(z.strictObject({ label: nonEmpty, passphrase, role })).output(done),
    changePassphrase: ask.input(z.strictObject({ current: passphrase, next: passphrase })).output(done),
    renewRecoveryKey: ask.input(nothing).output(type<{ readonly recoveryKey: string }>()),
    removeKeySlot: ask.input(z.strictObject({ id: uuid })).output(done),
    /** What a colleague may do from the next question on. */
    setRole: ask.input(z.strictObject({ id: uuid, role })).output(done),
    /** Puts the damaged register aside and opens this backup; the damaged files are kept. */
    restoreBackup: ask.input(z.strictObject({ name: nonEmpty })).output(done),
  },
  settings: {
    get: ask.input(nothing).output(type<Settings>()),
    save: ask.input(settingsChange).output(type<Settings>()),
    /** Whose work whoever asks looks at in Today from now on; everybody chooses for herself. */
    showWorkOf: ask.input(z.strictObject({ whose: whoseWork })).output(type<Settings>()),
  },
  procedures: {
    /** The version in force of each procedure; before a register exists, the shipped ones. */
    list: ask.input(nothing).output(type<readonly Procedure[]>()),
    get: ask.input(z.strictObject({ id: nonEmpty, version: z.int() })).output(type<Procedure>()),
    /** Where each procedure stands, in the order of their ids. */
    standings: ask.input(nothing).output(type<readonly ProcedureStanding[]>()),
    draft: ask.input(z.strictObject({ id: procedureId })).output(type<ProcedureDraft>()),
    /** Durable when answered. */
    saveDraft: ask.input(z.strictObject({ id: procedureId, text: draftText })).output(type<{ readonly savedAt: string }>()),
    discardDraft: ask.input(z.strictObject({ id: procedureId })).output(done),
    /** Makes this text the version in force, and the draft goes; what is no procedure is refused whole. */
    publish: ask.input(z.strictObject({ id: procedureId, text: procedureText })).output(type<{ readonly version: number }>()),
    /** An earlier version is in force again; without one, the newest that comes with the program. */
    putInForce: ask.input(z.strictObject({ id: procedureId, version: z.optional(z.int()) })).output(type<{ readonly version: number }>()),
    /** A procedure of its own, beginning as another one is now. */
    copy: ask.input(z.strictObject({ id: procedureId, version: z.int(), name: procedureName })).output(type<{ readonly id: string }>()),
    /** Takes a procedure of her own out of every list; refused while a dossier goes by it or new complaints get it. */
    retire: ask.input(z.strictObject({ id: procedureId })).output(done),
    /** A procedure out of a file: a draft of the procedure that it is of, or a new one. */
    read: ask.input(z.strictObject({ text: procedureText })).output(type<{ readonly id: string; readonly became: 'draft' | 'new' }>()),
    /** What moving each open dossier to this version would change; nothing is written. */
    weigh: ask.input(z.strictObject({ id: procedureId, version: z.int() })).output(type<readonly WeighedDossier[]>()),
    /** Moves dossiers to this version: all or none. Gives them as they are now, for `takeBackMove`. */
    move: ask.input(z.strictObject({ id: procedureId, version: z.int(), dossiers: seenDossiers, reason: z.optional(nonEmpty.check(z.maxLength(1_000))) })).output(type<SeenDossiers>()),
    /** Undoes that move while nothing else has happened in them: all or none. */
    takeBackMove: ask.input(z.strictObject({ dossiers: seenDossiers })).output(done),
  },
  drafts: {
    list: ask.input(nothing).output(type<readonly DraftView[]>()),
    /** Durable when answered: the sheet was written with fsync. */
    save: ask.input(intakeSheet).output(type<{ readonly savedAt: string }>()),
    /** While the register is locked: durable when answered, and readable only once somebody has unlocked it. */
    seal: ask.input(intakeSheet).output(type<{ readonly savedAt: string }>()),
    discard: ask.input(z.strictObject({ id: uuid })).output(done),
  },
  dossiers: {
    /** Makes a dossier of a sheet and removes its draft, in one transaction. */
    open: ask.input(intakeSheet).output(type<{ readonly dossierId: string; readonly number: string }>()),
    list: ask
      .input(
        z.strictObject({
          search: z.optional(z.string().check(z.maxLength(200))),
          /** `contacts`: closed as no complaint; they are not among the closed complaints. */
          scope: z.enum(['open', 'closed', 'contacts', 'all']),
          procedureId: z.optional(nonEmpty),
          /** `mine`: handled by whoever asks, by her name in the history; `nobody`: without a handler. */
          whose: z.optional(z.enum(['mine', 'nobody'])),
          order: z.enum(['due', 'number', 'received', 'complainant']),
          descending: z.optional(z.boolean()),
          after: z.optional(z.string().check(z.maxLength(500))),
          limit: z.int().check(z.gte(1), z.lte(500)),
        }),
      )
      .output(type<DossierPage>()),
    get: ask.input(z.strictObject({ dossierId: uuid })).output(type<DossierView>()),
    /** The whole of a dossier in one zip: its page as markup, and the letters and documents that were chosen; names in `hidden` stand in no file name. */
    bundle: ask
      .input(z.strictObject({ dossierId: uuid, overview: z.string().check(z.minLength(1), z.maxLength(3_500_000)), letters: z.array(uuid).check(z.maxLength(1_000)), documents: z.array(uuid).check(z.maxLength(1_000)), hidden: z.optional(z.array(z.string().check(z.maxLength(2_000))).check(z.maxLength(1_000))) }))
      .output(type<FileTicket>()),
    /** Appends one event; `expects` is the number of events the screen has seen. */
    record: ask.input(z.strictObject({ dossierId: uuid, expects: z.int(), happening })).output(type<DossierView>()),
    /** From now on these members do not see the dossier; nobody is left out when there are none. */
    hide: ask.input(z.strictObject({ dossierId: uuid, expects: z.int(), members: z.array(uuid).check(z.maxLength(100)) })).output(type<DossierView>()),
  },
  directory: {
    /** The organisation's own services, departments and employees, and words that are spelt right. */
    list: ask.input(nothing).output(type<readonly DirectoryEntry[]>()),
    add: ask.input(z.strictObject({ kind: directoryKind, name: directoryName })).output(type<readonly DirectoryEntry[]>()),
    /** Replaces all names of one kind. */
    save: ask.input(z.strictObject({ kind: directoryKind, names: z.array(directoryName).check(z.maxLength(5_000)) })).output(type<readonly DirectoryEntry[]>()),
  },
  recognition: {
    /** Earlier dossiers that may be of this caller, from what was typed so far, the likeliest first; nothing is linked. */
    callers: ask
      .input(
        z.strictObject({
          procedureId: nonEmpty,
          name: typedLine,
          organisation: typedLine,
          phone: typedLine,
          address: typedLine,
          email: typedLine,
          onBehalfOf: typedLine,
          /** Dossier numbers that were said. */
          mentioned: z.array(z.string().check(z.maxLength(20))).check(z.maxLength(8)),
        }),
      )
      .output(type<readonly RecognisedCaller[]>()),
    /** Open dossiers that look like the same complaint; `on` is the day of the facts when one is known. */
    complaints: ask
      .input(z.strictObject({ procedureId: nonEmpty, subject: typedLine, where: typedLine, withWhom: typedLine, on: z.optional(localDate) }))
      .output(type<readonly LikeComplaint[]>()),
  },
  agenda: {
    get: ask.input(z.strictObject({ days: z.int().check(z.gte(1), z.lte(366)) })).output(type<Agenda>()),
    /** What stands on the days of a span, of each day the first `perDay` lines; with 0 they are only counted. */
    days: ask.input(z.strictObject({ span: calendarSpan, filter: calendarFilter, perDay: z.int().check(z.gte(0), z.lte(100)) })).output(type<CalendarDays>()),
    /** Everything from a day on, by whole days, at least `limit` lines where there are so many. */
    lines: ask.input(z.strictObject({ from: localDate, filter: calendarFilter, limit: z.int().check(z.gte(1), z.lte(500)) })).output(type<CalendarLines>()),
    /** What no due date brings up: who has to answer, and open dossiers without a next date. */
    watch: ask.input(nothing).output(type<Watch>()),
    /** Everybody who handles something that runs, by name. */
    handlers: ask.input(nothing).output(type<readonly string[]>()),
  },
  reminders: {
    /** What was shown and not yet seen, and what was put off. */
    list: ask.input(nothing).output(type<ReminderList>()),
    /** What is due now, for the only time: it counts as shown from then on. Never asked while in a call. */
    take: ask.input(nothing).output(type<TakenReminders>()),
    /** Puts reminders out of the list; all of them when none is named. */
    see: ask.input(z.strictObject({ seen: z.optional(z.array(remindedOf).check(z.maxLength(1_000))) })).output(type<ReminderList>()),
    snooze: ask.input(snoozeRequest).output(type<ReminderList>()),
    takeSnoozeBack: ask.input(z.strictObject({ of: remindedOf })).output(type<ReminderList>()),
  },
  closures: {
    get: ask.input(nothing).output(type<Closures>()),
    /** Which running deadlines a change would move, and which letters already name the old date; nothing is written. */
    weigh: ask.input(closureChange).output(type<readonly MovedDeadline[]>()),
    /** `staying`: dossiers of which the dates stay as they were told. */
    change: ask.input(z.strictObject({ change: closureChange, staying: z.array(uuid).check(z.maxLength(100_000)) })).output(type<Closures>()),
    addAbsence: ask.input(newAbsence).output(type<Closures>()),
    removeAbsence: ask.input(z.strictObject({ absenceId: uuid })).output(type<Closures>()),
    /** Everything due within an absence, with what was decided for it. */
    within: ask.input(z.strictObject({ absenceId: uuid })).output(type<readonly AbsenceLine[]>()),
    /** Decides for deadlines within an absence; gives them all as they stand then. */
    decide: ask.input(z.strictObject({ absenceId: uuid, decisions: absenceDecisions })).output(type<readonly AbsenceLine[]>()),
  },
  calendarFile: {
    /** The deadlines that still run as a file for another calendar; read again it updates and does not double. */
    make: ask.input(z.strictObject({ filter: calendarFilter, withNames: z.boolean() })).output(type<FileTicket>()),
    /** What became of the file that is kept in a folder of hers. */
    kept: ask.input(nothing).output(type<CalendarFileView>()),
    /** Writes that file now. */
    write: ask.input(nothing).output(type<CalendarFileView>()),
  },
  texts: {
    /** The standard texts of a procedure and the passages that all share. */
    list: ask.input(z.strictObject({ procedureId: nonEmpty })).output(type<readonly StandardTextLine[]>()),
    get: ask.input(z.strictObject({ procedureId: nonEmpty, textId })).output(type<StandardTextView>()),
    /** The text as a letter, with an invented dossier; nothing is saved. */
    try: ask.input(z.strictObject({ procedureId: nonEmpty, textId, content: textContent })).output(type<TextTrial>()),
    /** Adds a version; a damaged text is kept too, and letters fall back to the shipped one. */
    save: ask.input(z.strictObject({ procedureId: nonEmpty, textId, content: textContent })).output(type<StandardTextView>()),
    /** Back to the text that comes with the program; her versions are kept. */
    reset: ask.input(z.strictObject({ procedureId: nonEmpty, textId })).output(type<StandardTextView>()),
  },
  templates: {
    /** The organisation's own Word template, and what it was before. */
    get: ask.input(z.strictObject({ procedureId: nonEmpty })).output(type<TemplateView>()),
    /** What is in a file and what is wrong with it, and a letter of an invented dossier made with it; nothing is saved. */
    weigh: ask.input(z.strictObject({ procedureId: nonEmpty, bytes: wordFile })).output(type<{ readonly check: TemplateCheck; readonly preview?: FileTicket }>()),
    /** The template in use with an invented dossier. */
    preview: ask.input(z.strictObject({ procedureId: nonEmpty })).output(type<FileTicket>()),
    /** A letter of an invented dossier in the house style of the program, as the settings have it now. */
    houseStyle: ask.input(z.strictObject({ procedureId: nonEmpty, kind: letterKind })).output(type<FileTicket>()),
    /** From now on letters are made with it; refused with TEMPLATE_UNUSABLE while it has a fault. */
    save: ask.input(z.strictObject({ procedureId: nonEmpty, name: fileName, bytes: wordFile })).output(type<TemplateView>()),
    /** Back to the house style of the program; her versions are kept. */
    reset: ask.input(z.strictObject({ procedureId: nonEmpty })).output(type<TemplateView>()),
    /** An earlier version again, as the newest. */
    restore: ask.input(z.strictObject({ procedureId: nonEmpty, version: z.int() })).output(type<TemplateView>()),
    /** A template to begin with: the house style of the program with every field in its place. */
    example: ask.input(z.strictObject({ procedureId: nonEmpty })).output(type<FileTicket>()),
  },
  letters: {
    compose: ask.input(z.strictObject({ dossierId: uuid, kind: letterKind })).output(type<LetterView>()),
    saveSections: ask
      .input(z.strictObject({ dossierId: uuid, kind: letterKind, sections: z.array(letterSection).check(z.maxLength(40)), addressLines }))
      .output(type<LetterView>()),
    /** Forgets the coordinator's changes and starts again from the standard text. */
    startOver: ask.input(z.strictObject({ dossierId: uuid, kind: letterKind })).output(type<LetterView>()),
    /** The letter as it stands, marked as a concept while it is not final. */
    preview: ask.input(z.strictObject({ dossierId: uuid, kind: letterKind })).output(type<FileTicket>()),
    /** Freezes the letter, records it, and gives the document; with `sentOn` also records that it went out. */
    finalise: ask
      .input(
        z.strictObject({
          dossierId: uuid,
          kind: letterKind,
          expects: z.int(),
          sentOn: z.optional(localDate),
          channel: channelKind,
          incompleteBecause: z.optional(nonEmpty),
        }),
      )
      .output(type<{ readonly ticket: FileTicket; readonly dossier: DossierView }>()),
    /** What goes out: the version that she gave back from Word, or else the final letter, byte for byte. With `final` always the latter. */
    document: ask.input(z.strictObject({ letterId: uuid, version: z.optional(z.enum(['final'])) })).output(type<FileTicket>()),
    /** How the text of a file that she changed in Word differs from the final letter; nothing is saved. */
    compareBack: ask.input(z.strictObject({ letterId: uuid, bytes: wordFile })).output(type<TextComparison>()),
    /** How the version that she gave back differs from the final letter. */
    differences: ask.input(z.strictObject({ letterId: uuid })).output(type<TextComparison>()),
    /** Keeps the file that she changed in Word as the version that goes out; the final letter stays beside it. */
    keepBack: ask.input(z.strictObject({ letterId: uuid, expects: z.int(), bytes: wordFile })).output(type<DossierView>()),
    /** The letters that wait for the post, with where each goes and what its posting meets. */
    waiting: ask.input(nothing).output(type<PostBatch>()),
    /** Records that these went on the post that day: all or none, refused with CANNOT_BE_POSTED. Gives them in the same order. */
    post: ask.input(z.strictObject({ letters: z.array(uuid).check(z.minLength(1), z.maxLength(5_000)), on: localDate })).output(type<readonly PostedLetter[]>()),
    /** Takes that back: all or none, refused with CANNOT_BE_POSTED. */
    takePostBack: ask.input(z.strictObject({ posted: z.array(z.strictObject({ dossierId: uuid, undoes: z.int().check(z.gte(1)) })).check(z.minLength(1), z.maxLength(5_000)) })).output(done),
    /** A mail to the complainant with the final letter attached, for her own mail program to send. */
    mailDraft: ask.input(z.strictObject({ letterId: uuid })).output(type<FileTicket>()),
  },
  documents: {
    /** Begins to take a file of so many bytes into a dossier. */
    begin: ask.input(z.strictObject({ dossierId: uuid, bytes: z.int().check(z.gte(0)) })).output(type<{ readonly documentId: string }>()),
    /** The next piece of it, as base64; the same piece may come twice. */
    append: ask.input(z.strictObject({ documentId: uuid, number: z.int().check(z.gte(1), z.lte(1_000)), bytes: z.base64().check(z.minLength(1), z.maxLength(1_000_000)) })).output(done),
    /** All of it is there: puts it in the history, with its digest. */
    keep: ask.input(z.strictObject({ documentId: uuid, document: documentKept })).output(done),
    /** The file itself, to be looked at or saved elsewhere. */
    file: ask.input(z.strictObject({ dossierId: uuid, documentId: uuid })).output(type<FileTicket>()),
    /** For good; the dossier keeps the line that says so. */
    remove: ask.input(z.strictObject({ documentId: uuid, reason: nonEmpty.check(z.maxLength(2_000)) })).output(done),
    /** The files in the folder for scans, newest first. */
    scans: ask.input(nothing).output(type<readonly ScannedFile[]>()),
    /** Takes one of them into a dossier, and removes it from the folder where that is wished. */
    takeScan: ask.input(z.strictObject({ dossierId: uuid, document: documentKept, isMoved: z.boolean() })).output(done),
  },
  recordings: {
    /** Begins a recording on a sheet that was saved or in a dossier; a call only with the moment at which the caller agreed. */
    begin: ask
      .input(
        z.discriminatedUnion('about', [
          z.strictObject({ about: z.literal('call'), belongsTo: uuid, consentedAt: instant, mediaType: soundType }),
          z.strictObject({ about: z.literal('memo'), belongsTo: uuid, mediaType: soundType }),
        ]),
      )
      .output(type<{ readonly recordingId: string }>()),
    /** The next piece of sound, as base64; durable when answered. The same piece may come twice. */
    append: ask
      .input(
        z.strictObject({
          recordingId: uuid,
          number: z.int().check(z.gte(1), z.lte(1_000_000)),
          until: z.int().check(z.gte(0)),
          bytes: z.base64().check(z.minLength(1), z.maxLength(1_000_000)),
        }),
      )
      .output(type<{ readonly savedAt: string }>()),
    /** Ends one recording; without an id whatever still goes on, for a page that was loaded anew. */
    end: ask.input(z.strictObject({ recordingId: z.optional(uuid) })).output(done),
    list: ask.input(z.strictObject({ belongsTo: uuid })).output(type<readonly RecordingView[]>()),
    sound: ask.input(z.strictObject({ recordingId: uuid })).output(type<FileTicket>()),
    /** For good; a dossier keeps the line that says so. */
    remove: ask.input(z.strictObject({ recordingId: uuid, because: z.enum(['consent-withdrawn', 'not-needed']) })).output(done),
  },
}

export type Contract = typeof contract
export type Inputs = InferContractRouterInputs<Contract>
export type Outputs = InferContractRouterOutputs<Contract>
