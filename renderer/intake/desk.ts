import { emptySheet, type IntakeSheet } from '../../shared/dossier/intake/sheet.ts'
import { callBackSheet, type ToCallBack } from '../../shared/dossier/intake/callback.ts'
import type { ChannelKind } from '../../shared/procedure/schema.ts'
import { createDraftSaver, type DraftSaver, type SaveDraft, type SavedState, type Timers } from '../components/draft-saver.ts'
import { changed, cursorMoved, historyOf, redone, undone, type History } from '../components/history.ts'
import { splitCall, type Marked } from './ending/second-complaint.ts'
import { changeSheet, endCall, goOnWithCall, isBlank, type SheetChange } from './sheet.ts'

/** One call sheet that is open, with its own undo and its own state of saving. */
export interface OpenSheet {
  readonly history: History<IntakeSheet>
  readonly saved: SavedState
  /** True from the first Ctrl+Enter until the coordinator goes back to the notes. */
  readonly isWrappingUp: boolean
  /** True while the sheet is being made into a dossier: nothing can be typed then. */
  readonly isFinishing: boolean
}

/** A sheet as the register kept it. */
export interface Draft {
  readonly sheet: IntakeSheet
  readonly savedAt: string
  readonly isSpokenOn?: true
}

export interface DeskState {
  /** False until the drafts of the register were read, so that nobody takes an empty desk for lost work. */
  readonly isLoaded: boolean
  /** Oldest first: a sheet keeps its place for as long as it is open. */
  readonly sheets: readonly OpenSheet[]
  /** The sheet thrown away last, which can still be brought back. */
  readonly discarded?: History<IntakeSheet>
}

export interface DeskOptions {
  readonly save: SaveDraft<IntakeSheet>
  /** Takes a draft out of the register. */
  readonly remove: (id: string) => Promise<unknown>
  readonly timers: Timers
  readonly newId: () => string
}

/** How a change belongs to earlier ones: changes with one key that follow quickly are undone together. */
export interface ChangeOptions {
  /** Instant at which it was made, for what keeps its time. */
  readonly at?: string
  readonly key?: string
  readonly cursor?: IntakeSheet['cursor']
}

/** The call sheets that are open, in memory, each kept durable by its own saver. The one place that changes a sheet. */
export interface Desk {
  readonly subscribe: (listener: () => void) => () => void
  readonly state: () => DeskState
  /** A new sheet under a procedure, in the place of one on which nothing was written; gives its id. */
  begin(start: { readonly procedureId: string; readonly startedAt: string; readonly channel?: ChannelKind }): string
  /** The sheet on which a call back is written, made when there is none yet; gives its id. */
  beginCallBack(dossier: ToCallBack, startedAt: string): string
  /** Begins another complaint of the same call, with the lines that were marked; gives its id, or nothing when the sheet is empty. */
  split(id: string, marked: Marked): string | undefined
  change(id: string, change: SheetChange, options?: ChangeOptions): void
  moveCursor(id: string, cursor: NonNullable<IntakeSheet['cursor']>): void
  /** This sheet is on the screen now; it is written again, because the one that was written last is the one to come back to. */
  show(id: string): void
  /** Makes a sheet durable as it stands, however little, because something is going to be recorded on it. */
  speakOn(id: string): Promise<void>
  undo(id: string): void
  redo(id: string): void
  /** Begins to wrap a sheet up: the call is over at the instant `at`. */
  wrapUp(id: string, at: string): void
  /** Goes back to the notes: the call goes on. */
  goOn(id: string): void
  /** Throws a sheet away; it can be brought back until the next one is thrown away or the register is locked. */
  discard(id: string): Promise<void>
  bringBack(): string | undefined
  /** Lets go of a sheet on which nothing stands; any other stays open. */
  leave(id: string): Promise<void>
  /** Turns a sheet into something else: waits for its last write, then acts; the sheet stays when the act fails. */
  finish<Answer>(id: string, act: (sheet: IntakeSheet) => Promise<Answer>): Promise<Answer>
  /** Takes the drafts of the register onto the desk; what is newer in memory stays. */
  load(drafts: readonly Draft[]): void
  /** Clears the desk when the register is locked; what could not be written yet waits in memory for the next unlocking. */
  clear(): void
  /** Writes everything that waits; `leaving` when the page may be gone before the answer. Never fails. */
  flush(options?: { readonly leaving: boolean }): Promise<void>
}

