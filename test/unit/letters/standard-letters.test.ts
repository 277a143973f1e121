import { describe, expect, it } from 'vitest'
import { composeLetter } from '../../../electron/letters/compose.ts'
import { letterView } from '../../../electron/letters/letter-view.ts'
import { contactOutcome } from '../../../shared/dossier/intake/contact.ts'
import type { Happening, Judgement } from '../../../shared/dossier/events.ts'
import { letterKind, type LetterKind } from '../../../shared/letters/letter.ts'
import { readingLevelOf } from '../../../shared/language/reading-level.ts'
import { plainTextOf } from '../../../shared/letters/markdown-text.ts'
import type { ChannelKind } from '../../../shared/procedure/schema.ts'
import { letterInput, procedureIds, procedureOf, type ProcedureId, type Scene } from '../../fixtures/letters.ts'

const letters = procedureIds.flatMap((procedureId) => letterKind.options.map((kind) => [procedureId, kind] as const))
/** Letters that do not answer the complainant on what he told, and so do not begin with it. */
const elsewhere: ReadonlySet<LetterKind> = new Set(['extension-notice', 'hearing-report', 'reaction-request', 'insurer-notice', 'callback-not-reached', 'accompanying-note'])
/** Only the coordinator can know these. */
const ownElements: ReadonlySet<string> = new Set(['possible-solutions', 'when', 'enclosures'])
const judgements = ['founded', 'partly-founded', 'unfounded', 'no-finding'] as const satisfies readonly Judgement[]
const channels = ['phone', 'letter', 'email', 'form', 'portal', 'visit', 'social'] as const satisfies readonly ChannelKind[]

function letter(scene: Scene) {
  const input = letterInput(scene)
  const composed = composeLetter(input)
  return { ...composed, view: letterView({ ...input, ...composed }), text: composed.sections.map(({ heading, text }) => `${heading ?? ''}\n${text}`).join('\n\n') }
}

const extended: readonly Happening[] = [
  { type: 'termExtended', on: '2026-11-30', deadlineId: 'WIL-D4-oral', reason: 'Er is meer onderzoek nodig.' },
  { type: 'letterSent', on: '2026-11-30', kind: 'extension', channel: 'letter' },
]

/** A ground that sends a contact another way. */
const groundOf = (procedureId: ProcedureId) => (procedureOf(procedureId).admission.grounds.find(({ effect }) => effect === 'not-a-complaint') ?? procedureOf(procedureId).admission.grounds[0])?.id ?? 'none'

/**
 * Without what is not ours to write more easily: the organisation's own rule and the complainant's words, quoted as they stand; lines that are an address, and what is
 * only a name and a number; the sentences of facts.md §4.6 and Awb 9:12 that name the ombudsman.
 */
function withoutOthersWords(text: string): string {
  return plainTextOf(text.replaceAll(/“[^”]*”/g, '')).split('\n').filter((line) => !/^(?:Adres|Telefoon|Website|E-mail):/.test(line)).join('\n')
}

const variants = new Map<string, readonly string[]>()

/** Every sentence a standard text can say, by going through what its conditions ask. */
function everyVariant(procedureId: ProcedureId, kind: LetterKind): readonly string[] {
  const known = variants.get(`${procedureId} ${kind}`) ?? writeVariants(procedureId, kind)
  variants.set(`${procedureId} ${kind}`, known)
  return known
}

