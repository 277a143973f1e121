import { describe, expect, test } from 'vitest'
import type { DeadlineRule } from '../../../shared/procedure/schema.ts'
import { awb, folded, procedureIds, seedOf, shipped, type ProcedureId } from './shipped.ts'

/** facts.md §1, written by hand: id, day 0, amount, kind, calendar and roll. */
const deadlines: Record<ProcedureId, readonly string[]> = {
  'inter': [
    'INT-D1 acknowledgement: received + 10 calendarDays, statutory, BE-VLG none; met by acknowledged',
    'INT-D2 refusal: received + 10 calendarDays, statutory, BE-VLG none; met by refused',
    'INT-D3 answer: received + 45 calendarDays, statutory, BE-VLG none; met by answered; INT-D4: 90 in total, tell complainant',
  ],
  'interforce': [
    'IF-D1 acknowledgement: received + 0 calendarDays, promised, NL-WORK none; met by acknowledged',
    'IF-D2 missing-information: received + 5 workingDays, promised, NL-WORK none; met by informationRequested',
    'IF-D3 reasoned-view: received + 1 weeks, promised, NL-WORK none; met by answered, judgementTold',
    'IF-D4 interim-notice: after IF-D3 + 0 calendarDays, promised, NL-WORK none; met by interimNoticeSent, answered, judgementTold',
    'IF-D5 answer: received + 1 months, promised, NL-WORK none; met by answered',
    'IF-D6 insurer: liabilityRecognised + 0 calendarDays, promised, NL-WORK none; met by insurerNotified',
  ],
  'vlaamse-ombudsdienst': [
    'VO-D1 first-reaction: received + 3 workingDays, target, BE-VLG none; met by acknowledged, answered, refused, forwarded, complainantCalled, calledBack, informationRequested',
  ],
  'wil': [
    'WIL-D1 acknowledgement: received + 5 workingDays, target, NL-WORK none; met by acknowledged',
    'WIL-D2 call: received + 5 workingDays, promised, NL-WORK none; met by complainantCalled, calledBack, receivedOrally',
    'WIL-D3 callback: callbackRequested + 2 workingDays, promised, NL-WORK none; met by calledBack, callbackLetterSent',
    'WIL-D4 answer: signedTextReceived + 6 weeks, statutory, NL-ATW atw; met by answered; WIL-D5: 10 in total, tell complainant, person-concerned, further by consent',
    'WIL-D4-oral answer: receivedOrally + 6 weeks, promised, NL-WORK none; met by answered; extension: 10 in total, tell complainant, person-concerned, further by consent',
    'WIL-D4-unsigned answer: receivedUnsigned + 6 weeks, promised, NL-WORK none; met by answered; extension: 10 in total, tell complainant, person-concerned, further by consent',
    'WIL-D7 refusal: signedTextReceived + 4 weeks, statutory, NL-ATW atw; met by refused',
    'WIL-D8 answer: received + 6 weeks, promised, NL-WORK none; met by answered; only when extended',
  ],
  'zoersel': [
    'ZOE-D1 acknowledgement: submitted + 10 calendarDays, target, BE none; met by acknowledged, answered, refused',
    'ZOE-D2 answer: submitted + 1 months, promised, BE none; met by answered',
  ],
}

function told({ id, subject, from, after, term, kind, metBy, requires, extension }: DeadlineRule): string {
  const start = from ?? `after ${after}`
  const rule = `${id} ${subject}: ${start} + ${term.amount} ${term.unit}, ${kind}, ${term.calendar} ${term.roll}; met by ${metBy.join(', ')}`
  const only = requires === undefined ? '' : `; only when ${requires.join(', ')}`
  const more =
    extension === undefined
      ? ''
      : `; ${extension.id ?? 'extension'}: ${term.amount + extension.amount} in total, tell ${extension.notify.join(', ')}${extension.furtherByConsent ? ', further by consent' : ''}`
  return rule + only + more
}

