import { describe, expect, test } from 'vitest'
import {
  calendarHorizon,
  equatedDays,
  equatedDaysKnownUntil,
  holidayNamed,
  holidayOn,
  holidaysIn,
  type CalendarId,
} from '../../../shared/calendar/index.ts'
import { calendars, on } from './dates.ts'

/** Day and month in writing order, as in the table of facts.md §3.1. */
const lists: Record<CalendarId, Record<number, string>> = {
  BE: {
    2026: '01-01 06-04 01-05 14-05 25-05 21-07 15-08 01-11 11-11 25-12',
    2027: '01-01 29-03 01-05 06-05 17-05 21-07 15-08 01-11 11-11 25-12',
    2028: '01-01 17-04 01-05 25-05 05-06 21-07 15-08 01-11 11-11 25-12',
  },
  'BE-VLG': {
    2026: '01-01 06-04 01-05 14-05 25-05 11-07 21-07 15-08 01-11 02-11 11-11 15-11 25-12 26-12',
    2027: '01-01 29-03 01-05 06-05 17-05 11-07 21-07 15-08 01-11 02-11 11-11 15-11 25-12 26-12',
    2028: '01-01 17-04 01-05 25-05 05-06 11-07 21-07 15-08 01-11 02-11 11-11 15-11 25-12 26-12',
  },
  'NL-ATW': {
    2026: '01-01 02-01 03-04 06-04 27-04 05-05 14-05 15-05 25-05 25-12 26-12',
    2027: '01-01 26-03 29-03 27-04 05-05 06-05 07-05 17-05 25-12 26-12',
    2028: '01-01 14-04 17-04 27-04 28-04 05-05 25-05 26-05 05-06 25-12 26-12',
  },
  'NL-WORK': {
    2026: '01-01 06-04 27-04 14-05 25-05 25-12 26-12',
    2027: '01-01 29-03 27-04 06-05 17-05 25-12 26-12',
    2028: '01-01 17-04 27-04 25-05 05-06 25-12 26-12',
  },
}

describe('the lists of 2026, 2027 and 2028', () => {
  test.each(calendars.flatMap((calendar) => [2026, 2027, 2028].map((year) => ({ calendar, year }))))('$calendar in $year', ({ calendar, year }) => {
    const dates = holidaysIn(year, calendar).map(({ date }) => `${String(date.day).padStart(2, '0')}-${String(date.month).padStart(2, '0')}`)
    expect(dates.join(' ')).toBe(lists[calendar][year])
  })
})

test('every holiday has its Dutch and English name, as the country of the calendar calls it', () => {
  const named = (calendar: CalendarId) => holidaysIn(2026, calendar).map(({ holiday }) => [holiday.id, holiday.nl, holiday.en].join(' | '))
  expect({ flanders: named('BE-VLG'), netherlands: named('NL-ATW') }).toEqual({
    flanders: [
      'new-year | Nieuwjaar | New Year’s Day',
      'easter-monday | Paasmaandag | Easter Monday',
      'labour-day | Dag van de Arbeid | Labour Day',
      'ascension-day | Hemelvaartsdag | Ascension Day',
      'whit-monday | Pinkstermaandag | Whit Monday',
      'flemish-community-day | Feest van de Vlaamse Gemeenschap | Day of the Flemish Community',
      'belgian-national-day | Nationale feestdag | Belgian National Day',
      'assumption-day | Onze-Lieve-Vrouw-Hemelvaart | Assumption Day',
      'all-saints-day | Allerheiligen | All Saints’ Day',
      'all-souls-day | Allerzielen | All Souls’ Day',
      'armistice-day | Wapenstilstand | Armistice Day',
      'belgian-kings-feast | Koningsfeest | King’s Feast',
      'christmas-day | Kerstmis | Christmas Day',
      'second-christmas-day | Tweede Kerstdag | Second Day of Christmas',
    ],
    netherlands: [
      'new-year | Nieuwjaarsdag | New Year’s Day',
      'equated-day | Gelijkgestelde dag | Day equated with a public holiday',
      'good-friday | Goede Vrijdag | Good Friday',
      'easter-monday | Tweede Paasdag | Easter Monday',
      'kings-day | Koningsdag | King’s Day',
      'liberation-day | Bevrijdingsdag | Liberation Day',
      'ascension-day | Hemelvaartsdag | Ascension Day',
      'equated-day | Gelijkgestelde dag | Day equated with a public holiday',
      'whit-monday | Tweede Pinksterdag | Whit Monday',
      'christmas-day | Eerste Kerstdag | Christmas Day',
      'second-christmas-day | Tweede Kerstdag | Second Day of Christmas',
    ],
  })
})

