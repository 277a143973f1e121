import type { Ground, HoursOf, Procedure } from '../../shared/procedure/schema.ts'
import type { Deadline } from '../../shared/dossier/deadlines/deadline.ts'
import type { CalendarId, Roll } from '../../shared/calendar/index.ts'
import type { Words } from './language.tsx'

type Need = Procedure['admission']['needs'][number]

interface ProcedureValues {
  readonly tone: Readonly<Record<Procedure['tone'], string>>
  readonly legalFrame: Readonly<Record<Procedure['legalFrame'], string>>
  readonly calendar: Readonly<Record<CalendarId, string>>
  readonly roll: Readonly<Record<Roll, string>>
  readonly effect: Readonly<Record<Ground['effect'], string>>
  readonly need: Readonly<Record<Need['what'], string>>
  readonly needFor: Readonly<Record<Need['for'], string>>
  readonly needLevel: Readonly<Record<Need['level'], string>>
  readonly hoursOf: Readonly<Record<HoursOf, string>>
  readonly hearing: Readonly<Record<Procedure['steps']['hearing'], string>>
  readonly notify: Readonly<Record<'complainant' | 'person-concerned', string>>
  readonly elementLevel: Readonly<Record<'required' | 'customary', string>>
  readonly onwardUse: Readonly<Record<Procedure['onward'][number]['use'], string>>
  readonly nature: Readonly<Record<Procedure['retention']['nature'], string>>
  readonly subject: Readonly<Record<Deadline['subject'], string>>
  readonly country: Readonly<Record<Procedure['organisation']['country'], string>>
  readonly yes: string
  readonly no: string
  readonly none: string
}

/** What can be chosen in a procedure, in words. */
export const procedureValues: Words<ProcedureValues> = {
  nl: {
    tone: { je: 'je', u: 'u' },
    legalFrame: {
      'flemish-administration': 'Vlaamse overheid (Bestuursdecreet)', 'flemish-municipality': 'Vlaamse gemeente (Decreet Lokaal Bestuur)', 'flemish-ombudsman': 'Vlaamse Ombudsdienst',
      'dutch-public-body': 'Nederlandse overheid (Awb)', company: 'onderneming, eigen regels',
    },
    calendar: { BE: 'Belgische feestdagen', 'BE-VLG': 'feestdagen van de Vlaamse overheid', 'NL-ATW': 'Algemene termijnenwet', 'NL-WORK': 'Nederlandse feestdagen' },
    roll: { none: 'de dag blijft staan', next: 'het schuift naar de volgende werkdag', atw: 'het schuift zoals de Algemene termijnenwet zegt' },
    effect: { 'not-a-complaint': 'het is geen klacht', 'first-elsewhere': 'eerst naar de dienst', bars: 'wordt zo niet behandeld', 'may-refuse': 'hoeft niet behandeld te worden' },
    need: {
      name: 'naam', address: 'adres', phone: 'telefoon', facts: 'de feiten', 'happened-on': 'wanneer het gebeurde', 'person-concerned': 'over wie het gaat', 'sent-on': 'datum van de klacht', signature: 'handtekening',
      service: 'de dienst', email: 'e-mail', documents: 'documenten', consent: 'volmacht',
    },
    needFor: { any: 'voor elke klacht', written: 'alleen voor een schriftelijke klacht' },
    needLevel: { required: 'nodig', asked: 'gevraagd' },
    hoursOf: { telephone: 'telefonisch spreekuur', office: 'kantooruren', 'customer-service': 'klantenservice' },
    hearing: { none: 'geen', 'written-summary': 'ja, met een schriftelijke samenvatting', report: 'ja, met een verslag (Awb 9:10)' },
    notify: { complainant: 'de klager', 'person-concerned': 'de betrokkene' },
    elementLevel: { required: 'moet erin', customary: 'hoort erbij' },
    onwardUse: { always: 'in elk antwoord', 'if-affiliated': 'alleen wie is aangesloten' },
    nature: { 'statutory-maximum': 'het langste dat de wet toestaat', 'own-choice': 'eigen keuze' },
    subject: {
      acknowledgement: 'ontvangst bevestigen', answer: 'antwoorden', refusal: 'melden dat de klacht niet behandeld wordt', 'first-reaction': 'eerste reactie', call: 'de klager bellen', callback: 'terugbellen',
      'missing-information': 'ontbrekende informatie vragen', 'reasoned-view': 'een gemotiveerd standpunt', 'interim-notice': 'een tussenbericht', insurer: 'de verzekeraar inlichten', appointment: 'het afgesproken gesprek', consent: 'de volmacht',
      'follow-up': 'opvolgen', 'expected-answer': 'het verwachte antwoord', measure: 'een maatregel uitvoeren',
    },
    country: { BE: 'België', NL: 'Nederland' },
    yes: 'ja', no: 'nee', none: 'niets',
  },
  en: {
    tone: { je: 'je (informal)', u: 'u (formal)' },
    legalFrame: {
      'flemish-administration': 'Flemish government (Bestuursdecreet)', 'flemish-municipality': 'Flemish municipality (Decreet Lokaal Bestuur)', 'flemish-ombudsman': 'Flemish ombudsman',
      'dutch-public-body': 'Dutch public body (Awb)', company: 'company, own rules',
    },
    calendar: { BE: 'Belgian holidays', 'BE-VLG': 'holidays of the Flemish government', 'NL-ATW': 'Algemene termijnenwet', 'NL-WORK': 'Dutch holidays' },
    roll: { none: 'the day stays', next: 'it moves to the next working day', atw: 'it moves as the Algemene termijnenwet says' },
    effect: { 'not-a-complaint': 'it is no complaint', 'first-elsewhere': 'first to the service', bars: 'is not treated like this', 'may-refuse': 'need not be treated' },
    need: {
      name: 'name', address: 'address', phone: 'telephone', facts: 'the facts', 'happened-on': 'when it happened', 'person-concerned': 'whom it is about', 'sent-on': 'date of the complaint', signature: 'signature',
      service: 'the service', email: 'e-mail', documents: 'documents', consent: 'proof of consent',
    },
    needFor: { any: 'for every complaint', written: 'for a written complaint only' },
    needLevel: { required: 'needed', asked: 'asked' },
    hoursOf: { telephone: 'telephone hours', office: 'office hours', 'customer-service': 'customer service' },
    hearing: { none: 'none', 'written-summary': 'yes, with a written summary', report: 'yes, with a report (Awb 9:10)' },
    notify: { complainant: 'the complainant', 'person-concerned': 'the person concerned' },
    elementLevel: { required: 'must be there', customary: 'belongs there' },
    onwardUse: { always: 'in every answer', 'if-affiliated': 'only if affiliated' },
    nature: { 'statutory-maximum': 'the longest that the law allows', 'own-choice': 'own choice' },
    subject: {
      acknowledgement: 'acknowledge receipt', answer: 'answer', refusal: 'tell that it is not treated', 'first-reaction': 'first reaction', call: 'call the complainant', callback: 'call back',
      'missing-information': 'ask for missing information', 'reasoned-view': 'a reasoned view', 'interim-notice': 'an interim notice', insurer: 'inform the insurer', appointment: 'the talk agreed', consent: 'the proof of consent',
      'follow-up': 'follow up', 'expected-answer': 'the answer expected', measure: 'carry out a measure',
    },
    country: { BE: 'Belgium', NL: 'the Netherlands' },
    yes: 'yes', no: 'no', none: 'nothing',
  },
}
