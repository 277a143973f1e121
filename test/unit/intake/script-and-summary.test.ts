import { describe, expect, test } from 'vitest'
import { scriptOf } from '../../../renderer/intake/help/script.ts'
import { changeChannel, changeSheet } from '../../../renderer/intake/sheet.ts'
import { spokenDate } from '../../../renderer/intake/help/spoken-date.ts'
import { writeSummary } from '../../../renderer/intake/ending/summary.ts'
import { sentenceFor, stepIds } from '../../../renderer/words/intake-spoken.ts'
import { emptySheet } from '../../../shared/dossier/intake/sheet.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { procedureIds, shipped, type ProcedureId } from '../procedure/shipped.ts'

const at = '2026-11-20T10:05:00Z'
const blank = emptySheet({ channel: 'phone', id: '0198d7c2-0000-7000-8000-000000000001', procedureId: 'wil', startedAt: at })
const told = { ...blank, notes: [{ at, text: 'Aanvraag van september.' }] }
const today = Temporal.PlainDate.from('2026-11-20')

describe('a date as it is said aloud', () => {
  test.each([
    ['2026-11-27', 'vrijdag zevenentwintig november'],
    ['2026-12-31', 'donderdag eenendertig december'],
    ['2026-11-30', 'maandag dertig november'],
    ['2027-01-04', 'maandag vier januari'],
    ['2027-02-22', 'maandag tweeëntwintig februari'],
    ['2027-03-23', 'dinsdag drieëntwintig maart'],
    ['2027-08-01', 'zondag een augustus'],
    ['2027-10-19', 'dinsdag negentien oktober'],
    ['2027-06-20', 'zondag twintig juni'],
  ])('%s is %s', (date, spoken) => {
    expect(spokenDate(Temporal.PlainDate.from(date))).toBe(spoken)
  })
})

describe('the script of a call', () => {
  test('asks for the story first, and then for name and number', () => {
    expect(scriptOf(blank, false).current).toBe('story')
    expect(scriptOf(told, false).current).toBe('name')
  })

  test('ticks itself in whatever order the caller tells it, and keeps asking for the facts', () => {
    const script = scriptOf({ ...told, name: 'Verzonnen', address: 'Nergensstraat 12, 1234 AB Nergens' }, false)
    expect(script.steps.filter(({ done }) => done).map(({ id }) => id)).toEqual(['story', 'name', 'recognised'])
    expect(script.current).toBe('facts')
  })

  test('lets a question go once the call went on past it', () => {
    const sheet = { ...told, name: 'V', subject: 'Balie', when: 'gisteren', wish: 'Excuses', discussedBefore: 'no' } as const
    expect(scriptOf(sheet, false).current).toBe('for-whom')
  })

  test('reads back, promises and wraps up, in that order', () => {
    const sheet = { ...told, name: 'V', subject: 'Balie', when: 'gisteren', effect: 'Boos', wish: 'Excuses', discussedBefore: 'no', reachable: 'na 17 uur' } as const
    expect(scriptOf(sheet, false).current).toBe('read-back')
    const confirmed = { ...sheet, summary: 'Zo was het.', summaryConfirmedAt: at }
    expect(scriptOf(confirmed, false).current).toBe('promise')
    expect(scriptOf(confirmed, true).current).toBe('wrap-up')
  })

  test('begins otherwise outside the telephone hours, where there are any', () => {
    const first = (id: ProcedureId, isOutside: boolean) => sentenceFor('story', shipped(id).script, { coordinator: 'Anna.', isOutside })
    expect([first('wil', false), first('wil', true)]).toEqual([
      'Klachtendienst, met Anna. Vertelt u het maar.',
      'WIL, met Anna. Het spreekuur voor klachten is op werkdagen van 8.30 tot 12.30 uur. Zullen wij u terugbellen?',
    ])
    expect(first('inter', true)).toBe(first('inter', false))
  })

  test('has marks at 20 and 30 minutes, and a card for every hard conversation, at every organisation', () => {
    for (const { script } of procedureIds.map(shipped)) {
      expect(script.cues.map(({ minutes }) => minutes)).toEqual([20, 30])
      expect(script.cards.map(({ id }) => id)).toEqual(['anger', 'abuse', 'threat', 'grief', 'despair', 'emotional', 'much', 'dominant', 'manipulative', 'suspicious'])
    }
  })

  test('sends somebody who sees no way out to the line of the country', () => {
    const refer = (id: ProcedureId) => shipped(id).script.cards.find((card) => card.id === 'despair')?.refer
    expect([refer('inter'), refer('wil')]).toEqual(['Zelfmoordlijn: 1813, dag en nacht, gratis.', '113 Zelfmoordpreventie: 113 of gratis 0800 0113, dag en nacht.'])
  })

  test('tells what it means to keep a name from the service exactly where that can be asked', () => {
    for (const { script, steps } of procedureIds.map(shipped)) expect(script.confidentiality !== undefined).toBe(steps.mayHideNameFromService)
  })

  test('has nothing to read back or to promise when a letter is entered', () => {
    const steps = scriptOf({ ...blank, channel: 'letter' }, false).steps.map(({ id }) => id)
    expect(steps).toEqual(['story', 'name', 'facts', 'effect', 'wish', 'earlier', 'for-whom', 'reachable', 'wrap-up'])
  })

  test('speaks to the caller as the organisation does', () => {
    const wrong = { je: /\b(?:u|uw|uzelf)\b/i, u: /\b(?:je|jou|jouw|jezelf)\b/i }
    const foreign = { 'nl-BE': /\bheeft u\b/i, 'nl-NL': /\bhebt u\b/i }
    const spoken = ({ script }: Procedure) => [
      ...[true, false].flatMap((isOutside) => stepIds.map((step) => sentenceFor(step, script, { coordinator: 'Anna', isOutside }) ?? '')),
      ...script.inform.map(({ say }) => say), script.callback, script.confidentiality ?? '',
      ...script.cues.map(({ say }) => say), ...script.cards.flatMap(({ say }) => say),
    ]
    const slips = procedureIds.map(shipped).flatMap((procedure) =>
      spoken(procedure).filter((sentence) => wrong[procedure.tone].test(sentence) || foreign[procedure.language].test(sentence) || sentence.includes('{')),
    )
    expect(slips).toEqual([])
  })
})

