// A slip is by its nature something that no type allows.
/* oxlint-disable typescript/no-explicit-any */
import { describe, expect, test } from 'vitest'
import { readProcedure } from '../../../shared/procedure/read.ts'
import { procedureIds, procedureText, shipped, type ProcedureId } from './shipped.ts'

type Change = (json: any) => void

/** A shipped procedure with one slip in it. */
function slipped(id: ProcedureId, change: Change): unknown {
  const json: unknown = JSON.parse(procedureText(id))
  change(json)
  return json
}

function problemsOf(json: unknown) {
  const reading = readProcedure(json)
  return reading.ok ? [] : reading.problems.map(({ path, code, params }) => ({ path, code, params }))
}

const units = 'calendarDays, workingDays, weeks, months, years'
const wilDeadlines = 'WIL-D1, WIL-D2, WIL-D3, WIL-D4, WIL-D4-oral, WIL-D4-unsigned, WIL-D7, WIL-D8'

/** Title, procedure, slip, and everything that is told about it. */
const slips: readonly (readonly [string, ProcedureId, Change, readonly { path: string; code: string; params: object }[]])[] = [
  // Shape.
  ['a unit that does not exist', 'wil', (p) => { p.deadlines[3].term.unit = 'fortnight' },
    [{ path: 'deadlines[3].term.unit', code: 'not-allowed', params: { found: '"fortnight"', allowed: units } }]],
  ['an amount written as text', 'wil', (p) => { p.deadlines[3].term.amount = '6' },
    [{ path: 'deadlines[3].term.amount', code: 'wrong-type', params: { found: 'text', expected: 'whole-number' } }]],
  ['half a week', 'wil', (p) => { p.deadlines[3].term.amount = 5.5 },
    [{ path: 'deadlines[3].term.amount', code: 'wrong-type', params: { found: 'number', expected: 'whole-number' } }]],
  ['a term backwards', 'wil', (p) => { p.deadlines[3].term.amount = -6 },
    [{ path: 'deadlines[3].term.amount', code: 'too-small', params: { found: '-6', minimum: 0 } }]],
  ['a missing calendar', 'inter', (p) => { delete p.deadlines[0].term.calendar },
    [{ path: 'deadlines[0].term.calendar', code: 'missing', params: { expected: 'one of BE, BE-VLG, NL-ATW, NL-WORK' } }]],
  ['a missing name', 'inter', (p) => { delete p.organisation.sender },
    [{ path: 'organisation.sender', code: 'missing', params: { expected: 'text' } }]],
  ['a missing yes or no', 'inter', (p) => { delete p.steps.insurerGate },
    [{ path: 'steps.insurerGate', code: 'missing', params: { expected: 'yes-or-no' } }]],
  ['a missing list', 'inter', (p) => { delete p.remarks },
    [{ path: 'remarks', code: 'missing', params: { expected: 'list' } }]],
  ['a missing group', 'inter', (p) => { delete p.calendars },
    [{ path: 'calendars', code: 'missing', params: { expected: 'group' } }]],
  ['a name mistyped: both sides are told', 'inter', (p) => { const { amount, ...rest } = p.deadlines[2].term; p.deadlines[2].term = { amout: amount, ...rest } },
    [
      { path: 'deadlines[2].term.amount', code: 'missing', params: { expected: 'whole-number' } },
      { path: 'deadlines[2].term.amout', code: 'unknown-field', params: { field: 'amout', allowed: 'amount, unit, calendar, roll' } },
    ]],
  ['an extension with a unit of its own', 'inter', (p) => { p.deadlines[2].extension.unit = 'weeks' },
    [{ path: 'deadlines[2].extension.unit', code: 'unknown-field', params: { field: 'unit', allowed: 'id, amount, notify, law, furtherByConsent, source' } }]],
  ['a name of blanks', 'inter', (p) => { p.organisation.sender = '  ' },
    [{ path: 'organisation.sender', code: 'empty', params: {} }]],
  ['nothing where text belongs', 'inter', (p) => { p.organisation.phone = null },
    [{ path: 'organisation.phone', code: 'wrong-type', params: { found: 'nothing', expected: 'text' } }]],
  ['a list where a group belongs', 'inter', (p) => { p.organisation = [] },
    [{ path: 'organisation', code: 'wrong-type', params: { found: 'list', expected: 'group' } }]],
  ['a group where a list belongs', 'inter', (p) => { p.deadlines = {} },
    [{ path: 'deadlines', code: 'wrong-type', params: { found: 'group', expected: 'list' } }]],
  ['yes as text', 'inter', (p) => { p.deadlines[0].byPost = 'ja' },
    [{ path: 'deadlines[0].byPost', code: 'wrong-type', params: { found: 'text', expected: 'yes-or-no' } }]],
  ['no deadline at all', 'inter', (p) => { p.deadlines = []; p.remarks = [] },
    [{ path: 'deadlines', code: 'too-few', params: { minimum: 1 } }]],
  ['a time with a point', 'wil', (p) => { p.hours[0].from = '8.30' },
    [{ path: 'hours[0].from', code: 'wrong-format', params: { found: '"8.30"', expected: 'HH:MM' } }]],
  ['an eighth weekday', 'wil', (p) => { p.hours[0].days = [1, 8] },
    [{ path: 'hours[0].days[1]', code: 'too-large', params: { found: '8', maximum: 7 } }]],
  ['a day that does not exist', 'wil', (p) => { p.checkedOn = '2026-02-30' },
    [{ path: 'checkedOn', code: 'wrong-format', params: { found: '"2026-02-30"', expected: 'YYYY-MM-DD' } }]],
  ['an id with a capital', 'wil', (p) => { p.id = 'WIL' },
    [{ path: 'id', code: 'wrong-format', params: { found: '"WIL"', expected: 'lower-case letters, digits and hyphens' } }]],
  ['a very long slip is cut to one line', 'wil', (p) => { p.tone = 'x'.repeat(500) },
    [{ path: 'tone', code: 'not-allowed', params: { found: `"${'x'.repeat(58)}…`, allowed: 'je, u' } }]],
  ['a name that is no plain word', 'wil', (p) => { p.organisation['e-mail adres'] = 'x' },
    [{ path: 'organisation["e-mail adres"]', code: 'unknown-field', params: { field: 'e-mail adres', allowed: 'name, sender, writtenTo, addressLines, country, phone, email, generalEmail, website, coordinatorTitle, handlerTitle' } }]],
  ['several slips are all told at once', 'wil', (p) => { p.tone = 'gij'; p.version = 0; delete p.name },
    [
      { path: 'version', code: 'too-small', params: { found: '0', minimum: 1 } },
      { path: 'name', code: 'missing', params: { expected: 'text' } },
      { path: 'tone', code: 'not-allowed', params: { found: '"gij"', allowed: 'je, u' } },
    ]],

  // Whether the parts fit each other.
  ['a deadline twice', 'wil', (p) => { p.deadlines[1].id = 'WIL-D1'; p.remarks = [] },
    [{ path: 'deadlines[1].id', code: 'duplicate-id', params: { id: 'WIL-D1', firstAt: 'deadlines[0].id' } }]],
  ['an extension with the id of a deadline', 'wil', (p) => { p.deadlines[3].extension.id = 'WIL-D1'; p.remarks = [] },
    [{ path: 'deadlines[3].extension.id', code: 'duplicate-id', params: { id: 'WIL-D1', firstAt: 'deadlines[0].id' } }]],
  ['a ground twice', 'zoersel', (p) => { p.admission.grounds[4].id = 'ZOE-01'; p.remarks = [] },
    [{ path: 'admission.grounds[4].id', code: 'duplicate-id', params: { id: 'ZOE-01', firstAt: 'admission.grounds[0].id' } }]],
  ['an element twice in one letter', 'wil', (p) => { p.letters.answer.elements[3].id = 'findings' },
    [{ path: 'letters.answer.elements[3].id', code: 'duplicate-id', params: { id: 'findings', firstAt: 'letters.answer.elements[2].id' } }]],
  ['a deadline after one that does not exist', 'wil', (p) => { delete p.deadlines[1].from; p.deadlines[1].after = 'WIL-D9' },
    [{ path: 'deadlines[1].after', code: 'unknown-reference', params: { id: 'WIL-D9', known: wilDeadlines } }]],
  ['a deadline without a start', 'wil', (p) => { delete p.deadlines[1].from },
    [{ path: 'deadlines[1]', code: 'start-missing', params: {} }]],
  ['a deadline with two starts', 'interforce', (p) => { p.deadlines[3].from = 'received' },
    [{ path: 'deadlines[3]', code: 'start-twice', params: {} }]],
  ['two deadlines that wait for each other', 'interforce', (p) => { delete p.deadlines[2].from; p.deadlines[2].after = 'IF-D4' },
    [
      { path: 'deadlines[2].after', code: 'circular', params: { chain: 'IF-D3 → IF-D4 → IF-D3' } },
      { path: 'deadlines[3].after', code: 'circular', params: { chain: 'IF-D4 → IF-D3 → IF-D4' } },
    ]],
  ['a deadline that leads into a circle is not itself the circle', 'interforce', (p) => { delete p.deadlines[2].from; p.deadlines[2].after = 'IF-D3' },
    [{ path: 'deadlines[2].after', code: 'circular', params: { chain: 'IF-D3 → IF-D3' } }]],
  ['a statutory deadline without its law', 'wil', (p) => { delete p.deadlines[3].law },
    [{ path: 'deadlines[3]', code: 'law-missing', params: { nature: 'statutory' } }]],
  ['a statutory extension without law or source', 'inter', (p) => { delete p.deadlines[2].extension.source },
    [{ path: 'deadlines[2].extension', code: 'law-missing', params: { nature: 'statutory' } }]],
  ['a maximum to keep data without its law', 'inter', (p) => { delete p.retention.law },
    [{ path: 'retention', code: 'law-missing', params: { nature: 'statutory-maximum' } }]],
  ['the Algemene termijnenwet on a promise', 'wil', (p) => { p.deadlines[4].term.roll = 'atw' },
    [{ path: 'deadlines[4].term.roll', code: 'atw-without-law', params: { kind: 'promised', calendar: 'NL-WORK' } }]],
  ['the Algemene termijnenwet in Belgium', 'inter', (p) => { p.deadlines[0].term.roll = 'atw' },
    [{ path: 'deadlines[0].term.roll', code: 'atw-without-law', params: { kind: 'statutory', calendar: 'BE-VLG' } }]],
  ['an extension of nothing', 'interforce', (p) => { p.deadlines[0].extension = { amount: 1, notify: ['complainant'], furtherByConsent: false } },
    [{ path: 'deadlines[0].extension', code: 'nothing-to-extend', params: {} }]],
  ['weeks meant as days', 'wil', (p) => { p.deadlines[3].term.amount = 600 },
    [{ path: 'deadlines[3].term.amount', code: 'too-large', params: { found: '604', maximum: 520 } }]],
  ['a step that both meets and ends a deadline', 'wil', (p) => { p.deadlines[3].lapsedBy.push('answered') },
    [{ path: 'deadlines[3].lapsedBy', code: 'met-and-lapsed', params: { milestone: 'answered' } }]],
  ['a deadline that is met by its own start', 'wil', (p) => { p.deadlines[0].metBy.push('received') },
    [{ path: 'deadlines[0].metBy', code: 'met-by-start', params: { milestone: 'received' } }]],
  ['a callback deadline where nobody can ask for one', 'wil', (p) => { p.steps.callbackRequests = false },
    [{ path: 'deadlines[2].from', code: 'never-starts', params: { milestone: 'callbackRequested', step: 'callbackRequests' } }]],
  ['hours that end before they begin', 'wil', (p) => { p.hours[0].until = '08:30' },
    [{ path: 'hours[0]', code: 'hours-reversed', params: { from: '08:30', until: '08:30' } }]],
  ['a Dutch calendar in Flanders', 'inter', (p) => { p.calendars.office = 'NL-WORK'; p.deadlines[1].term.calendar = 'NL-ATW' },
    [
      { path: 'calendars.office', code: 'other-country', params: { found: 'NL-WORK', country: 'BE' } },
      { path: 'deadlines[1].term.calendar', code: 'other-country', params: { found: 'NL-ATW', country: 'BE' } },
    ]],
  ['a Flemish frame, language and clock in the Netherlands', 'interforce', (p) => { p.legalFrame = 'flemish-municipality'; p.language = 'nl-BE'; p.timeZone = 'Europe/Brussels' },
    [
      { path: 'timeZone', code: 'other-country', params: { found: 'Europe/Brussels', country: 'NL' } },
      { path: 'language', code: 'other-country', params: { found: 'nl-BE', country: 'NL' } },
      { path: 'legalFrame', code: 'other-country', params: { found: 'flemish-municipality', country: 'NL' } },
    ]],
  ['a pattern that is none', 'wil', (p) => { p.letters.answer.elements[7].mentions[0] = 'binnen (een' },
    [{ path: 'letters.answer.elements[7].mentions[0]', code: 'bad-pattern', params: { pattern: 'binnen (een' } }]],
  ['a pattern that matches everything', 'wil', (p) => { p.letters.answer.elements[6].mentions.push('ombudsman|') },
    [{ path: 'letters.answer.elements[6].mentions[1]', code: 'pattern-matches-all', params: { pattern: 'ombudsman|' } }]],
  ['an onward sentence without the body', 'inter', (p) => { p.onward[0].sentence = 'Dan kan je elders terecht.' },
    [{ path: 'onward[0].sentence', code: 'body-not-named', params: { body: 'Vlaamse Ombudsdienst' } }]],
  ['a Dutch public body without an ombudsman', 'wil', (p) => { p.onward = [] },
    [{ path: 'onward', code: 'ombudsman-missing', params: {} }]],
  ['a Dutch public body without the term for the ombudsman', 'wil', (p) => { delete p.onward[0].term },
    [{ path: 'onward', code: 'ombudsman-missing', params: {} }]],
  ['affiliation where there is none', 'inter', (p) => { p.onward[0].use = 'if-affiliated' },
    [{ path: 'onward[0].use', code: 'affiliation-elsewhere', params: { legalFrame: 'flemish-administration' } }]],
  ['an element for affiliates without a body to be affiliated with', 'zoersel', (p) => { p.onward = [] },
    [
      { path: 'letters.answer.elements[5].onlyIf', code: 'affiliation-without-body', params: {} },
      { path: 'letters.refusal.elements[4].onlyIf', code: 'affiliation-without-body', params: {} },
    ]],
  ['a remark about nothing', 'interforce', (p) => { p.remarks = [{ nl: 'Let op.', en: 'Mind.', about: ['IF-D9'] }] },
    [{ path: 'remarks[0].about[0]', code: 'unknown-reference', params: { id: 'IF-D9', known: 'IF-D1, IF-D2, IF-D3, IF-D4, IF-D5, IF-D6, received-on, summary, next-contact, handler, contact, findings, judgement, reasons, conclusions, expected, missing, reply-by, solution, agreed, not-satisfied, when, rights, account, correct, questions, liability, consultation, why, enclosures, outcome, not-complaint, still-complaint' } }]],
]

