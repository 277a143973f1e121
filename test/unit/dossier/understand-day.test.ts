import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { understandDay } from '../../../shared/dossier/understanding/day.ts'
import { day } from './history.ts'

/** Day or period, a tilde for about, and the time: "~ 2026-09-21…2026-09-30 om 14:00". */
function told(said: string, today = '2026-11-20'): string {
  const understood = understandDay(said, day(today))
  if (understood === undefined) return 'not understood'
  const { on, approximate, time, within } = understood
  const period = within === undefined ? undefined : `${within.from.toString()}…${within.until.toString()}`
  return [approximate === true ? '~' : undefined, on?.toString(), period, time === undefined ? undefined : `om ${time}`].filter((part) => part !== undefined).join(' ')
}

describe('said on Friday 20 November 2026', () => {
  test.each([
    ['vandaag', '2026-11-20'],
    ['vanmorgen om 9u', '2026-11-20 om 09:00'],
    ['gisteren', '2026-11-19'],
    ['gisterenavond', '2026-11-19'],
    ['eergisteren', '2026-11-18'],
    ['vorige dinsdag', '2026-11-17'],
    ['dinsdag', '2026-11-17'],
    ['vrijdag', '2026-11-13'],
    ['maandag 14u', '2026-11-16 om 14:00'],
    ['maandagmiddag', '2026-11-16'],
    ['dinsdag vorige week', '2026-11-10'],
    ['vorige week dinsdag', '2026-11-10'],
    ['volgende maandag', '2026-11-23'],
    ['volgende week vrijdag', '2026-11-27'],
    ['morgen', '2026-11-21'],
    ['overmorgen', '2026-11-22'],
    ['3/11', '2026-11-03'],
    ['3-11', '2026-11-03'],
    ['3.11', '2026-11-03'],
    ['3/11/26', '2026-11-03'],
    ['3-11-2026', '2026-11-03'],
    ['2026-11-03', '2026-11-03'],
    ['3 november', '2026-11-03'],
    ['3 nov.', '2026-11-03'],
    ['op 3 november 2025', '2025-11-03'],
    ['3 november vorig jaar', '2025-11-03'],
    ['dinsdag 3 november om 14u30', '2026-11-03 om 14:30'],
    ['de 1ste maart', '2026-03-01'],
    ['21 november', '2025-11-21'],
    ['31-12', '2025-12-31'],
    ['1/2/98', '1998-02-01'],
    ['29/2', '2024-02-29'],
    ['drie dagen geleden', '2026-11-17'],
    ['3 dagen geleden', '2026-11-17'],
    ['op 3/11 aan loket 12', '2026-11-03'],
    ['twee dagen terug', '2026-11-18'],
    ['2 uur geleden', '2026-11-20'],
    ['maandag om 3 uur ’s namiddags', '2026-11-16 om 15:00'],
    ['gisterenavond 8 uur', '2026-11-19 om 20:00'],
    ['dinsdag half drie ’s middags', '2026-11-17 om 14:30'],
    ['gisterenmorgen kwart over 9', '2026-11-19 om 09:15'],
    ['gisteren om half drie', '2026-11-19'],
    ['paasmaandag', '2026-04-06'],
    ['Tweede Kerstdag', '2025-12-26'],
    ['op Allerheiligen', '2026-11-01'],
    ['met Hemelvaart', '2026-05-14'],
    ['O.L.V.-Hemelvaart', '2026-08-15'],
    ['Nieuwjaar', '2026-01-01'],
  ])('%s', (said, expected) => {
    expect(told(said)).toBe(expected)
  })

  test.each([
    ['rond 3 november', '~ 2026-11-03'],
    ['6 en 20 oktober', '~ 2026-10-20'],
    ['sinds 3 november', '~ 2026-11-03'],
    ['maandag 3 november', '~ 2026-11-03'],
    ['twee weken geleden', '~ 2026-11-06 2026-11-03…2026-11-09'],
    ['begin maart', '~ 2026-03-01…2026-03-10'],
    ['half oktober', '~ 2026-10-11…2026-10-20'],
    ['midden van oktober', '~ 2026-10-11…2026-10-20'],
    ['eind september', '~ 2026-09-30 2026-09-21…2026-09-30'],
    ['in maart', '~ 2026-03-01…2026-03-31'],
    ['in maart 2025', '~ 2025-03-01…2025-03-31'],
    ['in december', '~ 2025-12-01…2025-12-31'],
    ['vorig jaar in maart', '~ 2025-03-01…2025-03-31'],
    ['vorige week', '~ 2026-11-09…2026-11-15'],
    ['deze week', '~ 2026-11-16…2026-11-22'],
    ['vorige maand', '~ 2026-10-01…2026-10-31'],
    ['vorig jaar', '~ 2025-01-01…2025-12-31'],
    ['in 2024', '~ 2024-01-01…2024-12-31'],
    ['2024', '~ 2024-01-01…2024-12-31'],
    ['een paar dagen geleden', '~ 2026-11-17'],
    ['een week of drie geleden', '~ 2026-10-30 2026-10-23…2026-11-06'],
    ['een maand of twee geleden', '~ 2026-08-20…2026-10-20'],
    ['rond Pasen', '~ 2026-03-29…2026-04-13'],
    ['met Pasen', '~ 2026-04-05…2026-04-06'],
    ['net voor Kerst', '~ 2025-12-10…2025-12-23'],
    ['na Allerheiligen', '~ 2026-11-01…2026-11-15'],
    ['Pinksteren 2025', '~ 2025-06-08…2025-06-09'],
    ['vorig jaar met Kerstmis', '~ 2025-12-24…2025-12-26'],
    ['eind vorig jaar', '~ 2025-11-01…2025-12-31'],
    ['begin dit jaar', '~ 2026-01-01…2026-02-28'],
    ['eind 2024', '~ 2024-11-01…2024-12-31'],
    ['begin vorige week', '~ 2026-11-09…2026-11-10'],
    ['eind vorige maand', '~ 2026-10-31 2026-10-21…2026-10-31'],
    ['vorig weekend', '~ 2026-11-14…2026-11-15'],
    ['in het weekend', '~ 2026-11-14…2026-11-15'],
    ['de eerste week van oktober', '~ 2026-10-01…2026-10-07'],
    ['laatste week van oktober', '~ 2026-10-25…2026-10-31'],
    ['vorige zomer', '~ 2026-06-01…2026-08-31'],
    ['in het voorjaar van 2025', '~ 2025-03-01…2025-05-31'],
    ['in de grote vakantie', '~ 2026-07-01…2026-08-31'],
    ['vorige winter', '~ 2025-12-01…2026-02-28'],
    ['een half jaar geleden', '~ 2026-05-05…2026-06-05'],
    ['twee jaar geleden', '~ 2024-07-20…2025-03-20'],
  ])('%s leaves room', (said, expected) => {
    expect(told(said)).toBe(expected)
  })

  test.each([['14u', 'om 14:00'], ['14:30', 'om 14:30'], ['om 9.05 uur', 'om 09:05'], ['tegen 16u15', 'om 16:15']])('%s is only a time', (said, expected) => {
    expect(told(said)).toBe(expected)
  })

  test.each(['', 'weet niet', 'elke week', 'al maanden', 'half drie', 'toen het zo regende', '31/2', '30 februari', '29/2/2025', '2026-02-30', '13/13', '0/5', '1/2/3', '25u', '12345', 'tweehonderd jaar geleden', '200 jaar geleden'])(
    '"%s" is not understood',
    (said) => {
      expect(told(said)).toBe('not understood')
    },
  )
})

