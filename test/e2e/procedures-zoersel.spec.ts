import { findings } from './axe.ts'
import { test } from './days.ts'
import { expect } from './fixtures.ts'

// facts.md §1.3: both terms run from submission, not from receipt. The first message within 10 days is an own target, the reasoned
// answer within a month a promise in the town's own rules; no extension, and nothing rolls.
const first = 'Eerste bericht: mogelijke oplossingen, en wanneer het antwoord komt'
const answer = '” Gemotiveerd antwoord'

/** Their text leaves the contact block out; the coordinator fills in her own. */
const own = { coordinator: { name: 'K. Demaere', email: 'klachten@voorbeeld.example' } }

test('Zoersel, straight on: a form sent on the last of January is answered by the last of February', async ({ tell }) => {
  const { page, on, enter, step, letter, due } = await tell('zoersel', own)
  // BE-101: sent on Sunday 31 January 2027, seen on Monday; a month is 28 February, ten days are 10 February. Of a promise that ends on a
  // Sunday the letter names the Friday before (§2.5 nr. 2).
  await on('2027-02-01')
  await enter('form', 'Container al drie weken niet geleegd.<Alt+1>De heer J. Bedenksel<Alt+2>0400 00 00 12<Alt+3>Kortestraat 32 bus 14, 2980 Zoersel<Alt+5>Container niet geleegd<Alt+6>vorige maandag<Alt+7>afvaldienst<Alt+0>nog deze week<Alt+Shift+0>31/1<Ctrl+Enter><Tab><ArrowDown><ArrowDown><ArrowDown>')
  await due({ [first]: 'wo 10 februari 2027', [answer]: 'zo 28 februari 2027' })
  await expect(page().getByText('het niet, het niet tijdig of het niet correct uitvoeren van een handeling of prestatie')).toBeVisible()
  await step('In behandeling nemen')
  await letter('Ontvangstmelding', {
    writes: { 'Welke oplossingen mogelijk zijn': 'Dit vroeg je ons: nog deze week. De dienst kan donderdag langskomen.' },
    says: ['Op maandag 1 februari 2027 kregen we je klachtenformulier.', 'De dienst kan donderdag langskomen.', 'uiterlijk op vrijdag 26 februari 2027'],
  })
  await due({ [first]: 'gehaald, ma 1 februari 2027' })

  await on('2027-02-12')
  await step('Dienst bevragen', { 'Welke dienst of wie': 'afvaldienst', 'Antwoord van de dienst': 'De wagen was stuk.' })
  await step('Oordeel geven', { Oordeel: 'gegrond', 'Wat hebt u onderzocht en gevonden': 'De straat werd drie keer overgeslagen.', 'Waarom dit oordeel': 'Je betaalt voor een wekelijkse ophaling.' })
  await letter('Antwoord', { says: ['Je klacht is gegrond.', 'vroegen we de dienst om uitleg', 'Je betaalt voor een wekelijkse ophaling.'] })
  await due({ [answer]: 'gehaald, vr 12 februari 2027' })
})

test('Zoersel, not treated: what a court already looks at is refused, and an ombudsman that is not theirs is not named', async ({ tell }) => {
  const { on, enter, step, letter, due } = await tell('zoersel', own)
  // Posted on Monday 16 November 2026, in the letter-box on Wednesday: the clock began on Monday.
  await on('2026-11-18')
  await enter('letter', 'De vergunning van de buren ligt bij de rechter.<Alt+1>Mevrouw L. Nergens<Alt+3>Bedenkplein 8, 2980 Zoersel<Alt+5>Vergunning van de buren<Alt+6>in maart<Alt+7>omgeving<Alt+Shift+0>16/11<Ctrl+Enter>')
  await due({ [first]: 'do 26 november 2026', [answer]: 'wo 16 december 2026' })
  await step('Niet behandelen', { 'Waarom niet': 'je klaagt over een feit dat het voorwerp uitmaakt van een gerechtelijke procedure', 'Uitleg voor de klager': 'De rechter bekijkt deze vergunning al.' })
  await letter('Bericht dat de klacht niet behandeld wordt', {
    says: ['Op woensdag 18 november 2026 kregen we je brief van 16 november 2026.', 'De rechter bekijkt deze vergunning al.', '“je klaagt over een feit dat het voorwerp uitmaakt van een gerechtelijke procedure”', 'Hiervoor kan je terecht bij: de rechter die de zaak behandelt.'],
    lacks: [/ombuds/i],
  })
  await due({ [first]: 'gehaald, wo 18 november 2026', [answer]: 'vervallen, wo 18 november 2026' })
})

