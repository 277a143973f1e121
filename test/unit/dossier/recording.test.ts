import { describe, expect, test } from 'vitest'
import { momentIn, recordingsRemovedOn, runsOf, saidAt, type Arrival } from '../../../shared/dossier/contents/recording.ts'
import { procedureIds, shipped } from '../procedure/shipped.ts'

const at = (second: number) => Temporal.Instant.from('2026-11-20T10:05:00Z').add({ milliseconds: Math.round(second * 1000) }).toString({ smallestUnit: 'millisecond' })
/** Pieces of half a second: from, to (seconds on the clock), and how far the recording was before. */
const stretch = (from: number, to: number, before: number): Arrival[] =>
  Array.from({ length: (to - from) * 2 }, (_, index) => ({ recordedAt: at(from + (index + 1) / 2), until: (before + (index + 1) / 2) * 1000 }))

describe('a recording and the clock on the wall', () => {
  // Ten seconds, a pause of a minute, five seconds more.
  const runs = runsOf([...stretch(0, 10, 0), ...stretch(70, 75, 10)])

  test('go on together but for the pauses', () => {
    expect(runs).toEqual([{ at: at(0), from: 0, until: 10_000 }, { at: at(70), from: 10_000, until: 15_000 }])
    expect(runsOf([])).toEqual([])
  })

  test('a piece that came a little late is no pause', () => {
    expect(runsOf([{ recordedAt: at(0.5), until: 500 }, { recordedAt: at(2.2), until: 1000 }, { recordedAt: at(2.3), until: 1500 }])).toHaveLength(1)
  })

  test.each([
    ['while it was recorded', 4, 4_000],
    ['in the whole second in which it began', -0.6, 0],
    ['in the pause: where the pause is', 40, 10_000],
    ['after the pause', 72, 12_000],
    ['as it ended', 76, 15_000],
    ['before it', -5, undefined],
    ['after it', 90, undefined],
  ])('what was written down %s stands where it was said', (_when, second, place) => {
    expect(momentIn(runs, at(second))).toBe(place)
  })

  test.each([[0, 0], [4_000, 4], [10_000, 10], [12_500, 72.5], [20_000, 80]])('what is heard at %i milliseconds was said then', (place, second) => {
    expect(saidAt(runs, place)).toBe(at(second))
  })

  test('an empty recording has no moments', () => {
    expect([momentIn([], at(0)), saidAt([], 0)]).toEqual([undefined, undefined])
  })
})

describe('how long recordings are kept', () => {
  const closedOn = Temporal.PlainDate.from('2026-11-20')

  test('is the procedure’s own rule: six weeks after closing, with every organisation', () => {
    expect(procedureIds.map((id) => recordingsRemovedOn(shipped(id), closedOn).toString())).toEqual(procedureIds.map(() => '2027-01-01'))
  })

  test('is as long as the dossier where the procedure has no rule for it', () => {
    const { retention: { recordingDays: _, ...retention } } = shipped('wil')
    expect(recordingsRemovedOn({ retention }, closedOn).toString()).toBe('2031-11-20')
  })
})
