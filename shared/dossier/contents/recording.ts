import type { Procedure } from '../../procedure/schema.ts'

/** `call`: the caller is on it and has agreed; `memo`: the coordinator's own words, afterwards. */
export type RecordingAbout = 'call' | 'memo'

/** Why a recording is no longer there. */
export type RemovalReason = 'retention' | 'consent-withdrawn' | 'not-needed'

/** A recording as a dossier's history knows it; its sound stands beside the history, until it is removed. */
export interface RecordingInState {
  readonly recordingId: string
  readonly about: RecordingAbout
  readonly startedAt: string
  /** When the caller agreed; only for a call. */
  readonly consentedAt?: string
  readonly milliseconds: number
  readonly removed?: { readonly on: string; readonly because: RemovalReason }
}

/** A stretch of a recording in which the clock and the recording went on together: no pause in it. */
export interface Run {
  /** Instant at which it began. */
  readonly at: string
  /** Where in the recording it begins and ends, in milliseconds. */
  readonly from: number
  readonly until: number
}

/** The moment of arrival of a piece of sound, and how far the recording then was, in milliseconds. */
export interface Arrival {
  readonly recordedAt: string
  readonly until: number
}

/** A piece comes every half second; more than this between the clock and the recording was a pause. */
const slack = 2_000

/** The runs of a recording, from its pieces in their order. */
export function runsOf(arrivals: readonly Arrival[]): readonly Run[] {
  const runs: Run[] = []
  let before = 0
  for (const { recordedAt, until } of arrivals) {
    const arrivedAt = Temporal.Instant.from(recordedAt)
    const last = runs.at(-1)
    const expected = last === undefined ? undefined : Temporal.Instant.from(last.at).add({ milliseconds: until - last.from })
    if (last !== undefined && expected !== undefined && Math.abs(arrivedAt.epochMilliseconds - expected.epochMilliseconds) <= slack) {
      runs[runs.length - 1] = { ...last, until }
    } else {
      runs.push({ at: written(arrivedAt.subtract({ milliseconds: until - before })), from: before, until })
    }
    before = until
  }
  return runs
}

/**
 * Where in a recording something stands that was written down at this instant, in milliseconds; undefined when it was
 * written before the recording or after it. What was written in a pause stands where the pause is.
 */
export function momentIn(runs: readonly Run[], at: string): number | undefined {
  const moment = Temporal.Instant.from(at).epochMilliseconds
  for (const [index, run] of runs.entries()) {
    const since = moment - Temporal.Instant.from(run.at).epochMilliseconds
    // Notes carry whole seconds, so one that was begun at once may seem to lie just before.
    if (since < -1_000) return index === 0 ? undefined : run.from
    if (since <= run.until - run.from) return run.from + Math.max(0, since)
  }
  const last = runs.at(-1)
  const after = last === undefined ? Number.POSITIVE_INFINITY : moment - Temporal.Instant.from(last.at).epochMilliseconds - (last.until - last.from)
  return after <= slack ? last?.until : undefined
}

/** The instant, UTC, at which what stands at this place of a recording was said; undefined for an empty recording. */
export function saidAt(runs: readonly Run[], place: number): string | undefined {
  const run = runs.find(({ until }) => place <= until) ?? runs.at(-1)
  return run === undefined ? undefined : written(Temporal.Instant.from(run.at).add({ milliseconds: Math.round(Math.max(0, place - run.from)) }))
}

/**
 * The local date on which the recordings of a dossier are removed, by the procedure's own rule counted in days from the
 * day it was closed (AVG art. 5(1)(e): no longer than needed). While it is open there is none: `closedOn` may then be
 * today, which gives the earliest.
 */
export function recordingsRemovedOn({ retention }: Pick<Procedure, 'retention'>, closedOn: Temporal.PlainDate): Temporal.PlainDate {
  const { recordingDays, complaintYears } = retention
  return recordingDays === undefined ? closedOn.add({ years: complaintYears }) : closedOn.add({ days: recordingDays })
}

function written(moment: Temporal.Instant): string {
  return moment.toString({ smallestUnit: 'millisecond' })
}
