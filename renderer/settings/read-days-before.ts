const mostDays = 60
const mostNumbers = 8

/**
 * The working days before a term that were typed, `5, 1` or `5 en 1`, the farthest first and each once; none where nothing was typed.
 * Undefined when something else stands there.
 */
export function readDaysBefore(text: string): readonly number[] | undefined {
  const parts = text.split(/[\s,;+&]+|\ben\b|\band\b/).filter((part) => part !== '')
  const days = [...new Set(parts.map((part) => (/^\d{1,2}$/.test(part) ? Number(part) : Number.NaN)))]
  if (days.length > mostNumbers || days.some((day) => Number.isNaN(day) || day > mostDays)) return undefined
  return days.toSorted((one, other) => other - one)
}
