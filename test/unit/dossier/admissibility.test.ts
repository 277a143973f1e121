import { describe, expect, test } from 'vitest'
import { signalsOf, type GroundSignal } from '../../../shared/dossier/intake/admissibility.ts'
import type { Complaint } from '../../../shared/dossier/complaint.ts'
import { emptySheet, type IntakeSheet } from '../../../shared/dossier/intake/sheet.ts'
import { signalWords } from '../../../shared/dossier/understanding/signal-words.ts'
import { wordFound } from '../../../shared/dossier/understanding/words-found.ts'
import { signal, type Signal } from '../../../shared/procedure/schema.ts'
import { procedureIds, shipped, type ProcedureId } from '../procedure/shipped.ts'
import { complaint, day } from './history.ts'

const today = day('2026-11-20')
const start = { id: '019aa0c0-0000-7000-8000-000000000001', procedureId: 'wil', startedAt: '2026-11-20T10:05:00Z', channel: 'phone' } as const
const sheet = (more: Partial<IntakeSheet> = {}): IntakeSheet => ({ ...emptySheet(start), ...more })
const notes = (...texts: readonly string[]) => texts.map((text) => ({ at: '2026-11-20T10:06:00Z', text }))

function ground(id: ProcedureId, groundId: string, told: Complaint | IntakeSheet): Omit<GroundSignal, 'ground'> {
  const { ground: _ground, ...rest } = signalsOf(told, shipped(id), today).find((each) => each.ground.id === groundId)!
  return rest
}

const told = ({ ground: { id }, standing, reason }: GroundSignal) => `${id} ${standing} (${reason.code}${'word' in reason ? `: ${reason.word}` : ''})`

describe('in the call of the look pictures', () => {
  test('"denkt aan bezw" lights up the ground while the word is still being typed', () => {
    const typed = sheet({
      name: 'Mevrouw F. Verzonnen',
      when: 'vorige dinsdag',
      notes: notes('Vorige dinsdag zelf naar de balie geweest.', 'Is het ook niet eens met de verlaging van de uitkering, brief van 6 nov. Denkt aan bezw'),
    })
    expect(signalsOf(typed, shipped('wil'), today).map(told)).toEqual([
      'WIL-G1 likely (word: niet eens met)', 'AWB-98-1c likely (word: niet eens met)', 'AWB-98-1a ask (not-known)', 'AWB-98-1d ask (not-known)', 'AWB-98-1e ask (not-known)',
      'AWB-98-1f ask (not-known)', 'AWB-98-2 ask (not-known)', 'AWB-98-1b ruled-out (facts-date)',
    ])
  })

  test('at Inter none of the nine grounds fits, and what is known is ruled out', () => {
    const typed = sheet({ procedureId: 'inter', name: 'Robin Bedenksel', when: 'eind september', discussedBefore: 'yes', notes: notes('Advies over toegankelijkheid van de dorpszaal.', 'geen beroep, geen rechtszaak') })
    expect(signalsOf(typed, shipped('inter'), today).map(told)).toEqual([
      'INT-02 ask (not-known)', 'INT-03 ask (not-known)', 'INT-04 ask (not-known)', 'INT-05 ask (not-known)', 'INT-06 ask (not-known)', 'INT-08 ask (not-known)',
      'INT-09 ask (not-known)', 'INT-01 ruled-out (name-known)', 'INT-07 ruled-out (facts-date)',
    ])
  })

  test('an empty sheet asks everything, in the order of the procedure', () => {
    const standings = procedureIds.map((id) => signalsOf(sheet({ procedureId: id }), shipped(id), today).filter(({ standing }) => standing !== 'ask').map(told))
    expect(standings).toEqual([[], [], ['VO-G4 ruled-out (channel)'], [], ['ZOE-13 ruled-out (channel)']])
  })

  test('Interforce names no ground, so there is nothing to ask', () => {
    expect(signalsOf(sheet(), shipped('interforce'), today)).toEqual([])
  })
})