describe('the summary that is read back', () => {
  const sheet = {
    ...told,
    subject: 'onvriendelijk behandeld aan de balie.',
    when: 'vorige dinsdag',
    where: 'balie, wachtruimte',
    effect: 'vernederd,\ndurft niet meer te komen',
    wish: 'excuses; weten waar de aanvraag blijft',
  }

  test('is written from the fields, in the tone of the organisation', () => {
    const happenedOn = Temporal.PlainDate.from('2026-11-17')
    expect(writeSummary(sheet, { tone: 'u', language: 'nl-NL' }, today, happenedOn)).toBe(
      'Uw klacht gaat over: onvriendelijk behandeld aan de balie. Het gebeurde op dinsdag 17 november. ' +
        'Plaats: balie, wachtruimte. Wat het voor u betekende: vernederd, durft niet meer te komen. ' +
        'U wilt: excuses; weten waar de aanvraag blijft.',
    )
    expect(writeSummary(sheet, { tone: 'je', language: 'nl-BE' }, today, happenedOn)).toMatch(/^Je klacht .* Je wil: /)
  })

  test('says the day as it was told when it was not understood', () => {
    expect(writeSummary(sheet, { tone: 'u', language: 'nl-NL' }, today, undefined)).toContain('Het gebeurde vorige dinsdag.')
  })

  test('names the year of a day in another year', () => {
    const happenedOn = Temporal.PlainDate.from('2025-03-02')
    expect(writeSummary(sheet, { tone: 'u', language: 'nl-NL' }, today, happenedOn)).toContain('op zondag 2 maart 2025.')
  })

  test('is made of the first notes as long as nothing else is filled in, without quotations', () => {
    const notes = [
      { at, text: 'Aanvraag van september' },
      { at, text: 'Dan had u maar beter moeten opletten.', verbatim: true },
      { at, text: '' },
      { at, text: 'Liep daarna weg!' },
    ]
    expect(writeSummary({ ...blank, notes }, { tone: 'u', language: 'nl-NL' }, today, undefined)).toBe(
      'Aanvraag van september. Liep daarna weg!',
    )
  })

  test('is empty on an empty sheet', () => {
    expect(writeSummary(blank, { tone: 'u', language: 'nl-NL' }, today, undefined)).toBe('')
  })
})

describe('what the caller agreed to', () => {
  const agreed = { ...told, summary: 'Zo was het.', summaryConfirmedAt: at }

  const later = '2026-11-20T10:12:00Z'
  const changed = changeSheet(agreed, { summary: 'Het was anders.' }, later)

  test('is the summary as it stood: another summary is not agreed to, and both are kept with their times', () => {
    expect(changed).toEqual({ ...told, summary: 'Het was anders.', readBack: [{ text: 'Zo was het.', confirmedAt: at }], summaryChangedAt: later })
  })

  test('comes back when the words come back', () => {
    expect(changeSheet(changed, { summary: 'Zo was het.' }, later)).toEqual(agreed)
  })

  test('is both wordings once the new one was read back too', () => {
    expect(changeSheet(changed, { summaryConfirmedAt: '2026-11-20T10:13:00Z' })).toEqual({ ...changed, summaryConfirmedAt: '2026-11-20T10:13:00Z' })
  })

  test('stays agreed to while anything else is typed', () => {
    expect(changeSheet(agreed, { name: 'Verzonnen' })).toEqual({ ...agreed, name: 'Verzonnen' })
  })
})

describe('the way in', () => {
  test('decides the form where it can: a letter is written, and back on the telephone it is oral again', () => {
    const letter = { ...blank, ...changeChannel(blank, 'letter') }
    expect(letter).toEqual({ ...blank, channel: 'letter', form: 'written' })
    expect({ ...letter, ...changeChannel(letter, 'phone') }).toEqual(blank)
  })

  test('leaves a signed text signed', () => {
    expect(changeChannel({ ...blank, form: 'signed' }, 'letter')).toEqual({ channel: 'letter', form: 'signed' })
  })
})