describe('every deadline of facts.md §1 is in the procedure, and no other', () => {
  test.each(procedureIds)('%s', (id) => {
    expect(shipped(id).deadlines.map(told)).toEqual(deadlines[id])
  })

  test('what ends a deadline without meeting it', () => {
    const treated = 'admitted extended answered settled withdrawn forwarded'
    const endings = procedureIds.flatMap((id) => shipped(id).deadlines.map((rule): [string, string] => [rule.id, rule.lapsedBy.join(' ')]))
    expect(Object.fromEntries(endings)).toEqual({
      'INT-D1': 'refused answered settled withdrawn forwarded',
      'INT-D2': treated,
      'INT-D3': 'refused settled withdrawn forwarded',
      'IF-D1': 'answered settled withdrawn forwarded',
      'IF-D2': 'informationReceived admitted refused hearingRequested personConcernedHeard complainantHeard interimNoticeSent answered settled withdrawn forwarded',
      'IF-D3': 'interimNoticeSent refused settled withdrawn forwarded',
      'IF-D4': 'refused settled withdrawn forwarded',
      'IF-D5': 'refused settled withdrawn forwarded',
      'IF-D6': '',
      'VO-D1': 'settled withdrawn',
      'WIL-D1': 'answered refused settled withdrawn forwarded',
      'WIL-D2': 'answered refused settled withdrawn forwarded',
      'WIL-D3': 'settled withdrawn',
      'WIL-D4': 'refused settled withdrawn forwarded',
      'WIL-D4-oral': 'refused settled withdrawn forwarded',
      'WIL-D4-unsigned': 'refused settled withdrawn forwarded',
      'WIL-D7': treated,
      'WIL-D8': 'refused settled withdrawn forwarded',
      'ZOE-D1': 'settled withdrawn forwarded',
      'ZOE-D2': 'refused settled withdrawn forwarded',
    })
  })

  test('what must reach somebody by post gets a last posting day', () => {
    expect(procedureIds.flatMap((id) => shipped(id).deadlines.filter(({ byPost }) => byPost).map((rule) => rule.id))).toEqual([
      'INT-D1', 'INT-D2', 'INT-D3', 'WIL-D1', 'WIL-D4', 'WIL-D4-oral', 'WIL-D4-unsigned', 'WIL-D7', 'WIL-D8', 'ZOE-D1', 'ZOE-D2',
    ])
  })

  test('the law that each statutory deadline names', () => {
    const laws = procedureIds.flatMap((id) => shipped(id).deadlines.flatMap((rule) => (rule.law === undefined ? [] : [[rule.id, rule.law, ...(rule.extension?.law === undefined ? [] : [rule.extension.law])].join(': ')])))
    expect(laws).toEqual([
      'INT-D1: Bestuursdecreet, titel II, hoofdstuk 5',
      'INT-D2: Bestuursdecreet art. II.77, § 2',
      'INT-D3: Bestuursdecreet art. II.83',
      'WIL-D1: Awb 9:6',
      'WIL-D4: Awb 9:11, lid 1: Awb 9:11, lid 2',
      'WIL-D7: Awb 9:8, lid 3',
    ])
  })
})

