import { describe, expect, test } from 'vitest'
import { readPosting, type PostingChoice } from '../../../renderer/letters/posting.ts'

// A Friday.
const today = Temporal.PlainDate.from('2026-11-20')
const read = (choice: Partial<PostingChoice>, finalisedOn = today) => readPosting({ when: 'today', typed: '', channel: 'letter', ...choice }, { today, finalisedOn })

describe('when a letter goes out', () => {
  test('is today, or not yet', () => {
    expect(read({})).toEqual({ kind: 'sent', sentOn: '2026-11-20', channel: 'letter' })
    expect(read({ when: 'later', channel: 'email' })).toEqual({ kind: 'later', channel: 'email' })
  })

  test.each([
    ['maandag', '2026-11-23'],
    ['23/11', '2026-11-23'],
    ['27/11/2026', '2026-11-27'],
    ['morgen', '2026-11-21'],
  ])('is a day she types, ahead of a letter that is made final now: %s', (typed, sentOn) => {
    expect(read({ when: 'other', typed })).toEqual({ kind: 'sent', sentOn, channel: 'letter' })
  })

  test('is a day behind for a letter that has been lying ready', () => {
    expect(read({ when: 'other', typed: 'woensdag' }, today.subtract({ days: 4 }))).toEqual({ kind: 'sent', sentOn: '2026-11-18', channel: 'letter' })
    expect(read({ when: 'other', typed: 'gisteren' }, today.subtract({ days: 1 }))).toEqual({ kind: 'sent', sentOn: '2026-11-19', channel: 'letter' })
  })

  test.each(['28/11/2026', '19/11/2026', '1/1/2027'])('cannot be more than a week ahead or before the letter was final: %s', (typed) => {
    expect(read({ when: 'other', typed })).toEqual({ kind: 'problem', problem: 'out-of-reach' })
  })

  test.each(['', 'binnenkort', '31/2'])('must be one day: “%s”', (typed) => {
    expect(read({ when: 'other', typed })).toEqual({ kind: 'problem', problem: 'not-a-day' })
  })
})
