import { expect, test } from 'vitest'
import { loudnessOf } from '../../../renderer/recording/level.ts'
import { clockLength, consentSentence, spokenKeeping } from '../../../renderer/words/recording.ts'

test.each([
  [0, 'silent', 0],
  [0.001, 'silent', 0],
  [0.01, 'soft', 1],
  [0.1, 'good', 3],
  [0.5, 'good', 4],
  [1, 'too-loud', 5],
] as const)('a swing of %d is %s, %i bars', (swing, loudness, lit) => {
  expect(loudnessOf(swing)).toEqual({ loudness, lit })
})

test.each([[0, '00.00'], [999, '00.00'], [67_000, '01.07'], [3_765_000, '1.02.45']])('%i milliseconds are %s on the clock', (milliseconds, clock) => {
  expect(clockLength(milliseconds)).toBe(clock)
})

test('the caller is asked in the tone of the organisation, and hears how long it is kept', () => {
  expect(consentSentence('je', spokenKeeping('je', 42))).toContain('De opname wordt gewist, zes weken nadat je klacht is afgehandeld. Vind je dat goed?')
  expect(consentSentence('u', spokenKeeping('u', 30))).toContain('De opname wordt gewist, 30 dagen nadat uw klacht is afgehandeld. Vindt u dat goed?')
  expect(spokenKeeping('u', 7)).toContain('één week')
  expect(spokenKeeping('u', undefined)).toBe('De opname wordt samen met uw klacht gewist.')
})
