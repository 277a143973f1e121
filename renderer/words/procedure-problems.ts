import type { ProcedureProblem, ProcedureProblemCode, ProcedureProblemParams } from '../../shared/procedure/problem.ts'
import type { ValueType } from '../../shared/procedure/problem.ts'
import { milestone } from '../../shared/dossier/milestones.ts'
import type { Language, Words } from './language.tsx'
import { milestoneWords } from './milestones.ts'

type Sentences = { readonly [Code in ProcedureProblemCode]: (params: ProcedureProblemParams[Code], language: Language) => string }

const types: Readonly<Record<Language, Readonly<Record<ValueType, string>>>> = {
  nl: { text: 'een tekst', number: 'een getal', 'whole-number': 'een heel getal', 'yes-or-no': 'ja of nee', list: 'een lijst', group: 'een groep velden', nothing: 'niets' },
  en: { text: 'a text', number: 'a number', 'whole-number': 'a whole number', 'yes-or-no': 'yes or no', list: 'a list', group: 'a group of fields', nothing: 'nothing' },
}

/** What happened on a day, as the explanation of a term calls it. */
function happened(name: string, language: Language): string {
  const known = milestone.options.find((option) => option === name)
  return known === undefined ? `“${name}”` : `“${milestoneWords[language].happened[known]}”`
}

function typeName(type: string, language: Language): string {
  return Object.hasOwn(types[language], type) ? types[language][type as ValueType] : type
}

/** A file names what it expected in its own words; these are the few that a reader meets. */
function expectation(expected: string, language: Language): string {
  if (language === 'en') return expected
  if (expected === 'HH:MM') return 'een tijd als 08:30'
  if (expected === 'YYYY-MM-DD') return 'een dag als 2026-11-20'
  if (expected.startsWith('lower-case')) return 'kleine letters, cijfers en streepjes'
  if (expected.startsWith('one of ')) return `een van: ${expected.slice('one of '.length)}`
  return typeName(expected, language)
}

const nl: Sentences = {
  'not-json': ({ found, expected }) => `Hier staat ${found === 'the end of the file' ? 'het einde van het bestand' : found}, en er moet iets anders staan (${expected}). Dit is geen procedurebestand, of er is een teken weggevallen.`,
  'file-too-long': () => 'Dit bestand is te groot voor een procedure.',
  'nested-too-deep': () => 'Dit bestand is geen procedure: er staan te veel groepen in elkaar.',
  'duplicate-field': ({ field }) => `Het veld “${field}” staat hier twee keer.`,
  missing: ({ expected }) => `Dit ontbreekt. Vul ${expectation(expected, 'nl')} in.`,
  'unknown-field': ({ field }) => `Het veld “${field}” kent Gehoor niet.`,
  'wrong-type': ({ found, expected }) => (found === 'nothing' ? `Vul ${typeName(expected, 'nl')} in.` : `Hier staat ${typeName(found, 'nl')}. Vul ${typeName(expected, 'nl')} in.`),
  'not-allowed': ({ allowed }) => `Dit kan hier niet. Kies een van: ${allowed}.`,
  empty: () => 'Vul dit in.',
  'wrong-format': ({ expected }) => `Dit kan Gehoor niet lezen. Schrijf ${expectation(expected, 'nl')}.`,
  'too-small': ({ minimum }) => `Vul minstens ${minimum} in.`,
  'too-large': ({ maximum }) => `Vul hoogstens ${maximum} in.`,
  'too-few': ({ minimum }) => (minimum === 1 ? 'Kies er minstens één.' : `Kies er minstens ${minimum}.`),
  'duplicate-id': ({ id }) => `Het kenmerk “${id}” bestaat al. Geef elk een eigen kenmerk.`,
  'unknown-reference': ({ id }) => `“${id}” bestaat niet in deze procedure.`,
  'start-missing': () => 'Kies vanaf wanneer deze termijn telt.',
  'start-twice': () => 'Deze termijn heeft twee beginpunten. Kies er één.',
  circular: ({ chain }) => `Deze termijnen wachten op elkaar: ${chain}.`,
  'law-missing': () => 'Noem het wetsartikel: wat de wet vraagt, moet na te kijken zijn.',
  'bad-pattern': ({ pattern }) => `Dit zoekpatroon klopt niet: ${pattern}`,
  'pattern-matches-all': () => 'Dit zoekpatroon past op elke tekst. Zo kan Gehoor niets missen.',
  'hours-reversed': ({ from, until }) => `${from} tot ${until}: het einde ligt vóór het begin.`,
  'other-country': ({ country }) => (country === 'BE' ? 'Dit hoort niet bij België.' : 'Dit hoort niet bij Nederland.'),
  'atw-without-law': () => 'De Algemene termijnenwet geldt alleen voor termijnen uit een Nederlandse wet. Kies “wettelijk” met de kalender van die wet, of kies hoe het anders schuift.',
  'nothing-to-extend': () => 'Een termijn van nul kan niet verlengd worden.',
  'met-and-lapsed': ({ milestone: name }) => `${happened(name, 'nl')} kan de termijn niet halen én laten vervallen. Kies er één.`,
  'met-by-start': ({ milestone: name }) => `${happened(name, 'nl')} begint deze termijn en haalt ze meteen. Kies iets anders.`,
  'never-starts': ({ milestone: name }) => `${happened(name, 'nl')} gebeurt nooit, omdat die stap in deze procedure uit staat. Zet de stap aan, of kies een ander begin.`,
  'body-not-named': ({ body }) => `De zin noemt ${body} niet.`,
  'ombudsman-missing': () => 'Een Nederlandse overheid noemt in elk antwoord een ombudsman en de termijn (Awb 9:12, lid 2).',
  'affiliation-elsewhere': () => 'Alleen een Vlaamse gemeente kan al dan niet aangesloten zijn.',
  'affiliation-without-body': () => 'Dit onderdeel geldt alleen voor wie is aangesloten, maar er staat geen instantie waarbij dat kan.',
}

