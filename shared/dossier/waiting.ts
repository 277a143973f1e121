import { addWorkingDays } from '../calendar/index.ts'
import type { Procedure } from '../procedure/schema.ts'
import type { DossierState } from './state.ts'

export const waitReasons = ['hearing', 'information', 'insurer'] as const
/** On whom the matter rests: the person complained about, the complainant, the insurer. */
export type WaitReason = (typeof waitReasons)[number]

/** Something that was asked of somebody who has not answered. */
export interface Wait {
  readonly reason: WaitReason
  /** Who was asked, where a name is known: colleagues, never the complainant. */
  readonly whom?: string
  /** Local date of the question. */
  readonly since: string
  /** How often it was asked again since. */
  readonly reminders: number
  /** The day on which to ask again, or after the last reminder to decide without an answer. */
  readonly followUpOn: string
}

/**
 * How many working days somebody gets, each time shorter: the question, the first reminder, the second. After that it is no longer a
 * matter of waiting: speak to a superior, or decide without.
 */
const ladder: Readonly<Record<WaitReason, readonly [number, number, number]>> = { hearing: [5, 3, 2], information: [10, 5, 5], insurer: [5, 3, 2] }

/** How many reminders there are before somebody has to decide. */
export const lastReminder = 2

/** Everything a dossier waits for, with its own follow-up, so that no open question is ever without a next date. */
export function waitsOf(state: DossierState, { calendars, closingDays }: Procedure): readonly Wait[] {
  if (state.isClosed) return []
  return waitReasons.flatMap((reason): readonly Wait[] => {
    const asked = askedIn(state, reason)
    if (asked === undefined) return []
    const since = asked.since
    const given = (state.reminders ?? []).filter((on) => on >= since)
    const rung = Math.min(given.length, lastReminder)
    const from = Temporal.PlainDate.from(given.at(-1) ?? since)
    const followUpOn = addWorkingDays(from, ladder[reason][rung] ?? 2, calendars.office, closingDays).toString()
    return [{ reason, ...asked, reminders: given.length, followUpOn }]
  })
}

function askedIn(state: DossierState, reason: WaitReason): { readonly since: string; readonly whom?: string } | undefined {
  const { milestones } = state
  switch (reason) {
    case 'hearing': {
      if (milestones.hearingRequested === undefined || state.waivers.some(({ who }) => who === 'person-concerned')) return undefined
      const heard = new Set(state.hearings.filter(({ who }) => who === 'person-concerned').map(({ person }) => person))
      const silent = (state.personsConcerned ?? []).filter((person) => !heard.has(person))
      if (heard.size > 0 && silent.length === 0) return undefined
      return { since: milestones.hearingRequested, ...(silent.length === 0 ? {} : { whom: silent.join(', ') }) }
    }
    case 'information':
      return milestones.informationRequested === undefined || milestones.informationReceived !== undefined ? undefined : { since: milestones.informationRequested }
    case 'insurer':
      return milestones.insurerNotified === undefined || milestones.insurerConsulted !== undefined || state.liability?.released !== false ? undefined : { since: milestones.insurerNotified }
    default:
      return reason satisfies never
  }
}
