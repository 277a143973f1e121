import { expect, test } from 'vitest'
import { hoursNow } from '../../../renderer/frame/telephone-hours.ts'
import { shipped } from '../procedure/shipped.ts'

const at = (time: string) => hoursNow(shipped('wil'), Temporal.ZonedDateTime.from(`${time}[Europe/Amsterdam]`))
const time = (text: string) => Temporal.PlainTime.from(text)

test('the masthead tells the telephone hour that runs or comes, at WIL from 8.30 to 12.30 on working days', () => {
  expect(at('2026-11-20T08:00')).toEqual({ isOpen: false, at: time('08:30') })
  expect(at('2026-11-20T08:30')).toEqual({ isOpen: true, at: time('12:30') })
  expect(at('2026-11-20T12:29')).toEqual({ isOpen: true, at: time('12:30') })
  expect(at('2026-11-20T12:30')).toBeUndefined()
  expect(at('2026-11-21T09:00')).toBeUndefined()
})
