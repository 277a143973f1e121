/**
 * The time that was typed into a field, as `HH:MM`: `14u`, `14u30`, `14.30`, `14:30`, `1430`, `9`. Undefined when it is no time
 * of a day.
 */
export function readTime(text: string): string | undefined {
  const [, hours, minutes = '0'] = /^(\d{1,2})(?:\s*(?:[.:hu]|uur)?\s*(\d{2}))?\s*(?:u|h|uur)?$/i.exec(text.trim()) ?? []
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined
  return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`
}

/** A time as a field first shows it: `14.30`. */
export function typedTime(time: string): string {
  return time.replace(/^0/, '').replace(':', '.')
}