function writeVariants(procedureId: ProcedureId, kind: LetterKind): readonly string[] {
  const scenes: Scene[] = [
    ...channels.map((channel): Scene => ({ procedureId, kind, complaint: { channel, form: channel === 'phone' ? 'oral' : 'written', complainant: { phone: '0470 00 00 11', email: 's@voorbeeld.example' } } })),
    ...judgements.map((judgement): Scene => ({ procedureId, kind, judgement })),
    ...(['letter', 'email', 'phone'] as const).map((replyBy): Scene => ({ procedureId, kind, complaint: { replyBy, hideNameFromService: true, complainant: { phone: '0470 00 00 11', email: 's@voorbeeld.example' } } })),
    { procedureId, kind, happenings: [] },
    ...(kind === 'contact-reply' ? contactOutcome.options.map((outcome): Scene => ({ procedureId, kind, complaint: { channel: 'letter', form: 'written' }, happenings: [{ type: 'contactEnded', on: '2026-11-23', outcome, to: 'de gemeente Voorbeeldstad', groundId: groundOf(procedureId) }] })) : []),
    { procedureId, kind, complaint: { channel: 'letter', form: 'signed', submittedOn: '2026-11-18' }, settings: { isAffiliatedWithOmbudsman: true } },
    { procedureId, kind, today: '2028-01-03' },
    { procedureId, kind, complaint: { hideNameFromService: true } },
    { procedureId, kind, complaint: { channel: 'letter', form: 'signed', complainant: { onBehalfOf: { name: 'A. Modaal', consentSeen: true } } } },
    ...(procedureId === 'wil' ? [{ procedureId, kind, happenings: extended }] : []),
    ...(procedureId === 'interforce' ? [{ procedureId, kind, happenings: [{ type: 'liabilityRecognised', on: '2026-11-21', reason: 'Schade.' } as const] }] : []),
  ]
  return scenes.map((scene) => letter(scene).text)
}

describe.each(letters)('The standard letter of %s, %s', (procedureId, kind) => {
  const { tone } = procedureOf(procedureId)

  it(`says "${tone}" from beginning to end, whatever happened`, () => {
    const wrong = tone === 'u' ? /\b(?:je|jij|jou|jouw|jullie)\b/gi : /\b(?:u|uw)\b/gi
    const right = tone === 'u' ? /\b(?:u|uw)\b/i : /\b(?:je|jouw)\b/i
    const texts = everyVariant(procedureId, kind)
    expect(texts.flatMap((text) => text.match(wrong) ?? [])).toEqual([])
    expect(texts.every((text) => right.test(text))).toBe(true)
  })

  it('says "we" with "je" and "wij" with "u"', () => {
    const wrong = tone === 'u' ? /\b(?:we)\b/gi : /\b(?:wij)\b/gi
    expect(everyVariant(procedureId, kind).flatMap((text) => text.match(wrong) ?? [])).toEqual([])
  })

  it('has no sentence of more than fifteen words', () => {
    // The organisation’s own rule is quoted as it stands.
    const sentences = everyVariant(procedureId, kind).flatMap((text) => text.replaceAll(/“[^”]*”/g, '“…”').split(/(?<=[.?!])\s+|\n+/))
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 15)).toEqual([])
  })

  it('reads at B1 or easier by the formula of Flesch and Douma', () => {
    const scores = everyVariant(procedureId, kind).map((text) => readingLevelOf(withoutOthersWords(text)))
    expect(scores.filter((level) => level === undefined || !level.isB1)).toEqual([])
  })

  it('has none of the words that plain language avoids', () => {
    // facts.md §4.5, from the list of Heerlijk Helder.
    const avoided = /\b(?:aangaande|betreffende|inzake|indien|derhalve|teneinde|reeds|gelieve|dienen te|trachten|wensen|slechts|steeds|tevens|eveneens|vermits|verzoeken|bij dezen|middels|desbetreffende)\b/gi
    expect(everyVariant(procedureId, kind).flatMap((text) => text.match(avoided) ?? [])).toEqual([])
  })

  it('leaves no trace of its placeholders, no double space and no stray blank line', () => {
    expect(everyVariant(procedureId, kind).filter((text) => /\{[{%]|[%}]\}|<!--|(?<! ) {2}(?! )|\n{4,}|undefined|null/.test(text))).toEqual([])
  })

  it.skipIf(elsewhere.has(kind))('begins with the earlier contact and its date in words', () => {
    const begins = (channel: ChannelKind) => letter({ procedureId, kind, complaint: { channel } }).sections[0]?.text.split('. ')[0]
    const [you, ours] = tone === 'u' ? ['u', 'wij uw'] : ['je', 'we je']
    expect(channels.map(begins)).toEqual([
      `Op vrijdag 20 november 2026 belde ${you} ons`,
      `Op vrijdag 20 november 2026 kregen ${ours} brief`,
      `Op vrijdag 20 november 2026 kregen ${ours} e-mail`,
      `Op vrijdag 20 november 2026 kregen ${ours} klachtenformulier`,
      `Op vrijdag 20 november 2026 kregen ${ours} klacht via het klantenportaal`,
      `Op vrijdag 20 november 2026 sprak ${you} met ons`,
      `Op vrijdag 20 november 2026 kregen ${ours} bericht via sociale media`,
    ])
  })

  it('covers every element of its procedure with a section, once the handler and the judgement are known', () => {
    const { view } = letter({ procedureId, kind })
    const known = view.elements.filter(({ element }) => !ownElements.has(element.id))
    expect(known.filter(({ missing }) => missing !== undefined)).toEqual([])
  })

  it('covers only elements that its procedure demands', () => {
    const demanded = new Set(procedureOf(procedureId).letters[kind]?.elements.map(({ id }) => id))
    expect(letter({ procedureId, kind, settings: { isAffiliatedWithOmbudsman: true } }).sections.flatMap(({ covers }) => covers).filter((id) => !demanded.has(id))).toEqual([])
  })
})

