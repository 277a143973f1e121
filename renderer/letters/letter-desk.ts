import type { LetterView } from '../../shared/contract/views.ts'
import type { LetterSection, LetterKind } from '../../shared/letters/letter.ts'
import { createDraftSaver, type DraftSaver, type SavedState, type Timers } from '../components/draft-saver.ts'
import { changed, historyOf, redone, undone, type History } from '../components/history.ts'

/** Which letter: a dossier has at most one text of each kind. */
export interface LetterPlace {
  readonly dossierId: string
  readonly kind: LetterKind
}

/** The text of one letter that is being written, with its own undo and its own state of saving. */
export interface OpenLetter {
  /** What the program last said of it: what is missing, the address. Its sections may lag behind `history`. */
  readonly view: LetterView
  readonly history: History<readonly LetterSection[]>
  readonly saved: SavedState
  /** True while it is being made final: nothing can be typed then. */
  readonly isFinishing: boolean
}

/** Writes the sections of one letter; answers when they are durable, with what is still missing in them. */
export type SaveLetter = (place: LetterPlace, sections: readonly LetterSection[]) => Promise<LetterView>

export interface LetterDeskOptions {
  readonly save: SaveLetter
  readonly timers: Timers
}

/** The letters that are being written, in memory, each kept durable by its own saver. The one place that changes a text. */
export interface LetterDesk {
  readonly subscribe: (listener: () => void) => () => void
  /** Undefined while the letter was not read yet. */
  readonly letter: (place: LetterPlace) => OpenLetter | undefined
  /** Takes what the program has onto the desk; what is newer in memory stays. */
  receive(view: LetterView): void
  /** Changes the text of one section; typing that follows quickly is one step of undo, unless it is told to be a step of its own. */
  type(place: LetterPlace, sectionId: string, text: string, isOwnStep?: boolean): void
  /** Changes the heading above one section; an empty one is gone from the letter. */
  head(place: LetterPlace, sectionId: string, heading: string): void
  /** Changes the sections as a whole: one step of undo. */
  put(place: LetterPlace, sections: readonly LetterSection[]): void
  undo(place: LetterPlace): void
  redo(place: LetterPlace): void
  /** Goes back to the standard text by `act`, which forgets the coordinator's own; undo brings her text back. */
  startOver(place: LetterPlace, act: () => Promise<LetterView>): Promise<void>
  /** Waits for the last write, then acts; the letter is gone from the desk when that succeeds, and stays when it fails. */
  finish<Answer>(place: LetterPlace, act: () => Promise<Answer>): Promise<Answer>
  /** The screen shows it no longer: what is not durable yet stays until it is. */
  leave(place: LetterPlace): Promise<void>
  /** Writes everything that waits; `leaving` when the page may be gone before the answer. Never fails. */
  flush(options?: { readonly leaving: boolean }): Promise<void>
}

