const daily = 7
const weekly = 4
const monthly = 12

/**
 * Which of these backups stay: the last one of each of the 7 last days, 4 last weeks and 12 last months on which there was one
 * (days in UTC, weeks from Monday). Days without a backup do not count, so that a holiday does not empty the shelf.
 */
export function backupsToKeep(moments: readonly Temporal.Instant[]): Set<Temporal.Instant> {
  const newestFirst = moments.toSorted((one, other) => Temporal.Instant.compare(other, one))
  const kept = new Set<Temporal.Instant>()
  const periods = [
    { nameOf: dayOf, count: daily },
    { nameOf: weekOf, count: weekly },
    { nameOf: monthOf, count: monthly },
  ]
  for (const { nameOf, count } of periods) {
    const seen = new Set<string>()
    for (const moment of newestFirst) {
      const name = nameOf(moment)
      if (seen.has(name)) continue
      if (seen.size === count) break
      seen.add(name)
      kept.add(moment)
    }
  }
  return kept
}

/** The UTC day of a moment; one backup is made on each day that the register is used. */
export function dayOf(moment: Temporal.Instant): string {
  return dateOf(moment).toString()
}

function weekOf(moment: Temporal.Instant): string {
  const { yearOfWeek, weekOfYear } = dateOf(moment)
  return `${yearOfWeek}-${weekOfYear}`
}

function monthOf(moment: Temporal.Instant): string {
  return dateOf(moment).toPlainYearMonth().toString()
}

function dateOf(moment: Temporal.Instant): Temporal.PlainDate {
  return moment.toZonedDateTimeISO('UTC').toPlainDate()
}
