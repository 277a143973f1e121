import { describe, expect, it } from 'vitest'
import { readDayList } from '../../../renderer/calendar/free-days/day-list.ts'

const today = Temporal.PlainDate.from('2026-11-20')
const days = (text: string) => readDayList(text, today).days.map(({ day, name }) => `${day} ${name}`.trim())

describe('a list of closing days', () => {
  it.each([
    ['28/12/2026 brugdag', ['2026-12-28 brugdag']],
    ['28-12-2026;brugdag', ['2026-12-28 brugdag']],
    ['2026-12-28,"Brugdag na Kerstmis"', ['2026-12-28 Brugdag na Kerstmis']],
    ['28 december 2026\tbrugdag', ['2026-12-28 brugdag']],
    ['28/12/2026', ['2026-12-28']],
    ['28.12.2026: brug', ['2026-12-28 brug']],
    // A Saturday that is named stays; a row of days leaves weekends out.
    ['26/12/2026 zaterdagdienst', ['2026-12-26 zaterdagdienst']],
    ['24/12/2026 - 29/12/2026 kerstsluiting', ['2026-12-24 kerstsluiting', '2026-12-25 kerstsluiting', '2026-12-28 kerstsluiting', '2026-12-29 kerstsluiting']],
    ['2026-12-30;2026-12-31;sluiting', ['2026-12-30 sluiting', '2026-12-31 sluiting']],
    ['30/12/2026 t/m 31/12/2026 sluiting', ['2026-12-30 sluiting', '2026-12-31 sluiting']],
    // Without a year it lies ahead.
    ['15/1 inhaaldag', ['2027-01-15 inhaaldag']],
  ])('%s', (text, expected) => {
    expect(days(text)).toEqual(expected)
  })

  it('comes out of a spreadsheet with headings, empty lines and Windows line ends, each day once and in order', () => {
    expect(days('\uFEFFDatum;Omschrijving\r\n2027-05-07;brugdag\r\n\r\n2026-12-28;brugdag;\r\n28/12/2026;brugdag\r\n')).toEqual(['2026-12-28 brugdag', '2027-05-07 brugdag'])
  })

  it('says which lines it could not read, and takes the others', () => {
    const { days: read, problems } = readDayList('28/12/2026 brugdag\n31/02/2027 bestaat niet\niets anders\n1/6/2026 voorbij\n1/1/2027 - 31/12/2027 heel het jaar', today)
    expect(read).toEqual([{ day: '2026-12-28', name: 'brugdag' }])
    expect(problems.map(({ line, why }) => [line, why])).toEqual([[2, 'no-day'], [3, 'no-day'], [4, 'passed'], [5, 'too-long']])
  })
})
