/** Whether a moment lies before another. */
export function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0
}

/** The first of some moments; undefined when there is none. */
export function firstOf(moments: readonly (Temporal.Instant | undefined)[]): Temporal.Instant | undefined {
  return moments.reduce((first, moment) => (first === undefined || (moment !== undefined && isBefore(moment, first)) ? moment : first), undefined)
}
