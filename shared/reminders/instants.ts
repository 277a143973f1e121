/** Whether a moment lies before another. */
export function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0
}

/** Clocks are put right by seconds, and by an hour or two where a zone was wrong; more is another date. */
const smallCorrection = { hours: 2 }

/** Whether something was written under a clock that has been put back since, so that its moment says nothing. */
export function isFromFuture(moment: Temporal.Instant, now: Temporal.Instant): boolean {
  return isBefore(now.add(smallCorrection), moment)
}

/** The first of some moments; undefined when there is none. */
export function firstOf(moments: readonly (Temporal.Instant | undefined)[]): Temporal.Instant | undefined {
  return moments.reduce((first, moment) => (first === undefined || (moment !== undefined && isBefore(moment, first)) ? moment : first), undefined)
}
