/** Something being typed (a call sheet, a letter) with what it was before, so that everything in it can be undone; each has its own. */
export interface History<Value> {
  readonly present: Value
  readonly past: readonly Value[]
  readonly future: readonly Value[]
  /** The step that further typing still belongs to. */
  readonly open?: { readonly key: string; readonly since: number; readonly latest: number }
}

/** More than anybody undoes in one call, and little memory: the versions share what did not change. */
const mostSteps = 500
/** A pause in typing after which a new step begins, and the longest typing that is one step; in milliseconds. */
const pause = 900
const longest = 5_000

/** A history in which nothing happened yet. */
export function historyOf<Value>(value: Value): History<Value> {
  return { present: value, past: [], future: [] }
}

/**
 * The history after a change made at `at` (milliseconds of any steady clock). Changes with the same `key` that follow
 * each other quickly are one step; without a key each change is a step of its own.
 */
export function changed<Value>(history: History<Value>, value: Value, at: number, key?: string): History<Value> {
  const { open } = history
  const continues = open !== undefined && open.key === key && at - open.latest <= pause && at - open.since <= longest
  const past = continues ? history.past : [...history.past, history.present].slice(-mostSteps)
  const next = { present: value, past, future: [] }
  if (key === undefined) return next
  return { ...next, open: { key, since: continues ? open.since : at, latest: at } }
}

/** The history with only the cursor elsewhere: nothing to undo, and typing on after it is a step of its own. */
export function cursorMoved<Value>(history: History<Value>, value: Value): History<Value> {
  const { open: _, ...rest } = history
  return { ...rest, present: value }
}

/** One step back; the same history when there is none. */
export function undone<Value>(history: History<Value>): History<Value> {
  const previous = history.past.at(-1)
  if (previous === undefined) return history
  return { present: previous, past: history.past.slice(0, -1), future: [history.present, ...history.future] }
}

/** One undone step forward again; the same history when there is none. */
export function redone<Value>(history: History<Value>): History<Value> {
  const [next, ...future] = history.future
  if (next === undefined) return history
  return { present: next, past: [...history.past, history.present], future }
}
