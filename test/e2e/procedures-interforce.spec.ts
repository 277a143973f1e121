import type { Page } from '@playwright/test'
import { findings } from './axe.ts'
import { test } from './days.ts'
import { expect } from './fixtures.ts'

// facts.md §1.2, all promises: confirmed at once, missing information told within 5 working days, the reasoned view within a week or a
// notice that it will not be, handled within a month, the insurer told the same day. Working days are those of NL-WORK (§3.1).
const confirmation = '” Bevestiging van ontvangst'
const missing = '” Laten weten dat er informatie ontbreekt'
const view = '” Motivering van ons standpunt'
const notice = '” Bericht dat de week niet lukt'
const handled = '” Klacht afgehandeld'
const insurer = '” Verzekeraar informeren'

test('Interforce, straight on: confirmed at once, the colleague heard, and judged within the week, before the five working days are over', async ({ tell }) => {
  const { on, enter, step, letter, due } = await tell('interforce')
  // Tuesday 22 December 2026: 25 and 26 December are no working days, so the fifth (30 December) comes after the week (29 December).
  await on('2026-12-22')
  await enter('portal', 'Monteur kwam niet opdagen en zei niets af.<Alt+1>De heer P. van der Schijn<Alt+4>p.schijn@voorbeeld.example<Alt+5>Monteur kwam niet<Alt+8>R. Verzonnen<Ctrl+Enter>')
  await due({ [confirmation]: 'di 22 december 2026, vandaag', [missing]: 'wo 30 december 2026', [view]: 'di 29 december 2026', [notice]: 'di 29 december 2026', [handled]: 'vr 22 januari 2027' })
  await step('Behandelaar aanwijzen', { 'Wie behandelt de klacht': 'S. Bedacht', Functie: 'teamleider' })
  // The five elements of 1.2: when it came, what it is about, when we will be in touch, who has it, how to reach us.
  await letter('Bevestiging', {
    by: 'klantenportaal',
    says: ['Op dinsdag 22 december 2026 kregen we je klacht via het klantenportaal.', 'Monteur kwam niet', 'Uiterlijk op dinsdag 29 december 2026 nemen we weer contact met je op.', 'binnen een maand', 'uiterlijk op vrijdag 22 januari 2027', 'S. Bedacht, teamleider, heeft je klacht in behandeling.', 'klachten@interforce.eu'],
  })
  await due({ [confirmation]: 'gehaald, di 22 december 2026' })
  // 1.6: rather a talk than a letter; who wants none gets the judgement in writing.
  await step('Gesprek aangeboden')
  await step('Klager wil geen gesprek')

  await on('2026-12-28')
  await step('Gesprek of reactie vastleggen', { 'Wat zei hij of zij, kort': 'Zijn bus stond stil en hij vergat te bellen.' })
  await due({ [missing]: 'vervallen, ma 28 december 2026', [view]: 'di 29 december 2026, morgen', [notice]: 'di 29 december 2026, morgen' })
  await step('Oordeel geven', { Oordeel: 'gegrond', 'Wat hebt u onderzocht en gevonden': 'De planning bevestigt het.', 'Waarom dit oordeel': 'Een afspraak zeg je af.', 'Wat doet de organisatie nu': 'De monteur komt op 4 januari.' })
  await letter('Antwoord', { says: ['We vinden je klacht gegrond.', 'hoorden we de medewerker over wie je klacht gaat', 'Wil je verder praten over ons standpunt? Dat kan.'], lacks: [/ombuds/i, 'R. Verzonnen'] })
  await due({ [view]: 'gehaald, ma 28 december 2026', [notice]: 'gehaald, ma 28 december 2026', [handled]: 'gehaald, ma 28 december 2026' })
})