export function createLetterDesk({ save, timers }: LetterDeskOptions): LetterDesk {
  const letters = new Map<string, OpenLetter>()
  const savers = new Map<string, DraftSaver<readonly LetterSection[]>>()
  /** Letters that are not on the screen any more and only wait to be durable. */
  const left = new Set<string>()
  const listeners = new Set<() => void>()

  function become(key: string, next: OpenLetter | undefined): void {
    if (next === undefined) letters.delete(key)
    else letters.set(key, next)
    for (const listener of listeners) listener()
  }

  function letGo(key: string): void {
    left.delete(key)
    savers.delete(key)
    become(key, undefined)
  }

  function stateOf(key: string, saved: SavedState): void {
    const letter = letters.get(key)
    if (letter === undefined) return
    if (saved.kind === 'saved' && left.has(key)) letGo(key)
    else become(key, { ...letter, saved })
  }

  function saverFor(place: LetterPlace): DraftSaver<readonly LetterSection[]> {
    const key = keyOf(place)
    const known = savers.get(key)
    if (known !== undefined) return known
    const saver = createDraftSaver<readonly LetterSection[]>({
      timers,
      onState: (saved) => stateOf(key, saved),
      save: async (sections) => {
        const view = await save(place, sections)
        const letter = letters.get(key)
        if (letter !== undefined) become(key, { ...letter, view })
        return { savedAt: view.savedAt ?? '' }
      },
    })
    savers.set(key, saver)
    return saver
  }

  /** Makes a history the current one, and its text durable. */
  function keep(place: LetterPlace, next: (history: OpenLetter['history']) => OpenLetter['history']): void {
    const letter = letters.get(keyOf(place))
    if (letter === undefined || letter.isFinishing) return
    const history = next(letter.history)
    if (history === letter.history) return
    become(keyOf(place), { ...letter, history })
    saverFor(place).changed(history.present)
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    letter: (place) => letters.get(keyOf(place)),
    receive(view) {
      const key = keyOf(view)
      const letter = letters.get(key)
      left.delete(key)
      if (letter === undefined) become(key, opened(view))
      else if (isNewer(view, letter)) become(key, { ...letter, view, history: renewed(letter, view, timers.now()), saved: savedStateOf(view) })
    },
    type(place, sectionId, text, isOwnStep = false) {
      keep(place, (history) => {
        const sections = history.present.map((section) => (section.id === sectionId ? { ...section, text } : section))
        return isOwnStep ? changed(history, sections, timers.now()) : changed(history, sections, timers.now(), sectionId)
      })
    },
    head(place, sectionId, heading) {
      keep(place, (history) => {
        const sections = history.present.map((section) => (section.id === sectionId ? headed(section, heading) : section))
        return changed(history, sections, timers.now(), `${sectionId} heading`)
      })
    },
    put: (place, sections) => keep(place, (history) => changed(history, sections, timers.now())),
    undo: (place) => keep(place, undone),
    redo: (place) => keep(place, redone),
    async startOver(place, act) {
      const key = keyOf(place)
      await closeSaver(savers, key)
      const view = await act()
      const letter = letters.get(key)
      if (letter !== undefined) become(key, { ...letter, view, history: changed(letter.history, view.sections, timers.now()), saved: savedStateOf(view) })
    },
    async finish(place, act) {
      const key = keyOf(place)
      const letter = letters.get(key)
      if (letter === undefined) throw new Error('There is no such letter on the desk')
      become(key, { ...letter, isFinishing: true })
      await savers.get(key)?.flush()
      try {
        const standing = letters.get(key)?.saved
        // What is not on the disk would not be in the letter.
        if (standing?.kind === 'failing') throw standing.reason
        const answer = await act()
        await closeSaver(savers, key)
        letGo(key)
        return answer
      } catch (error) {
        const now = letters.get(key)
        if (now !== undefined) become(key, { ...now, isFinishing: false })
        throw error
      }
    },
    async leave(place) {
      const key = keyOf(place)
      if (!letters.has(key)) return
      left.add(key)
      await savers.get(key)?.flush()
      const saved = letters.get(key)?.saved.kind
      if (left.has(key) && (saved === 'saved' || saved === 'unwritten')) letGo(key)
    },
    async flush(options) {
      await Promise.all([...savers.values()].map((saver) => saver.flush(options)))
    },
  }
}

function headed(section: LetterSection, heading: string): LetterSection {
  const { heading: _, ...bare } = section
  return heading.trim() === '' ? bare : { ...section, heading }
}

function keyOf({ dossierId, kind }: LetterPlace): string {
  return `${dossierId} ${kind}`
}

function opened(view: LetterView): OpenLetter {
  return { view, history: historyOf(view.sections), saved: savedStateOf(view), isFinishing: false }
}

function savedStateOf({ savedAt }: LetterView): SavedState {
  return savedAt === undefined ? { kind: 'unwritten' } : { kind: 'saved', savedAt }
}

/**
 * Whether what the program sent is newer than what is on the desk. An answer can be older than the last write, and what was
 * typed here and is not written yet is always newer.
 */
function isNewer(view: LetterView, { saved }: OpenLetter): boolean {
  if (saved.kind === 'unwritten') return true
  return saved.kind === 'saved' && view.savedAt !== undefined && view.savedAt >= saved.savedAt
}

/** The history with the program's text in it: unchanged when it says the same. */
function renewed({ history, saved }: OpenLetter, { sections }: LetterView, now: number): OpenLetter['history'] {
  if (JSON.stringify(history.present) === JSON.stringify(sections)) return history
  return saved.kind === 'unwritten' && history.past.length === 0 ? historyOf(sections) : changed(history, sections, now)
}

async function closeSaver(savers: Map<string, DraftSaver<readonly LetterSection[]>>, key: string): Promise<void> {
  const saver = savers.get(key)
  savers.delete(key)
  await saver?.close()
}
