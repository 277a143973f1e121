import { expect, test } from 'vitest'
import { readTime, typedTime } from '../../../renderer/components/read-time.ts'

test.each([
  ['14u', '14:00'], ['14u30', '14:30'], ['9.05', '09:05'], ['9:05', '09:05'], ['1430', '14:30'], ['9', '09:00'], ['14 uur', '14:00'], ['14.30 uur', '14:30'],
  ['24u', undefined], ['14.60', undefined], ['straks', undefined], ['', undefined],
])('“%s” is %s', (typed, time) => {
  expect(readTime(typed)).toBe(time)
})

test('a time is shown as it may be typed over', () => {
  expect(['09:05', '14:00'].map(typedTime)).toEqual(['9.05', '14.00'])
})
