import type { AbsencePlan } from './closure-views.ts'
import type { Abbreviation } from '../dossier/understanding/abbreviations.ts'
import type { Deadline } from '../dossier/deadlines/deadline.ts'
import type { DossierEvent } from '../dossier/events.ts'
import type { IntakeSheet } from '../dossier/intake/sheet.ts'
import type { CallerReason, Certainty, ComplaintReason } from '../dossier/recognition/recognition.ts'
import type { RecordingAbout, Run } from '../dossier/contents/recording.ts'
import type { DossierState, OpenCallback, Status } from '../dossier/state.ts'
import type { Step } from '../dossier/steps/step.ts'
import type { CopyTo } from '../letters/below-closing.ts'
import type { LetterSection, LetterKind } from '../letters/letter.ts'
import type { TextFault } from '../letters/text-fault.ts'
import type { PostLetter } from '../letters/post-letter.ts'
import type { Party } from '../letters/recipient.ts'
import type { ChannelKind, DeadlineKind, DeadlineSubject, LetterElement } from '../procedure/schema.ts'
import type { ReminderChoices } from '../reminders/choices.ts'
import type { Role } from './rights.ts'
import type { WhoseWork } from '../dossier/whose-work.ts'

/** Where the register stands, before anything in it may be asked for. */
export type RegisterStanding = 'absent' | 'locked' | 'open'

export interface ApplicationStatus {
  readonly shell: 'electron' | 'browser'
  readonly version: string
  readonly isDemo: boolean
  readonly register: RegisterStanding
  /** The moment of the answer, UTC; the renderer shows the time from it in the organisation's zone. */
  readonly now: string
  /** Folder that holds the register, as the user would find it in the file manager. */
  readonly folder: string
  /** Whether words can be sealed while the register is locked, and how many sheets wait for it to be unlocked. */
  readonly sealed: { readonly canSeal: boolean; readonly waiting: number }
  /** The key that begins a new call from any program, `Ctrl+Shift+F2`; absent in a browser, and where another program has it. */
  readonly shortcut?: string
  /** Set when the last exit was not clean and everything came back all the same. */
  readonly cameBackAfterCrash: boolean
  /** Who opened the register; absent while it is not open. */
  readonly member?: MemberView
}

/** A member of the team: somebody with a passphrase of her own, whom the history names by it. */
export interface MemberView {
  readonly id: string
  readonly name: string
  readonly role: Role
}

export interface KeySlotView {
  readonly id: string
  readonly kind: 'passphrase' | 'recovery-key'
  readonly label: string
  /** What whoever opens the register with it may do; with the recovery key everything. */
  readonly role: Role
  readonly createdAt: string
  readonly isCurrent: boolean
}

/** Own choices of this register; kept in the register, so that they are encrypted and backed up with it. */
export interface Settings {
  readonly language: 'nl' | 'en'
  readonly colours: 'system' | 'light' | 'dark'
  /** Procedure for new complaints. */
  readonly activeProcedureId: string
  readonly coordinator: { readonly name: string; readonly phone?: string | undefined; readonly email?: string | undefined }
  /** Return address of the organisation, where the procedure does not know it: one line per line. */
  readonly senderAddress: readonly string[]
  /** Envelope profile of `shared/letters`; see facts.md §4.3. */
  readonly envelope: 'be-left' | 'be-right' | 'nl-left' | 'none'
  /** PNG or JPEG as base64, at most 300 kB. */
  readonly logo?: string
  /** PNG or JPEG as base64, at most 300 kB: stands between the greeting and the name of a letter. */
  readonly signature?: string
  /** Colour of the organisation's name, of subject and headings in letters, `#rrggbb`, readable on paper; absent: black. */
  readonly houseColour?: string
  /** Lines at the foot of every sheet of a letter, at most three. */
  readonly footer?: readonly string[]
  /** Who gets a copy as a rule, and of which letters. */
  readonly copyTo?: CopyTo
  /** True when a municipality is affiliated with the Vlaamse Ombudsdienst (facts.md §2.2). */
  readonly isAffiliatedWithOmbudsman: boolean
  /** Minutes without a key or pointer before the register locks itself; 0 is never. */
  readonly autoLockMinutes: number
  /** Own abbreviations, written out while she types her notes; absent: those every register begins with. */
  readonly abbreviations?: readonly Abbreviation[]
  /** The last year of which the holidays were compared with what was decreed since. */
  readonly holidaysCheckedUntil?: number
  /** Where a scanner puts its files, outside the encrypted register; absent: nowhere. */
  readonly scanFolder?: string
  /** Where a calendar file is kept for another program to read, outside the encrypted register; absent: nowhere. */
  readonly calendarFile?: { readonly folder: string; readonly withNames: boolean }
  /** When she wants to be reminded; absent: `quietChoices`. */
  readonly reminders?: ReminderChoices
  /** Whose work each member looks at in Today, by her id; absent: of everybody. */
  readonly workInToday?: Readonly<Record<string, WhoseWork>>
}

