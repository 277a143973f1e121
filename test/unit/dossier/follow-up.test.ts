import { describe, expect, it } from 'vitest'
import { allowed } from '../../../shared/dossier/steps/allowed.ts'
import type { Happening } from '../../../shared/dossier/events.ts'
import { meetsBySending } from '../../../shared/dossier/steps/letter-meets.ts'
import { complaint, dossier, told } from './history.ts'

const after = (...happenings: readonly Happening[]) => dossier('vlaamse-ombudsdienst', complaint('2026-11-13'), ...happenings)
const named = (...happenings: readonly Happening[]) => after(...happenings).deadlines.filter(({ ruleId }) => ruleId === 'follow-up' || ruleId === 'expected-answer').map(told)

describe('a day to look at it again', () => {
  const planned: Happening = { type: 'followUpPlanned', on: '2026-11-20', followUpOn: '2026-12-04', about: 'Is de dienst klaar?' }

  it('is due like any other, under its own words', () => {
    expect(named(planned)).toEqual(['follow-up 2026-12-04 running'])
    expect(after(planned).deadlines.find(({ ruleId }) => ruleId === 'follow-up')).toMatchObject({ label: { nl: 'Is de dienst klaar?' }, kind: 'target', startsOn: '2026-11-20' })
  })

  it('another day takes its place, no day ends it, and closing the dossier too', () => {
    expect(named(planned, { type: 'followUpPlanned', on: '2026-12-04', followUpOn: '2026-12-18' })).toEqual(['follow-up 2026-12-18 running'])
    expect(named(planned, { type: 'followUpPlanned', on: '2026-12-04' })).toEqual([])
    expect(named(planned, { type: 'withdrawn', on: '2026-11-25' })).toEqual(['follow-up 2026-12-04 lapsed 2026-11-25'])
  })

  it('cannot be a day that has passed', () => {
    const { state, procedure } = after()
    expect(allowed(state, { ...planned, followUpOn: '2026-11-19' }, procedure)).toEqual([{ code: 'follow-up-before' }])
    expect(allowed(state, planned, procedure)).toEqual([])
  })
})

describe('an answer by the day that an interim notice named', () => {
  const notice: Happening = { type: 'interimNoticeSent', on: '2026-11-18', reason: 'De dienst zoekt nog.', expectedOn: '2026-12-11' }

  it('is promised, with the last day to post it, and met by the answer', () => {
    expect(named(notice)).toEqual(['expected-answer 2026-12-11 running, op de post 2026-12-08'])
    expect(named(notice, { type: 'letterSent', on: '2026-12-10', kind: 'answer', channel: 'letter' })).toEqual(['expected-answer 2026-12-11 met 2026-12-10'])
    expect(meetsBySending('answer', 'expected-answer', after().procedure)).toBe(true)
    expect(meetsBySending('acknowledgement', 'expected-answer', after().procedure)).toBe(false)
  })

  it('is none when no day was named', () => {
    expect(named({ type: 'interimNoticeSent', on: '2026-11-18', reason: 'De dienst zoekt nog.' })).toEqual([])
  })
})
