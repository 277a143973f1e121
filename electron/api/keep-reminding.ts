import { firstOf, isBefore } from '../../shared/reminders/instants.ts'
import { RegisterProblem } from '../register/problem.ts'
import { remindersNow, type Reminding } from '../register/reminders/reminders.ts'
import type { Register } from '../register/register.ts'
import { announce, type Session } from './session.ts'

/** How the scheduler waits; a test brings its own. */
export interface Waiting {
  /** Acts once after so many milliseconds; gives the way to stop. */
  readonly after: (milliseconds: number, act: () => void) => () => void
}

export interface KeptReminding {
  /** The laptop woke up, or somebody came back: looks at the clock at once. */
  readonly wake: () => void
  readonly stop: () => void
}

/** A timer does not hear that the clock was put right or that the laptop slept, so the clock is looked at each minute. */
const longestWait = 60_000
/** Long enough for a few steps in a row. */
const pause = 1_500

/** A timer that does not keep the program open. */
export const ownWaiting: Waiting = {
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds)
    timer.unref()
    return () => clearTimeout(timer)
  },
}

/**
 * Tells the pages when a reminder is due, for as long as the program runs: one timer, armed anew each time. What is due stays due until
 * a page has taken it, and is announced each minute until then, because a page keeps it waiting while a call goes on. While the
 * register is locked only a count is known, of moments that were known before it was locked.
 */
export function keepReminding(session: Session, waiting: Waiting = ownWaiting): KeptReminding {
  let known: { readonly register: Register; readonly reminding: Reminding } | undefined
  let ahead: Reminding['ahead'] = []
  let lastSeen = session.environment.now()
  let isStale = true
  let isTelling = false
  let stopWaiting = () => {}

  const tell = (announcement: Parameters<typeof announce>[1]) => {
    isTelling = true
    announce(session, announcement)
    isTelling = false
  }

  const lookInto = (register: Register, now: Temporal.Instant) => {
    const wasReached = known !== undefined && !isBefore(now, known.reminding.next)
    if (isStale || wasReached || known?.register !== register || isBefore(now, lastSeen)) {
      known = { register, reminding: remindersNow(register) }
      ahead = known.reminding.ahead
      isStale = false
    }
    // Midnight changes what is to be done today, though nothing is due.
    if (wasReached || known.reminding.isAnythingDue) tell({ kind: 'reminders' })
  }

  const lookWhileLocked = (now: Temporal.Instant) => {
    known = undefined
    const come = ahead.filter(({ at }) => !isBefore(now, at))
    ahead = ahead.filter(({ at }) => isBefore(now, at))
    const count = come.reduce((all, each) => all + each.count, 0)
    if (count > 0) tell({ kind: 'locked-reminders', count })
  }

  const look = () => {
    const now = session.environment.now()
    const { register } = session
    try {
      if (register === undefined) lookWhileLocked(now)
      else lookInto(register, now)
    } catch (error) {
      // A damaged page, or a clock in a year for which nobody knows the holidays: asked again, and nothing of hers waits for it.
      if (!(error instanceof RegisterProblem) && !(error instanceof RangeError)) throw error
    }
    lastSeen = now
    const next = register === undefined ? ahead[0]?.at : firstOf([known?.reminding.next])
    arm(next === undefined ? longestWait : Math.max(0, next.epochMilliseconds - now.epochMilliseconds))
  }

  const arm = (milliseconds: number) => {
    stopWaiting()
    stopWaiting = waiting.after(Math.min(milliseconds, longestWait), look)
  }

  const unsubscribe = session.announcements.subscribe('announcement', ({ kind }) => {
    if (isTelling) return
    if (kind === 'register') return arm(0)
    if (kind !== 'dossier' && kind !== 'dossiers' && kind !== 'closures' && kind !== 'procedures' && kind !== 'settings' && kind !== 'reminders') return
    isStale = true
    arm(pause)
  })
  arm(0)
  return {
    wake: look,
    stop: () => {
      stopWaiting()
      unsubscribe()
    },
  }
}