test('Interforce, not ours: there is no ground to refuse on, so a message about somebody else is referred, in writing, and owes nothing', async ({ tell }) => {
  const { page, on, enter, letter, due } = await tell('interforce')
  await on('2027-03-30')
  await enter('portal', 'Pakket van een andere firma kwam stuk aan.<Alt+1>Mevrouw A. Modaal<Alt+4>a.modaal@voorbeeld.example<Ctrl+Enter>W<Tab>Pakketdienst Voorbeeld')
  await due({
    [confirmation]: 'vervallen, di 30 maart 2027', [missing]: 'vervallen, di 30 maart 2027', [view]: 'vervallen, di 30 maart 2027', [notice]: 'vervallen, di 30 maart 2027',
    [handled]: 'vervallen, di 30 maart 2027',
  })
  await expect(page().getByText('verwezen, geen klacht op di 30 maart 2027')).toBeVisible()
  await letter('Antwoord op een bericht', { goesBy: 'e-mail', says: ['We kunnen je hiermee niet zelf helpen. Je kunt terecht bij Pakketdienst Voorbeeld.', 'We behandelen je bericht daarom niet als klacht.'] })
  await due()
})

test('Interforce, by talking: a conversation settles it, and the letter says that it did', async ({ tell }) => {
  const { on, enter, step, letter, putAside, due } = await tell('interforce')
  // NL-110: five working days from Wednesday 30 December 2026 end on Thursday 7 January; the week on 6 January, the month on 30 January.
  await on('2026-12-30')
  await enter('email', 'Factuur klopt niet.<Alt+1>Mevrouw A. Modaal<Alt+2>06 00 00 01 23<Alt+4>a.modaal@voorbeeld.example<Alt+5>Factuur klopt niet<Ctrl+Enter>')
  await due({ [confirmation]: 'wo 30 december 2026, vandaag', [missing]: 'do 7 januari 2027', [view]: 'wo 6 januari 2027', [notice]: 'wo 6 januari 2027', [handled]: 'za 30 januari 2027' })
  await letter('Bevestiging', { goesBy: 'e-mail', says: ['K. Demaere, klachtencoördinator, heeft je klacht in behandeling.'] })
  await step('Gesprek afspreken', { 'Dag van het gesprek': '4/1', Uur: '10u' })
  const talk = '” Gesprek met de klager, 10.00'
  await due({ [confirmation]: 'gehaald, wo 30 december 2026', [talk]: 'ma 4 januari 2027' })

  await on('2027-01-04')
  await step('Gesprek vastleggen', { 'Wat is er gezegd': 'Wij maken een nieuwe factuur.' })
  await step('Opgelost naar wens', { 'Hoe is het opgelost': 'Je krijgt een nieuwe factuur van 80 euro.' })
  await putAside('Bevestiging van de oplossing')
  await due({ [talk]: 'gehaald, ma 4 januari 2027' })
  await letter('Bevestiging van de oplossing', { says: ['Je krijgt een nieuwe factuur van 80 euro.', 'Op maandag 4 januari 2027 liet je ons weten dat je tevreden bent.', 'Dan pakken we je klacht weer op.'] })
  await due({ [missing]: 'vervallen, ma 4 januari 2027', [view]: 'vervallen, ma 4 januari 2027', [notice]: 'vervallen, ma 4 januari 2027', [handled]: 'vervallen, ma 4 januari 2027' })

  // “Dan pakken we je klacht weer op”: what ran goes on from where it was. Taken back with a reason, it is as it was before.
  await on('2027-01-11')
  await step('Heropenen', { Reden: 'De factuur kwam niet.' })
  await due({ [view]: 'wo 6 januari 2027, 5 dagen te laat', [notice]: 'wo 6 januari 2027, 5 dagen te laat', [missing]: 'do 7 januari 2027, 4 dagen te laat', [handled]: 'za 30 januari 2027' })
  await on('2027-01-12')
  await step('Laatste stap terugnemen', { Reden: 'Het was een andere klant.' })
  await due({ [missing]: 'vervallen, ma 4 januari 2027', [view]: 'vervallen, ma 4 januari 2027', [notice]: 'vervallen, ma 4 januari 2027', [handled]: 'vervallen, ma 4 januari 2027' })
})