test('Zoersel, everything at once: the service is asked, the council must decide, the promised day goes by, and the letter says so', async ({ tell }) => {
  const { page, on, enter, step, letter, due } = await tell('zoersel', { ...own, isAffiliatedWithOmbudsman: true })
  // BE-109: an e-mail of Sunday 11 October 2026 is due on Armistice Day, 11 November, and does not roll; ten days are 21 October.
  await on('2026-10-12')
  await enter('email', 'De schepen viel me in de rede op de zitting.<Alt+1>Mevrouw K. Verzonnen<Alt+3>Dorp 1, 2980 Zoersel<Alt+4>k.verzonnen@voorbeeld.example<Alt+5>Onderbroken door een schepen<Alt+6>vorige maandag<Alt+7>gemeenteraad<Alt+Shift+9>11/10<Ctrl+Enter><Tab><ArrowDown><ArrowDown><ArrowDown><ArrowDown>')
  await due({ [first]: 'wo 21 oktober 2026', [answer]: 'wo 11 november 2026' })
  await expect(page().getByText('het onbeleefd of ongepast behandelen van de klant')).toBeVisible()
  await step('In behandeling nemen')
  await letter('Vraag om informatie', { writes: { 'Wat we nog missen': 'We missen nog het volgende: op welke zitting dit was.' } })
  await letter('Ontvangstmelding', { writes: { 'Welke oplossingen mogelijk zijn': 'De schepen kan met je praten.' } })
  await due({ [first]: 'gehaald, ma 12 oktober 2026' })

  await on('2026-10-22')
  await step('Informatie ontvangen', { 'Wat kwam er binnen': 'De zitting van 5 oktober.' })
  await letter('Vraag om een reactie', { to: 'Kabinet van de schepen', says: ['De klacht komt van'] })
  await step('Dienst bevragen', { 'Welke dienst of wie': 'kabinet van de schepen', 'Antwoord van de dienst': 'De gemeenteraad beslist hierover op 16 november.' })
  // “Omdat er een beslissing nodig is van een politiek orgaan”: the reason stands ready in the letter.
  await step('Beslissing van een politiek orgaan', { 'Wie beslist': 'de gemeenteraad', 'Beslissing verwacht op': '16/11' })
  await letter('Tussenbericht', { says: ['Er is een beslissing nodig van een politiek orgaan: de gemeenteraad.'], writes: { 'Wanneer je antwoord krijgt': 'We verwachten dat je ons antwoord krijgt uiterlijk op vrijdag 20 november 2026.' } })
  await due()

  // Whatever was explained, the promised day stays: no extension is written in their rules.
  await on('2026-11-19')
  await due({ [answer]: 'wo 11 november 2026, 8 dagen te laat' })
  await step('Beslissing van een politiek orgaan', { 'Wat is er beslist': 'De raad keurde het verslag goed.' })
  await step('Oordeel geven', { Oordeel: 'deels gegrond', 'Wat hebt u onderzocht en gevonden': 'De raad keurde het verslag goed.', 'Waarom dit oordeel': 'Wie spreekt, mag uitspreken.' })
  await letter('Antwoord', { says: ['Je krijgt dit antwoord later dan we hadden gezegd.', 'Je klacht is deels gegrond.', 'Dan kan je terecht bij de Vlaamse Ombudsdienst.'] })
  await due({ [answer]: 'te laat gehaald, do 19 november 2026' })
  expect(await findings(page(), 'a dossier in which everything happened', ['light'])).toEqual([])
})

test('Zoersel, first to the service: a complaint that the service has not heard yet is sent on, and the letter says where to', async ({ tell }) => {
  const { on, enter, step, letter, putAside, due } = await tell('zoersel', own)
  await on('2026-11-20')
  await enter('phone', 'De bibliotheek stuurde me weg.<Alt+1>De heer J. Bedenksel<Alt+3>Dorp 1, 2980 Zoersel<Alt+5>Weggestuurd door de bibliotheek<Alt+6>gisteren<Alt+7>bibliotheek<Ctrl+Enter>')
  await due({ [first]: 'ma 30 november 2026', [answer]: 'zo 20 december 2026' })
  await step('Doorsturen', { 'Naar wie': 'bibliotheek van Zoersel', 'Weet de klager het?': 'ja' })
  await putAside('Bericht over het doorsturen')
  await due()
  await letter('Bericht over het doorsturen', { says: ['Daarom sturen we je klacht door naar: bibliotheek van Zoersel. Dat vertelden we je al.', 'Je hoeft je klacht niet opnieuw te sturen.'] })
  await due({ [first]: 'vervallen, vr 20 november 2026', [answer]: 'vervallen, vr 20 november 2026' })
})