export function createDesk({ save, remove, timers, newId }: DeskOptions): Desk {
  let state: DeskState = { isLoaded: false, sheets: [] }
  const listeners = new Set<() => void>()
  const savers = new Map<string, DraftSaver<IntakeSheet>>()
  const unwritten = new Map<string, History<IntakeSheet>>()
  /** Sheets on which something was recorded: they are not blank, whatever stands on them. */
  const spokenOn = new Set<string>()

  function become(next: DeskState): void {
    state = next
    for (const listener of listeners) listener()
  }

  function find(id: string): OpenSheet | undefined {
    return state.sheets.find(({ history }) => history.present.id === id)
  }

  function isWorthNothing(sheet: IntakeSheet): boolean {
    return isBlank(sheet) && !spokenOn.has(sheet.id)
  }

  function replace(id: string, next: (sheet: OpenSheet) => OpenSheet): void {
    become({ ...state, sheets: state.sheets.map((sheet) => (sheet.history.present.id === id ? next(sheet) : sheet)) })
  }

  function put(...opened: readonly OpenSheet[]): void {
    become({ ...state, sheets: [...state.sheets, ...opened].sort(byStart) })
  }

  function takeAway(id: string): void {
    savers.delete(id)
    become({ ...state, sheets: state.sheets.filter(({ history }) => history.present.id !== id) })
  }

  function saverFor(id: string): DraftSaver<IntakeSheet> {
    const known = savers.get(id)
    if (known !== undefined) return known
    const saver = createDraftSaver({ save, timers, onState: (saved) => replace(id, (sheet) => ({ ...sheet, saved })) })
    savers.set(id, saver)
    return saver
  }

  /** Makes a history the current one, and its sheet durable. */
  function keep(id: string, next: (history: History<IntakeSheet>) => History<IntakeSheet>): void {
    const before = find(id)
    if (before === undefined || before.isFinishing) return
    const history = next(before.history)
    if (history === before.history) return
    replace(id, (sheet) => ({ ...sheet, history }))
    // A sheet on which nothing was ever written is worth no draft: only the cursor moved on it.
    if (before.saved.kind !== 'unwritten' || !isWorthNothing(history.present)) saverFor(id).changed(history.present)
  }

  /** Puts a sheet on the desk on which nothing was written yet, in the place of another such sheet; gives its id. */
  function putNew(sheet: IntakeSheet): string {
    const blank = state.sheets.find(({ history, saved }) => saved.kind === 'unwritten' && isWorthNothing(history.present))
    if (blank !== undefined) takeAway(blank.history.present.id)
    put(opened(historyOf(sheet)))
    return sheet.id
  }

  /** Puts a sheet on the desk of which the register may hold an older version or none. */
  function putUnwritten(history: History<IntakeSheet>): void {
    put(opened(history))
    saverFor(history.present.id).changed(history.present)
  }

  /** Puts the sheet that was thrown away last on the desk again; gives its id. */
  function takeBack(): string | undefined {
    const { discarded, ...rest } = state
    if (discarded === undefined) return undefined
    become(rest)
    putUnwritten(discarded)
    return discarded.present.id
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    state: () => state,
    begin(start) {
      return putNew(emptySheet({ id: newId(), channel: 'phone', ...start }))
    },
    beginCallBack(dossier, startedAt) {
      const begun = state.sheets.find(({ history }) => history.present.callsBack?.dossierId === dossier.state.dossierId)
      return begun?.history.present.id ?? putNew(callBackSheet({ id: newId(), startedAt }, dossier))
    },
    split(id, marked) {
      const sheet = find(id)?.history.present
      if (sheet === undefined || isBlank(sheet)) return undefined
      const { change, second } = splitCall(sheet, marked, newId())
      keep(id, (history) => changed(history, changeSheet(history.present, change), timers.now()))
      putUnwritten(historyOf(second))
      return second.id
    },
    change(id, change, { key, cursor, at } = {}) {
      keep(id, (history) => {
        const sheet = changeSheet(history.present, { ...change, ...(cursor === undefined ? {} : { cursor }) }, at)
        return changed(history, sheet, timers.now(), key)
      })
    },
    moveCursor(id, cursor) {
      keep(id, (history) => {
        const was = history.present.cursor
        if (was?.field === cursor.field && was.offset === cursor.offset && was.line === cursor.line) return history
        return cursorMoved(history, { ...history.present, cursor })
      })
    },
    show(id) {
      const sheet = find(id)
      if (sheet?.saved.kind === 'saved' && !sheet.isFinishing) saverFor(id).changed(sheet.history.present)
    },
    async speakOn(id) {
      const sheet = find(id)
      if (sheet === undefined) return
      spokenOn.add(id)
      saverFor(id).changed(sheet.history.present)
      await saverFor(id).flush()
    },
    undo: (id) => keep(id, undone),
    redo: (id) => keep(id, redone),
    wrapUp(id, at) {
      replace(id, (sheet) => ({ ...sheet, isWrappingUp: true }))
      keep(id, (history) => cursorMoved(history, endCall(history.present, at)))
    },
    goOn(id) {
      if (find(id)?.isWrappingUp !== true) return
      replace(id, (sheet) => ({ ...sheet, isWrappingUp: false }))
      keep(id, (history) => cursorMoved(history, goOnWithCall(history.present)))
    },
    async discard(id) {
      const sheet = find(id)
      if (sheet === undefined) return
      const closing = savers.get(id)?.close()
      takeAway(id)
      become({ ...state, discarded: sheet.history })
      await closing
      try {
        await remove(id)
      } catch (error) {
        // It is still in the register, so it must not look as if it were gone.
        if (state.discarded === sheet.history) takeBack()
        throw error
      }
    },
    bringBack: takeBack,
    async leave(id) {
      const sheet = find(id)
      if (sheet === undefined || sheet.isFinishing || !isWorthNothing(sheet.history.present)) return
      const closing = savers.get(id)?.close()
      takeAway(id)
      await closing
      // An empty draft that stays behind harms nobody.
      if (sheet.saved.kind !== 'unwritten') await remove(id).catch(() => {})
    },
    async finish(id, act) {
      const sheet = find(id)
      if (sheet === undefined) throw new Error('There is no such sheet on the desk')
      replace(id, (open) => ({ ...open, isFinishing: true }))
      await savers.get(id)?.close()
      savers.delete(id)
      try {
        const answer = await act(sheet.history.present)
        takeAway(id)
        return answer
      } catch (error) {
        // It is still a sheet: whatever the last write left behind must be durable again.
        replace(id, (open) => ({ ...open, isFinishing: false }))
        if (find(id) !== undefined) saverFor(id).changed(sheet.history.present)
        throw error
      }
    },
    load(drafts) {
      const here = new Set(state.sheets.map(({ history }) => history.present.id))
      for (const { sheet, isSpokenOn } of drafts) if (isSpokenOn === true) spokenOn.add(sheet.id)
      put(
        ...drafts
          .filter(({ sheet }) => !here.has(sheet.id) && !unwritten.has(sheet.id))
          .map(({ sheet, savedAt }) => opened(historyOf(sheet), { kind: 'saved', savedAt })),
      )
      for (const history of unwritten.values()) putUnwritten(history)
      unwritten.clear()
      // Last, so that nobody takes a desk for empty of which the sheets are still being put down.
      become({ ...state, isLoaded: true })
    },
    clear() {
      for (const { history, saved } of state.sheets) {
        if (saved.kind === 'failing' || saved.kind === 'saving') unwritten.set(history.present.id, history)
        void savers.get(history.present.id)?.close()
      }
      savers.clear()
      become({ isLoaded: false, sheets: [] })
    },
    async flush(options) {
      await Promise.all([...savers.values()].map((saver) => saver.flush(options)))
    },
  }
}

function opened(history: History<IntakeSheet>, saved: SavedState = { kind: 'unwritten' }): OpenSheet {
  return { history, saved, isWrappingUp: false, isFinishing: false }
}

function byStart(one: OpenSheet, other: OpenSheet): number {
  return one.history.present.startedAt.localeCompare(other.history.present.startedAt)
}