test('Interforce, everything at once: information is missing, the week is too short, the insurer is asked, and all waits until he has answered', async ({ tell }) => {
  const { page, on, enter, step, letter, due } = await tell('interforce')
  // Thursday 22 April 2027: Koningsdag (27 April) is no working day, so the five end on Friday 30 April, the week on the 29th, the month on 22 May.
  await on('2027-04-22')
  await enter('email', 'Bij de reparatie liep water over de vloer.<Alt+1>De heer P. van der Schijn<Alt+4>p.schijn@voorbeeld.example<Alt+5>Waterschade na reparatie<Alt+8>R. Verzonnen<Ctrl+Enter>')
  await due({ [confirmation]: 'do 22 april 2027, vandaag', [missing]: 'vr 30 april 2027', [view]: 'do 29 april 2027', [notice]: 'do 29 april 2027', [handled]: 'za 22 mei 2027' })
  await step('Behandelaar aanwijzen', { 'Wie behandelt de klacht': 'S. Bedacht', Functie: 'teamleider' })
  await letter('Bevestiging')
  await letter('Vraag om informatie', { writes: { 'Wat we nog missen': 'We missen nog het volgende: foto’s van de vloer.' } })
  await due({ [confirmation]: 'gehaald, do 22 april 2027', [missing]: 'gehaald, do 22 april 2027' })

  await on('2027-04-28')
  await step('Informatie ontvangen', { 'Wat kwam er binnen': 'Drie foto’s.' })
  await letter('Vraag om een reactie', { to: 'R. Verzonnen', says: ['Wat is er volgens jou gebeurd?', 'De klacht komt van'] })
  await letter('Tussenbericht', { writes: { 'Waarom het langer duurt': 'De reden is: onze collega is op vakantie.', 'Wanneer je antwoord krijgt': 'We verwachten dat je ons antwoord krijgt uiterlijk op vrijdag 14 mei 2027.' } })
  await due({ [view]: 'vervallen, wo 28 april 2027', [notice]: 'gehaald, wo 28 april 2027' })

  await on('2027-05-04')
  await step('Gesprek of reactie vastleggen', { 'Wat zei hij of zij, kort': 'Hij draaide de kraan niet goed dicht.' })
  await step('Aansprakelijkheid is denkbaar', { 'Waaraan ziet u dat': 'Er is schade aan de vloer.' })
  await due({ [insurer]: 'di 4 mei 2027, vandaag' })
  await expectWaiting(page(), ['Oordeel geven', 'Antwoord schrijven'])
  await letter('Melding aan de verzekeraar', { to: 'Verzekeraar Voorbeeld', says: ['Er is schade aan de vloer.', 'We hebben tegenover de klager niets erkend.'] })
  await due({ [insurer]: 'gehaald, di 4 mei 2027' })
  await expectWaiting(page(), ['Oordeel geven', 'Antwoord schrijven'])

  await on('2027-05-10')
  await step('Overleg met verzekeraar', { 'Wat is er afgesproken': 'De verzekeraar vergoedt de vloer.' })
  await step('Oordeel geven', { Oordeel: 'deels gegrond', 'Wat hebt u onderzocht en gevonden': 'De kraan stond open, de vloer was al nat.', 'Waarom dit oordeel': 'Een kraan draai je dicht.', 'Wat doet de organisatie nu': 'De verzekeraar belt je voor 1 juni.' })
  // Rather in a talk; the e-mail then says so (1.6).
  await step('Oordeel verteld', { 'Wat zei de klager daarvan': 'Hij wil het ook op papier.' })
  await letter('Antwoord', { says: ['Op 10 mei 2027 spraken we je hierover.', 'We vinden je klacht deels gegrond.', 'Het zegt niets over aansprakelijkheid.', 'De verzekeraar belt je voor 1 juni.'] })
  await due({ [handled]: 'gehaald, ma 10 mei 2027' })
  expect(await findings(page(), 'a dossier in which everything happened', ['light'])).toEqual([])
})

/** These steps are there, and say that the insurer comes first. */
async function expectWaiting(page: Page, steps: readonly string[]): Promise<void> {
  for (const step of steps) await expect(page.getByRole('button', { name: new RegExp(`^${step}: eerst .*verzekeraar`) })).toHaveAttribute('aria-disabled', 'true')
}
