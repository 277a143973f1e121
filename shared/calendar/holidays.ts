import type * as z from 'zod/mini'
import type { calendarId } from '../primitives.ts'
import { easterSunday } from './easter.ts'
import { dateOf, epochDay, epochDayOfText, firstYear, lastYear, sunday, weekdayOf, type EpochDay } from './epoch-day.ts'
import { equatedDays, equatedDaysKnownUntil } from './equated-days.ts'

/**
 * The four calendars of facts.md §3: `BE` the ten legal holidays, `BE-VLG` those of the Flemish government, `NL-ATW` the
 * days of the Algemene termijnenwet (statutory terms), `NL-WORK` the days on which a Dutch office is closed (own targets).
 */
export type CalendarId = z.infer<typeof calendarId>

export type HolidayId =
  | 'new-year'
  | 'good-friday'
  | 'easter-monday'
  | 'kings-day'
  | 'labour-day'
  | 'liberation-day'
  | 'ascension-day'
  | 'whit-monday'
  | 'flemish-community-day'
  | 'belgian-national-day'
  | 'assumption-day'
  | 'all-saints-day'
  | 'all-souls-day'
  | 'armistice-day'
  | 'belgian-kings-feast'
  | 'christmas-day'
  | 'second-christmas-day'
  | 'equated-day'

/** A public holiday with its name as the country of the calendar calls it: Easter Monday is Paasmaandag in Flanders, Tweede Paasdag in the Netherlands. */
export interface Holiday {
  readonly id: HolidayId
  readonly nl: string
  readonly en: string
}

/** When in a year a holiday falls. */
type Occurrence =
  | { readonly daysAfterEaster: number }
  | { readonly month: number; readonly day: number; readonly notOnSunday?: true; readonly since?: number; readonly until?: number }
  | { readonly listed: readonly string[] }

interface HolidayRule extends Holiday {
  readonly falls: Occurrence
}

/** Wet van 4 januari 1974 and KB van 18 april 1974; the same list is carried back to years before them. */
const belgian: readonly HolidayRule[] = [
  { id: 'new-year', nl: 'Nieuwjaar', en: 'New Year’s Day', falls: { month: 1, day: 1 } },
  { id: 'easter-monday', nl: 'Paasmaandag', en: 'Easter Monday', falls: { daysAfterEaster: 1 } },
  { id: 'labour-day', nl: 'Dag van de Arbeid', en: 'Labour Day', falls: { month: 5, day: 1 } },
  { id: 'ascension-day', nl: 'Hemelvaartsdag', en: 'Ascension Day', falls: { daysAfterEaster: 39 } },
  { id: 'whit-monday', nl: 'Pinkstermaandag', en: 'Whit Monday', falls: { daysAfterEaster: 50 } },
  { id: 'belgian-national-day', nl: 'Nationale feestdag', en: 'Belgian National Day', falls: { month: 7, day: 21 } },
  { id: 'assumption-day', nl: 'Onze-Lieve-Vrouw-Hemelvaart', en: 'Assumption Day', falls: { month: 8, day: 15 } },
  { id: 'all-saints-day', nl: 'Allerheiligen', en: 'All Saints’ Day', falls: { month: 11, day: 1 } },
  { id: 'armistice-day', nl: 'Wapenstilstand', en: 'Armistice Day', falls: { month: 11, day: 11 } },
  { id: 'christmas-day', nl: 'Kerstmis', en: 'Christmas Day', falls: { month: 12, day: 25 } },
]

/** What the Flemish government adds. Its closure between Christmas and New Year is no holiday: give those as closing days. */
const flemish: readonly HolidayRule[] = [
  { id: 'flemish-community-day', nl: 'Feest van de Vlaamse Gemeenschap', en: 'Day of the Flemish Community', falls: { month: 7, day: 11 } },
  { id: 'all-souls-day', nl: 'Allerzielen', en: 'All Souls’ Day', falls: { month: 11, day: 2 } },
  { id: 'belgian-kings-feast', nl: 'Koningsfeest', en: 'King’s Feast', falls: { month: 11, day: 15 } },
  { id: 'second-christmas-day', nl: 'Tweede Kerstdag', en: 'Second Day of Christmas', falls: { month: 12, day: 26 } },
]