describe('Each judgement', () => {
  const said = (procedureId: ProcedureId, judgement: Judgement) => letter({ procedureId, kind: 'answer', judgement }).sections.find(({ id }) => id === 'judgement')?.text
  it.each(procedureIds)('has the word of the law in the letter of %s', (procedureId) => {
    const [found, part, not, none] = judgements.map((judgement) => said(procedureId, judgement))
    expect([found, part, not, none]).toEqual([
      expect.stringContaining('**gegrond**'), expect.stringContaining('**deels gegrond**'), expect.stringContaining('**ongegrond**'), expect.stringContaining('**geen oordeel**'),
    ])
  })

  it('is a blank as long as there is none, with the findings and the reasons', () => {
    const { view } = letter({ procedureId: 'wil', kind: 'answer', happenings: [] })
    expect([view.canBeFinal, view.elements.flatMap(({ element, missing }) => (missing === undefined ? [] : [[element.id, missing]]))]).toEqual([
      false, [['findings', 'blank-left'], ['judgement', 'blank-left'], ['reasons', 'blank-left'], ['conclusions', 'blank-left']],
    ])
  })
})

describe('The letters of Interforce', () => {
  it('confirm a complaint with exactly the five things that 1.2 promises', () => {
    expect(letter({ procedureId: 'interforce', kind: 'acknowledgement' }).sections.map(({ covers }) => covers)).toEqual([['received-on'], ['summary'], ['next-contact'], ['handler'], ['contact']])
  })

  it('name the coordinator as the one in charge until there is a handler, so that the confirmation can go out within minutes', () => {
    const { view, text } = letter({ procedureId: 'interforce', kind: 'acknowledgement', happenings: [] })
    expect([view.canBeFinal, text.includes('K. Denkers, klachtencoördinator, heeft je klacht in behandeling.')]).toEqual([true, true])
  })

  it('tell when they will be in touch and that a month is the aim', () => {
    expect(letter({ procedureId: 'interforce', kind: 'acknowledgement' }).sections[2]?.text).toBe(
      'Uiterlijk op vrijdag 27 november 2026 nemen we weer contact met je op. Lukt dat niet? Dan laten we je dat weten. We proberen je klacht binnen een maand af te handelen. Dat is uiterlijk op vrijdag 18 december 2026.',
    )
  })

  it.each(judgements)('admit no liability when a complaint is %s, and say so once there is a claim', (judgement) => {
    const usual = letter({ procedureId: 'interforce', kind: 'answer', judgement }).text
    expect(usual).not.toMatch(/spijt|excuses|fout|schuld|schade|aansprakelijk|vergoed/i)
    const claimed = letter({ procedureId: 'interforce', kind: 'answer', happenings: [
      { type: 'liabilityRecognised', on: '2026-11-21', reason: 'De klager noemt schade.' },
      { type: 'insurerConsulted', on: '2026-11-24', outcome: 'Akkoord met de brief.' },
      { type: 'judged', on: '2026-12-07', judgement, findings: 'We lazen de stukken.', reasons: 'De afspraak was duidelijk.', conclusions: 'We sturen een nieuw voorstel.' },
    ] }).text
    expect(claimed).toContain('Dit oordeel gaat over je klacht. Het zegt niets over aansprakelijkheid.')
  })

  it('put on paper a judgement that was told in a talk, and say when that was (1.6)', () => {
    const told: readonly Happening[] = [
      { type: 'judged', on: '2026-11-24', judgement: 'founded', findings: 'We lazen de stukken.', reasons: 'Een afspraak zeg je af.', conclusions: 'We bellen je voor 1 december.' },
      { type: 'judgementTold', on: '2026-11-25' },
    ]
    expect(letter({ procedureId: 'interforce', kind: 'answer', happenings: told }).sections[0]?.text).toContain('Op 25 november 2026 spraken we je hierover. Hier lees je nog eens wat we vinden.')
    expect(letter({ procedureId: 'interforce', kind: 'answer' }).text).not.toContain('spraken we je hierover')
  })

  it('refer to nobody else, but offer to talk on', () => {
    const { text } = letter({ procedureId: 'interforce', kind: 'answer' })
    expect([/ombuds|geschillencommissie/i.test(text), text.includes('Wil je verder praten over ons standpunt?'), text.includes('Klantenportaal: mijn.interforce.eu')]).toEqual([false, true, true])
  })
})

