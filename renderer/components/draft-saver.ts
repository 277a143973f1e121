/** What the coordinator may know about the safety of her words. */
export type SavedState =
  | { readonly kind: 'unwritten' }
  | { readonly kind: 'saving'; readonly savedAt?: string }
  | { readonly kind: 'saved'; readonly savedAt: string }
  /** Saving does not work; the words are in memory and saving is tried again by itself. */
  | { readonly kind: 'failing'; readonly reason: unknown; readonly savedAt?: string }

/** The clock of the saver; in tests a clock that is moved by hand. */
export interface Timers {
  /** Milliseconds of a steady clock. */
  now(): number
  /** Runs `task` after `milliseconds`; the answer cancels it. */
  after(milliseconds: number, task: () => void): () => void
}

/** Writes one draft (a call sheet, the text of a letter); gives the instant at which it was durable. `leaving`: the page may be gone before the answer. */
export type SaveDraft<Draft> = (draft: Draft, options: { readonly leaving: boolean }) => Promise<{ readonly savedAt: string }>

export interface DraftSaver<Draft> {
  /** The draft is now this; it will be durable within a quarter of a second. */
  changed(draft: Draft): void
  /** Writes at once what is not written yet; settles when all of it is durable, or cannot be for now. */
  flush(options?: { readonly leaving: boolean }): Promise<void>
  /** No more writing; settles when the writing under way has ended, so that what comes next is not overtaken by it. */
  close(): Promise<void>
}

export interface DraftSaverOptions<Draft> {
  readonly save: SaveDraft<Draft>
  readonly timers: Timers
  readonly onState: (state: SavedState) => void
}

/**
 * Writing begins this long after the last keystroke, and while typing goes on at most this long after the first; in milliseconds. A
 * letter must be on the disk 250 ms after it was typed (peers.md, T3): what is left is for the wire and the writing through, also on a
 * slow laptop.
 */
const quiet = 60
const atMost = 120
/** Waits between tries that fail, in milliseconds. */
const retries = [500, 1_000, 2_000, 5_000] as const

/**
 * Keeps one draft durable while it is typed. Writes follow each other and never overlap; each writes the newest draft,
 * so that an older one cannot win. What cannot be written stays in memory and is tried again until it can.
 */
export function createDraftSaver<Draft extends object>({ save, timers, onState }: DraftSaverOptions<Draft>): DraftSaver<Draft> {
  let newest: Draft | undefined
  /** Counts the changes; a write that fails is only tried again when nothing newer was written meanwhile. */
  let version = 0
  let durable = 0
  let waitingSince: number | undefined
  let cancel: (() => void) | undefined
  let underWay: Promise<void> | undefined
  let failures = 0
  let savedAt: string | undefined
  let isClosed = false

  function known(): { readonly savedAt?: string } {
    return savedAt === undefined ? {} : { savedAt }
  }

  function plan(milliseconds: number): void {
    cancel?.()
    cancel = timers.after(milliseconds, () => write(false))
  }

  /** Plans the next write; keystrokes that came during the last one have already waited. */
  function planNext(): void {
    const waited = waitingSince === undefined ? 0 : timers.now() - waitingSince
    plan(Math.max(0, Math.min(quiet, atMost - waited)))
  }

  function write(leaving: boolean): void {
    // A page that is going away cannot wait for its turn: this write was begun later, so it also arrives later.
    if (newest === undefined || isClosed || (underWay !== undefined && !leaving)) return
    cancel?.()
    cancel = undefined
    const writing = perform(newest, version, leaving).finally(() => {
      if (underWay === writing) underWay = undefined
      if (newest === undefined || isClosed) return
      if (failures === 0) planNext()
      else plan(retries[Math.min(failures, retries.length) - 1] ?? 0)
    })
    underWay = writing
  }

  async function perform(draft: Draft, written: number, leaving: boolean): Promise<void> {
    newest = undefined
    waitingSince = undefined
    try {
      const answer = await save(draft, { leaving })
      failures = 0
      durable = Math.max(durable, written)
      savedAt = answer.savedAt
      onState(newest === undefined ? { kind: 'saved', savedAt } : { kind: 'saving', savedAt })
    } catch (reason) {
      failures += 1
      if (durable < written) newest ??= draft
      onState({ kind: 'failing', reason, ...known() })
    }
  }

  return {
    changed(draft) {
      if (isClosed) return
      newest = draft
      version += 1
      waitingSince ??= timers.now()
      if (failures > 0) return
      onState({ kind: 'saving', ...known() })
      if (underWay === undefined) planNext()
    },
    async flush(options = { leaving: false }) {
      write(options.leaving)
      await underWay
      // What waited behind a write under way goes next; what fails is left to the planned tries.
      if (newest !== undefined && failures === 0 && !isClosed) await this.flush(options)
    },
    async close() {
      isClosed = true
      cancel?.()
      cancel = undefined
      await underWay
    },
  }
}
