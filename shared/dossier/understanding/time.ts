/** A clock time that was said, and the words without it. */
export interface TakenTime {
  /** `HH:MM`; absent when none was said, or one that may mean morning and evening alike. */
  readonly time: string | undefined
  readonly rest: string
}

const spoken = /(?:\b(?:om|rond|tegen) )?\b(?:(\d{1,2}):(\d{2})|(\d{1,2})[.:](\d{2}) ?(?:uur|u|h)\b|(\d{1,2}) ?(?:uur|u|h)(?: ?(\d{2}))?\b)(?! (?:geleden|terug))/
const hours = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf']
const hourPattern = `(\\d{1,2}|${hours.join('|')})`
const byTheClock = new RegExp(`(?:\\b(?:om|rond|tegen) )?\\b(?:(half|kwart voor|kwart over) ${hourPattern}|om ${hourPattern} uur|om ${hourPattern}(?= (?:['’]?s )?(?:morgens|ochtends|middags|namiddags|avonds)))\\b(?! (?:geleden|terug))`)
const beforeNoon = /\b(?:\w*(?:morgen|ochtend|voormiddag)s?)\b/
const afterNoon = /(?:middag|namiddag|avond)s?\b/

/**
 * Takes the time out of what was said: "14u", "14u30", "14.30 uur", "om 9 uur", "half drie ’s middags". Twelve hours of the
 * clock are only a time when the part of the day was said with them: "half drie" alone may be night or day.
 * @param said small letters without accents, one space between words.
 */
export function takeTime(said: string): TakenTime {
  const exact = spoken.exec(said)
  if (exact !== null) {
    const hour = Number(exact[1] ?? exact[3] ?? exact[5])
    const minute = Number(exact[2] ?? exact[4] ?? exact[6] ?? 0)
    return { time: written(inHalfOfDay(hour, said), minute), rest: hour > 23 || minute > 59 ? said : without(said, exact[0]) }
  }
  const told = byTheClock.exec(said)
  if (told === null) return { time: undefined, rest: said }
  const hour = hourNamed(told[2] ?? told[3] ?? told[4])
  if (hour === undefined || !(beforeNoon.test(said) || afterNoon.test(said))) return { time: undefined, rest: said }
  const shift = { half: -30, 'kwart voor': -15, 'kwart over': 15 }[told[1] ?? ''] ?? 0
  const minutes = inHalfOfDay(hour, said) * 60 + shift
  return { time: written(Math.floor(minutes / 60), minutes % 60), rest: without(said, told[0]) }
}

/** "3 uur ’s namiddags" is 15.00. */
function inHalfOfDay(hour: number, said: string): number {
  return hour < 12 && afterNoon.test(said) && !/\bvoormiddag/.test(said) ? hour + 12 : hour
}

function hourNamed(word: string | undefined): number | undefined {
  const hour = hours.indexOf(word ?? '') + 1 || Number(word)
  return hour >= 1 && hour <= 12 ? hour : undefined
}

function written(hour: number, minute: number): string | undefined {
  if (hour > 23 || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function without(said: string, taken: string): string {
  return said.replace(taken, ' ').replaceAll(/\s+/g, ' ').trim()
}