describe('The letters of WIL', () => {
  it('explain the procedure, the hearing and the six weeks with their date', () => {
    const { text } = letter({ procedureId: 'wil', kind: 'acknowledgement', complaint: { channel: 'letter', form: 'signed' } })
    const said = [
      'U kunt uw verhaal vertellen in een gesprek.', 'Wij horen ook de medewerker over wie uw klacht gaat. De medewerker krijgt een kopie van uw klacht.',
      'Van de gesprekken maken wij een verslag.', 'Dan stopt de procedure.', 'Voor uw klacht hebben wij zes weken.',
      // Six weeks end on New Year's Day, which the Algemene termijnenwet moves to Monday (NL-013).
      'U krijgt ons antwoord uiterlijk op maandag 4 januari 2027.', 'Dan kan het vier weken langer duren.',
      'De klachtencoördinator belt u uiterlijk op vrijdag 27 november 2026.',
    ]
    expect(said.filter((sentence) => !text.includes(sentence))).toEqual([])
    expect(text).not.toContain('nog niet ondertekend')
  })

  it('offer to sign a complaint that was told by telephone, and do not promise to ring once more', () => {
    const { text } = letter({ procedureId: 'wil', kind: 'acknowledgement' })
    expect(text).toContain('Uw klacht is nog niet ondertekend. Wilt u dat nog doen?')
    expect(text).toContain('U sprak al met ons aan de telefoon.')
    expect(text).not.toContain('kopie')
  })

  it('treat what was signed afterwards as a complaint in writing: the person concerned gets a copy (Awb 9:9)', () => {
    const signed: readonly Happening[] = [{ type: 'signedTextReceived', on: '2026-11-25' }]
    const { text } = letter({ procedureId: 'wil', kind: 'reaction-request', happenings: signed })
    expect([text.includes('Bij deze brief zit een kopie van de klacht'), text.includes('mondeling')]).toEqual([true, false])
    expect(letter({ procedureId: 'wil', kind: 'acknowledgement', happenings: signed }).text).not.toContain('nog niet ondertekend')
  })

  it('tell the new date once the term was extended', () => {
    expect(letter({ procedureId: 'wil', kind: 'acknowledgement', happenings: extended }).text).toContain('Wij hebben meer tijd nodig voor uw klacht. U krijgt ons antwoord uiterlijk op vrijdag 29 januari 2027.')
  })

  it('send what must be signed back to the director, to whom a complaint in writing is addressed', () => {
    expect(letter({ procedureId: 'wil', kind: 'complaint-for-signature' }).text).toContain('Terugsturen naar: De directeur van Werk en Inkomen Lekstroom, Verzinstraat 1, 1000 Voorbeeldegem')
    expect(letter({ procedureId: 'inter', kind: 'complaint-for-signature' }).text).toContain('Terugsturen naar: Inter, Verzinstraat 1, 1000 Voorbeeldegem')
  })

  it('name the Nationale ombudsman, the year and the address', () => {
    expect(letter({ procedureId: 'wil', kind: 'answer' }).sections.find(({ id }) => id === 'onward')?.text).toBe(
      'Bent u het niet eens met deze afhandeling? Dan kunt u een verzoekschrift indienen bij de Nationale ombudsman. Doe dat binnen een jaar na de datum van deze brief.\nAdres: Postbus 93122, 2509 AC Den Haag\nTelefoon: 0800 33 55 555\nWebsite: nationaleombudsman.nl',
    )
  })

  it('give the telephone hours with the number of the coordinator', () => {
    expect(letter({ procedureId: 'wil', kind: 'answer', happenings: [] }).text).toContain('Telefoon: 030 702 2330 (maandag tot en met vrijdag van 8.30 tot 12.30 uur)')
  })

  it('say when the answer comes later than was told', () => {
    const late = (today: string) => letter({ procedureId: 'wil', kind: 'answer', today }).text.includes('U krijgt dit antwoord later dan wij hadden gezegd.')
    expect([late('2027-01-01'), late('2027-01-02')]).toEqual([false, true])
  })

  it('tell who was heard and when, without the name of the employee', () => {
    const { text } = letter({ procedureId: 'wil', kind: 'answer' })
    expect(text).toContain('Op 26 november 2026 spraken wij met u. Op 30 november 2026 hoorden wij de medewerker over wie uw klacht gaat.')
    expect(text).not.toContain('R.H.')
  })
})