const dutch: readonly HolidayRule[] = [
  { id: 'new-year', nl: 'Nieuwjaarsdag', en: 'New Year’s Day', falls: { month: 1, day: 1 } },
  { id: 'easter-monday', nl: 'Tweede Paasdag', en: 'Easter Monday', falls: { daysAfterEaster: 1 } },
  // The day on which the birthday of the King is celebrated; Koninginnedag until 2013.
  { id: 'kings-day', nl: 'Koninginnedag', en: 'Queen’s Day', falls: { month: 4, day: 30, notOnSunday: true, until: 2013 } },
  { id: 'kings-day', nl: 'Koningsdag', en: 'King’s Day', falls: { month: 4, day: 27, notOnSunday: true, since: 2014 } },
  { id: 'ascension-day', nl: 'Hemelvaartsdag', en: 'Ascension Day', falls: { daysAfterEaster: 39 } },
  { id: 'whit-monday', nl: 'Tweede Pinksterdag', en: 'Whit Monday', falls: { daysAfterEaster: 50 } },
  { id: 'christmas-day', nl: 'Eerste Kerstdag', en: 'Christmas Day', falls: { month: 12, day: 25 } },
  { id: 'second-christmas-day', nl: 'Tweede Kerstdag', en: 'Second Day of Christmas', falls: { month: 12, day: 26 } },
]

/** Ordinary working days that only move statutory terms: 5 May in art. 3 lid 1 ATW, Good Friday in lid 2, decrees in lid 3. */
const onlyForStatutoryTerms: readonly HolidayRule[] = [
  { id: 'good-friday', nl: 'Goede Vrijdag', en: 'Good Friday', falls: { daysAfterEaster: -2 } },
  { id: 'liberation-day', nl: 'Bevrijdingsdag', en: 'Liberation Day', falls: { month: 5, day: 5 } },
  { id: 'equated-day', nl: 'Gelijkgestelde dag', en: 'Day equated with a public holiday', falls: { listed: equatedDays } },
]

const rules: Readonly<Record<CalendarId, readonly HolidayRule[]>> = {
  BE: belgian,
  'BE-VLG': [...belgian, ...flemish],
  'NL-ATW': [...dutch, ...onlyForStatutoryTerms],
  'NL-WORK': dutch,
}

/** A holiday and the local date on which it falls. */
export interface HolidayOnDate {
  readonly date: Temporal.PlainDate
  readonly holiday: Holiday
}

/**
 * The holidays of a calendar in one year, in order of date; those on a Saturday or Sunday are included, and two on one
 * day (Ascension Day on 5 May) are both there.
 * @throws RangeError for a year outside 1900 to 2199.
 */
export function holidaysIn(year: number, calendar: CalendarId): readonly HolidayOnDate[] {
  if (!Number.isInteger(year) || year < firstYear || year > lastYear) {
    throw new RangeError(`The year ${year} is not one of ${firstYear} to ${lastYear}`)
  }
  return holidayDays(year, calendar)
    .toSorted((one, other) => one.day - other.day)
    .map(({ day, holiday }) => ({ date: dateOf(day), holiday }))
}

/**
 * The holiday with this id as the calendar's country calls it; for `kings-day` the present name. To name the holiday of
 * a given date, ask `holidayOn`.
 * @throws RangeError when the calendar has no such holiday.
 */
export function holidayNamed(id: HolidayId, calendar: CalendarId): Holiday {
  const found = rulesOf(calendar).findLast((rule) => rule.id === id)
  if (found === undefined) throw new RangeError(`The calendar ${calendar} has no holiday "${id}"`)
  return nameOf(found)
}

/**
 * The last local date for which the calendar is certain. `NL-ATW` ends with the royal decrees that are known; the due
 * date of a statutory Dutch term beyond it is the earliest possible one, and a screen should say so. The others have no
 * such limit and give the last supported day.
 */
export function calendarHorizon(calendar: CalendarId): Temporal.PlainDate {
  return rulesOf(calendar).some((rule) => rule.id === 'equated-day')
    ? Temporal.PlainDate.from(equatedDaysKnownUntil)
    : new Temporal.PlainDate(lastYear, 12, 31)
}

/** The holidays of a year as day numbers, in the order of the rules; for the table of working days. */
export function holidayDays(year: number, calendar: CalendarId): readonly { readonly day: EpochDay; readonly holiday: Holiday }[] {
  return rulesOf(calendar).flatMap((rule) => daysOf(rule.falls, year).map((day) => ({ day, holiday: nameOf(rule) })))
}

function rulesOf(calendar: CalendarId): readonly HolidayRule[] {
  if (!Object.hasOwn(rules, calendar)) throw new RangeError(`There is no calendar "${calendar}"`)
  return rules[calendar]
}

function daysOf(falls: Occurrence, year: number): readonly EpochDay[] {
  if ('daysAfterEaster' in falls) return [easterSunday(year) + falls.daysAfterEaster]
  if ('listed' in falls) return falls.listed.filter((date) => date.startsWith(`${year}-`)).map(epochDayOfText)
  if (year < (falls.since ?? firstYear) || year > (falls.until ?? lastYear)) return []
  const day = epochDay(year, falls.month, falls.day)
  return [falls.notOnSunday === true && weekdayOf(day) === sunday ? day - 1 : day]
}

function nameOf({ id, nl, en }: HolidayRule): Holiday {
  return { id, nl, en }
}