/** The organisations' own words, copied by hand from facts.md §1 and §2.3. */
const grounds: Record<ProcedureId, Readonly<Record<string, string>>> = {
  'inter': {
    'INT-01': 'anoniem ingediende klachten',
    'INT-02': 'informatievragen en meldingen',
    'INT-03': 'algemene klachten over beleid, beleidsvoornemens en regelgeving',
    'INT-04': 'problemen die juridisch al in beroep zitten',
    'INT-05': 'feiten waarvoor er beroepsmogelijkheden bestaan om het probleem aan te pakken',
    'INT-06': 'een klacht die al behandeld werd',
    'INT-07': 'feiten die langer dan 1 jaar geleden plaatsvonden',
    'INT-08': 'een ongegronde klacht',
    'INT-09': 'het ontbreken van een belang',
  },
  'interforce': {},
  'zoersel': {
    'ZOE-01': 'je bent op zoek naar informatie',
    'ZOE-02': 'je wil iets melden (problemen rond afvalophaling, put in de weg, een defecte straatlamp, sluikstorten, zwerfvuil, overdreven snelheid, overlast ...)',
    'ZOE-03': 'je hebt een suggestie',
    'ZOE-04': 'je hebt een probleem dat onmiddellijk kan worden opgelost',
    'ZOE-05': 'je hebt zelf nog geen contact opgenomen met de dienst waarover je klaagt',
    'ZOE-06': 'je klacht gaat niet over een dienst van het lokale bestuur',
    'ZOE-07': 'je hebt een klacht over de regelgeving, over het (al dan niet) gevoerde beleid of over beleidsvoornemens of -verklaringen',
    'ZOE-08': 'je wil anoniem blijven',
    'ZOE-09': 'de feiten zijn ouder dan één jaar',
    'ZOE-10': 'je klacht is duidelijk ongegrond',
    'ZOE-11': 'je klaagt over een feit dat het voorwerp uitmaakt van een gerechtelijke procedure',
    'ZOE-12': 'eerder afgesloten klachten over hetzelfde onderwerp',
    'ZOE-13': 'uitingen van ontevredenheid, gepost via sociale media',
  },
  'vlaamse-ombudsdienst': {
    'VO-G1': 'Wanneer de Vlaamse Ombudsdienst maar één van de vele of meerdere bestemmelingen is van uw klacht, dan is de kans klein dat wij uw klacht in behandeling nemen.',
    'VO-G2': 'wij verwijzen of sturen uw klacht door naar de dienst die uw klacht in eerste instantie moet behandelen omdat u zelf die dienst nog niet gecontacteerd hebt',
    'VO-G3': 'Als u geen vertrouwen hebt in de werking van onze dienst, dan is het niet zinvol dat u ons vraagt uw klacht te behandelen.',
    'VO-G4': 'De ombudsman doet niet aan klachtenbehandeling op de sociale media zelf.',
    'VO-N1': '(klachten over het algemene beleid of over regelgeving)',
    'VO-N2': '(anonieme klachten)',
    'VO-N3': '(feiten van meer dan een jaar geleden)',
    'VO-N4': '(feiten die het voorwerp zijn van een gerechtelijke procedure)',
  },
  'wil': {
    'WIL-G1': 'Let op! Als u het niet eens bent met een ontvangen besluit over bijvoorbeeld uw uitkering moet u daartegen bezwaar indienen en geen klacht.',
    'AWB-98-1a': 'waarover reeds eerder een klacht is ingediend die met inachtneming van de artikelen 9:4 en volgende is behandeld',
    'AWB-98-1b': 'die langer dan een jaar voor indiening van de klacht heeft plaatsgevonden',
    'AWB-98-1c': 'waartegen door de klager bezwaar gemaakt had kunnen worden',
    'AWB-98-1d': 'waartegen door de klager beroep kan worden ingesteld, tenzij die gedraging bestaat uit het niet tijdig nemen van een besluit, of beroep kon worden ingesteld',
    'AWB-98-1e': 'die door het instellen van een procedure aan het oordeel van een andere rechterlijke instantie dan een bestuursrechter onderworpen is, dan wel onderworpen is geweest',
    'AWB-98-1f': 'zolang ter zake daarvan een opsporingsonderzoek op bevel van de officier van justitie of een vervolging gaande is',
    'AWB-98-2': 'het belang van de klager dan wel het gewicht van de gedraging kennelijk onvoldoende is',
  },
}

describe('every ground stands in the organisation’s own words', () => {
  test.each(procedureIds)('%s has exactly the grounds of its document', (id) => {
    const found = shipped(id).admission.grounds.map((ground) => [ground.id, ground.isParaphrase === true ? `(${ground.text})` : ground.text])
    expect(Object.fromEntries(found)).toEqual(grounds[id])
  })

  test.each(procedureIds)('%s quotes its document, or the law, literally', (id) => {
    const sources = `${seedOf(id)} ${awb()}`
    const invented = shipped(id).admission.grounds.filter(({ text, isParaphrase }) => isParaphrase !== true && !sources.includes(folded(text)))
    expect(invented.map((ground) => ground.id)).toEqual([])
  })

  test('the grounds of the Awb leave the body free; a decision is no complaint; the service comes first', () => {
    const effects = procedureIds.flatMap((id) => shipped(id).admission.grounds.map((ground) => `${ground.id} ${ground.effect}`))
    expect(effects.filter((line) => !line.endsWith('may-refuse'))).toEqual([
      'INT-01 bars', 'INT-02 not-a-complaint', 'INT-03 not-a-complaint',
      'VO-G2 first-elsewhere', 'VO-G4 not-a-complaint', 'VO-N1 not-a-complaint', 'VO-N2 bars',
      'WIL-G1 not-a-complaint',
      'ZOE-01 not-a-complaint', 'ZOE-02 not-a-complaint', 'ZOE-03 not-a-complaint', 'ZOE-04 not-a-complaint', 'ZOE-05 first-elsewhere',
      'ZOE-06 not-a-complaint', 'ZOE-07 not-a-complaint', 'ZOE-08 bars', 'ZOE-13 not-a-complaint',
    ])
  })
})

