import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { complaint } from '../../../shared/dossier/complaint.ts'
import { complaintOf } from '../../../shared/dossier/intake/complaint.ts'
import { emptySheet } from '../../../shared/dossier/intake/sheet.ts'
import { intakeSheet, type IntakeSheet } from '../../../shared/dossier/intake/sheet.ts'
import { shorten } from '../../../shared/dossier/shorten.ts'
import { procedureIds, shipped } from '../procedure/shipped.ts'
import { day, procedureOf } from './history.ts'

const wil = shipped('wil')
const inter = shipped('inter')
const start = { id: '019aa0c0-0000-7000-8000-000000000001', procedureId: 'wil', startedAt: '2026-11-20T10:05:00Z', channel: 'phone' } as const
const sheet = (more: Partial<IntakeSheet> = {}): IntakeSheet => ({ ...emptySheet(start), ...more })
const note = (text: string) => ({ at: '2026-11-20T10:06:00Z', text })

/** The complaint, or what is wrong. */
function understood(typed: IntakeSheet, procedure = wil, today?: string) {
  const result = complaintOf(typed, procedure, today === undefined ? undefined : day(today))
  return result.ok ? result.complaint : result.problems
}

describe('a call sheet becomes a complaint', () => {
  test('the call of the look pictures, every field typed', () => {
    const typed = sheet({
      notes: [
        { at: '2026-11-20T10:05:10Z', text: 'Aanvraag bijzondere bijstand van september. Nog niets gehoord.' },
        { at: '2026-11-20T10:07:00Z', text: 'Dan had u maar beter moeten opletten.', verbatim: true },
        { at: '2026-11-20T10:08:00Z', text: '  ' },
        { at: '2026-11-20T10:09:00Z', text: ' Voelt zich vernederd. ', verbatim: false },
      ],
      name: 'Mevrouw F. Verzonnen',
      phone: ' 06 00 00 01 23 ',
      address: 'Nergensstraat 12, 1234 AB Plaats',
      email: '',
      subject: 'Onvriendelijk behandeld aan de balie',
      summary: 'U was dinsdag 17 november aan de balie.\nU werd onvriendelijk te woord gestaan.',
      when: 'vorige dinsdag',
      where: 'Balie, wachtruimte begane grond',
      withWhom: 'Naam niet bekend, lange man, bril',
      effect: 'Vernederd, durft niet meer te komen',
      wish: 'Excuses; weten waar aanvraag blijft',
      discussedBefore: 'no',
      onBehalfOf: 'haar moeder',
      reachable: 'na 17 uur',
      complaintType: 'WIL-T1',
      replyBy: 'letter',
      groundsSeen: { 'WIL-G1': 'applies', 'AWB-98-1a': 'does-not-apply' },
    })
    expect(understood(typed)).toEqual({
      channel: 'phone',
      form: 'oral',
      receivedOn: '2026-11-20',
      callStartedAt: '2026-11-20T10:05:00Z',
      complainant: {
        name: { title: 'mevrouw', given: 'F.', surname: 'Verzonnen' },
        address: { street: 'Nergensstraat 12', postcode: '1234 AB', town: 'Plaats' },
        phone: '06 00 00 01 23',
        reachable: 'na 17 uur',
        onBehalfOf: { name: 'haar moeder', consentSeen: false },
      },
      notes: [
        { at: '2026-11-20T10:05:10Z', text: 'Aanvraag bijzondere bijstand van september. Nog niets gehoord.' },
        { at: '2026-11-20T10:07:00Z', text: 'Dan had u maar beter moeten opletten.', verbatim: true },
        { at: '2026-11-20T10:09:00Z', text: 'Voelt zich vernederd.' },
      ],
      subject: 'Onvriendelijk behandeld aan de balie',
      summary: 'U was dinsdag 17 november aan de balie.\nU werd onvriendelijk te woord gestaan.',
      happened: {
        when: 'vorige dinsdag',
        on: '2026-11-17',
        where: 'Balie, wachtruimte begane grond',
        withWhom: 'Naam niet bekend, lange man, bril',
        effect: 'Vernederd, durft niet meer te komen',
        wish: 'Excuses; weten waar aanvraag blijft',
      },
      type: 'WIL-T1',
      discussedBefore: 'no',
      groundsSeen: { 'WIL-G1': 'applies' },
      replyBy: 'letter',
    })
  })

  test('one line of notes is enough', () => {
    expect(understood(sheet({ notes: [note('Belt over een brief die nooit kwam')] }))).toEqual({
      channel: 'phone',
      form: 'oral',
      receivedOn: '2026-11-20',
      callStartedAt: '2026-11-20T10:05:00Z',
      complainant: {},
      notes: [note('Belt over een brief die nooit kwam')],
      subject: 'Belt over een brief die nooit kwam',
      happened: {},
      groundsSeen: {},
    })
  })

  test('a letter that came yesterday and was dated before', () => {
    const typed: IntakeSheet = { ...emptySheet({ ...start, channel: 'letter' }), subject: 'Brief kwijt', form: 'signed', receivedOn: '2026-11-19', submittedOn: '17/11', organisation: 'vzw De Deur', hideNameFromService: true }
    expect(understood(typed)).toEqual({
      channel: 'letter',
      form: 'signed',
      receivedOn: '2026-11-19',
      submittedOn: '2026-11-17',
      complainant: { organisation: 'vzw De Deur' },
      notes: [],
      subject: 'Brief kwijt',
      happened: {},
      groundsSeen: {},
      hideNameFromService: true,
    })
  })

  test('sent and received on one day is one day', () => {
    expect(understood(sheet({ subject: 'x', receivedOn: 'gisteren', submittedOn: '19 november' }))).toMatchObject({ receivedOn: '2026-11-19' })
    expect(understood(sheet({ subject: 'x', receivedOn: 'gisteren', submittedOn: '19 november' }))).not.toHaveProperty('submittedOn')
  })

  test('a call just after midnight belongs to the day on the wall, not to that of the server', () => {
    const late = { ...start, startedAt: '2026-06-30T22:30:00Z' }
    expect(understood({ ...emptySheet(late), subject: 'x' }, inter)).toMatchObject({ receivedOn: '2026-07-01' })
  })

  test('words that cannot be taken apart stay words', () => {
    expect(understood(sheet({ subject: 'x', name: ' wil anoniem blijven ', address: 'Nergensstraat 12, 1234 AB', when: 'begin maart' }))).toMatchObject({
      complainant: { nameAsTold: 'wil anoniem blijven', addressAsTold: 'Nergensstraat 12, 1234 AB' },
      happened: { when: 'begin maart' },
    })
  })

  test.each(['rond 3 november', 'eind september', 'twee weken geleden'])('"%s" is no day a letter may state', (when) => {
    expect(understood(sheet({ subject: 'x', when }))).toMatchObject({ happened: { when } })
    expect(understood(sheet({ subject: 'x', when }))).not.toHaveProperty('happened.on')
  })

  test('the subject is made of the first thing that was told', () => {
    const subjects = [
      sheet({ notes: [note('Eerste regel. Tweede zin.'), note('Later')], summary: 'Samenvatting' }),
      sheet({ summary: 'Samenvatting van het gesprek' }),
      sheet({ effect: 'Slaapt slecht' }),
      sheet({ wish: 'Excuses' }),
      sheet({ withWhom: 'Adviseur T.V.' }),
    ].map((typed) => understood(typed))
    expect(subjects.map((told) => (Array.isArray(told) ? told : 'subject' in told && told.subject))).toEqual(['Eerste regel', 'Samenvatting van het gesprek', 'Slaapt slecht', 'Excuses', 'Adviseur T.V.'])
  })
})

