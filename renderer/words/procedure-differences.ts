import type { Difference } from '../../shared/procedure/comparison.ts'
import { milestone } from '../../shared/dossier/milestones.ts'
import { isLetterKind } from '../../shared/letters/letter.ts'
import { commonWords } from './common.ts'
import { weekdayName } from './dates.ts'
import { amountInWords } from './deadlines.ts'
import { signalLabels } from './intake-signals.ts'
import type { Language, Words } from './language.tsx'
import { milestoneWords } from './milestones.ts'
import { fieldName, procedureFields } from './procedure-fields.ts'
import { procedureValues } from './procedure-values.ts'
import { stepWords } from './steps.ts'
import { watchWords } from './watch.ts'

interface DifferenceWords {
  readonly added: (what: string) => string
  readonly removed: (what: string) => string
  readonly order: (what: string) => string
  readonly became: (what: string, before: string, after: string) => string
  readonly came: (what: string, after: string) => string
  readonly went: (what: string, before: string) => string
  readonly rewritten: (what: string) => string
  readonly of: (owner: string, what: string) => string
}

const differenceWords: Words<DifferenceWords> = {
  nl: {
    added: (what) => `${what}: erbij`,
    removed: (what) => `${what}: weg`,
    order: (what) => `${what}: andere volgorde`,
    became: (what, before, after) => `${what}: ${before} wordt ${after}`,
    came: (what, after) => `${what}: nu ${after}`,
    went: (what, before) => `${what}: ${before} valt weg`,
    rewritten: (what) => `${what}: andere tekst`,
    of: (owner, what) => `${owner}, ${lower(what)}`,
  },
  en: {
    added: (what) => `${what}: added`,
    removed: (what) => `${what}: gone`,
    order: (what) => `${what}: another order`,
    became: (what, before, after) => `${what}: ${before} becomes ${after}`,
    came: (what, after) => `${what}: now ${after}`,
    went: (what, before) => `${what}: ${before} is gone`,
    rewritten: (what) => `${what}: another text`,
    of: (owner, what) => `${owner}, ${lower(what)}`,
  },
}

/** A difference in one line: `Termijn “Schriftelijk antwoord” (INT-D3), duur: 45 kalenderdagen wordt 30 kalenderdagen`. */
export function differenceInWords({ kind, field, path, before, after, item }: Difference, language: Language): string {
  const words = differenceWords[language]
  const name = fieldName(field, procedureFields[language])
  const owner = ownerOf(path, item, language)
  if (kind === 'order') return words.order(owner === undefined || isLetters(path) ? (owner ?? name) : words.of(owner, name))
  if (item !== undefined && isItem(path)) return { added: words.added, removed: words.removed, changed: words.rewritten }[kind](owner ?? name)
  const what = owner === undefined ? name : words.of(owner, name)
  const [was, is] = spoken(field, before, after, language)
  if (kind === 'added') return words.came(what, is)
  if (kind === 'removed') return words.went(what, was)
  // Two long texts beside each other say less than that there is another one: the form shows both.
  return was.length + is.length > 160 ? words.rewritten(what) : words.became(what, was, is)
}

