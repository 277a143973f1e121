import { createDraftSaver, type DraftSaver, type SavedState, type Timers } from '../components/draft-saver.ts'
import { changed, historyOf, redone, undone, type History } from '../components/history.ts'
import { withValue } from '../../shared/procedure/at-path.ts'

/** The version of one procedure that is being written: JSON that need not be a procedure yet. */
export interface OpenDraft {
  readonly history: History<unknown>
  readonly saved: SavedState
}

export interface DraftDeskOptions {
  /** Writes the draft of one procedure; answers when it is durable. */
  readonly save: (id: string, text: string) => Promise<{ readonly savedAt: string }>
  readonly timers: Timers
}

/** The drafts of this page, in memory, each kept durable by its own saver. The one place that changes a draft. */
export interface DraftDesk {
  readonly subscribe: (listener: () => void) => () => void
  /** Undefined while it was not read yet. */
  readonly draft: (id: string) => OpenDraft | undefined
  /** Takes what the program has onto the desk; `savedAt` is absent while nothing was changed. What somebody changed here stays. */
  receive(id: string, json: unknown, savedAt: string | undefined): void
  /** Changes what stands at a path; typing in one field that follows quickly is one step of undo. */
  change(id: string, path: string, value: unknown): void
  /** Changes the draft as a whole: one step of undo. */
  put(id: string, json: unknown): void
  undo(id: string): void
  redo(id: string): void
  /** Waits for the last write, then acts; when that succeeds nothing of it is a draft any more, and when it fails it stays one. */
  finish<Answer>(id: string, act: (json: unknown) => Promise<Answer>): Promise<Answer>
  /** The screen shows it no longer: what is not durable yet is written first. */
  leave(id: string): Promise<void>
  /** Writes everything that waits; `leaving` when the page may be gone before the answer. Never fails. */
  flush(options?: { readonly leaving: boolean }): Promise<void>
}

export function createDraftDesk({ save, timers }: DraftDeskOptions): DraftDesk {
  const drafts = new Map<string, OpenDraft>()
  const savers = new Map<string, DraftSaver<{ readonly json: unknown }>>()
  const listeners = new Set<() => void>()
  /** Drafts that are not on the screen any more and only wait to be durable. */
  const left = new Set<string>()

  function become(id: string, next: OpenDraft | undefined): void {
    if (next === undefined) drafts.delete(id)
    else drafts.set(id, next)
    for (const listener of listeners) listener()
  }

  function saverFor(id: string): DraftSaver<{ readonly json: unknown }> {
    const known = savers.get(id)
    if (known !== undefined) return known
    const saver = createDraftSaver<{ readonly json: unknown }>({
      timers,
      save: ({ json }) => save(id, JSON.stringify(json)),
      onState: (saved) => {
        const draft = drafts.get(id)
        if (draft !== undefined) become(id, { ...draft, saved })
      },
    })
    savers.set(id, saver)
    return saver
  }

  function keep(id: string, next: (history: OpenDraft['history']) => OpenDraft['history']): void {
    const draft = drafts.get(id)
    if (draft === undefined) return
    const history = next(draft.history)
    if (history === draft.history) return
    become(id, { ...draft, history })
    saverFor(id).changed({ json: history.present })
  }

  async function letGo(id: string): Promise<void> {
    left.delete(id)
    const saver = savers.get(id)
    savers.delete(id)
    await saver?.close()
    become(id, undefined)
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    draft: (id) => drafts.get(id),
    receive(id, json, savedAt) {
      left.delete(id)
      const known = drafts.get(id)
      if (known !== undefined && known.saved.kind !== 'unwritten') return
      if (known !== undefined && savedAt === undefined && JSON.stringify(known.history.present) === JSON.stringify(json)) return
      become(id, { history: historyOf(json), saved: savedAt === undefined ? { kind: 'unwritten' } : { kind: 'saved', savedAt } })
    },
    change: (id, path, value) => keep(id, (history) => changed(history, withValue(history.present, path, value), timers.now(), path)),
    put: (id, json) => keep(id, (history) => changed(history, json, timers.now())),
    undo: (id) => keep(id, undone),
    redo: (id) => keep(id, redone),
    async finish(id, act) {
      const draft = drafts.get(id)
      if (draft === undefined) throw new Error('There is no such draft on the desk')
      await savers.get(id)?.flush()
      const answer = await act(drafts.get(id)?.history.present)
      const saver = savers.get(id)
      savers.delete(id)
      await saver?.close()
      const now = drafts.get(id)
      // What it was made of stays on the screen until the program says what stands now.
      if (now !== undefined) become(id, { history: historyOf(now.history.present), saved: { kind: 'unwritten' } })
      return answer
    },
    async leave(id) {
      left.add(id)
      await savers.get(id)?.flush()
      // What cannot be written for now stays until it can; so does what was opened again meanwhile.
      if (left.has(id) && drafts.get(id)?.saved.kind !== 'failing') await letGo(id)
    },
    async flush(options) {
      await Promise.all([...savers.values()].map((saver) => saver.flush(options)))
    },
  }
}