describe('what keeps it from becoming one', () => {
  test.each<readonly [string, IntakeSheet, readonly object[]]>([
    ['nothing was typed', sheet(), [{ field: 'notes', code: 'nothing-told' }]],
    ['only blanks', sheet({ notes: [note(' \n ')], subject: '  ' }), [{ field: 'notes', code: 'nothing-told' }]],
    ['a caller without a story', sheet({ name: 'Jan Peeters', phone: '0498' }), [{ field: 'notes', code: 'nothing-told' }]],
    ['received tomorrow', sheet({ subject: 'x', receivedOn: '2026-11-21' }), [{ field: 'receivedOn', code: 'in-the-future' }]],
    ['received on 31 February', sheet({ subject: 'x', receivedOn: '31/2' }), [{ field: 'receivedOn', code: 'not-a-date' }]],
    ['received on a day nobody can read', sheet({ subject: 'x', receivedOn: 'eens' }), [{ field: 'receivedOn', code: 'not-a-date' }]],
    ['received before anybody here was born', sheet({ subject: 'x', receivedOn: '1926-11-20' }), [{ field: 'receivedOn', code: 'not-a-date' }]],
    ['sent after it arrived', sheet({ subject: 'x', receivedOn: '2026-11-18', submittedOn: '2026-11-19' }), [{ field: 'submittedOn', code: 'after-receipt' }]],
    ['sent on no day', sheet({ subject: 'x', submittedOn: 'eens' }), [{ field: 'submittedOn', code: 'not-a-date' }]],
    [
      'everything at once', sheet({ receivedOn: '31/2', submittedOn: 'eens' }),
      [{ field: 'notes', code: 'nothing-told' }, { field: 'receivedOn', code: 'not-a-date' }, { field: 'submittedOn', code: 'not-a-date' }],
    ],
  ])('%s', (_, typed, problems) => {
    expect(complaintOf(typed, wil)).toEqual({ ok: false, problems })
  })

  test('a sheet of yesterday may hold a letter of today', () => {
    const typed = sheet({ subject: 'x', receivedOn: '2026-11-21' })
    expect([understood(typed, wil, '2026-11-21'), understood(typed, wil, '2026-11-20')]).toMatchObject([{ receivedOn: '2026-11-21' }, [{ code: 'in-the-future' }]])
  })
})