describe('facts older than a year', () => {
  const on = (factsOn: string, more: Partial<Complaint> = {}) => complaint('2026-11-20', { happened: { on: factsOn }, ...more })

  test.each<readonly [string, Complaint | IntakeSheet, Omit<GroundSignal, 'ground' | 'signal'>]>([
    ['exactly a year is still in time', on('2025-11-20'), { standing: 'ruled-out', reason: { code: 'facts-date', factsOn: '2025-11-20', inTimeUntil: '2026-11-20' } }],
    ['a year and a day is older', on('2025-11-19'), { standing: 'applies', reason: { code: 'facts-date', factsOn: '2025-11-19', inTimeUntil: '2026-11-19' } }],
    ['on the leap day, until 28 February', complaint('2025-03-01', { happened: { on: '2024-02-29' } }), { standing: 'applies', reason: { code: 'facts-date', factsOn: '2024-02-29', inTimeUntil: '2025-02-28' } }],
    ['the day of sending counts, not that of receipt', on('2025-11-18', { submittedOn: '2026-11-18' }), { standing: 'ruled-out', reason: { code: 'facts-date', factsOn: '2025-11-18', inTimeUntil: '2026-11-18' } }],
    ['a letter dated after it arrived counts from its arrival', on('2025-11-19', { submittedOn: '2026-11-25' }), { standing: 'applies', reason: { code: 'facts-date', factsOn: '2025-11-19', inTimeUntil: '2026-11-19' } }],
    ['a letter dated long after it arrived makes nothing older', on('2025-11-20', { submittedOn: '2026-11-25' }), { standing: 'ruled-out', reason: { code: 'facts-date', factsOn: '2025-11-20', inTimeUntil: '2026-11-20' } }],
    ['a sheet counts from the day it was sent too', sheet({ when: '18 november 2025', receivedOn: '2026-11-20', submittedOn: '2026-11-18' }), { standing: 'ruled-out', reason: { code: 'facts-date', factsOn: '2025-11-18', inTimeUntil: '2026-11-18' } }],
    ['a whole period that is older', complaint('2026-11-20', { happened: { when: 'in maart 2025' } }), { standing: 'likely', reason: { code: 'facts-date', factsOn: '2025-03-31', inTimeUntil: '2026-03-31' } }],
    ['a period that may be older', sheet({ when: 'vorig jaar' }), { standing: 'ask', reason: { code: 'facts-date', factsOn: '2025-12-31', inTimeUntil: '2026-12-31' } }],
    ['a period within the year', sheet({ when: 'begin maart' }), { standing: 'ruled-out', reason: { code: 'facts-date', factsOn: '2026-03-10', inTimeUntil: '2027-03-10' } }],
    ['about a day that is older', sheet({ when: 'rond 3 november 2024' }), { standing: 'likely', reason: { code: 'facts-date', factsOn: '2024-11-03', inTimeUntil: '2025-11-03' } }],
    ['in the future: a slip of the pen', sheet({ when: '3-11-2027' }), { standing: 'ask', reason: { code: 'facts-in-future', factsOn: '2027-11-03' } }],
    ['in no year that can be counted', on('0202-11-20'), { standing: 'ask', reason: { code: 'not-known' } }],
    ['no day, but words that point to it', sheet({ when: 'lang geleden', notes: notes('Het speelt al jaren.') }), { standing: 'likely', reason: { code: 'word', word: 'al jaren' } }],
    ['nothing known', sheet(), { standing: 'ask', reason: { code: 'not-known' } }],
  ])('%s', (_, told, expected) => {
    expect(ground('inter', 'INT-07', told)).toEqual({ signal: 'older-than-a-year', ...expected })
  })

  test('"gisteren" on a sheet of last week is the day before that sheet', () => {
    expect(ground('inter', 'INT-07', sheet({ startedAt: '2026-11-13T10:00:00Z', when: 'gisteren' })).reason).toEqual({ code: 'facts-date', factsOn: '2026-11-12', inTimeUntil: '2027-11-12' })
  })
})

