import { expect, it } from 'vitest'
import { namesDate } from '../../../shared/letters/names-date.ts'

it.each([
  ['Wij bellen u uiterlijk dinsdag 29 december 2026 terug.', true],
  ['U hoort het op 29\u00a0december 2026.', true],
  ['uiterlijk 29/12/2026', true],
  ['uiterlijk 29-12-2026', true],
  ['uiterlijk 29. 12. 2026', true],
  ['op 9 december 2026', false],
  ['op 129 december 2026', false],
  ['op 29 december 2025', false],
  ['op 29 december', false],
  ['nummer 129/12/2026', false],
])('“%s” names 29 December 2026: %s', (text, expected) => {
  expect(namesDate(text, '2026-12-29')).toBe(expected)
})
