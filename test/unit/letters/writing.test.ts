import { describe, expect, it } from 'vitest'
import { blankMark, blanksIn, hasBlank, splitAtBlanks } from '../../../shared/letters/blank.ts'
import { textWidth } from '../../../shared/letters/text-width.ts'
import { writtenDate, writtenDay } from '../../../shared/letters/written-date.ts'
import { writtenHours } from '../../../shared/letters/written-hours.ts'
import { writtenPhone } from '../../../shared/letters/written-phone.ts'
import { writtenTerm } from '../../../shared/letters/written-term.ts'
import { procedureOf } from '../../fixtures/letters.ts'

describe('A letter writes', () => {
  it('dates in words, with the weekday in a sentence and without it in a reference', () => {
    const date = Temporal.PlainDate.from('2026-11-20')
    expect([writtenDay(date), writtenDate(date), writtenDate(Temporal.PlainDate.from('2027-01-04'))]).toEqual(['vrijdag 20 november 2026', '20 november 2026', '4 januari 2027'])
  })

  it('terms in words up to twelve', () => {
    expect([writtenTerm(6, 'weeks'), writtenTerm(1, 'years'), writtenTerm(45, 'calendarDays'), writtenTerm(1, 'months'), writtenTerm(5, 'workingDays'), writtenTerm(2, 'years')]).toEqual([
      'zes weken', 'een jaar', '45 dagen', 'een maand', 'vijf werkdagen', 'twee jaar',
    ])
  })

  it('telephone hours as people say them', () => {
    expect([writtenHours(procedureOf('wil'), 'telephone'), writtenHours(procedureOf('vlaamse-ombudsdienst'), 'telephone'), writtenHours(procedureOf('inter'), 'telephone')]).toEqual([
      'maandag tot en met vrijdag van 8.30 tot 12.30 uur', 'maandag tot en met vrijdag van 9 tot 19 uur', undefined,
    ])
  })

  it('single days one by one', () => {
    const procedure = { ...procedureOf('wil'), hours: [{ what: 'telephone', days: [4, 2], from: '09:00', until: '12:05' }, { what: 'telephone', days: [5], from: '13:00', until: '14:00' }] } satisfies ReturnType<typeof procedureOf>
    expect(writtenHours(procedure, 'telephone')).toBe('dinsdag en donderdag van 9 tot 12.05 uur en vrijdag van 13 tot 14 uur')
  })

  it('telephone numbers with spaces only', () => {
    expect(['030 - 7022 330', '053/25.68.92', '0498-88.98.98', '+32 11 26 50 30', '1700'].map(writtenPhone)).toEqual(['030 7022 330', '053 25 68 92', '0498 88 98 98', '+32 11 26 50 30', '1700'])
  })
})

describe('A blank', () => {
  it('is seen with an ellipsis as one sign or as three dots, and is not any bracket', () => {
    expect([blankMark('datum'), '[…]', '[...]', '[ ... wie? ]', '[bijlage]', '(…)', 'a [… b …] c [… d …]'].map(blanksIn)).toEqual([
      ['[… datum …]'], ['[…]'], ['[...]'], ['[ ... wie? ]'], [], [], ['[… b …]', '[… d …]'],
    ])
  })

  it('is still seen when it was asked for before', () => {
    expect([hasBlank('[… a …]'), hasBlank('[… a …]'), hasBlank('a')]).toEqual([true, true, false])
  })

  it('can be shown apart from the text around it', () => {
    expect(splitAtBlanks('Op [… datum …] belde u.')).toEqual(['Op ', '[… datum …]', ' belde u.'])
  })
})

describe('The width of a line in Arial', () => {
  it('grows with its size and does not change with an accent', () => {
    expect(textWidth('Liège', 11)).toBe(textWidth('Liege', 11))
    expect(textWidth('Kortestraat 32', 22)).toBeCloseTo(2 * textWidth('Kortestraat 32', 11), 6)
  })
})