/** A file in the folder for scans. */
export interface ScannedFile {
  readonly name: string
  readonly bytes: number
  /** When it was last written, UTC. */
  readonly writtenAt: string
}

export interface DraftView {
  readonly sheet: IntakeSheet
  readonly savedAt: string
  /** Set when something was recorded on it, so that a sheet without a letter is not taken for an empty one. */
  readonly isSpokenOn?: true
}

/** A recording whose sound is in the register. */
export interface RecordingView {
  readonly recordingId: string
  readonly about: RecordingAbout
  readonly startedAt: string
  readonly consentedAt?: string
  /** Length, without pauses. */
  readonly milliseconds: number
  readonly bytes: number
  readonly isGoingOn: boolean
  /** Nobody ended it: the program or the page stopped while it went on. */
  readonly wasCutOff: boolean
  /** The register was put back from an older backup, which holds no sound. */
  readonly isLeftOut: boolean
  /** Ties moments of the clock to places in the recording. */
  readonly runs: readonly Run[]
}

/** The next thing that is due in a dossier. */
export interface NextDue {
  readonly ruleId: string
  /** What must have happened, so that a list can offer the step that does it. */
  readonly subject: DeadlineSubject
  readonly label: { readonly nl: string; readonly en: string }
  /** What it is about, in somebody's own words; for a measure. */
  readonly detail?: string
  readonly kind: DeadlineKind
  readonly dueOn: string
  readonly sendBy?: string
  /** As `Deadline.holidaysKnownUntil`: the date may still move. */
  readonly holidaysKnownUntil?: string
  /** For a request to be called back: who asked what, and which calls were in vain. */
  readonly callback?: OpenCallback
}

export interface DossierRow {
  readonly dossierId: string
  readonly number: string
  readonly procedureId: string
  /** As the list shows it, `Mevrouw A. Modaal`; absent when the complainant is unknown. */
  readonly complainant?: string
  readonly subject: string
  readonly status: Status
  readonly handler?: string
  readonly receivedOn: string
  readonly channel: ChannelKind
  readonly next?: NextDue
  readonly closedOn?: string
}

export interface DossierPage {
  readonly rows: readonly DossierRow[]
  /** Give this back as `after` for the next page; absent on the last page. */
  readonly more?: string
  /** Dossiers that match, whatever the page. */
  readonly total: number
}

/** An earlier dossier that may be of the caller. */
export interface RecognisedCaller {
  readonly row: DossierRow
  readonly certainty: Certainty
  /** Why, the strongest first. */
  readonly reasons: readonly CallerReason[]
}

/** An open dossier that may be about the same thing. */
export interface LikeComplaint {
  readonly row: DossierRow
  readonly reasons: readonly ComplaintReason[]
}

export interface DossierView {
  readonly number: string
  readonly state: DossierState
  readonly events: readonly DossierEvent[]
  readonly deadlines: readonly Deadline[]
  /** Days on which the organisation is closed as far as this dossier goes; absent when there are none. */
  readonly closingDays?: readonly string[]
  readonly steps: readonly Step[]
  /** The other complaints that came up in the same call, oldest first. */
  readonly sameCall: readonly { readonly dossierId: string; readonly number: string; readonly subject: string }[]
  /** Other dossiers that have to do with this one, from whichever side they were linked, by number. */
  readonly links: readonly LinkedDossier[]
  /** Ids of the documents of which the bytes are in this register; others were left out of the backup that it was put back from. */
  readonly readableDocuments: readonly string[]
}

/** A dossier that was linked to another one. */
export interface LinkedDossier {
  readonly dossierId: string
  readonly number: string
  readonly subject: string
  readonly complainant?: string
  readonly why?: string
  /** True when the link was made in the other dossier. */
  readonly isFromOther: boolean
}

export interface AgendaEntry {
  readonly dossierId: string
  readonly number: string
  readonly procedureId: string
  readonly complainant?: string
  readonly subject: string
  readonly phone?: string
  /** Absent while nobody handles the dossier. */
  readonly handler?: string
  readonly due: NextDue
  /** What was decided for it, where it falls within an absence. */
  readonly plan?: AbsencePlan
}