describe('where a caller is sent', () => {
  test('every other road is named; a reason to refuse names one where there is one', () => {
    const referrals = procedureIds.flatMap((id) => shipped(id).admission.grounds.map(({ id: ground, referTo }) => `${ground}${referTo === undefined ? '' : `: ${referTo}`}`))
    expect(referrals).toEqual([
      'INT-01', 'INT-02: Inter, info@inter.vlaanderen of 011 26 50 30', 'INT-03', 'INT-04: wie het beroep behandelt', 'INT-05: de beroepsweg die in de beslissing staat',
      'INT-06: Vlaamse Ombudsdienst, tel. 1700', 'INT-07', 'INT-08', 'INT-09',
      'VO-G1', 'VO-G2: de dienst waarover u klaagt', 'VO-G3', 'VO-G4: tel. 1700 of klachten@vlaamseombudsdienst.be', 'VO-N1', 'VO-N2', 'VO-N3', 'VO-N4: de rechter die de zaak behandelt',
      'WIL-G1: bezwaar bij WIL; hoe, staat in het besluit', 'AWB-98-1a: Nationale ombudsman', 'AWB-98-1b', 'AWB-98-1c', 'AWB-98-1d: de bestuursrechter; hoe, staat in het besluit',
      'AWB-98-1e: de rechter die de zaak behandelt', 'AWB-98-1f', 'AWB-98-2',
      'ZOE-01: de dienst die het weet', 'ZOE-02: de dienst die de melding oplost', 'ZOE-03: de dienst die erover gaat', 'ZOE-04: de dienst die het kan oplossen',
      'ZOE-05: de dienst waarover je klaagt', 'ZOE-06: de dienst waarover de klacht gaat', 'ZOE-07: Agentschap Binnenlands Bestuur, als het over een besluit gaat', 'ZOE-08', 'ZOE-09', 'ZOE-10',
      'ZOE-11: de rechter die de zaak behandelt', 'ZOE-12', 'ZOE-13: het online klachtenformulier, een e-mail of een brief',
    ])
  })
})

