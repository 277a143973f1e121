import { findings } from './axe.ts'
import { test } from './days.ts'
import { expect } from './fixtures.ts'

// facts.md §1.1: acknowledgement and refusal within 10 calendar days of receipt, the answer within 45, once extended to 90; none of them rolls.
const acknowledgement = '§ Ontvangstmelding'
const refusal = '§ Bericht met reden, als we de klacht niet behandelen'
const answer = '§ Schriftelijk antwoord'

test('Inter, straight on: a call is confirmed within ten days, treated and answered within forty-five', async ({ tell }) => {
  const { on, enter, step, letter, due } = await tell('inter')
  // BE-004 of deadline-cases.json: 45 days from Friday 20 November run across New Year, to 4 January; 10 days to 30 November.
  await on('2026-11-20')
  await enter('phone', 'Rolstoel kon de zaal niet in, drie mails zonder antwoord.<Alt+1>Mevrouw R. Bedenksel<Alt+2>0400 00 00 12<Alt+3>Nergensstraat 12, 1000 Brussel<Alt+5>Mails over de dorpszaal niet beantwoord<Ctrl+Enter>')
  await due({ [acknowledgement]: 'ma 30 november 2026', [refusal]: 'ma 30 november 2026', [answer]: 'ma 4 januari 2027' })
  await step('In behandeling nemen')
  await due({ [refusal]: 'vervallen, vr 20 november 2026' })
  await step('Behandelaar aanwijzen', { 'Wie behandelt de klacht': 'M. Verzonnen' })
  await letter('Ontvangstmelding', { says: ['Op vrijdag 20 november 2026 belde je ons.', 'M. Verzonnen is je klachtenbehandelaar.', 'uiterlijk op maandag 4 januari 2027'] })
  await due({ [acknowledgement]: 'gehaald, vr 20 november 2026' })

  await on('2026-12-15')
  await due()
  await step('Oordeel geven', {
    Oordeel: 'gegrond', 'Wat hebt u onderzocht en gevonden': 'De drie mails kwamen aan en bleven liggen.', 'Waarom dit oordeel': 'Je mocht op elke mail een antwoord verwachten.',
    'Wat doet de organisatie nu': 'Een collega leest de mailbox voortaan elke dag.',
  })
  await letter('Antwoord', { says: ['Je klacht is gegrond.', 'De drie mails kwamen aan en bleven liggen.', 'Je mocht op elke mail een antwoord verwachten.', 'Dan kan je terecht bij de Vlaamse Ombudsdienst.', 'Leuvenseweg 86, 1000 Brussel'] })
  await due({ [answer]: 'gehaald, di 15 december 2026' })
})

test('Inter, not treated: a letter about a decision that can be appealed gets its reason and its way within ten days', async ({ tell }) => {
  const { on, enter, step, letter, putAside, due } = await tell('inter')
  // BE-013: 10 days from Thursday 18 March 2027 end on Easter Sunday and stay there; 45 days end on Sunday 2 May.
  await on('2027-03-18')
  await enter('letter', 'Is het niet eens met de beslissing over de subsidie.<Alt+1>De heer T. Nergens<Alt+3>Bedenkplein 8, 2000 Antwerpen<Alt+5>Subsidie geweigerd<Alt+Shift+0>16/3<Ctrl+Enter>')
  await due({ [acknowledgement]: 'zo 28 maart 2027', [refusal]: 'zo 28 maart 2027', [answer]: 'zo 2 mei 2027' })
  await step('Niet behandelen', { 'Waarom niet': 'feiten waarvoor er beroepsmogelijkheden bestaan om het probleem aan te pakken', 'Uitleg voor de klager': 'Tegen deze beslissing kan je in beroep gaan. Hoe dat moet, staat in de beslissing zelf.' })
  // Deciding is not telling: until the letter is out, the term runs.
  await putAside('Bericht dat de klacht niet behandeld wordt')
  await due()

  await on('2027-03-22')
  await letter('Bericht dat de klacht niet behandeld wordt', {
    says: ['Op donderdag 18 maart 2027 kregen we je brief van 16 maart 2027.', 'We behandelen je klacht niet.', 'Tegen deze beslissing kan je in beroep gaan.', '“feiten waarvoor er beroepsmogelijkheden bestaan om het probleem aan te pakken”', 'Hiervoor kan je terecht bij: de beroepsweg die in de beslissing staat.', 'Dan kan je terecht bij de Vlaamse Ombudsdienst.', 'Telefoon: 1700'],
  })
  await due({ [acknowledgement]: 'vervallen, ma 22 maart 2027', [refusal]: 'gehaald, ma 22 maart 2027', [answer]: 'vervallen, ma 22 maart 2027' })
})

