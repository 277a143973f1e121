import type { ScreenKey } from '../components/keys.tsx'
import { jumpTo } from '../components/jump-sign.tsx'
import type { intakeWords } from '../words/intake.ts'
import { fieldKeys, type KeyedField } from './facts/field-keys.ts'

/** Everything a key does in a call; what is absent cannot be done now, and its key is not shown. */
export interface CallActs {
  readonly back: () => void
  readonly verbatim: () => void
  readonly abusive: () => void
  readonly summarise: () => void
  readonly agree: (() => void) | undefined
  readonly decide: ((decision: 'applies' | 'does-not-apply') => void) | undefined
  readonly nextSignal: (() => void) | undefined
  readonly openEarlier: (() => void) | undefined
  /** Only while an earlier dossier stands beside the call; the key then is not the one of the signals. */
  readonly takeOver: (() => void) | undefined
  readonly confirm: (() => void) | undefined
  /** The next of the sentences was said that the caller must be told; undefined when all were, and on paper. */
  readonly informed: (() => void) | undefined
  /** Another complaint of this call, with the lines that are marked. */
  readonly cards: () => void
  readonly split: () => void
  /** Ends the call as a request to be called back, whatever was written; undefined where that is no exit. */
  readonly callBack: (() => void) | undefined
  readonly finish: () => void
  readonly undo: () => void
  readonly redo: () => void
}

/** The keys of a call, most used first (look/README, keys). */
export function callKeys(acts: CallActs, words: (typeof intakeWords)['nl']['keys'], isWrappingUp: boolean): readonly ScreenKey[] {
  const { informed, agree, decide, nextSignal, openEarlier, takeOver, confirm, callBack } = acts
  return [
    { keys: 'Tab', label: words.nextQuestion },
    { keys: 'Alt+L', label: words.verbatim, act: acts.verbatim },
    { keys: 'Alt+G', label: words.abusive, act: acts.abusive, shown: 'overview' },
    { keys: 'Alt+S', label: words.summary, act: acts.summarise },
    ...(agree === undefined ? [] : [{ keys: 'Alt+J', label: words.agreed, act: agree, shown: 'overview' as const }]),
    ...(informed === undefined ? [] : [{ keys: 'Alt+Z', label: words.informed, act: informed, shown: 'overview' as const }]),
    { keys: 'Alt+H', label: words.cards, act: acts.cards, shown: 'overview' },
    { keys: 'Alt+P', label: words.split, act: acts.split, shown: 'overview' },
    ...(callBack === undefined ? [] : [{ keys: 'Alt+T', label: words.callBack, act: callBack, shown: 'overview' as const }]),
    { keys: 'Ctrl+Enter', label: isWrappingUp ? words.save : words.finish, act: acts.finish },
    { keys: 'Ctrl+Z', label: words.undo, act: acts.undo },
    { keys: 'Escape', label: words.back, act: acts.back, shown: isWrappingUp ? 'bar' : 'overview' },
    { keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], label: words.redo, act: acts.redo, shown: 'overview' },
    ...(nextSignal === undefined ? [] : [{ keys: 'Alt+ArrowDown', label: words.nextSignal, act: nextSignal, shown: 'overview' as const }]),
    ...(decide === undefined
      ? []
      : [
          ...(takeOver === undefined ? [{ keys: 'Alt+N', label: words.applies, act: () => decide('applies'), shown: 'overview' as const }] : []),
          { keys: 'Alt+X', label: words.appliesNot, act: () => decide('does-not-apply'), shown: 'overview' as const },
        ]),
    ...(takeOver === undefined ? [] : [{ keys: 'Alt+N', label: words.takeOver, act: takeOver, shown: 'overview' as const }]),
    ...(confirm === undefined ? [] : [{ keys: 'Alt+K', label: words.confirm, act: confirm }]),
    ...(openEarlier === undefined ? [] : [{ keys: 'Alt+O', label: words.earlier, act: openEarlier, shown: 'overview' as const }]),
  ]
}

/** The keys that jump to the fields on the sheet; in the overview of F9 under a heading of their own. */
export function fieldJumps(fields: readonly KeyedField[], words: (typeof intakeWords)['nl']): readonly ScreenKey[] {
  return fields.map((field) => ({ keys: fieldKeys[field], label: words.fields[field], act: jumpTo, shown: 'overview', heading: words.fieldsHeading }))
}
