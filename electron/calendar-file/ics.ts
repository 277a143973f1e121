import { ICalCalendar, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'

/** One entry of a calendar file. */
export interface IcsEntry {
  readonly uid: string
  readonly sequence: number
  readonly isCancelled: boolean
  /** UTC. */
  readonly changedAt: string
  readonly content: { readonly day: string; readonly title: string; readonly description: string }
}

/**
 * A calendar file (RFC 5545) of whole days: a day is a date without a clock, the same in every time zone and on the nights in which
 * the clock changes. The same entries give the same bytes.
 */
export function icsOf(entries: readonly IcsEntry[], name: string): string {
  const calendar = new ICalCalendar({ name, prodId: { company: 'Gehoor', product: 'termijnen', language: 'NL' }, method: ICalCalendarMethod.PUBLISH })
  for (const { uid, sequence, isCancelled, changedAt, content } of entries) {
    const day = Temporal.PlainDate.from(content.day)
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: new Date(changedAt),
      start: day,
      end: day.add({ days: 1 }),
      allDay: true,
      summary: content.title,
      description: content.description,
      // A deadline takes nobody's time.
      transparency: ICalEventTransparency.TRANSPARENT,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  return calendar.toString()
}