test('a holiday can be named by its id in the words of either country', () => {
  expect([
    holidayNamed('easter-monday', 'BE').nl,
    holidayNamed('easter-monday', 'NL-WORK').nl,
    holidayNamed('kings-day', 'NL-ATW').nl,
    holidayNamed('good-friday', 'NL-ATW'),
  ]).toEqual(['Paasmaandag', 'Tweede Paasdag', 'Koningsdag', { id: 'good-friday', nl: 'Goede Vrijdag', en: 'Good Friday' }])
  expect(() => holidayNamed('good-friday', 'BE')).toThrow(new RangeError('The calendar BE has no holiday "good-friday"'))
})

test('Koningsdag moves from a Sunday to the Saturday before, and was Koninginnedag on 30 April until 2013', () => {
  const birthdays = [2000, 2006, 2012, 2013, 2014, 2025, 2026, 2027, 2031].map((year) => {
    const found = holidaysIn(year, 'NL-WORK').find(({ holiday }) => holiday.id === 'kings-day')
    return `${found?.date.toString()} ${found?.holiday.nl}`
  })
  expect(birthdays).toEqual([
    '2000-04-29 Koninginnedag',
    '2006-04-29 Koninginnedag',
    '2012-04-30 Koninginnedag',
    '2013-04-30 Koninginnedag',
    '2014-04-26 Koningsdag',
    '2025-04-26 Koningsdag',
    '2026-04-27 Koningsdag',
    '2027-04-27 Koningsdag',
    '2031-04-26 Koningsdag',
  ])
})

test('Good Friday, 5 May and equated days are for Dutch statutory terms only', () => {
  const days = ['2026-01-02', '2026-04-03', '2026-05-05', '2026-05-15', '2027-04-26']
  const names = (calendar: CalendarId) => days.map((day) => holidayOn(on(day), calendar)?.id)
  expect({ statutory: names('NL-ATW'), office: names('NL-WORK') }).toEqual({
    statutory: ['equated-day', 'good-friday', 'liberation-day', 'equated-day', undefined],
    office: [undefined, undefined, undefined, undefined, undefined],
  })
})

test('when Ascension Day falls on 5 May both are listed and the day is called Hemelvaartsdag', () => {
  expect(holidaysIn(2016, 'NL-ATW').filter(({ date }) => date.equals('2016-05-05')).map(({ holiday }) => holiday.nl)).toEqual([
    'Hemelvaartsdag',
    'Bevrijdingsdag',
  ])
  expect(holidayOn(on('2016-05-05'), 'NL-ATW')?.nl).toBe('Hemelvaartsdag')
})

test('the statutory Dutch calendar is certain as far as the royal decrees reach; the others have no such limit', () => {
  expect(Object.fromEntries(calendars.map((calendar) => [calendar, calendarHorizon(calendar).toString()]))).toEqual({
    BE: '2199-12-31',
    'BE-VLG': '2199-12-31',
    'NL-ATW': equatedDaysKnownUntil,
    'NL-WORK': '2199-12-31',
  })
})

test('the list of equated days is in order, has no day twice, ends before its horizon and holds no weekend or other holiday', () => {
  expect(equatedDays).toEqual([...new Set(equatedDays)].sort())
  expect(equatedDays.filter((day) => day > equatedDaysKnownUntil || on(day).dayOfWeek > 5 || holidayOn(on(day), 'NL-WORK') !== undefined)).toEqual([])
})

test('a year or a calendar that does not exist is refused by name', () => {
  expect(() => holidaysIn(1899, 'BE')).toThrow(new RangeError('The year 1899 is not one of 1900 to 2199'))
  expect(() => holidaysIn(2200, 'BE')).toThrow(new RangeError('The year 2200 is not one of 1900 to 2199'))
  expect(() => holidaysIn(2026.5, 'BE')).toThrow(new RangeError('The year 2026.5 is not one of 1900 to 2199'))
  expect(() => holidaysIn(2026, 'DE' as CalendarId)).toThrow(new RangeError('There is no calendar "DE"'))
  expect(() => holidayOn(on('2026-01-01'), 'constructor' as CalendarId)).toThrow(new RangeError('There is no calendar "constructor"'))
})
