import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allowed } from '../../../shared/dossier/steps/allowed.ts'
import { documentName, mediaTypeOf, previewOf } from '../../../shared/dossier/contents/document.ts'
import { judgement, type Happening } from '../../../shared/dossier/events.ts'
import { judgementOfWhole, listedAnew, suggestedGrievances } from '../../../shared/dossier/contents/grievance.ts'
import { complaint, day, dossier, letterId, told } from './history.ts'

const received = complaint('2026-11-02', { channel: 'letter', form: 'written' })
const admitted: Happening = { type: 'complaintAdmitted', on: '2026-11-04' }
const listed: Happening = { type: 'grievancesListed', on: '2026-11-05', grievances: [{ number: 1, text: 'Niet teruggebeld' }, { number: 2, text: 'Verkeerde brief' }] }
const judgedEach: Happening = {
  type: 'grievancesJudged',
  on: '2026-11-20',
  judgements: [
    { number: 1, judgement: 'founded', findings: 'De lijst vermeldt geen gesprek.', reasons: 'Wie belooft te bellen, belt.' },
    { number: 2, judgement: 'unfounded', findings: 'De brief klopt.', reasons: 'De regels zijn gevolgd.' },
  ],
  conclusions: 'Wij houden een lijst bij.',
}
const planned: Happening = { type: 'measurePlanned', on: '2026-11-20', what: 'Elke dag de lijst nakijken', owner: 'J.W.', dueOn: '2026-12-18', isTold: true, grievance: 1 }
/** The id of an event in `history.ts`, by its number. */
const idOf = (sequence: number) => `019aa0c0-0000-7000-8000-${String(sequence).padStart(12, '0')}`
const codes = (at: ReturnType<typeof dossier>, happening: Happening) => allowed(at.state, happening, at.procedure, day('2026-12-31')).map(({ code }) => code)

describe('the points of a complaint', () => {
  test('the judgement of the whole follows from theirs, which stand in it one by one', () => {
    const { state } = dossier('zoersel', received, admitted, listed, judgedEach)
    expect(state.verdict).toEqual({
      judgement: 'partly-founded',
      findings: '1. Niet teruggebeld\nDe lijst vermeldt geen gesprek.\n\n2. Verkeerde brief\nDe brief klopt.',
      reasons: '1. Niet teruggebeld\nWie belooft te bellen, belt.\n\n2. Verkeerde brief\nDe regels zijn gevolgd.',
      conclusions: 'Wij houden een lijst bij.',
    })
    expect(state.grievances?.map(({ number, finding }) => [number, finding?.judgement])).toEqual([[1, 'founded'], [2, 'unfounded']])
  })

  test.each([
    [['founded', 'founded'], 'founded'],
    [['founded', 'unfounded'], 'partly-founded'],
    [['founded', 'no-finding'], 'partly-founded'],
    [['partly-founded', 'partly-founded'], 'partly-founded'],
    [['unfounded', 'no-finding'], 'unfounded'],
    [['unfounded', 'unfounded'], 'unfounded'],
    [['no-finding', 'no-finding'], 'no-finding'],
  ] as const)('%j together are %s', (parts, whole) => {
    expect(judgementOfWhole(parts)).toBe(whole)
  })

  test('the order of the points never matters to the whole', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...judgement.options), { minLength: 1, maxLength: 6 }), (parts) => {
      expect(judgementOfWhole(parts.toReversed())).toBe(judgementOfWhole(parts))
    }))
  })

  test('a point that is written otherwise takes the judgement away; what was found about the others stays', () => {
    const { state } = dossier('zoersel', received, admitted, listed, judgedEach, {
      type: 'grievancesListed', on: '2026-11-21', grievances: [{ number: 1, text: 'Niet teruggebeld' }, { number: 2, text: 'Brief onleesbaar' }],
    })
    expect([state.verdict, state.grievances?.map(({ finding }) => finding?.judgement)]).toEqual([undefined, ['founded', undefined]])
  })

  test('a point that is left out leaves the judgement of the others', () => {
    const { state } = dossier('zoersel', received, admitted, listed, judgedEach, { type: 'grievancesListed', on: '2026-11-21', grievances: [{ number: 1, text: 'Niet teruggebeld' }] })
    expect(state.verdict).toEqual({ judgement: 'founded', findings: 'De lijst vermeldt geen gesprek.', reasons: 'Wie belooft te bellen, belt.', conclusions: 'Wij houden een lijst bij.' })
  })

  test('all of them are judged, and never the complaint as if it had none', () => {
    const at = dossier('zoersel', received, admitted, listed)
    expect(codes(at, judgedEach)).toEqual([])
    expect(codes(at, { ...judgedEach, judgements: judgedEach.judgements.slice(1) })).toEqual(['other-grievances'])
    expect(codes(at, { type: 'judged', on: '2026-11-20', findings: 'f', judgement: 'founded', reasons: 'r' })).toEqual(['judge-each'])
    expect(codes(dossier('zoersel', received, admitted), judgedEach)).toEqual(['other-grievances'])
  })

  test('they are suggested from the summary, a sentence each', () => {
    expect(suggestedGrievances(complaint('2026-11-02', { summary: 'U belde dhr. Peeters op 3 november. Niemand belde terug! De brief was fout.' }))).toEqual([
      'U belde dhr. Peeters op 3 november.', 'Niemand belde terug!', 'De brief was fout.',
    ])
    expect(suggestedGrievances(complaint('2026-11-02'))).toEqual(['Drie keer doorverbonden'])
  })

  test('an edited line keeps its number, a new one gets one that no point had', () => {
    const before = [{ number: 1, text: 'a' }, { number: 2, text: 'b' }]
    expect(listedAnew(['a', 'b anders'], before, 2)).toEqual([{ number: 1, text: 'a' }, { number: 2, text: 'b anders' }])
    expect(listedAnew(['b'], before, 2)).toEqual([{ number: 2, text: 'b' }])
    expect(listedAnew(['b', 'a'], before, 2)).toEqual([{ number: 2, text: 'b' }, { number: 1, text: 'a' }])
    expect(listedAnew(['a', 'b', 'c'], before, 5)).toEqual([{ number: 1, text: 'a' }, { number: 2, text: 'b' }, { number: 6, text: 'c' }])
  })
})