describe('what the procedure says of the organisation stands in its document', () => {
  const channels: Record<ProcedureId, readonly string[]> = {
    'inter': ['phone 011 26 50 30', 'email klachtencoordinator@inter.vlaanderen', 'letter', 'visit'],
    'interforce': ['portal mijn.interforce.eu', 'email klachten@interforce.eu', 'not phone', 'not letter'],
    'zoersel': ['letter', 'email', 'form', 'not phone', 'not social'],
    'vlaamse-ombudsdienst': ['phone 1700', 'email klachten@vlaamseombudsdienst.be', 'letter Leuvenseweg 86, 1000 Brussel', 'not social'],
    'wil': ['phone 030 - 7022 330', 'letter', 'email'],
  }

  test.each(procedureIds)('%s: the ways in', (id) => {
    expect(shipped(id).channels.map(({ kind, value, official }) => [...(official ? [] : ['not']), kind, ...(value === undefined ? [] : [value])].join(' '))).toEqual(channels[id])
  })

  test.each(['inter', 'interforce', 'wil'] as const)('%s: numbers and addresses as published', (id) => {
    const values = shipped(id).channels.flatMap(({ value }) => value ?? [])
    expect(values.filter((value) => !seedOf(id).includes(value))).toEqual([])
  })

  test('addresses that no document gives are left out, not invented', () => {
    expect(procedureIds.map((id) => [id, ...shipped(id).organisation.addressLines])).toEqual([
      ['inter'], ['interforce'], ['vlaamse-ombudsdienst', 'Leuvenseweg 86', '1000 Brussel'], ['wil'], ['zoersel'],
    ])
  })

  test.each(procedureIds)('%s: definition and kinds of complaint', (id) => {
    const { complaintDefinition, complaintTypes } = shipped(id)
    const sentences = complaintDefinition.split(/(?<=[.!]) /)
    const invented = [...sentences, ...complaintTypes.map(({ text }) => text)].filter((text) => !seedOf(id).includes(folded(text)))
    expect(invented).toEqual([])
    expect(complaintTypes.length).toBe({ 'inter': 0, 'interforce': 0, 'vlaamse-ombudsdienst': 0, 'wil': 5, 'zoersel': 4 }[id])
  })

  test.each(procedureIds)('%s: what a source quotes, it says', (id) => {
    const quoted = [...JSON.stringify(shipped(id)).matchAll(/"source":"([^"]*)"/g)].flatMap(([, source = '']) => [...source.matchAll(/“([^”]*)”/g)].map(([, quote = '']) => quote))
    const sources = `${seedOf(id)} ${awb()}`
    expect(quoted.length).toBeGreaterThan(0)
    expect(quoted.filter((quote) => !sources.includes(folded(quote)))).toEqual([])
  })

  test('telephone hours', () => {
    const hours = procedureIds.flatMap((id) => shipped(id).hours.map(({ what, days, from, until }) => `${id} ${what} ${days.join('')} ${from}-${until}`))
    expect(hours).toEqual([
      'vlaamse-ombudsdienst telephone 12345 09:00-19:00',
      'wil telephone 12345 08:30-12:30',
      'wil customer-service 12345 12:30-17:00',
    ])
  })

  test('the feature matrix of facts.md §1.6', () => {
    const matrix = procedureIds.map((id) => {
      const { tone, steps, acknowledgementName } = shipped(id)
      const on = Object.entries(steps).filter(([, value]) => value !== false && value !== 'none')
      return [id, tone, acknowledgementName, ...on.map(([step, value]) => (value === true ? step : `${step}: ${value}`))].join(', ')
    })
    expect(matrix).toEqual([
      'inter, je, ontvangstmelding, separateHandler',
      'interforce, je, bevestiging, separateHandler, hearing: written-summary, insurerGate, talkFirst',
      'vlaamse-ombudsdienst, u, ontvangstmelding, separateHandler, consultService, replyBySameChannel, mayHideNameFromService, forwarding',
      'wil, u, ontvangstbevestiging, separateHandler, hearing: report, callComplainant, callbackRequests, callbackAttempts: 3, signOralComplaint, forwarding',
      'zoersel, je, ontvangstmelding, consultService, politicalDecision, forwarding',
    ])
  })

  test('what a complaint needs', () => {
    const needs = procedureIds.map((id) => [id, ...shipped(id).admission.needs.map(({ what, for: form, level }) => `${what}${form === 'written' ? ' (written)' : ''}${level === 'asked' ? '?' : ''}`)].join(' '))
    expect(needs).toEqual([
      'inter name facts address (written)',
      'interforce',
      'vlaamse-ombudsdienst name address service facts happened-on consent phone? email? documents?',
      'wil name address (written) phone? facts happened-on? person-concerned? sent-on (written) signature (written)',
      'zoersel name service? happened-on?',
    ])
  })

  test('how long dossiers are kept (facts.md §5)', () => {
    const kept = procedureIds.map((id) => {
      const { complaintYears, reportYears, informationYears, nature } = shipped(id).retention
      return [id, complaintYears, reportYears ?? '-', informationYears ?? '-', nature].join(' ')
    })
    expect(kept).toEqual([
      'inter 5 5 2 statutory-maximum',
      'interforce 5 - - own-choice',
      'vlaamse-ombudsdienst 5 5 2 statutory-maximum',
      'wil 5 - - own-choice',
      'zoersel 5 5 2 statutory-maximum',
    ])
  })
})
