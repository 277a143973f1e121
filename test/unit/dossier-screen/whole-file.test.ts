import { describe, expect, test } from 'vitest'
import { thirdParties, wholeFileOf } from '../../../renderer/dossier/whole-file/whole-file.ts'
import { lacksAcknowledgement } from '../../../shared/dossier/deadlines/acknowledgement-mark.ts'
import type { Happening } from '../../../shared/dossier/events.ts'
import { stepsOf } from '../../../shared/dossier/steps/steps.ts'
import { lettersNaming } from '../../../shared/letters/letters-naming.ts'
import { complaint, day, digest, dossier, letterId } from '../dossier/history.ts'

const today = day('2026-11-20')
const story: readonly Happening[] = [
  { type: 'hearingRequested', on: '2026-11-12', person: 'mevrouw An Peeters' },
  { type: 'heard', on: '2026-11-13', who: 'person-concerned', person: 'mevrouw An Peeters', account: 'Peeters zegt dat het druk was.' },
  { type: 'noteAdded', on: '2026-11-14', text: 'Let op: derde klacht dit jaar.' },
  { type: 'noteAdded', on: '2026-11-14', text: 'Klager belt morgen terug.', mayBeSeen: true },
  { type: 'documentAdded', on: '2026-11-15', documentId: letterId, name: 'rooster.pdf', mediaType: 'application/pdf', bytes: 9, digest, from: 'organisation', isInternal: true },
]

function facts() {
  const { state, events, deadlines, procedure } = dossier('wil', complaint('2026-11-11', { happened: { withWhom: 'mevrouw An Peeters' }, summary: 'Mevrouw Peeters belde niet terug.' }), ...story)
  const view = { number: '2026-0042', state, events, deadlines, steps: stepsOf(state, deadlines, procedure, today), sameCall: [], links: [], readableDocuments: [letterId] }
  return { view, procedure, today, language: 'nl' as const }
}

const wordsOf = (choice: Partial<Parameters<typeof wholeFileOf>[1]>) => JSON.stringify(wholeFileOf(facts(), { withInternal: false, hidden: [], letters: [], documents: [], ...choice }))

describe('the whole of a dossier', () => {
  test('leaves out what is for us alone, unless that is chosen', () => {
    expect([wordsOf({}).includes('derde klacht'), wordsOf({}).includes('belt morgen'), wordsOf({}).includes('rooster.pdf')]).toEqual([false, true, false])
    expect([wordsOf({ withInternal: true }).includes('derde klacht'), wordsOf({ withInternal: true, documents: [letterId] }).includes(`SHA-256 ${digest}`)]).toEqual([true, true])
  })

  test('for access no third party can be read in it, and the complainant can', () => {
    expect(thirdParties(facts())).toEqual(['mevrouw An Peeters'])
    const words = wordsOf({ hidden: thirdParties(facts()) })
    expect([/peeters/i.test(words), words.includes('A. Modaal'), words.includes('het druk was')]).toEqual([false, true, true])
    expect(/peeters/i.test(wordsOf({}))).toBe(true)
  })
})

describe('the mark that nothing was acknowledged', () => {
  const after = (...happenings: readonly Happening[]) => {
    const { state, procedure } = dossier('wil', complaint('2026-11-11'), ...happenings)
    return lacksAcknowledgement(state, procedure)
  }
  test('stays until the letter went out, made here or elsewhere; a final one alone does not take it away', () => {
    const final: Happening = { type: 'letterFinalised', on: '2026-11-12', letterId, kind: 'acknowledgement', sections: [], digest }
    const sent: Happening = { type: 'letterSent', on: '2026-11-13', kind: 'acknowledgement', channel: 'letter' }
    expect([after(), after({ type: 'complaintAdmitted', on: '2026-11-12' }), after(final), after(final, { ...sent, letterId }), after(sent), after({ type: 'withdrawn', on: '2026-11-12' })]).toEqual([true, true, true, false, false, false])
  })
})

describe('letters that name a day which no longer holds', () => {
  test('are those that went out; what was never sent was told to nobody', () => {
    const final: Happening = { type: 'letterFinalised', on: '2026-11-12', letterId, kind: 'acknowledgement', sections: [{ id: 'term', text: 'U hoort van ons voor woensdag 23 december 2026.', covers: [] }], digest }
    const letters = (...happenings: readonly Happening[]) => lettersNaming(dossier('wil', complaint('2026-11-11'), ...happenings).state.letters, ['2026-12-23', '2026-12-25', '2026-12-23']).map(({ letter, day: named }) => [letter.kind, named])
    expect([letters(final), letters(final, { type: 'letterSent', on: '2026-11-13', kind: 'acknowledgement', channel: 'letter', letterId })]).toEqual([[], [['acknowledgement', '2026-12-23']]])
  })
})
