import type { TakenReminders } from '../../shared/contract/reminder-views.ts'
import { reminderGroups, type ReminderGroup } from '../../shared/reminders/choices.ts'

export interface CourierOptions {
  /** Takes what is due from the program; from then on it counts as shown. */
  readonly take: () => Promise<TakenReminders>
  /** Shows what was taken, all of it in one. */
  readonly show: (taken: TakenReminders) => void
  readonly isInCall: () => boolean
}

/** Carries reminders from the program to the coordinator, never while she is in a call. */
export interface Courier {
  /** Something may be due, or a call may be over. */
  come(): void
}

/** So many of what is shown at once are named. */
const mostNamed = 3

export function createCourier({ take, show, isInCall }: CourierOptions): Courier {
  /** Taken just as a call began: shown when it is over. */
  let held: TakenReminders | undefined
  let isTaking = false
  let isAskedAgain = false

  const flush = () => {
    if (held === undefined || isInCall()) return
    const taken = held
    held = undefined
    show(taken)
  }
  const come = async () => {
    flush()
    if (isInCall()) return
    if (isTaking) {
      isAskedAgain = true
      return
    }
    isTaking = true
    try {
      do {
        isAskedAgain = false
        const taken = await take()
        if (!isNothing(taken)) held = held === undefined ? taken : together(held, taken)
        flush()
      } while (isAskedAgain && !isInCall())
    } catch {
      // What could not be taken is still due, and is announced again.
    } finally {
      isTaking = false
    }
  }
  return { come: () => void come() }
}

function isNothing({ counts, summary, yearToCheck }: TakenReminders): boolean {
  return summary === undefined && yearToCheck === undefined && reminderGroups.every((group) => counts[group] === 0)
}

/** Two that were taken one after the other, as one. */
function together(earlier: TakenReminders, later: TakenReminders): TakenReminders {
  const counts = Object.fromEntries(reminderGroups.map((group) => [group, earlier.counts[group] + later.counts[group]])) as Record<ReminderGroup, number>
  return { ...earlier, ...later, counts, first: [...earlier.first, ...later.first].slice(0, mostNamed) }
}