describe('an empty sheet', () => {
  test.each([['phone', 'oral'], ['visit', 'oral'], ['letter', 'written'], ['email', 'written'], ['portal', 'written'], ['form', 'written'], ['social', 'written']] as const)('by %s is %s until a signature is seen', (channel, form) => {
    expect([emptySheet({ ...start, channel }).form, intakeSheet.safeParse(emptySheet({ ...start, channel })).success]).toEqual([form, true])
  })
})

const words = fc.array(fc.constantFrom('brief', 'balie', 'Peeters', '12', 'niet', 'gehoord', '3', 'november', 'straat', '9000', 'Gent', 'x', 'één', '„nee”', '\n', 'zei', 'hij'), { maxLength: 8 }).map((parts) => parts.join(' '))
const anySheet = fc
  .record({
    notes: fc.array(fc.record({ at: fc.constant('2026-11-20T10:06:00Z'), text: words }), { maxLength: 4 }),
    name: words, organisation: words, phone: words, address: words, email: words, subject: words, summary: words, when: words, where: words,
    withWhom: words, effect: words, wish: words, onBehalfOf: words, reachable: words,
  })
  .map(sheet)

/** Small letters and figures only, so that capitals and punctuation may be set right. */
const signs = (text: string) => text.toLowerCase().normalize('NFC').match(/\p{L}+|\p{N}+/gu) ?? []

describe('of any sheet at any organisation', () => {
  test('no typed word is lost', () => {
    fc.assert(
      fc.property(anySheet, fc.constantFrom(...procedureIds), (typed, id) => {
        const result = complaintOf(typed, procedureOf(id))
        if (!result.ok) return
        const kept = new Set(signs(JSON.stringify(result.complaint).replaceAll(/\\n/g, ' ')))
        const { notes, ...fields } = typed
        // The figures of a number may be grouped anew; they stay, in their order.
        const figures = (text: string) => text.replaceAll(/\P{N}/gu, '')
        expect(figures(JSON.stringify(result.complaint))).toContain(figures(fields.phone).replace(/^0+/, ''))
        const told = [...notes.map(({ text }) => text), fields.name, fields.organisation, fields.phone.replaceAll(/\p{N}/gu, ' '), fields.address, fields.email, fields.subject, fields.summary, fields.when, fields.where, fields.withWhom, fields.effect, fields.wish, fields.onBehalfOf, fields.reachable]
        expect(told.flatMap(signs).filter((word) => !kept.has(word))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('what comes out is a complaint that the register takes', () => {
    fc.assert(
      fc.property(anySheet, (typed) => {
        const result = complaintOf(typed, wil)
        const isTold = [...typed.notes.map(({ text }) => text), typed.subject, typed.summary, typed.effect, typed.wish, typed.withWhom, typed.where, typed.when].some((text) => /\S/.test(text))
        expect([result.ok, result.ok && complaint.safeParse(result.complaint).success]).toEqual([isTold, isTold])
      }),
      { numRuns: 300 },
    )
  })
})

describe('a story shortened for the list', () => {
  test.each([
    ['Kort verhaal', 'Kort verhaal'],
    ['Aanvraag bijzondere bijstand van september. Nog niets gehoord.', 'Aanvraag bijzondere bijstand van september'],
    ['Eerste regel\nTweede regel', 'Eerste regel'],
    ['Belt al drie weken elke dag en wordt telkens van de ene naar de andere doorverbonden', 'Belt al drie weken elke dag en wordt telkens van de ene…'],
    ['a'.repeat(80), `${'a'.repeat(59)}…`],
    ['Sprak met dhr. Peeters van de balie. Geen antwoord.', 'Sprak met dhr. Peeters van de balie'],
    ['Brief van adviseur T.V. kwijt', 'Brief van adviseur T.V. kwijt'],
    ['Nee! Nog altijd niets.', 'Nee! Nog altijd niets'],
    ['👩‍👧'.repeat(70), `${'👩‍👧'.repeat(59)}…`],
  ])('%s', (story, expected) => {
    expect(shorten(story, 60)).toBe(expected)
  })
})
