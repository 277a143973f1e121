import { findings } from './axe.ts'
import { test } from './days.ts'
import { expect } from './fixtures.ts'

// facts.md §1.5 and Awb title 9.1 (§2.3): by law six weeks and for a refusal four, both from the signed complaint and rolled by the Algemene
// termijnenwet; promised are a call within five working days, a call back within two, and six weeks for what was only said. Working days are NL-WORK.
const acknowledgement = 'Ontvangstbevestiging'
const call = '” Gesprek met de klager'
const callback = '” Terugbellen'
const refusal = '§ Bericht met reden, als wij de klacht niet behandelen'
const answer = '§ Antwoord, wettelijk'
const oralAnswer = '” Antwoord, zoals toegezegd in het gesprek'
const sixWeeks = '” Antwoord binnen zes weken, ook na verlenging'

/** The blanks of an address that the town must give itself (facts.md §8 nr. 5). */
const own = { envelope: 'nl-left', senderAddress: ['Postbus 000', '1234 AA Voorbeeldstad'] } as const

test('WIL, straight on: a signed letter is confirmed, talked about within five working days, both sides are heard, and it is answered in six weeks', async ({ tell }) => {
  const { on, enter, step, letter, due } = await tell('wil', { ...own, senderAddress: [...own.senderAddress] })
  // NL-021: four weeks from Friday 27 November 2026 end at Christmas and roll to Monday 28 December; six weeks end on 8 January, five working days on 4 December.
  await on('2026-11-27')
  await enter('letter', 'Drie brieven geschreven, geen antwoord.<Alt+1>Mevrouw S. El Voorbeeld<Alt+2>06 00 00 01 23<Alt+3>Bedenkplein 8, 1234 AB Voorbeeldstad<Alt+5>Drie brieven, geen antwoord<Alt+6>in oktober<Alt+8>R. Halfweg<Alt+Shift+0>25/11<Alt+Shift+6><ArrowRight><Ctrl+Enter>')
  await due({ [acknowledgement]: 'vr 4 december 2026', [call]: 'vr 4 december 2026', [refusal]: 'ma 28 december 2026', [answer]: 'vr 8 januari 2027' })
  await letter('Ontvangstbevestiging', {
    says: ['Op vrijdag 27 november 2026 kregen wij uw brief van 25 november 2026.', 'belt u uiterlijk op vrijdag 4 december 2026', 'Wij horen ook de medewerker over wie uw klacht gaat.', 'uiterlijk op vrijdag 8 januari 2027', 'Dan kan het vier weken langer duren.'],
  })
  await due({ [acknowledgement]: 'gehaald, vr 27 november 2026' })

  await on('2026-12-02')
  await step('Klager bellen', { 'Wat is er gezegd': 'De brief doorgenomen en de procedure uitgelegd.' })
  await step('In behandeling nemen')
  await step('Behandelaar aanwijzen', { 'Wie behandelt de klacht': 'S. Bedacht' })
  await due({ [call]: 'gehaald, wo 2 december 2026', [refusal]: 'vervallen, wo 2 december 2026' })

  await on('2026-12-14')
  await step('Gesprek of reactie vastleggen', { Wie: 'de klager', 'Wat zei hij of zij, kort': 'Wil alleen antwoord.' })
  await step('Gesprek of reactie vastleggen', { Wie: 'de betrokkene', 'Wat zei hij of zij, kort': 'De brieven bleven liggen.' })
  await step('Oordeel geven', { Oordeel: 'gegrond', 'Wat hebt u onderzocht en gevonden': 'De drie brieven lagen in een bak.', 'Waarom dit oordeel': 'U mocht binnen twee weken antwoord verwachten.', 'Wat doet de organisatie nu': 'U krijgt deze week antwoord.' })
  await letter('Antwoord', { goesBy: 'brief', says: ['Uw klacht is gegrond.', 'spraken wij met u', 'hoorden wij de medewerker over wie uw klacht gaat', 'verzoekschrift indienen bij de Nationale ombudsman', 'Doe dat binnen een jaar na de datum van deze brief.', 'Postbus 93122'] })
  await due({ [answer]: 'gehaald, ma 14 december 2026' })
})

test('WIL, objection instead: a signed letter against a decision is not treated, in four weeks, and names the objection and the ombudsman', async ({ tell }) => {
  const { on, enter, step, letter, putAside, due } = await tell('wil', { ...own, senderAddress: [...own.senderAddress] })
  // NL-005: six weeks from Tuesday 16 March 2027 end on Koningsdag and roll to Wednesday 28 April; four weeks end on 13 April.
  await on('2027-03-16')
  await enter('letter', 'Mijn uitkering is verlaagd en dat klopt niet.<Alt+1>De heer P. van der Schijn<Alt+2>06 00 00 04 56<Alt+3>Nergensstraat 12, 1234 AB Voorbeeldstad<Alt+5>Verlaging van de uitkering<Alt+6>in maart<Alt+8>niemand<Alt+Shift+0>15/3<Alt+Shift+6><ArrowRight><Ctrl+Enter>')
  await due({ [acknowledgement]: 'di 23 maart 2027', [call]: 'di 23 maart 2027', [refusal]: 'di 13 april 2027', [answer]: 'wo 28 april 2027' })
  await step('Niet behandelen', {
    'Waarom niet': 'Let op! Als u het niet eens bent met een ontvangen besluit over bijvoorbeeld uw uitkering moet u daartegen bezwaar indienen en geen klacht.', 'Uitleg voor de klager': 'U bent het niet eens met een besluit. Daartegen kunt u bezwaar maken.',
  })
  await putAside('Bericht dat de klacht niet behandeld wordt')
  await due()

  await on('2027-03-22')
  await letter('Bericht dat de klacht niet behandeld wordt', {
    says: ['Wij behandelen uw klacht niet.', 'Daartegen kunt u bezwaar maken.', 'Hiervoor kunt u terecht bij: bezwaar bij WIL; hoe, staat in het besluit.', 'Dan kunt u terecht bij de Nationale ombudsman. Doe dat binnen een jaar na de datum van deze brief.'],
  })
  await due({ [acknowledgement]: 'vervallen, ma 22 maart 2027', [call]: 'vervallen, ma 22 maart 2027', [refusal]: 'gehaald, ma 22 maart 2027', [answer]: 'vervallen, ma 22 maart 2027' })
})