describe('who complains', () => {
  test.each<readonly [string, Complaint | IntakeSheet, GroundSignal['standing'], GroundSignal['reason']]>([
    ['no name yet, in the call', sheet(), 'ask', { code: 'not-known' }],
    ['a name', sheet({ name: 'Jan Peeters' }), 'ruled-out', { code: 'name-known' }],
    ['an organisation', sheet({ organisation: 'vzw De Deur' }), 'ruled-out', { code: 'name-known' }],
    ['no name, and it is said', sheet({ name: 'wil anoniem blijven' }), 'likely', { code: 'word', word: 'anoniem' }],
    ['a name, but not to be told', sheet({ name: 'Jan Peeters', notes: notes('Wil anoniem blijven tegenover de dienst') }), 'likely', { code: 'word', word: 'anoniem' }],
    ['saved without a name', complaint('2026-11-20', { complainant: {} }), 'likely', { code: 'name-unknown' }],
    ['saved with a name', complaint('2026-11-20'), 'ruled-out', { code: 'name-known' }],
    ['saved with words for a name', complaint('2026-11-20', { complainant: { nameAsTold: 'Anoniem' } }), 'likely', { code: 'word', word: 'Anoniem' }],
    ['"niet anoniem" is not anonymous', sheet({ name: 'Jan Peeters', notes: notes('Hoeft niet anoniem.') }), 'ruled-out', { code: 'name-known' }],
  ])('%s', (_, told, standing, reason) => {
    expect(ground('inter', 'INT-01', told)).toEqual({ signal: 'anonymous', standing, reason })
  })
})

describe('the service first', () => {
  test.each<readonly [IntakeSheet['discussedBefore'], readonly string[], GroundSignal['standing'], GroundSignal['reason']]>([
    ['no', [], 'applies', { code: 'not-discussed-before' }],
    ['yes', ['nog niet gebeld'], 'ruled-out', { code: 'discussed-before' }],
    ['unknown', [], 'ask', { code: 'not-known' }],
    ['', ['Heeft de dienst nog niet gebeld.'], 'likely', { code: 'word', word: 'nog niet gebeld' }],
    ['', [], 'ask', { code: 'not-known' }],
  ])('discussed before: "%s" %o', (discussedBefore, texts, standing, reason) => {
    expect(ground('zoersel', 'ZOE-05', sheet({ discussedBefore, notes: notes(...texts) }))).toEqual({ signal: 'service-not-contacted', standing, reason })
  })

  test('a saved complaint keeps what was answered', () => {
    const standings = (['no', 'yes', 'unknown'] as const).map((discussedBefore) => ground('zoersel', 'ZOE-05', complaint('2026-11-20', { discussedBefore })).standing)
    expect(standings).toEqual(['applies', 'ruled-out', 'ask'])
  })
})

