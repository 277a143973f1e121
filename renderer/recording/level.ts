/** How loud it is, as a coordinator would say it; the bars show the same. */
export type Loudness = 'silent' | 'soft' | 'good' | 'too-loud'

/** Bars of the meter. */
export const bars = 5

const quietest = -50

/** The loudness of a swing from 0 to 1, and how many bars that is. */
export function loudnessOf(swing: number): { readonly loudness: Loudness; readonly lit: number } {
  const decibels = swing <= 0 ? Number.NEGATIVE_INFINITY : 20 * Math.log10(swing)
  const lit = Math.max(0, Math.min(bars, Math.round(((decibels - quietest) / -quietest) * bars)))
  if (decibels < quietest) return { loudness: 'silent', lit: 0 }
  if (decibels < -32) return { loudness: 'soft', lit: Math.max(1, lit) }
  return { loudness: decibels > -0.5 ? 'too-loud' : 'good', lit }
}