describe('measures', () => {
  test('are watched on their day until they are done, also after the answer', () => {
    const { deadlines, state } = dossier('zoersel', received, admitted, listed, judgedEach, planned, { type: 'letterSent', on: '2026-11-23', kind: 'answer', channel: 'letter' })
    expect(state.isClosed).toBe(true)
    expect(deadlines.filter(({ state: standing }) => standing === 'running').map(({ ruleId, dueOn, detail, owner, kind }) => ({ ruleId, dueOn, detail, owner, kind }))).toEqual([
      { ruleId: `measure-${idOf(5)}`, dueOn: '2026-12-18', detail: 'Elke dag de lijst nakijken', owner: 'J.W.', kind: 'promised' },
    ])
  })

  test('one that is put off is due on its new day, one that is done is met, one that is dropped lapses', () => {
    const after = (happening: Happening) => dossier('zoersel', received, admitted, listed, planned, happening).deadlines.filter(({ subject }) => subject === 'measure').map(told)
    const measure = idOf(4)
    expect(after({ type: 'measurePutOff', on: '2026-12-01', measure, dueOn: '2027-01-15', reason: 'ziekte' })).toEqual([`measure-${measure} 2027-01-15 running`])
    expect(after({ type: 'measureDone', on: '2026-12-21', measure })).toEqual([`measure-${measure} 2026-12-18 met-late 2026-12-21`])
    expect(after({ type: 'measureDropped', on: '2026-12-01', measure, reason: 'niet nodig' })).toEqual([`measure-${measure} 2026-12-18 lapsed 2026-12-01`])
  })

  test('only one that runs can be changed, and none is due before it was agreed', () => {
    const at = dossier('zoersel', received, admitted, planned)
    const measure = idOf(3)
    expect(codes(at, { type: 'measureDone', on: '2026-12-01', measure: idOf(2) })).toEqual(['unknown-measure'])
    expect(codes(at, { type: 'measurePutOff', on: '2026-12-01', measure, dueOn: '2026-11-01', reason: 'x' })).toEqual(['measure-before-planned'])
    expect(codes(at, { ...planned, dueOn: '2026-11-19' })).toEqual(['other-grievances'])
    expect(codes(dossier('zoersel', received, admitted, listed), { ...planned, dueOn: '2026-11-19' })).toEqual(['measure-before-planned'])
  })
})

