import { describe, expect, test } from 'vitest'
import { definitionOf, mustReadAgain } from '../../../shared/dossier/intake/definition.ts'
import type { Happening } from '../../../shared/dossier/events.ts'
import { complaint, dossier } from './history.ts'

const spoken = 'U wacht sinds september op een nabetaling.'
const better = 'U wacht sinds 3 september op een nabetaling van 400 euro.'
const confirmed = complaint('2026-11-20', { summary: spoken, summaryConfirmedAt: '2026-11-20T10:12:00Z' })
/** The events of these histories are all recorded at the same instant. */
const recordedAt = '2026-11-20T10:00:00Z'

const after = (...happenings: readonly Happening[]) => dossier('wil', confirmed, ...happenings).state.complaint
const corrected = (changes: Extract<Happening, { type: 'detailsCorrected' }>['changes']): Happening => ({ type: 'detailsCorrected', changes })

describe('the definition of a complaint', () => {
  test('is the wording that the complainant confirmed', () => {
    expect([definitionOf(after()), mustReadAgain(after())]).toEqual([spoken, false])
  })

  test('stays that wording after a change, until the new one is read back: both are kept with their times', () => {
    const changed = after(corrected({ summary: better }))
    expect([definitionOf(changed), mustReadAgain(changed)]).toEqual([spoken, true])
    expect(changed).toEqual({ ...complaint('2026-11-20'), summary: better, readBack: [{ text: spoken, confirmedAt: '2026-11-20T10:12:00Z' }], summaryChangedAt: recordedAt })
  })

  test('is the new wording once that was read back and confirmed', () => {
    const again = after(corrected({ summary: better }), corrected({ summaryConfirmedAt: '2026-11-23T09:00:00Z' }))
    expect([definitionOf(again), mustReadAgain(again), again.readBack]).toEqual([better, false, [{ text: spoken, confirmedAt: '2026-11-20T10:12:00Z' }]])
  })

  test('is the new wording at once when it was read back before it was written down', () => {
    const again = after(corrected({ summary: better, summaryConfirmedAt: '2026-11-23T09:00:00Z' }))
    expect([definitionOf(again), mustReadAgain(again)]).toEqual([better, false])
  })

  test('is confirmed again when the old words come back', () => {
    expect(after(corrected({ summary: better }), corrected({ summary: spoken }))).toEqual({ ...confirmed })
  })

  test('is the summary as it stands when nothing was ever read back', () => {
    const written = { summary: better }
    expect([definitionOf(written), mustReadAgain(written), definitionOf({})]).toEqual([better, false, undefined])
  })
})
