import type { HoursOf, Procedure } from '../procedure/schema.ts'

const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const

/** When something can be reached, as a letter says it: `maandag tot en met vrijdag van 8.30 tot 12.30 uur`. Undefined when the procedure does not say. */
export function writtenHours(procedure: Procedure, what: HoursOf): string | undefined {
  const lines = procedure.hours
    .filter((hours) => hours.what === what)
    .map(({ days, from, until }) => `${writtenDays(days)} van ${writtenTime(from)} tot ${writtenTime(until)} uur`)
  return lines.length === 0 ? undefined : lines.join(' en ')
}

function writtenDays(days: readonly number[]): string {
  const sorted = days.toSorted((one, other) => one - other)
  const names = sorted.map((day) => weekdays[day - 1] ?? '')
  const [first, last] = [names[0] ?? '', names.at(-1) ?? '']
  const isRun = sorted.length > 2 && sorted.every((day, place) => day === (sorted[0] ?? 0) + place)
  if (isRun) return `${first} tot en met ${last}`
  return names.length === 1 ? first : `${names.slice(0, -1).join(', ')} en ${last}`
}

/** `08:30` is 8.30, `09:00` is 9. */
function writtenTime(time: string): string {
  return time.replace(/^0/, '').replace(':', '.').replace('.00', '')
}