/** Ends in a place of the outermost list: the item itself came or went. */
function isItem(path: string): boolean {
  return /^[^[]+\[\d+\]$/.test(path)
}

function isLetters(path: string): boolean {
  return path.startsWith('letters.')
}

/** Which item it is about: `Termijn “Schriftelijk antwoord” (INT-D3)`, `Brief “antwoord”`. */
function ownerOf(path: string, item: unknown, language: Language): string | undefined {
  const letter = /^letters\.([^.]+)/.exec(path)?.[1]
  const written = letter === undefined || !isLetterKind(letter) ? undefined : `${language === 'nl' ? 'Brief' : 'Letter'} “${stepWords[language].letters[letter]}”`
  const list = /^([^[]+)\[\d+\]/.exec(path)?.[1]
  if (list === undefined || !isGroup(item)) return written
  const noun = fieldName(`${list}[]`, procedureFields[language])
  const named = nameOf(item, language)
  const id = typeof item['id'] === 'string' && list !== 'script.cards' && list !== 'script.inform' && written === undefined ? ` (${item['id']})` : ''
  const whole = `${noun}${named === undefined ? '' : ` “${named}”`}${id}`
  return written === undefined ? whole : `${written}, ${lower(whole)}`
}

function nameOf(item: Readonly<Record<string, unknown>>, language: Language): string | undefined {
  const channel = item['kind']
  if (typeof channel === 'string' && Object.hasOwn(stepWords[language].channels, channel)) return stepWords[language].channels[channel as keyof (typeof stepWords)['nl']['channels']]
  const need = item['what']
  if (typeof need === 'string') return labelled(need, { ...procedureValues[language].need, ...procedureValues[language].hoursOf })
  const text = ['label', 'title', 'text', 'body', 'say', 'when', language].map((name) => translated(item[name], language)).find((each) => each !== undefined)
  return text === undefined ? undefined : text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text
}

function translated(value: unknown, language: Language): string | undefined {
  if (typeof value === 'string') return value
  return isGroup(value) && typeof value[language] === 'string' ? value[language] : undefined
}

function spoken(field: string, before: unknown, after: unknown, language: Language): readonly [string, string] {
  if (field === 'deadlines[].term' && isGroup(before) && isGroup(after)) return [termInWords(before, after, language), termInWords(after, before, language)]
  return [valueInWords(field, before, language), valueInWords(field, after, language)]
}

/** Only what is different of a term, so that the line says what matters. */
function termInWords(term: Group, other: Group, language: Language): string {
  const { calendar, roll } = procedureValues[language]
  const isLength = term['amount'] !== other['amount'] || term['unit'] !== other['unit']
  return [
    isLength ? length(term, language) : '',
    term['calendar'] === other['calendar'] ? '' : `“${labelled(String(term['calendar']), calendar)}”`,
    term['roll'] === other['roll'] ? '' : `“${labelled(String(term['roll']), roll)}”`,
  ].filter((part) => part !== '').join(', ')
}

function length({ amount, unit }: Group, language: Language): string {
  return amountInWords({ amount: Number(amount), unit: unit as Parameters<typeof amountInWords>[0]['unit'] }, language)
}

/** What stands in a field, as the form shows it. */
export function valueInWords(field: string, value: unknown, language: Language): string {
  const values = procedureValues[language]
  if (value === undefined || value === null) return values.none
  if (typeof value === 'boolean') return value ? values.yes : values.no
  if (Array.isArray(value)) return value.length === 0 ? values.none : value.map((each) => (field.endsWith('.days') ? weekdayName(Number(each), language) : valueInWords(field, each, language))).join(', ')
  if (isGroup(value)) {
    if (typeof value['amount'] === 'number' && typeof value['unit'] === 'string') return length(value, language)
    if (field === 'deadlines[].extension') return JSON.stringify(value['amount'])
    return translated(value, language) ?? Object.values(value).filter((each) => typeof each === 'string').join(', ')
  }
  if (typeof value !== 'string') return JSON.stringify(value)
  const table = tableOf(field, language)
  return `“${table === undefined ? value : labelled(value, table)}”`
}

function tableOf(field: string, language: Language): Readonly<Record<string, string>> | undefined {
  const values = procedureValues[language]
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    tone: values.tone, legalFrame: values.legalFrame, 'organisation.country': values.country, 'calendars.statutory': values.calendar, 'calendars.office': values.calendar,
    'channels[].kind': stepWords[language].channels, 'hours[].what': values.hoursOf, 'admission.needs[].what': values.need, 'admission.needs[].for': values.needFor, 'admission.needs[].level': values.needLevel,
    'admission.grounds[].effect': values.effect, 'deadlines[].subject': values.subject, 'deadlines[].kind': commonWords[language].kinds, 'deadlines[].extension.notify': values.notify, 'steps.hearing': values.hearing,
    'delayReasons[].when': watchWords[language].reasons, 'onward[].use': values.onwardUse, 'retention.nature': values.nature,
  }
  if (/^deadlines\[\]\.(?:from|requires|metBy|lapsedBy)$/.test(field)) return Object.fromEntries(milestone.options.map((each) => [each, milestoneWords[language].happened[each]]))
  if (/^admission\.grounds\[\]\.(?:signal|alsoSignals)$/.test(field)) return Object.fromEntries(Object.entries(signalLabels[language]).map(([signal, { open }]) => [signal, open]))
  if (/^letters\..*\.level$/.test(field)) return values.elementLevel
  return tables[field]
}

function labelled(value: string, table: Readonly<Record<string, string>>): string {
  return Object.hasOwn(table, value) ? (table[value] ?? value) : value
}

type Group = Readonly<Record<string, unknown>>

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function lower(text: string): string {
  return text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
}