describe('the other grounds', () => {
  test('what came by social media is no complaint yet', () => {
    expect([ground('vlaamse-ombudsdienst', 'VO-G4', sheet({ channel: 'social' })), ground('vlaamse-ombudsdienst', 'VO-G4', complaint('2026-11-20'))]).toEqual([
      { signal: 'social-media', standing: 'applies', reason: { code: 'channel', channel: 'social' } }, { signal: 'social-media', standing: 'ruled-out', reason: { code: 'channel', channel: 'phone' } },
    ])
  })

  test('what the coordinator decided goes before everything', () => {
    const groundsSeen = { 'INT-01': 'applies', 'INT-07': 'does-not-apply' } as const
    const typed = sheet({ name: 'Jan Peeters', when: '3 november 2020', groundsSeen })
    expect([ground('inter', 'INT-01', typed), ground('inter', 'INT-07', typed)]).toEqual([
      { signal: 'anonymous', standing: 'applies', reason: { code: 'decided' } }, { signal: 'older-than-a-year', standing: 'ruled-out', reason: { code: 'decided' } },
    ])
  })

  test('a ground with two signals rests on the stronger', () => {
    expect([ground('inter', 'INT-04', sheet({ notes: notes('De rechtbank is bezig.') })), ground('inter', 'INT-02', sheet({ notes: notes('Er is zwerfvuil aan de bushalte.') }))]).toEqual([
      { signal: 'court', standing: 'likely', reason: { code: 'word', word: 'rechtbank' } }, { signal: 'report', standing: 'likely', reason: { code: 'word', word: 'zwerfvuil' } },
    ])
  })

  test.each<readonly [Signal, ProcedureId, string, string, string]>([
    ['information', 'zoersel', 'ZOE-01', 'Zoekt informatie over het containerpark', 'informatie over'],
    ['report', 'zoersel', 'ZOE-02', 'De straatlampen in de Dreef zijn stuk', 'straatlampen'],
    ['suggestion', 'zoersel', 'ZOE-03', 'Heeft een suggestie voor het plein', 'suggestie'],
    ['solved-at-once', 'zoersel', 'ZOE-04', 'Meteen opgelost aan de lijn', 'Meteen opgelost'],
    ['other-body', 'zoersel', 'ZOE-06', 'Gaat over een bus van De Lijn', 'De Lijn'],
    ['policy', 'zoersel', 'ZOE-07', 'Vindt het parkeerbeleid en het beleid rond afval slecht', 'beleid'],
    ['court', 'zoersel', 'ZOE-11', 'Zijn ADVOCAAT heeft gedagvaard', 'ADVOCAAT'],
    ['prosecution', 'wil', 'AWB-98-1f', 'Heeft aangifte gedaan', 'aangifte'],
    ['handled-before', 'wil', 'AWB-98-1a', 'Heeft hier al eerder geklaagd', 'eerder geklaagd'],
    ['objection-possible', 'wil', 'WIL-G1', 'Aanvraag is afgewezen', 'afgewezen'],
    ['appeal-possible', 'wil', 'AWB-98-1d', 'Zou nog in beroep kunnen, beroepstermijn loopt', 'beroepstermijn'],
    ['appeal-pending', 'inter', 'INT-04', 'Het hoger beroep loopt', 'hoger beroep'],
    ['no-interest', 'wil', 'AWB-98-2', 'Belt voor de buurman', 'voor de buurman'],
    ['several-recipients', 'vlaamse-ombudsdienst', 'VO-G1', 'Mail in kopie aan zes diensten', 'in kopie'],
    ['no-trust', 'vlaamse-ombudsdienst', 'VO-G3', 'Zegt dat hij geen vertrouwen heeft', 'geen vertrouwen'],
  ])('%s at %s (%s): "%s"', (...[name, id, groundId, text, word]) => {
    expect(ground(id, groundId, sheet({ notes: notes(text) }))).toEqual({ signal: name, standing: 'likely', reason: { code: 'word', word } })
  })

  test('every field that holds a story is looked at, saved or not', () => {
    const fields = ['subject', 'summary', 'when', 'where', 'withWhom', 'effect', 'wish'] as const
    const found = (told: Complaint | IntakeSheet) => ground('zoersel', 'ZOE-11', told).standing
    const saved = [
      complaint('2026-11-20', { subject: 'rechtbank' }), complaint('2026-11-20', { summary: 'rechtbank' }),
      ...(['when', 'where', 'withWhom', 'effect', 'wish'] as const).map((field) => complaint('2026-11-20', { happened: { [field]: 'rechtbank' } })),
      complaint('2026-11-20', { notes: notes('rechtbank') }),
    ]
    expect([...fields.map((field) => found(sheet({ [field]: 'rechtbank' }))), ...saved.map(found)]).toEqual(Array.from({ length: 15 }, () => 'likely'))
  })

  test('no word of a caller says that a complaint is manifestly unfounded', () => {
    expect(ground('inter', 'INT-08', sheet({ notes: notes('kennelijk ongegrond, onredelijk, overdreven') }))).toEqual({ signal: 'manifestly-unfounded', standing: 'ask', reason: { code: 'not-known' } })
  })
})

describe('finding words', () => {
  test.each<readonly [string, readonly string[], string | undefined]>([
    ['Denkt aan bezwaar', ['bezw*'], 'bezwaar'],
    ['Denkt aan BEZW', ['bezw*'], 'BEZW'],
    ['het proces-verbaal', ['proces'], 'proces'],
    ['processen', ['proces'], undefined],
    ['de  wet', ['de wet'], 'de wet'],
    ['de wetgever', ['de wet'], undefined],
    ['geen rechtszaak', ['rechtszaak'], undefined],
    ['er loopt geen enkele rechtszaak', ['rechtszaak'], undefined],
    ['geen brief gehad, wel een rechtszaak', ['rechtszaak'], 'rechtszaak'],
    ['geen rechtszaak gehad maar nu wel een rechtszaak', ['rechtszaak'], 'rechtszaak'],
    ['eerst de rechter, dan de advocaat', ['advocaat', 'rechter'], 'rechter'],
    ['Zélf in beróep', ['in beroep'], 'in beróep'],
    ['', ['x'], undefined],
    ['x', [], undefined],
  ])('in "%s"', (text, sought, expected) => {
    expect(wordFound(text, sought)).toBe(expected)
  })

  test('the lists are written as they are compared: small letters, no accents, a star only at an end', () => {
    const wrong = signal.options.flatMap((name) => signalWords[name].filter((word) => !/^[a-z]+\*?(?: [a-z]+\*?)*$/.test(word)))
    expect(wrong).toEqual([])
  })
})