const en: Sentences = {
  'not-json': ({ found, expected }) => `Here stands ${found}, where something else must stand (${expected}). This is no procedure file, or a sign is missing.`,
  'file-too-long': () => 'This file is too large for a procedure.',
  'nested-too-deep': () => 'This file is no procedure: too many groups inside each other.',
  'duplicate-field': ({ field }) => `The field “${field}” stands here twice.`,
  missing: ({ expected }) => `This is missing. Fill in ${typeName(expected, 'en')}.`,
  'unknown-field': ({ field }) => `Gehoor does not know the field “${field}”.`,
  'wrong-type': ({ found, expected }) => (found === 'nothing' ? `Fill in ${typeName(expected, 'en')}.` : `Here stands ${typeName(found, 'en')}. Fill in ${typeName(expected, 'en')}.`),
  'not-allowed': ({ allowed }) => `This is not possible here. Choose one of: ${allowed}.`,
  empty: () => 'Fill this in.',
  'wrong-format': ({ expected }) => `Gehoor cannot read this. Write ${expected}.`,
  'too-small': ({ minimum }) => `Fill in at least ${minimum}.`,
  'too-large': ({ maximum }) => `Fill in at most ${maximum}.`,
  'too-few': ({ minimum }) => (minimum === 1 ? 'Choose at least one.' : `Choose at least ${minimum}.`),
  'duplicate-id': ({ id }) => `The mark “${id}” exists already. Give each its own mark.`,
  'unknown-reference': ({ id }) => `“${id}” does not exist in this procedure.`,
  'start-missing': () => 'Choose from when this term counts.',
  'start-twice': () => 'This term has two starts. Choose one.',
  circular: ({ chain }) => `These terms wait for each other: ${chain}.`,
  'law-missing': () => 'Name the article of law: what the law asks must be open to checking.',
  'bad-pattern': ({ pattern }) => `This search pattern is broken: ${pattern}`,
  'pattern-matches-all': () => 'This search pattern fits every text, so that Gehoor can miss nothing.',
  'hours-reversed': ({ from, until }) => `${from} until ${until}: the end lies before the beginning.`,
  'other-country': ({ country }) => (country === 'BE' ? 'This does not belong to Belgium.' : 'This does not belong to the Netherlands.'),
  'atw-without-law': () => 'The Algemene termijnenwet holds only for terms of a Dutch law. Choose “statutory” with the calendar of that law, or choose how else it moves.',
  'nothing-to-extend': () => 'A term of nothing cannot be extended.',
  'met-and-lapsed': ({ milestone: name }) => `${happened(name, 'en')} cannot both meet the term and let it lapse. Choose one.`,
  'met-by-start': ({ milestone: name }) => `${happened(name, 'en')} starts this term and meets it at once. Choose something else.`,
  'never-starts': ({ milestone: name }) => `${happened(name, 'en')} never happens, because that step is off in this procedure. Switch the step on, or choose another start.`,
  'body-not-named': ({ body }) => `The sentence does not name ${body}.`,
  'ombudsman-missing': () => 'A Dutch public body names an ombudsman and the term in every answer (Awb 9:12, paragraph 2).',
  'affiliation-elsewhere': () => 'Only a Flemish municipality can be affiliated or not.',
  'affiliation-without-body': () => 'This element holds only where affiliated, but there is no body with which one can be.',
}

const procedureProblems: Words<Sentences> = { nl, en }

/** What is wrong with a procedure, in one sentence that says what to do. */
export function problemInWords({ code, params }: Pick<ProcedureProblem, 'code' | 'params'>, language: Language): string {
  // One function per code for exactly that code's params; the compiler cannot see that the two go together.
  const say = procedureProblems[language][code] as (params: ProcedureProblem['params'], language: Language) => string
  return say(params, language)
}
