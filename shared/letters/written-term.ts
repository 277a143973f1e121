import type { Deadline } from '../dossier/deadlines/deadline.ts'

const numbers = ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'] as const

const words = {
  calendarDays: ['dag', 'dagen'],
  workingDays: ['werkdag', 'werkdagen'],
  weeks: ['week', 'weken'],
  months: ['maand', 'maanden'],
  // "Twee jaar" and "een jaar": Dutch years have no plural after a number.
  years: ['jaar', 'jaar'],
} as const satisfies Record<Deadline['unit'], readonly [string, string]>

/** A term in words, as a letter writes it: `zes weken`, `een jaar`, `45 dagen`. */
export function writtenTerm(amount: number, unit: Deadline['unit']): string {
  const [one, more] = words[unit]
  return `${numbers[amount] ?? amount} ${amount === 1 ? one : more}`
}
