import { startTransition, useEffect, useState, type ReactNode } from 'react'
import { CallContext, useCall, WritingContext, type Call } from '../call.ts'
import type { NoteLine } from './note-lines.ts'

/**
 * What stands beside the notes sees a sheet that stays the same while only the notes are typed, so that a letter costs what the
 * notes cost and no more (peers.md T4). Every other change reaches it at once: its fields must show what is typed in them.
 */
export function BesideNotes({ children }: { readonly children: ReactNode }) {
  const call = useCall()
  const [seen, setSeen] = useState(call)
  const shown = differInNotesAlone(seen, call) ? seen : call
  if (shown !== seen) setSeen(shown)
  return <Sharing call={shown}>{children}</Sharing>
}

/** Milliseconds without a letter after which what looks at the notes is drawn: less than a hand leaves between two keys. */
const pause = 50

/**
 * What may follow the letters of the notes once they pause: nothing of it is drawn between two of them (peers.md T4), everything
 * else reaches it at once. Only for what holds no field, because a field that follows later loses letters; `isNow` while it does.
 */
export function AfterNotes({ isNow, children }: { readonly isNow: boolean; readonly children: ReactNode }) {
  const call = useCall()
  const [kept, setKept] = useState({ call, children })
  const [settled, setSettled] = useState(call)
  const waits = !isNow && call !== kept.call && call !== settled && differInNotesAlone(kept.call, call)
  if (!waits && (call !== kept.call || children !== kept.children)) setKept({ call, children })
  useEffect(() => {
    if (!waits) return undefined
    const timer = setTimeout(() => startTransition(() => setSettled(call)), pause)
    return () => clearTimeout(timer)
  }, [waits, call])
  return <Sharing call={kept.call}>{kept.children}</Sharing>
}

function Sharing({ call, children }: { readonly call: Call; readonly children: ReactNode }) {
  return <WritingContext value={call}><CallContext value={call}>{children}</CallContext></WritingContext>
}

/** True when the two are one call in which something was typed in the notes, or nothing happened at all. */
export function differInNotesAlone(one: Call, other: Call): boolean {
  if (one === other) return true
  const { sheet: before, ...around } = one
  const { sheet: after, ...aroundNow } = other
  if (before.cursor?.field !== 'notes' || after.cursor?.field !== 'notes') return false
  return isAlike(around, aroundNow) && isAlike({ ...before, notes: none, cursor: undefined }, { ...after, notes: none, cursor: undefined })
}

const none: readonly NoteLine[] = []

function isAlike<Part extends object>(one: Part, other: Part): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof Part>
  return [...names].every((name) => one[name] === other[name])
}