describe('The letters of the Flemish organisations', () => {
  it('of Inter promise a written answer within 45 days and name who handles the complaint, or that the name will come', () => {
    expect(letter({ procedureId: 'inter', kind: 'acknowledgement' }).text).toContain('Je krijgt ons antwoord binnen 45 dagen. Dat is uiterlijk op maandag 4 januari 2027. We antwoorden altijd schriftelijk.')
    const { view, text } = letter({ procedureId: 'inter', kind: 'acknowledgement', happenings: [] })
    expect([view.canBeFinal, text.includes('We laten je weten wie dat is.')]).toEqual([true, true])
  })

  it('of Inter refuse a complaint that is manifestly unfounded, in the words of the decree beside those of Inter', () => {
    const ground = procedureOf('inter').admission.grounds.find(({ id }) => id === 'INT-08')
    const refused: Happening = { type: 'complaintRefused', on: '2026-11-23', groundId: 'INT-08', reason: ground?.readAs ?? '' }
    expect(letter({ procedureId: 'inter', kind: 'refusal', happenings: [refused] }).sections.find(({ id }) => id === 'decision')?.text).toBe(
      'We behandelen je klacht niet. De reden is:\n\neen kennelijk ongegronde klacht\n\nIn onze klachtenregeling staat deze reden zo: “een ongegronde klacht”.',
    )
  })

  it('of Zoersel say why it takes longer by what is waited for', () => {
    const waiting: Happening = { type: 'decisionSought', on: '2026-11-23', body: 'de gemeenteraad', expectedOn: '2026-12-14' }
    expect(letter({ procedureId: 'zoersel', kind: 'interim-notice', happenings: [waiting] }).sections.find(({ id }) => id === 'reasons')?.text).toContain('De reden is:\n\nEr is een beslissing nodig van een politiek orgaan: de gemeenteraad.')
  })

  it('of Inter name the Vlaamse Ombudsdienst', () => {
    expect(letter({ procedureId: 'inter', kind: 'answer' }).text).toContain('Dan kan je terecht bij de Vlaamse Ombudsdienst.\nAdres: Leuvenseweg 86, 1000 Brussel\nTelefoon: 1700\nE-mail: klachten@vlaamseombudsdienst.be')
  })

  it('of Zoersel name it only once the municipality is affiliated', () => {
    const names = (isAffiliatedWithOmbudsman: boolean) => letter({ procedureId: 'zoersel', kind: 'answer', settings: { isAffiliatedWithOmbudsman } }).text.includes('Vlaamse Ombudsdienst')
    expect([names(false), names(true)]).toEqual([false, true])
  })

  it('of Zoersel leave the possible solutions to the coordinator, count the month from the day of sending, and need a way to be reached', () => {
    const { view, text } = letter({ procedureId: 'zoersel', kind: 'acknowledgement', complaint: { channel: 'letter', form: 'signed', submittedOn: '2026-11-18' }, settings: { coordinator: { name: 'K. Denkers' } } })
    expect(view.elements.flatMap(({ element, missing }) => (missing === undefined ? [] : [[element.id, missing]]))).toEqual([['possible-solutions', 'blank-left'], ['contact', 'blank-left']])
    expect(text).toContain('kregen we je brief van 18 november 2026.')
    expect(text).toContain('uiterlijk op vrijdag 18 december 2026')
  })

  it('of the Vlaamse Ombudsdienst tell about one desk, cooperation, the way of answering and the hidden name', () => {
    const { text } = letter({ procedureId: 'vlaamse-ombudsdienst', kind: 'acknowledgement', complaint: { hideNameFromService: true } })
    const said = [
      'Praat over dit probleem alleen nog met ons, niet meer met de dienst.', 'Diende u uw klacht ook ergens anders in? Laat het ons weten.', 'Blijf wel meewerken met de dienst.', 'Krijgt u nog bericht van de dienst? Stuur het naar ons door.', 'Lukt meewerken niet, omdat het met uw klacht te maken heeft? Zeg dat aan de dienst en aan ons.',
      'U belde ons. Daarom proberen wij u te bellen als er nieuws is.', 'U vroeg ons om uw naam niet aan de dienst te geven.', 'U mag altijd vragen hoe het met uw klacht staat.',
    ]
    expect(said.filter((sentence) => !text.includes(sentence))).toEqual([])
  })

  it('of the Vlaamse Ombudsdienst need the investigator, and give the general number when there is no direct one', () => {
    const { view } = letter({ procedureId: 'vlaamse-ombudsdienst', kind: 'acknowledgement', happenings: [] })
    // The blank stands in the section for both.
    expect(view.elements.flatMap(({ element, missing }) => (missing === undefined ? [] : [[element.id, missing]]))).toEqual([['handler', 'blank-left'], ['contact', 'blank-left']])
    const assigned = letter({ procedureId: 'vlaamse-ombudsdienst', kind: 'acknowledgement', happenings: [{ type: 'handlerAssigned', on: '2026-11-21', handler: { name: 'J. Terzake' } }], settings: { coordinator: { name: 'K. Denkers' } } })
    expect([assigned.view.canBeFinal, assigned.text.includes('Telefoon: 1700 (maandag tot en met vrijdag van 9 tot 19 uur)')]).toEqual([true, true])
  })

  it('of the Vlaamse Ombudsdienst refer to nobody further', () => {
    expect(letter({ procedureId: 'vlaamse-ombudsdienst', kind: 'answer' }).sections.map(({ id }) => id)).not.toContain('onward')
  })
})

it.each(procedureIds.flatMap((procedureId) => (['acknowledgement', 'answer', 'refusal', 'settlement', 'insurer-notice'] as const).map((kind) => [procedureId, kind] as const)))('A letter of %s, %s, that replaces one which went out says so first', (procedureId, kind) => {
  const letterId = '00000000-0000-7000-8000-0000000000aa'
  const sent: readonly Happening[] = [
    { type: 'letterFinalised', on: '2026-11-24', letterId, kind, sections: [], digest: '0'.repeat(64) },
    { type: 'letterSent', on: '2026-11-24', letterId, kind, channel: 'letter' },
  ]
  expect(letter({ procedureId, kind, happenings: sent }).sections[0]?.text).toMatch(/^Deze brief komt in de plaats van onze brief van 24 november 2026\. /)
  expect(letter({ procedureId, kind }).text).not.toContain('in de plaats van onze brief')
})
