import { findings } from './axe.ts'
import { test } from './days.ts'
import { expect } from './fixtures.ts'

// facts.md §1.4: no term with a number. “Binnen de paar dagen” is read as an own target of three working days of BE-VLG after arrival (VO-D1).
const reaction = 'Eerste reactie'

test('Vlaamse Ombudsdienst, straight on: a call gets an investigator by name, is answered the way it came, and has one target only', async ({ tell }) => {
  const { on, enter, step, letter, due } = await tell('vlaamse-ombudsdienst')
  // Friday 30 October 2026: All Souls (2 November) is a Flemish day off, so the third working day is Thursday 5 November.
  await on('2026-10-30')
  await enter('phone', 'Belastingdienst antwoordt niet op bezwaar van mei.<Alt+1>Mevrouw R. Bedenksel<Alt+2>0400 00 00 12<Alt+3>Nergensstraat 12, 1000 Brussel<Alt+4>r.bedenksel@voorbeeld.example<Alt+5>Geen antwoord van de dienst<Alt+6>in mei<Alt+8>Dienst Verzinsels<Ctrl+Enter>')
  await due({ [reaction]: 'do 5 november 2026' })
  await step('In behandeling nemen')
  await step('Behandelaar aanwijzen', { 'Wie behandelt de klacht': 'L. Verzonnen', Functie: 'onderzoeker', Telefoon: '02 000 00 01' })
  await letter('Ontvangstmelding', { says: ['L. Verzonnen onderzoekt uw klacht. U kunt de onderzoeker altijd rechtstreeks bereiken.', 'Telefoon: 02 000 00 01', 'Praat over dit probleem alleen nog met ons', 'U belde ons. Daarom proberen wij u te bellen als er nieuws is.'] })
  await due({ [reaction]: 'gehaald, vr 30 oktober 2026' })

  await on('2026-11-17')
  await step('Oordeel geven', { Oordeel: 'gegrond', 'Wat hebt u onderzocht en gevonden': 'De dienst vond uw brief terug.', 'Waarom dit oordeel': 'U wachtte te lang.', 'Wat doet de organisatie nu': 'U krijgt antwoord voor 1 december.' })
  await step('Klager bellen', { 'Wat is er gezegd': 'Verteld wat we vonden.' })
  await letter('Antwoord', { says: ['Uw klacht is gegrond.', 'De dienst vond uw brief terug.'] })
  await due()
})

test('Vlaamse Ombudsdienst, not treated: what is before a judge is refused by the way it came, with its reason and its way', async ({ tell }) => {
  const { on, enter, step, letter, putAside, due } = await tell('vlaamse-ombudsdienst')
  // Wednesday 23 December 2026: 24 (1), Christmas and the weekend off, 28 (2), 29 (3).
  await on('2026-12-23')
  await enter('email', 'De rechtbank moet nog uitspraak doen over de vergunning.<Alt+1>De heer T. Nergens<Alt+3>Bedenkplein 8, 2000 Antwerpen<Alt+4>t.nergens@voorbeeld.example<Alt+5>Vergunning<Alt+6>in maart<Alt+8>Dienst Verzinsels<Ctrl+Enter>')
  await due({ [reaction]: 'di 29 december 2026' })
  await step('Niet behandelen', { 'Waarom niet': 'feiten die het voorwerp zijn van een gerechtelijke procedure' })
  await putAside('Bericht dat de klacht niet behandeld wordt')
  await due()
  await letter('Bericht dat de klacht niet behandeld wordt', {
    goesBy: 'e-mail',
    says: ['Op woensdag 23 december 2026 kregen wij uw e-mail.', 'De reden is:', 'feiten die het voorwerp zijn van een gerechtelijke procedure', 'Hiervoor kunt u terecht bij: de rechter die de zaak behandelt.'],
  })
  await due({ [reaction]: 'gehaald, wo 23 december 2026' })
})