test('Inter, everything at once: information is missing, a talk is held, the term is extended once, the complaint is unfounded', async ({ tell }) => {
  const { page, on, enter, step, letter, due } = await tell('inter')
  const talk = '” Gesprek met de klager, 14.00, Belgiëplein 1'
  // BE-011: received on Sunday 27 September by e-mail, read on Monday: 10 days to 7 October, 45 to 11 November, Armistice Day or not.
  await on('2026-09-28')
  await enter('email', 'Advies over de toegankelijke route kwam nooit.<Alt+1>Robin Bedenksel<Alt+3>Nergensstraat 12, 1000 Brussel<Alt+4>robin@voorbeeld.example<Alt+5>Advies blijft uit<Alt+Shift+9>27/9<Ctrl+Enter>')
  await due({ [acknowledgement]: 'wo 7 oktober 2026', [refusal]: 'wo 7 oktober 2026', [answer]: 'wo 11 november 2026' })
  await step('In behandeling nemen')
  await letter('Vraag om informatie', { writes: { 'Wat we nog missen': 'We missen nog het volgende: de datum van je aanvraag.' }, says: ['Op zondag 27 september 2026 kregen we je e-mail.'] })
  await step('Gesprek afspreken', { 'Dag van het gesprek': '8/10', Uur: '14u', Waar: 'Belgiëplein 1' })
  await letter('Ontvangstmelding', { says: ['uiterlijk op woensdag 11 november 2026'] })
  await due({ [acknowledgement]: 'gehaald, ma 28 september 2026', [refusal]: 'vervallen, ma 28 september 2026', [talk]: 'do 8 oktober 2026' })

  await on('2026-10-08')
  await step('Informatie ontvangen', { 'Wat kwam er binnen': 'De aanvraag van 3 augustus.' })
  await step('Gesprek vastleggen', { 'Wat is er gezegd': 'Robin toonde de aanvraag.' })
  await step('Behandelaar aanwijzen', { 'Wie behandelt de klacht': 'M. Verzonnen' })
  await due({ [talk]: 'gehaald, do 8 oktober 2026' })

  // INT-D4: 90 days from receipt in all, not 45 from the decision: 26 December, a Saturday.
  await on('2026-11-04')
  await step('Termijn verlengen', { 'Waarom is er meer tijd nodig': 'De adviseur is ziek.' })
  await letter('Bericht over de verlenging', { says: ['Je zou ons antwoord uiterlijk op woensdag 11 november 2026 krijgen.', 'De adviseur is ziek.', 'uiterlijk op zaterdag 26 december 2026'] })
  await due({ [answer]: 'za 26 december 2026' })

  await on('2026-12-18')
  await step('Oordeel geven', { Oordeel: 'ongegrond', 'Wat hebt u onderzocht en gevonden': 'De aanvraag kwam op een adres dat niet van ons is.', 'Waarom dit oordeel': 'We konden hem niet beantwoorden.' })
  await letter('Antwoord', { says: ['Je klacht is ongegrond.', 'Dan kan je terecht bij de Vlaamse Ombudsdienst.'] })
  await due({ [answer]: 'gehaald, vr 18 december 2026' })

  // “Dan kan je terecht bij de Vlaamse ombudsman”: that somebody went there, and what came back, ends in the same file.
  await on('2027-02-08')
  await step('Klager ging naar de ombudsman', { Waarover: 'Het adres stond op een oude folder.' })
  await step('Vraag naar de stand beantwoord', { 'Wat hebt u geantwoord': 'De ombudsman bekijkt het.' })
  await step('Bericht van de ombudsman', { 'Wat kwam er terug': 'aanbeveling', 'Kort, wat de ombudsman schreef': 'Haal oude folders weg.' })
  await expect(page().getByRole('region', { name: 'Personen', exact: true })).toContainText('aanbeveling, ma 8 februari 2027')
  await due()
  expect(await findings(page(), 'a dossier in which everything happened', ['light'])).toEqual([])
})