describe('a procedure with a slip is refused with the place, what stands there and what is allowed', () => {
  test.each(slips)('%s', (_, id, change, expected) => {
    expect(problemsOf(slipped(id, change))).toEqual(expected)
  })

  test.each([
    ['nothing', null, 'nothing'],
    ['text', 'wil', 'text'],
    ['a list', [], 'list'],
    ['a number', 7, 'whole-number'],
  ])('%s instead of a procedure', (_, json, found) => {
    expect(problemsOf(json)).toEqual([{ path: '', code: 'wrong-type', params: { found, expected: 'group' } }])
  })

  test('an empty group lists everything that a procedure must have', () => {
    expect(problemsOf({}).map(({ path, code }) => `${code} ${path}`)).toEqual([
      'id', 'version', 'name', 'organisation', 'language', 'timeZone', 'tone', 'legalFrame', 'acknowledgementName', 'channels', 'hours',
      'calendars', 'postalWorkingDays', 'complaintDefinition', 'complaintTypes', 'admission', 'deadlines', 'steps', 'script', 'letters', 'onward',
      'retention', 'remarks', 'checkedOn',
    ].map((field) => `missing ${field}`))
  })

  test('each problem is also one English sentence for a terminal', () => {
    const told = (id: ProcedureId, change: Change) => {
      const reading = readProcedure(slipped(id, change))
      return reading.ok ? [] : reading.problems.map(({ message, expected }) => [message, expected])
    }
    expect([
      told('wil', (p) => { p.deadlines[3].term.unit = 'fortnight' }),
      told('wil', (p) => { delete p.deadlines[3].law }),
      told('inter', (p) => { p.organisation = [] }),
    ]).toEqual([
      [['deadlines[3].term.unit is "fortnight"; allowed: calendarDays, workingDays, weeks, months, years', 'calendarDays, workingDays, weeks, months, years']],
      [['deadlines[3] is statutory, so "law" must name the article', undefined]],
      [['organisation is list; expected group', 'group']],
    ])
  })
})

describe('a procedure without a slip is read as it stands', () => {
  test.each(procedureIds)('%s', (id) => {
    expect(shipped(id)).toEqual(JSON.parse(procedureText(id)))
  })

  test('a copy that an organisation made its own', () => {
    const copy = slipped('zoersel', (p) => {
      p.id = 'onze-gemeente'
      p.basedOn = { id: 'zoersel', version: 1 }
      p.organisation = { ...p.organisation, name: 'Ons dorp', sender: 'Gemeente Voorbeeldegem', addressLines: ['Dorpsstraat 1', '9999 Voorbeeldegem'] }
      p.nearWorkingDays = 2
      p.deadlines[1].term.roll = 'next'
    })
    expect(readProcedure(copy)).toEqual({ ok: true, procedure: copy })
  })
})