/** A final letter that nobody marked as sent. */
export interface LetterToPost {
  readonly letterId: string
  readonly dossierId: string
  readonly number: string
  readonly procedureId: string
  readonly complainant?: string
  /** Absent while nobody handles the dossier. */
  readonly handler?: string
  readonly kind: LetterKind
  readonly finalisedOn: string
  /** The first running deadline that posting it meets, or ends; absent when none waits for it. */
  readonly due?: NextDue
}

export interface Agenda {
  /** The organisation's local date for which this was counted. */
  readonly today: string
  /** Everything running that is late or due (or must be posted) within the horizon, first due first. */
  readonly entries: readonly AgendaEntry[]
  /** Oldest first. */
  readonly toPost: readonly LetterToPost[]
  /** Complaints only: what was none is counted apart (`countContacts`). */
  readonly counts: { readonly open: number; readonly late: number; readonly toPost: number; readonly all: number }
}

/** The letters that wait for the post, in the order of their addresses. */
export interface PostBatch {
  /** The organisation's local date. */
  readonly today: string
  readonly letters: readonly PostLetter[]
}

/** A posting that was recorded, to be taken back: in which dossier, and its place in the history. */
export interface PostedLetter {
  readonly dossierId: string
  readonly undoes: number
}

/** Why an element of a letter counts as missing. */
export type MissingReason = 'no-section' | 'empty' | 'blank-left' | 'not-mentioned' | 'named'

export interface LetterView {
  readonly kind: LetterKind
  readonly dossierId: string
  readonly title: string
  readonly sections: readonly LetterSection[]
  readonly elements: readonly {
    readonly element: LetterElement
    readonly missing?: MissingReason
    /** Section to go to for mending it. */
    readonly sectionId?: string
  }[]
  /** Ready sentence for an element that is missing and has one, by element id. */
  readonly suggestions: Readonly<Record<string, string>>
  /** To whom it goes; only the lines above a letter to somebody else than the complainant can be written over. */
  readonly party: Party
  readonly addressLines: readonly string[]
  /** Codes of what is wrong with the address for the window, for example `too-many-lines`. */
  readonly addressRemarks: readonly string[]
  readonly canBeFinal: boolean
  /** Where the coordinator's own standard text is damaged, so that the shipped one stands. */
  readonly textFault?: TextFault
  readonly savedAt?: string
}

/** A standard text in the list of them: of a kind of letter, or a passage that texts include by its name. */
export interface StandardTextLine {
  /** `wil/answer`, or `parts/contact` for a passage. */
  readonly textId: string
  readonly kind?: LetterKind
  readonly isOwn: boolean
  readonly fault?: TextFault
}

/** One standard text, to be adapted. */
export interface StandardTextView {
  readonly textId: string
  /** As it comes with the program; absent for a passage of her own. */
  readonly shipped?: string
  /** Her own, where she has one. */
  readonly own?: string
  /** Newest first; without content she went back to the shipped one. */
  readonly versions: readonly { readonly version: number; readonly savedAt: string; readonly content?: string }[]
  /** What can be filled in: `complaint.subject`. */
  readonly names: readonly string[]
  /** Passages that can be included. */
  readonly parts: readonly string[]
}

/** A text with an invented dossier filled in; with a fault it is the shipped text that is shown. */
export interface TextTrial {
  readonly title: string
  readonly sections: readonly LetterSection[]
  readonly fault?: TextFault
}

/** A file that can be fetched once or more under `/files/<token>` while the register is open. */
export interface FileTicket {
  readonly token: string
  readonly name: string
  readonly mediaType: string
}

/** What the program tells the page without being asked. */
export type Announcement =
  | { readonly kind: 'register'; readonly register: RegisterStanding }
  | { readonly kind: 'dossier'; readonly dossierId: string }
  /** Several dossiers changed in one act. */
  | { readonly kind: 'dossiers' }
  | { readonly kind: 'drafts' }
  /** A recording was begun, ended or removed; a dossier's history may have changed with it. */
  | { readonly kind: 'recordings' }
  | { readonly kind: 'settings' }
  /** Closing days or absence: with them every date that is counted. */
  | { readonly kind: 'closures' }
  | { readonly kind: 'directory' }
  /** Another version of a procedure is in force, or dossiers were moved to it. */
  | { readonly kind: 'procedures' }
  /** Reminders are due, were seen or put off, or another day began. */
  | { readonly kind: 'reminders' }
  /** So many terms remind, of which nothing more is known because the register is locked. */
  | { readonly kind: 'locked-reminders'; readonly count: number }
  | { readonly kind: 'command'; readonly command: string }
