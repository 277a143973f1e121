import * as z from 'zod/mini'
import { nonEmpty } from '../primitives.ts'

/** A document that the program made and that the page may fetch under `/files/<token>`. */
const ticketedFile = z.strictObject({ token: nonEmpty, name: nonEmpty, mediaType: nonEmpty })

/** A short text that the page made itself, for example the recovery key. */
const writtenFile = z.strictObject({ text: z.string().check(z.maxLength(100_000)), name: nonEmpty, mediaType: nonEmpty })

const savableFile = z.union([ticketedFile, writtenFile])
export type SavableFile = z.infer<typeof savableFile>

/** What became of a file that the user was asked about. */
export type SaveOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly code: 'NO_SUCH_FILE' | 'DISK_FULL' | 'READ_ONLY' | 'FILE_IN_USE' | 'UNKNOWN' }

/** As `SaveOutcome`; `opened` where the shell can start Word, `saved` where only the user can open the file. */
export type OpenOutcome =
  | SaveOutcome
  | { readonly kind: 'opened' }
  /** The file was saved, but no program on this machine opens it. */
  | { readonly kind: 'no-program' }

/**
 * What a shell can do for the page and a question cannot (DESIGN.md §4): at most eight abilities. Each shell's host
 * `satisfies` this type, and the page never asks in which of the two it stands.
 */
export interface Host {
  /** Asks the user where, and writes the file there; the name is a proposal and holds nothing personal. */
  saveFile(file: SavableFile, suggestedName?: string): Promise<SaveOutcome>
  /** Saves as `saveFile` does, and then opens the saved file in the program that the machine has for it. */
  openInWord(file: SavableFile, suggestedName?: string): Promise<OpenOutcome>
  /** Lets the user pick one file to read; `accept` as in an HTML file field, for example `image/png,.docx`. */
  chooseFile(accept: string): Promise<PickedFile | undefined>
  /**
   * Prints what stands on the screen; answers when the print window is closed. With the name of a file it becomes a PDF where the shell
   * can make one, tagged for who listens to it; in a browser the print window keeps it as one, which nobody hears of.
   */
  print(fileName?: string): Promise<SaveOutcome | { readonly kind: 'asked' }>
  /**
   * Shows a message outside the window; false when the machine will not, and the page must show it itself. With `mayAsk`, at the press
   * of a button only, the machine may first ask whether that is allowed.
   */
  notify(message: Notice, mayAsk?: boolean): Promise<boolean>
  /** How much there is to do, on the icon of the program or else in the title; 0 takes it away. `description` is for who listens. */
  setBadge(count: number, description: string): void
  /** Title of the window; never a name or a subject, since titles are seen in task bars and logs. */
  setTitle(title: string): void
  /** Lets the user pick a folder, and gives its whole path; absent where a page cannot, and she types the path. */
  readonly chooseFolder?: () => Promise<string | undefined>
}

/** A file that the user picked; in the page it is the browser's own `File`. */
export interface PickedFile {
  readonly name: string
  readonly size: number
  readonly type: string
  arrayBuffer(): Promise<ArrayBuffer>
}

const notice = z.strictObject({ title: nonEmpty, body: z.string().check(z.maxLength(500)) })
export type Notice = z.infer<typeof notice>

const badge = z.strictObject({
  count: z.int().check(z.gte(0), z.lte(99_999)),
  description: z.string().check(z.maxLength(200)),
  /** The number as a small PNG, for a system that lays a picture over the icon. */
  picture: z.string().check(z.regex(/^data:image\/png;base64,[A-Za-z0-9+/=]*$/), z.maxLength(20_000)),
})
export type Badge = z.infer<typeof badge>

/** What the page may ask of the Electron shell outside the contract; checked by the main process before anything is done. */
export const hostRequest = z.discriminatedUnion('ability', [
  z.strictObject({ ability: z.literal('saveFile'), file: savableFile, suggestedName: nonEmpty }),
  z.strictObject({ ability: z.literal('openInWord'), file: savableFile, suggestedName: nonEmpty }),
  z.strictObject({ ability: z.literal('printToFile'), suggestedName: nonEmpty }),
  z.strictObject({ ability: z.literal('notify'), message: notice }),
  z.strictObject({ ability: z.literal('chooseFolder') }),
  z.strictObject({ ability: z.literal('setBadge'), badge }),
])
export type HostRequest = z.infer<typeof hostRequest>

/** The one thing the Electron preload lends to the page, as `window.gehoor`. */
export interface Bridge {
  /** Opens the wire of the contract: gives the sending half; what comes back goes to `receive`. */
  connect(receive: (message: unknown) => void): (message: unknown) => void
  saveFile(file: SavableFile, suggestedName: string): Promise<SaveOutcome>
  openInWord(file: SavableFile, suggestedName: string): Promise<OpenOutcome>
  /** The page as it prints, as a PDF where the user wants it. */
  printToFile(suggestedName: string): Promise<SaveOutcome>
  notify(message: Notice): Promise<boolean>
  chooseFolder(): Promise<string | undefined>
  /** False where the system shows no number on an icon. */
  setBadge(badge: Badge): Promise<boolean>
}