describe('what the notes tell', () => {
  const age = (text: string, more: Partial<IntakeSheet> = {}) => ground('inter', 'INT-07', sheet({ notes: notes(text), ...more }))

  test.each<readonly [string, GroundSignal['standing'], GroundSignal['reason']]>([
    ['dat was vorig jaar in maart', 'likely', { code: 'facts-told', sentence: 'dat was vorig jaar in maart', inTimeUntil: '2026-03-31' }],
    ['Belde boos. Dat was op 19 november 2025.', 'likely', { code: 'facts-told', sentence: 'Dat was op 19 november 2025', inTimeUntil: '2026-11-19' }],
    ['Dat was op 20 november 2025', 'ask', { code: 'not-known' }],
    ['Twee jaar geleden ook al', 'likely', { code: 'facts-told', sentence: 'Twee jaar geleden ook al', inTimeUntil: '2026-03-20' }],
    ['Woont hier sinds maart 2019', 'ask', { code: 'not-known' }],
    ['Geboren op 3 mei 1960', 'ask', { code: 'not-known' }],
    ['Het contract van 2019 klopt niet', 'ask', { code: 'not-known' }],
    ['Brief van 3 november', 'ask', { code: 'not-known' }],
    ['vorig jaar', 'likely', { code: 'word', word: 'vorig jaar' }],
  ])('"%s"', (text, standing, reason) => {
    expect(age(text)).toEqual({ signal: 'older-than-a-year', standing, reason })
  })

  test('the day that was filled in goes before what the notes tell', () => {
    expect(age('Dat was vorig jaar in maart', { when: '3 november' })).toEqual({ signal: 'older-than-a-year', standing: 'ruled-out', reason: { code: 'facts-date', factsOn: '2026-11-03', inTimeUntil: '2027-11-03' } })
  })
})

describe('an earlier complaint of the same caller', () => {
  const earlier = { number: '2026-0007', subject: 'Container niet geleegd', status: 'answered', closedOn: '2026-06-01' } as const
  const standing = (subject: string, line: Parameters<typeof signalsOf>[3]) => {
    const { standing, reason } = signalsOf(sheet({ subject }), shipped('zoersel'), today, line).find((each) => each.ground.id === 'ZOE-12')!
    return [standing, reason.code]
  }

  test.each<readonly [string, string, Parameters<typeof signalsOf>[3], readonly string[]]>([
    ['about the same, closed', 'De container is weer niet geleegd', [earlier], ['likely', 'closed-before']],
    ['about something else', 'Onvriendelijk aan het loket', [earlier], ['ask', 'not-known']],
    ['about the same, still open', 'Container niet geleegd', [{ number: '2026-0007', subject: 'Container niet geleegd', status: 'in-treatment' }], ['ask', 'not-known']],
    ['about the same, but withdrawn', 'Container niet geleegd', [{ ...earlier, status: 'withdrawn' }], ['ask', 'not-known']],
    ['that was no complaint', 'Container niet geleegd', [{ ...earlier, status: 'report-passed-on' }], ['ask', 'not-known']],
  ])('%s', (_, subject, line, expected) => {
    expect(standing(subject, line)).toEqual(expected)
  })

  test('of several the one closed last is named', () => {
    const lines = [earlier, { ...earlier, number: '2026-0031', closedOn: '2026-10-02' }]
    expect(signalsOf(sheet({ subject: 'Container niet geleegd' }), shipped('zoersel'), today, lines).find((each) => each.ground.id === 'ZOE-12')?.reason).toEqual({ code: 'closed-before', number: '2026-0031', closedOn: '2026-10-02' })
  })
})
