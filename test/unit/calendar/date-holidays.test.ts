import Holidays from 'date-holidays'
import { describe, expect, test } from 'vitest'
import { holidaysIn, type CalendarId } from '../../../shared/calendar/index.ts'
import { calendars } from './dates.ts'

type Listed = ReturnType<Holidays['getHolidays']>[number]

/**
 * What the library must be asked, and why not simply for its "public" days (facts.md §3.2). Everything else of it is
 * taken as it comes, in all years from 1990 to 2099.
 */
const libraries: Record<CalendarId, { readonly list: () => Holidays; readonly counts: (day: Listed) => boolean; readonly why: string }> = {
  BE: {
    list: () => new Holidays('BE'),
    counts: ({ type }) => type === 'public',
    why: 'exactly the ten legal days; its observances (Epiphany, mother’s day, 15 November as "Koningsdag") are ordinary days',
  },
  'BE-VLG': {
    list: () => new Holidays('BE', 'VLG'),
    counts: ({ type, date }) => type === 'public' || (type === 'observance' && ['07-11', '11-02', '11-15', '12-26'].includes(date.slice(5, 10))),
    why: 'the four days of the Flemish government are filed under "observance", beside Valentine’s day and others that do not count',
  },
  'NL-ATW': {
    list: () => new Holidays('NL'),
    counts: ({ type, rule }) => (type === 'public' && !isAlwaysSunday(rule)) || (type === 'school' && ['easter -2', '05-05'].includes(rule)),
    why: 'Good Friday and 5 May are filed under "school"; Easter and Whit Sunday are "public" but not in art. 3 ATW, which names their Mondays',
  },
  'NL-WORK': {
    list: () => new Holidays('NL'),
    counts: ({ type, rule }) => type === 'public' && !isAlwaysSunday(rule),
    why: 'as the statutory calendar, without the days that are ordinary working days',
  },
}

function isAlwaysSunday(rule: string): boolean {
  return rule === 'easter' || rule === 'easter 49'
}

/** What the library cannot know: days equated by royal decree. */
const notInTheLibrary: Record<CalendarId, readonly string[]> = {
  BE: [],
  'BE-VLG': [],
  'NL-ATW': [
    '2023-04-28',
    '2023-05-19',
    '2024-05-10',
    '2024-12-27',
    '2025-05-30',
    '2026-01-02',
    '2026-05-15',
    '2027-05-07',
    '2028-04-28',
    '2028-05-26',
  ],
  'NL-WORK': [],
}

const years = Array.from({ length: 110 }, (_, index) => 1990 + index)

describe('from 1990 to 2099 date-holidays lists the same days', () => {
  test.each(calendars)('%s', (calendar) => {
    const { list, counts } = libraries[calendar]
    const library = list()
    const theirs = years.flatMap((year) => library.getHolidays(year).filter(counts).map(({ date }) => date.slice(0, 10)))
    const ours = years.flatMap((year) => holidaysIn(year, calendar).map(({ date }) => date.toString()))
    expect(theirs.length).toBeGreaterThan(700)
    expect(ours.toSorted()).toEqual([...theirs, ...notInTheLibrary[calendar]].sort())
  })
})

test('asked for its "public" days only, the library would lose two Dutch statutory holidays and four Flemish ones every year', () => {
  const lost = (calendar: CalendarId) => {
    const publicDays = new Set(
      libraries[calendar]
        .list()
        .getHolidays(2030)
        .filter(({ type }) => type === 'public')
        .map(({ date }) => date.slice(0, 10)),
    )
    return holidaysIn(2030, calendar)
      .filter(({ date }) => !publicDays.has(date.toString()))
      .map(({ holiday }) => holiday.id)
  }
  expect({ flanders: lost('BE-VLG'), netherlands: lost('NL-ATW') }).toEqual({
    flanders: ['flemish-community-day', 'all-souls-day', 'belgian-kings-feast', 'second-christmas-day'],
    netherlands: ['good-friday', 'liberation-day'],
  })
})