test('on a Tuesday, "dinsdag" is a week ago: for the day itself one says "vandaag"', () => {
  expect([told('dinsdag', '2026-11-17'), told('vorige dinsdag', '2026-11-17'), told('volgende dinsdag', '2026-11-17')]).toEqual(['2026-11-10', '2026-11-10', '2026-11-24'])
})

test('today’s own date without a year is today', () => {
  expect(told('20 november')).toBe('2026-11-20')
})

test('a month without a year is never in the future', () => {
  expect([told('in november'), told('eind november')]).toEqual(['~ 2026-11-01…2026-11-30', '~ 2026-11-30 2026-11-21…2026-11-30'])
})

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => day('1990-01-01').add({ days }))

test('every date written out, in figures or as the register writes it is understood as itself', () => {
  const months = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december']
  fc.assert(
    fc.property(anyDay, anyDay, (date, today) => {
      const written = [`${date.day} ${months[date.month - 1]} ${date.year}`, `${date.day}/${date.month}/${date.year}`, `${date.day}-${date.month}-${date.year}`, date.toString()]
      expect(written.map((text) => understandDay(text, today)?.on?.toString())).toEqual(written.map(() => date.toString()))
    }),
    { numRuns: 300 },
  )
})

test('a weekday is within the week before, a date without a year within the years before', () => {
  const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (today, weekday, month, date) => {
      const onWeekday = understandDay(weekdays[weekday - 1]!, today)!.on!
      const onDate = understandDay(`${date}/${month}`, today)!.on!
      const back = (on: Temporal.PlainDate) => today.since(on, { largestUnit: 'days' }).days
      expect([onWeekday.dayOfWeek, back(onWeekday) >= 1 && back(onWeekday) <= 7, onDate.day, onDate.month, back(onDate) >= 0 && back(onDate) <= 366]).toEqual([weekday, true, date, month, true])
    }),
    { numRuns: 300 },
  )
})

test('no words break it', () => {
  const word = fc.constantFrom('3', '11', '/', '-', 'november', 'maandag', 'vorige', 'week', 'geleden', 'jaar', 'een', 'half', '14u', ':', '30', 'begin', '2025', 'rond', '99', '31', 'februari', '.', 'of')
  const said = fc.property(fc.array(word, { maxLength: 8 }), fc.constantFrom(' ', ''), (words, glue) => {
      const understood = understandDay(words.join(glue), day('2026-11-20'))
      const { from, until } = understood?.within ?? { from: day('2026-11-20'), until: day('2026-11-20') }
      return Temporal.PlainDate.compare(from, until) <= 0 && (understood === undefined || Object.keys(understood).length > 0)
    })
  expect(fc.check(said, { numRuns: 500 })).toMatchObject({ failed: false })
})