describe('people, links and what others did', () => {
  test('whoever is written down as the one it is about may not handle it', () => {
    const at = dossier('inter', received, { type: 'personAdded', on: '2026-11-03', name: 'An Peeters', role: 'person-concerned' })
    expect(at.state.personsConcerned).toEqual(['An Peeters'])
    expect(codes(at, { type: 'handlerAssigned', on: '2026-11-04', handler: { name: 'A. Peeters' } })).toEqual(['handler-is-concerned'])
    const left = dossier('inter', received, { type: 'personAdded', on: '2026-11-03', name: 'An Peeters', role: 'person-concerned' }, { type: 'personRemoved', on: '2026-11-04', person: idOf(2) })
    expect([left.state.people, left.state.personsConcerned]).toEqual([undefined, undefined])
  })

  test('a dossier is linked to others, never to itself, and once', () => {
    const at = dossier('inter', received, { type: 'dossierLinked', on: '2026-11-03', to: letterId, why: 'zelfde straat' }, { type: 'dossierLinked', on: '2026-11-04', to: letterId })
    expect(at.state.links).toEqual([{ to: letterId }])
    expect([codes(at, { type: 'dossierLinked', on: '2026-11-04', to: at.state.dossierId }), codes(at, { type: 'dossierUnlinked', on: '2026-11-04', to: at.state.dossierId })]).toEqual([['same-dossier'], ['not-linked']])
  })

  test('the ombudsman is heard of after the answer, and what came back stands with it', () => {
    const answered: readonly Happening[] = [{ type: 'letterSent', on: '2026-11-20', kind: 'answer', channel: 'letter' }, { type: 'broughtToOmbudsman', on: '2026-12-10', body: 'Vlaamse Ombudsdienst' }]
    const at = dossier('inter', received, ...answered)
    expect(codes(at, { type: 'ombudsmanReplied', on: '2026-12-20', outcome: 'partly-founded', text: 'Sneller antwoorden.' })).toEqual([])
    expect(dossier('inter', received, ...answered, { type: 'ombudsmanReplied', on: '2026-12-20', outcome: 'partly-founded', text: 'Sneller antwoorden.' }).state.ombudsman).toEqual({
      body: 'Vlaamse Ombudsdienst', since: '2026-12-10', reply: { on: '2026-12-20', outcome: 'partly-founded', text: 'Sneller antwoorden.' },
    })
    expect(codes(dossier('inter', received), { type: 'ombudsmanReplied', on: '2026-12-20', outcome: 'advice', text: 'x' })).toEqual(['not-at-ombudsman'])
  })

  test('a talk is offered where the procedure wants one first, and may be declined', () => {
    const assigned: Happening = { type: 'handlerAssigned', on: '2026-11-04', handler: { name: 'S.B.' } }
    const at = dossier('interforce', received, assigned)
    expect(codes(at, { type: 'talkDeclined', on: '2026-11-05' })).toEqual(['talk-not-offered'])
    expect(dossier('interforce', received, assigned, { type: 'talkOffered', on: '2026-11-05' }, { type: 'talkDeclined', on: '2026-11-06', reason: 'liever schriftelijk' }).state.talk).toEqual({
      offeredOn: '2026-11-05', declinedOn: '2026-11-06', reason: 'liever schriftelijk',
    })
  })
})

describe('documents', () => {
  test('a name keeps its ending and loses its folder and what a file system refuses', () => {
    expect(['C:\\Users\\an\\scan 1.pdf', '/tmp/../brief:"x".docx', '...', `${'a'.repeat(300)}.pdf`].map(documentName)).toEqual([
      'scan 1.pdf', 'brief x .docx', 'document', `${'a'.repeat(156)}.pdf`,
    ])
  })

  test('the ending of the name tells what it is, and whether it can be shown', () => {
    expect(['a.PDF', 'b.jpeg', 'c.eml', 'd.docx', 'e.txt', 'f.exe', 'g'].map((name) => previewOf(mediaTypeOf(name)))).toEqual(['pdf', 'image', 'mail', 'word', 'text', 'none', 'none'])
  })

  test('putting one in or removing it is no step that can be taken back', () => {
    const added: Happening = { type: 'documentAdded', on: '2026-11-03', documentId: letterId, name: 'brief.pdf', mediaType: 'application/pdf', bytes: 9, digest: 'a'.repeat(64), from: 'complainant', isInternal: false }
    const { state } = dossier('inter', received, admitted, added, { type: 'documentRemoved', on: '2026-11-05', documentId: letterId, reason: 'verkeerd dossier' })
    expect([state.undoable, state.documents?.[0]?.removed]).toEqual([2, { on: '2026-11-05', reason: 'verkeerd dossier' }])
  })
})
