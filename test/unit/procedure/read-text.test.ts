import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineAndColumn, scanJson } from '../../../shared/procedure/json-text.ts'
import { readProcedureText } from '../../../shared/procedure/read.ts'
import { procedureIds, procedureText } from './shipped.ts'

/** What is told about a text: where, and what. */
function told(text: string): readonly string[] {
  const reading = readProcedureText(text)
  return reading.ok ? [] : reading.problems.map(({ at, message }) => `${at === undefined ? '' : `${at.line}:${at.column} `}${message}`)
}

describe('a file that is not JSON is refused at the place of the mistake', () => {
  test.each([
    ['nothing at all', '', '1:1 found the end of the file where a value must stand'],
    ['a file of blanks', '\n\n  ', '3:3 found the end of the file where a value must stand'],
    ['a comma too many', '{\n  "id": "wil",\n}', '3:1 found "}" where " must stand'],
    ['a comma too few', '{\n  "id": "wil"\n  "version": 1\n}', '3:3 found "\\"" where , or } must stand'],
    ['a colon too few', '{ "id" "wil" }', '1:8 found "\\"" where : must stand'],
    ['a list that does not end', '[1, 2', '1:6 found the end of the file where , or ] must stand'],
    ['a text that does not end', '{ "id": "wil }', '1:15 found the end of the file where " must stand'],
    ['a line break inside a text', '{ "id": "wi\nl" }', '1:12 found "\\n" where a character that may stand in a text must stand'],
    ['an unknown escape', '{ "id": "C:\\gehoor" }', '1:12 found "\\\\" where a character that may stand in a text must stand'],
    ['single quotes', "{ 'id': 1 }", '1:3 found "\'" where " must stand'],
    ['a comment', '{ // mine\n}', '1:3 found "/" where " must stand'],
    ['a number with a leading zero', '[01]', '1:3 found "1" where , or ] must stand'],
    ['two procedures in one file', '{}\n{}', '2:1 found "{" where nothing more must stand'],
    ['Word’s quotation marks', '{ “id”: 1 }', '1:3 found "“" where " must stand'],
    ['a Windows file', '{\r\n  "id": wil\r\n}', '2:9 found "w" where a value must stand'],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  test('a file of brackets does not exhaust the reader', () => {
    expect([told('['.repeat(100_000)), told('{"a":'.repeat(100_000))]).toEqual([
      ['1:66 more than 64 groups inside each other'], ['1:326 more than 64 groups inside each other'],
    ])
  })

  test('a file that is something else altogether is not read through', () => {
    expect(told(`[${' '.repeat(1_000_000)}]`)).toEqual(['longer than 1000000 characters'])
  })
})

describe('a file that is JSON tells line and column of every slip', () => {
  const lines = procedureText('wil').split('\n')
  const lineOf = (fragment: string) => lines.findIndex((line) => line.includes(fragment)) + 1

  test('a wrong value, at its name', () => {
    const text = procedureText('wil').replace('"tone": "u"', '"tone": "gij"')
    expect(told(text)).toEqual([`${lineOf('"tone"')}:3 tone is "gij"; allowed: je, u`])
  })

  test('a missing field, at the group that misses it', () => {
    const text = procedureText('wil').replace(/"sender": "[^"]*",/, '')
    expect(told(text)).toEqual([`${lineOf('"organisation"')}:3 organisation.sender missing; expected text`])
  })

  test('a missing field of the whole, at the beginning', () => {
    expect(told(procedureText('wil').replace(/"tone": "u",/, ''))).toEqual(['1:1 tone missing; expected one of je, u'])
  })

  test('a slip in a list, at its entry', () => {
    const text = procedureText('wil').replace('"days": [1, 2, 3, 4, 5]', '"days": [1, 2, 9]')
    expect(told(text)).toEqual([`${lineOf('"days"')}:22 hours[0].days[2] is 9; at most 7`])
  })

  test('a name that stands twice, at the second; JSON itself would keep only the last', () => {
    const text = procedureText('wil').replace('"tone": "u",', '"tone": "u",\n  "tone": "je",')
    expect(told(text)).toEqual([`${lineOf('"tone"') + 1}:3 tone "tone" stands here twice`])
  })

  test('a byte-order mark, which Windows editors write, is no mistake', () => {
    expect(readProcedureText(`\uFEFF${procedureText('wil')}`)).toEqual(readProcedureText(procedureText('wil')))
  })
})

describe('the scan agrees with JSON.parse', () => {
  const parses = (text: string): boolean => {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }

  test('on whatever JSON can say', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 8 }), (text) => { expect(scanJson(text).ok).toBe(true) }))
  })

  test('on procedures with a few characters changed', () => {
    const anywhere = fc.record({ id: fc.constantFrom(...procedureIds), at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.integer({ min: 0, max: 3 }) })
    const typed = fc.constantFrom('', '"', ',', ':', '{', '}', '[', ']', '\\', '\n', '0', '-', '.', 'e', 'null', '\u0007', '\u0085', '\ud800', ' ', ' ', 'tru')
    fc.assert(
      fc.property(anywhere, typed, ({ id, at, cut }, insert) => {
        const text = procedureText(id)
        const place = Math.floor(at * text.length)
        const damaged = text.slice(0, place) + insert + text.slice(place + cut)
        expect(scanJson(damaged).ok).toBe(parses(damaged))
      }),
      { numRuns: 300 },
    )
  })

  test('on scraps', () => {
    const scrap = fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\\', 'u', '0', '1', '-', '.', 'e', '+', ' ', '\n', 't', 'true', 'null', 'é', '\ud83d'), maxLength: 12 })
    fc.assert(fc.property(scrap, (text) => { expect(scanJson(text).ok).toBe(parses(text)) }), { numRuns: 5000 })
  })

  test('and knows the place of every value', () => {
    const text = '{ "a": [10, { "b c": true }],\n "d": {} }'
    const scan = scanJson(text)
    const places = scan.ok ? [...scan.places].map(([path, offset]) => [path, lineAndColumn(text, offset), text.slice(offset, offset + 4)]) : []
    expect(places).toEqual([
      ['a', { line: 1, column: 3 }, '"a":'],
      ['a[0]', { line: 1, column: 9 }, '10, '],
      ['a[1]', { line: 1, column: 13 }, '{ "b'],
      ['a[1]["b c"]', { line: 1, column: 15 }, '"b c'],
      ['d', { line: 2, column: 2 }, '"d":'],
    ])
  })
})
