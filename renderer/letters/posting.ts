import type { ChannelKind } from '../../shared/procedure/schema.ts'
import { readDay } from '../dossier/step/read-day.ts'

/** What the coordinator says about the post. */
export interface PostingChoice {
  readonly when: 'today' | 'other' | 'later'
  /** The other day, as typed. */
  readonly typed: string
  readonly channel: ChannelKind
}

/** When a letter goes out, understood; `later`: it waits. */
export type Posting =
  | { readonly kind: 'sent'; readonly sentOn: string; readonly channel: ChannelKind }
  | { readonly kind: 'later'; readonly channel: ChannelKind }
  | { readonly kind: 'problem'; readonly problem: 'not-a-day' | 'out-of-reach' }

/** Days ahead for which the post can be recorded, as `allowed` of shared/dossier has it. */
const daysAhead = 7

/**
 * The day on which a letter goes to the post. It cannot have gone before it was made final; somebody may write on Friday that it
 * goes with Monday's post.
 */
export function readPosting({ when, typed, channel }: PostingChoice, { today, finalisedOn }: { readonly today: Temporal.PlainDate; readonly finalisedOn: Temporal.PlainDate }): Posting {
  if (when === 'later') return { kind: 'later', channel }
  if (when === 'today') return { kind: 'sent', sentOn: today.toString(), channel }
  const day = readDay(typed, today, finalisedOn.equals(today) ? 'ahead' : 'back')
  if (day === undefined) return { kind: 'problem', problem: 'not-a-day' }
  const isInReach = Temporal.PlainDate.compare(day, finalisedOn) >= 0 && Temporal.PlainDate.compare(day, today.add({ days: daysAhead })) <= 0
  return isInReach ? { kind: 'sent', sentOn: day.toString(), channel } : { kind: 'problem', problem: 'out-of-reach' }
}
