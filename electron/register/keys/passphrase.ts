import { RegisterProblem } from '../problem.ts'

const shortest = 12
const fewestDifferentSigns = 5

/**
 * Refuses with WEAK_PASSPHRASE what nobody may use, whatever a strength meter says: fewer than 12 signs, fewer than 5
 * different ones, or a row of neighbours such as `123456789012`. How strong a passphrase is beyond that is shown while she types.
 */
export function requireUsablePassphrase(passphrase: string): void {
  const points = Array.from(normalisedPassphrase(passphrase).trim(), (sign) => sign.codePointAt(0) ?? 0)
  const isRow = points.slice(1).filter((point, place) => Math.abs(point - (points[place] ?? 0)) > 1).length < 3
  if (points.length < shortest || new Set(points).size < fewestDifferentSigns || isRow) {
    throw new RegisterProblem('WEAK_PASSPHRASE', {})
  }
}

/** One spelling for the same letters: a keyboard may give é as one sign or as e with an accent. */
export function normalisedPassphrase(passphrase: string): string {
  return passphrase.normalize('NFC')
}
