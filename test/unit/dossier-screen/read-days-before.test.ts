import { expect, it } from 'vitest'
import { readDaysBefore } from '../../../renderer/settings/read-days-before.ts'

it('reads working days as she writes them, and nothing as no reminder', () => {
  expect(['5, 1', '1 en 5', '0', '', '5;5 1', '60'].map(readDaysBefore)).toEqual([[5, 1], [5, 1], [0], [], [5, 1], [60]])
})

it('refuses what is no number of days', () => {
  expect(['een week', '61', '-1', '1.5', '1 2 3 4 5 6 7 8 9'].map(readDaysBefore)).toEqual([undefined, undefined, undefined, undefined, undefined])
})
