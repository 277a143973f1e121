import { expect, test } from 'vitest'
import { deadlinesOf } from '../../../shared/dossier/deadlines/deadlines.ts'
import { promisedDay } from '../../../shared/dossier/intake/promised-day.ts'
import { isWorkingDay } from '../../../shared/calendar/index.ts'
import { shipped } from '../procedure/shipped.ts'
import { complaint, dossier } from './history.ts'

test('WIL: whatever the day of a call in two years, no promise to an oral complainant names a Saturday, Sunday or holiday', () => {
  const procedure = shipped('wil')
  const first = Temporal.PlainDate.from('2026-01-01')
  const wrong = Array.from({ length: 731 }, (_, days) => first.add({ days }).toString()).flatMap((receivedOn) =>
    deadlinesOf(dossier('wil', complaint(receivedOn, { form: 'oral', channel: 'phone' })).state, procedure)
      .filter(({ kind }) => kind !== 'statutory')
      .map((deadline) => ({ receivedOn, rule: deadline.ruleId, on: promisedDay(deadline, procedure) }))
      .filter(({ on }) => !isWorkingDay(Temporal.PlainDate.from(on), procedure.calendars.office)),
  )
  expect(wrong).toEqual([])
})

test('what is promised for New Year’s Day is told as the day before, and what the law counts stays', () => {
  const deadline = { dueOn: '2027-01-01', startsOn: '2026-11-20' }
  expect([promisedDay({ ...deadline, kind: 'promised' }, shipped('wil')), promisedDay({ ...deadline, kind: 'statutory' }, shipped('wil'))]).toEqual(['2026-12-31', '2027-01-01'])
})

test('a promise is never told for a day before it began', () => {
  expect(promisedDay({ dueOn: '2026-11-29', startsOn: '2026-11-28', kind: 'promised' }, shipped('wil'))).toBe('2026-11-29')
})
