import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { phoneBeginnings, phoneKeys, understandPhone } from '../../../shared/dossier/understanding/phone.ts'

const told = (typed: string, country: 'BE' | 'NL') => {
  const understood = understandPhone(typed, country)
  return understood === undefined ? 'kept as words' : `${understood.kind} ${understood.groups}`
}

describe('a number as a caller says it', () => {
  test.each([
    ['0475123456', 'BE', 'complete 0475 12 34 56'],
    ['0475/12.34.56', 'BE', 'complete 0475 12 34 56'],
    ['+32475123456', 'BE', 'complete 0475 12 34 56'],
    ['0032 475 12 34 56', 'BE', 'complete 0475 12 34 56'],
    ['+32 (0)475 12 34 56', 'BE', 'complete 0475 12 34 56'],
    ['042223344', 'BE', 'complete 04 222 33 44'],
    ['011265030', 'BE', 'complete 011 26 50 30'],
    ['02 5524848', 'BE', 'complete 02 552 48 48'],
    ['080024050', 'BE', 'complete 0800 24 050'],
    ['078152535', 'BE', 'complete 078 15 25 35'],
    ['0612345678', 'NL', 'complete 06 12 34 56 78'],
    ['06-12345678', 'NL', 'complete 06 12 34 56 78'],
    ['030 - 7022 330', 'NL', 'complete 030 702 2330'],
    ['0881234567', 'NL', 'complete 088 123 4567'],
    ['0800-3355555', 'NL', 'complete 0800 335 55 55'],
    ['08001351', 'NL', 'complete 0800 1351'],
  ] as const)('%s in %s', (typed, country, expected) => {
    expect(told(typed, country)).toBe(expected)
  })

  test.each([['1700', 'BE'], ['112', 'BE'], ['107', 'BE'], ['14030', 'NL'], ['14 030', 'NL'], ['1722', 'BE']] as const)('%s is a short number, dialled as it stands', (typed, country) => {
    expect(told(typed, country)).toBe(`short ${typed.replace(' ', '')}`)
  })

  test.each([
    ['0612345678', 'BE', 'complete +31 6 12 34 56 78'],
    ['+32 475 12 34 56', 'NL', 'complete +32 475 12 34 56'],
    ['0049 30 901820', 'BE', 'complete +49 30 90 18 20'],
    ['+212 6 12 34 56 78', 'NL', 'complete +212 6 12 34 56 78'],
  ] as const)('%s comes from across the border of %s', (typed, country, expected) => {
    expect(told(typed, country)).toBe(expected)
  })

  test.each([['0475 12', 'BE', 'as-told 0475 12'], ['0123', 'BE', 'as-told 0123'], ['+999 12', 'NL', 'as-told +999 12'], ['123456789012345678', 'BE', 'as-told 123456789012345678']] as const)('%s is no number yet, and is kept', (typed, country, expected) => {
    expect(told(typed, country)).toBe(expected)
  })

  test.each(['', '06', 'geheim nummer', '0475 12 34 56 na 17 uur', '0475 12 34 56 of 02 552 48 48', 'tel 1700'])('“%s” keeps its words', (typed) => {
    expect(told(typed, 'BE')).toBe('kept as words')
  })
})

describe('what numbers are compared by', () => {
  const same = ['0475 12 34 56', '+32475123456', '0032475123456', '+32 (0)475/12.34.56', '32475123456', '0475 12 34 56 na 17 uur', 'gsm: 0475-123456', '+32 475123456 toestel 12']
  test.each(['BE', 'NL'] as const)('%s: every way of writing one number has a key in common', (country) => {
    for (const typed of same) expect([typed, phoneKeys(typed, country)]).toEqual([typed, expect.arrayContaining(['32475123456'])])
  })

  test('two numbers in one field are two keys', () => {
    expect(phoneKeys('0475 12 34 56 of 02 552 48 48', 'BE')).toEqual(expect.arrayContaining(['32475123456', '3225524848']))
  })

  test('a short number is only itself', () => {
    expect([phoneKeys('1700', 'BE'), phoneKeys('14 030', 'NL')]).toEqual([['1700'], ['14030']])
  })

  test('hours and house numbers are none', () => {
    expect([phoneKeys('na 17 uur', 'BE'), phoneKeys('tussen 14-16', 'BE'), phoneKeys('', 'BE')]).toEqual([[], [], []])
  })

  test('from six digits on what was typed begins the key of what is meant', () => {
    expect([phoneBeginnings('0475 1', 'BE'), phoneBeginnings('0475 12', 'BE'), phoneBeginnings('+32 475 1', 'NL')]).toEqual([[], ['3247512', '3147512'], ['324751']])
  })

  test('whatever is typed, from six digits on its beginnings begin one of its keys', () => {
    const mobile = fc.integer({ min: 470_000_000, max: 499_999_999 })
    fc.assert(
      fc.property(mobile, fc.integer({ min: 6, max: 10 }), fc.constantFrom('0', '+32', '0032'), (number, typed, trunk) => {
        const whole = `${trunk}${number}`
        const keys = phoneKeys(whole, 'BE')
        const beginnings = phoneBeginnings(whole.slice(0, typed + trunk.length - 1), 'BE')
        expect(keys.some((key) => beginnings.some((beginning) => key.startsWith(beginning)))).toBe(true)
      }),
    )
  })

  test('no typing breaks it', () => {
    const sign = fc.constantFrom('0', '4', '7', '+', '(', ')', '/', '.', '-', ' ', '32', 'a', '00')
    expect(fc.check(fc.property(fc.array(sign, { maxLength: 20 }), (signs) => {
      const typed = signs.join('')
      return (understandPhone(typed, 'BE')?.groups ?? 'x') !== '' && phoneKeys(typed, 'NL').every((key) => /^\d+$/.test(key))
    }), { numRuns: 1000 })).toMatchObject({ failed: false })
  })
})