test('WIL, everything at once: called back, put on paper and signed, extended by four weeks, both sides heard, and the National Ombudsman named', async ({ tell }) => {
  const { page, on, enter, step, letter, due } = await tell('wil', { ...own, senderAddress: [...own.senderAddress] })
  // NL-102: asked in the afternoon of Thursday 24 December 2026; Christmas is two days off, so the second working day is Tuesday 29 December.
  await on('2026-12-24', '13:10')
  await enter('phone', 'Vraagt naar de nabetaling.<Alt+1>Mevrouw A. Modaal<Alt+2>06 12 34 56 78<Alt+3>Nergensstraat 3, 1234 AB Voorbeeldstad<Ctrl+Enter><Tab>de nabetaling<Tab>klantenservice')
  await due({ [callback]: 'di 29 december 2026' })

  // NL-110 the other way round: five working days from Monday 28 December skip New Year and end on Tuesday 5 January; six weeks end on 8 February.
  await on('2026-12-28')
  await step('Terugbellen', { 'Wat is er gezegd': 'De nabetaling blijft al drie maanden uit.' })
  await due({ [callback]: 'gehaald, ma 28 december 2026', [call]: 'gehaald, ma 28 december 2026', [acknowledgement]: 'di 5 januari 2027', [oralAnswer]: 'ma 8 februari 2027' })
  await letter('Ontvangstbevestiging', { says: ['uiterlijk op maandag 8 februari 2027'] })
  await letter('Klacht op papier om te ondertekenen', { blanks: ['De nabetaling van september blijft uit.'], says: ['Handtekening: ___', 'Terugsturen naar: '] })
  await due({ [acknowledgement]: 'gehaald, ma 28 december 2026' })

  // From the signed text, received on Wednesday 6 January 2027, the law counts: four weeks to 3 February, six to 17 February (Awb 9:8, 9:11).
  await on('2027-01-06')
  await step('Getekende klacht ontvangen')
  await due({ [refusal]: 'wo 3 februari 2027', [answer]: 'wo 17 februari 2027' })
  await step('In behandeling nemen')
  await step('Behandelaar aanwijzen', { 'Wie behandelt de klacht': 'S. Bedacht' })
  await letter('Vraag om een reactie', { to: 'R. Halfweg', says: ['Bij deze brief zit een kopie van de klacht'] })
  await due({ [refusal]: 'vervallen, wo 6 januari 2027' })

  // WIL-D5: ten weeks from the signed text, not four from the decision: Wednesday 17 March. Six weeks from receipt stay their aim (WIL-D8).
  await on('2027-02-01')
  await step('Termijn verlengen', { 'Welke termijn': 'Antwoord, wettelijk: wo 17 maart 2027', 'Waarom is er meer tijd nodig': 'Een collega is ziek.' })
  await letter('Bericht over de verlenging', { says: ['Een collega is ziek.', 'uiterlijk op woensdag 17 maart 2027', 'Wij schrijven dit ook aan de medewerker over wie uw klacht gaat.'] })
  await due({ [answer]: 'wo 17 maart 2027', [sixWeeks]: 'ma 8 februari 2027' })
  await letter('Bericht van verlenging voor de betrokkene', { to: 'R. Halfweg', says: ['uiterlijk op woensdag 17 maart 2027'] })

  await on('2027-02-15')
  await step('Gesprek of reactie vastleggen', { Wie: 'de klager', 'Wat zei hij of zij, kort': 'Wacht nog steeds.' })
  await step('Gesprek of reactie vastleggen', { Wie: 'de betrokkene', Naam: 'R. Halfweg', 'Wat zei hij of zij, kort': 'De betaling stond klaar.' })
  await step('Oordeel geven', { Oordeel: 'gegrond', 'Wat hebt u onderzocht en gevonden': 'De betaling stond drie maanden klaar.', 'Waarom dit oordeel': 'Wat klaarstaat, betalen wij.', 'Wat doet de organisatie nu': 'U krijgt het bedrag op 20 februari.' })
  await letter('Antwoord', { says: ['Uw klacht is gegrond.', 'verzoekschrift indienen bij de Nationale ombudsman', 'binnen een jaar na de datum van deze brief'] })
  await due({ [answer]: 'gehaald, ma 15 februari 2027', [oralAnswer]: 'te laat gehaald, ma 15 februari 2027', [sixWeeks]: 'te laat gehaald, ma 15 februari 2027' })
  expect(await findings(page(), 'a dossier in which everything happened', ['light'])).toEqual([])
})
