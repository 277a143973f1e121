import type { Rung } from '../../shared/dossier/intake/callback-ladder.ts'
import type { CallAttempt, CallMoment, OpenCallback } from '../../shared/dossier/state.ts'
import { writtenDate, writtenTime } from './dates.ts'
import type { Language, Words } from './language.tsx'

interface CallbackWords {
  readonly attempt: (nth: number, of: number) => string
  readonly tryAt: (moment: string) => string
  readonly write: string
  readonly inVain: (moment: string) => string
  readonly asked: (moment: string) => string
  readonly takenBy: (name: string) => string
}

const sentences: Words<CallbackWords> = {
  nl: {
    attempt: (nth, of) => `poging ${nth} van ${of}`,
    tryAt: (moment) => `bel ${moment}`,
    write: 'niet bereikt: schrijf de brief',
    inVain: (moment) => `niet bereikt ${moment}`,
    asked: (moment) => `vroeg ${moment} om terug te bellen`,
    takenBy: (name) => `aangenomen door ${name}`,
  },
  en: {
    attempt: (nth, of) => `attempt ${nth} of ${of}`,
    tryAt: (moment) => `call ${moment}`,
    write: 'not reached: write the letter',
    inVain: (moment) => `not reached ${moment}`,
    asked: (moment) => `asked ${moment} to be called back`,
    takenBy: (name) => `taken by ${name}`,
  },
}

/** The next action of a ladder and nothing after it: `poging 2 van 3, bel di 24 november 14.00 uur`. */
export function rungInWords(rung: Rung, language: Language): string {
  const words = sentences[language]
  if (rung.does === 'write') return words.write
  const attempt = words.attempt(rung.nth, rung.of)
  return rung.at === undefined ? attempt : `${attempt}, ${words.tryAt(momentInWords(rung.at, language))}`
}

/** A call that reached nobody, with what was left as a message. */
export function attemptInWords(attempt: CallAttempt, language: Language): string {
  const call = sentences[language].inVain(momentInWords(attempt, language))
  return attempt.discussed === undefined ? call : `${call}: ${attempt.discussed}`
}

/** Who asked when, and who wrote it down. */
export function requestInWords({ requestedOn, requestedAt, takenBy }: OpenCallback, language: Language): string {
  const words = sentences[language]
  const asked = words.asked(momentInWords({ on: requestedOn, time: requestedAt }, language))
  return takenBy === undefined ? asked : `${asked}, ${words.takenBy(takenBy)}`
}

/** `di 24 november 14.00 uur`, without the time where none is known. */
export function momentInWords({ on, time }: CallMoment, language: Language): string {
  const date = writtenDate(Temporal.PlainDate.from(on), language, { hasYear: false })
  if (time === undefined) return date
  const written = writtenTime(Temporal.PlainTime.from(time), language)
  return language === 'nl' ? `${date} ${written} uur` : `${date} ${written}`
}