test('Vlaamse Ombudsdienst, quick service: a letter that came from another body, and that the service should see first, is sent on within three working days', async ({ tell }) => {
  const { page, on, enter, step, letter, due } = await tell('vlaamse-ombudsdienst')
  // Tuesday 10 November 2026: Armistice Day off, 12 (1), 13 (2), weekend, 16 (3).
  await on('2026-11-10')
  await enter('letter', 'Bus komt nooit op tijd.<Alt+1>Mevrouw L. Nergens<Alt+3>Bedenkplein 8, 2000 Antwerpen<Alt+5>Bus te laat<Alt+6>gisteren<Alt+8>Dienst Verzinsels<Ctrl+Enter>')
  await due({ [reaction]: 'ma 16 november 2026' })
  await step('Kwam van een andere dienst', { 'Van wie': 'Ombudsdienst Voorbeeldstad', 'Kenmerk van die dienst': 'OV-17' })
  await expect(page().getByRole('region', { name: 'Personen', exact: true })).toContainText('Ombudsdienst Voorbeeldstad')
  await step('Doorsturen', { 'Naar wie': 'Dienst Verzinsels', 'Weet de klager het?': 'nee' })
  await letter('Bericht over het doorsturen', { goesBy: 'brief', says: ['Op dinsdag 10 november 2026 kregen wij uw brief.', 'Daarom sturen wij uw klacht door naar: Dienst Verzinsels.', 'U hoeft uw klacht niet opnieuw te sturen.'] })
  await due({ [reaction]: 'gehaald, di 10 november 2026' })
})

test('Vlaamse Ombudsdienst, everything at once: more is asked first, the service answers without knowing the name, and e-mail is answered by e-mail', async ({ tell }) => {
  const { page, on, enter, step, letter, due } = await tell('vlaamse-ombudsdienst')
  // Wednesday 28 October 2026: 29 (1), 30 (2), All Souls off, 3 November (3).
  await on('2026-10-28')
  await enter('email', 'Mijn dossier ligt al twee jaar stil.<Alt+1>Robin Bedenksel<Alt+3>Nergensstraat 12, 1000 Brussel<Alt+4>robin@voorbeeld.example<Alt+5>Dossier ligt stil<Alt+6>sinds mei<Alt+8>Dienst Verzinsels<Alt+Shift+7><Space><Ctrl+Enter>')
  await due({ [reaction]: 'di 3 november 2026' })
  await letter('Vraag om informatie', { writes: { 'Wat wij nog missen': 'Wij missen nog het volgende: uw dossiernummer bij de dienst.' }, says: ['kregen wij uw e-mail'] })
  await due({ [reaction]: 'gehaald, wo 28 oktober 2026' })

  await on('2026-11-05')
  await step('Informatie ontvangen', { 'Wat kwam er binnen': 'Dossier 17.' })
  // It lies elsewhere too: who else has it stands with the people, so that they can agree who answers.
  await step('Persoon toevoegen', { Naam: 'Ombudsdienst Voorbeeldstad', Rol: 'andere dienst', Bijzonderheden: 'Kreeg dezelfde klacht.' })
  await step('In behandeling nemen')
  await step('Behandelaar aanwijzen', { 'Wie behandelt de klacht': 'L. Verzonnen', 'E-mail': 'l.verzonnen@voorbeeld.example' })
  await letter('Ontvangstmelding', { says: ['L. Verzonnen onderzoekt uw klacht.', 'U vroeg ons om uw naam niet aan de dienst te geven. Dat doen wij dus niet.', 'U stuurde ons een e-mail. Daarom antwoorden wij u per e-mail.'] })
  await letter('Vraag om een reactie', { to: 'Dienst Verzinsels', says: ['De klager wil de eigen naam niet bekendmaken.'], lacks: [/Bedenksel|Robin/] })

  await on('2026-11-26')
  await step('Vraag naar de stand beantwoord', { 'Wat hebt u geantwoord': 'Wij wachten op de dienst.' })
  await step('Dienst bevragen', { 'Welke dienst of wie': 'Dienst Verzinsels', 'Antwoord van de dienst': 'Het dossier lag bij een zieke collega.' })
  await step('Oordeel geven', { Oordeel: 'deels gegrond', 'Wat hebt u onderzocht en gevonden': 'Het dossier lag stil sinds mei.', 'Waarom dit oordeel': 'Een dienst moet ziekte opvangen.' })
  await letter('Antwoord', { goesBy: 'e-mail', says: ['Uw klacht is deels gegrond.', 'vroegen wij de dienst om uitleg'] })
  await due()
  expect(await findings(page(), 'a dossier in which everything happened', ['light'])).toEqual([])
})
