import { pathInto, problem, type ProcedureProblem } from './problem.ts'
import type { DeadlineRule, LetterElement, Procedure } from './schema.ts'
import type { Milestone } from '../dossier/milestones.ts'

/** What a schema cannot see: whether the parts of a procedure fit each other, its country and the law it names. */
export function incoherences(procedure: Procedure): readonly ProcedureProblem[] {
  return [
    ...duplicateIds(procedure),
    ...country(procedure),
    ...openingHours(procedure),
    ...procedure.deadlines.flatMap((rule, index) => deadline(procedure, rule, `deadlines[${index}]`)),
    ...circles(procedure.deadlines),
    ...letters(procedure),
    ...onward(procedure),
    ...retention(procedure),
    ...remarks(procedure),
  ]
}

interface Named {
  readonly id: string
  readonly path: string
}

const named = (list: readonly { readonly id: string }[], path: string): Named[] =>
  list.map(({ id }, index) => ({ id, path: `${path}[${index}].id` }))

function deadlineIds(procedure: Procedure): Named[] {
  return procedure.deadlines.flatMap(({ id, extension }, index) => [
    { id, path: `deadlines[${index}].id` },
    ...(extension?.id === undefined ? [] : [{ id: extension.id, path: `deadlines[${index}].extension.id` }]),
  ])
}

function duplicateIds(procedure: Procedure): ProcedureProblem[] {
  return [
    deadlineIds(procedure),
    named(procedure.admission.grounds, 'admission.grounds'),
    named(procedure.complaintTypes, 'complaintTypes'),
    named(procedure.referrals ?? [], 'referrals'),
    named(procedure.script.cards, 'script.cards'),
    named(procedure.script.inform, 'script.inform'),
    ...demands(procedure).map(([kind, elements]) => named(elements, `letters.${kind}.elements`)),
  ].flatMap(repeated)
}

function repeated(list: readonly Named[]): ProcedureProblem[] {
  const first = new Map<string, string>()
  return list.flatMap(({ id, path }) => {
    const firstAt = first.get(id)
    if (firstAt === undefined) first.set(id, path)
    return firstAt === undefined ? [] : [problem('duplicate-id', path, { id, firstAt })]
  })
}

const zoneOf = { BE: 'Europe/Brussels', NL: 'Europe/Amsterdam' } as const
const languageOf = { BE: 'nl-BE', NL: 'nl-NL' } as const
const countryOfFrame = {
  'flemish-administration': 'BE',
  'flemish-municipality': 'BE',
  'flemish-ombudsman': 'BE',
  'dutch-public-body': 'NL',
  'company': undefined,
} as const

function country(procedure: Procedure): ProcedureProblem[] {
  const { country } = procedure.organisation
  const elsewhere = (found: string, path: string, fits: boolean): ProcedureProblem[] =>
    fits ? [] : [problem('other-country', path, { found, country })]
  const frame = countryOfFrame[procedure.legalFrame] ?? country
  return [
    ...elsewhere(procedure.timeZone, 'timeZone', procedure.timeZone === zoneOf[country]),
    ...elsewhere(procedure.language, 'language', procedure.language === languageOf[country]),
    ...elsewhere(procedure.legalFrame, 'legalFrame', frame === country),
    ...(['statutory', 'office'] as const).flatMap((use) => {
      const calendar = procedure.calendars[use]
      return elsewhere(calendar, `calendars.${use}`, calendar.startsWith(country))
    }),
    ...procedure.deadlines.flatMap(({ term: { calendar } }, index) =>
      elsewhere(calendar, `deadlines[${index}].term.calendar`, calendar.startsWith(country)),
    ),
  ]
}

function openingHours(procedure: Procedure): ProcedureProblem[] {
  return procedure.hours.flatMap(({ from, until }, index) =>
    from < until ? [] : [problem('hours-reversed', `hours[${index}]`, { from, until })],
  )
}

/** Milestones that are only reached by a step a procedure may have switched off. */
const stepFor: Partial<Record<Milestone, keyof Procedure['steps']>> = {
  callbackRequested: 'callbackRequests',
  liabilityRecognised: 'insurerGate',
}

/** No complaint waits longer, extension included; a larger number is a slip, and would count past the calendars. */
const tenYears: Readonly<Record<DeadlineRule['term']['unit'], number>> = { calendarDays: 3650, workingDays: 2600, weeks: 520, months: 120, years: 10 }

function deadline(procedure: Procedure, rule: DeadlineRule, path: string): ProcedureProblem[] {
  const { from, after, term, kind, extension } = rule
  const step = from === undefined ? undefined : stepFor[from]
  const known = procedure.deadlines.map(({ id }) => id)
  const longest = tenYears[term.unit]
  const found: (ProcedureProblem | false | undefined)[] = [
    from === undefined && after === undefined && problem('start-missing', path, {}),
    from !== undefined && after !== undefined && problem('start-twice', path, {}),
    after !== undefined && !known.includes(after) && problem('unknown-reference', pathInto(path, 'after'), { id: after, known: known.join(', ') }),
    from !== undefined && rule.metBy.includes(from) && problem('met-by-start', pathInto(path, 'metBy'), { milestone: from }),
    from !== undefined && step !== undefined && !procedure.steps[step] && problem('never-starts', pathInto(path, 'from'), { milestone: from, step }),
    kind === 'statutory' && rule.law === undefined && problem('law-missing', path, { nature: kind }),
    term.roll === 'atw' &&
      (kind !== 'statutory' || term.calendar !== 'NL-ATW') &&
      problem('atw-without-law', `${path}.term.roll`, { kind, calendar: term.calendar }),
    longest < term.amount + (extension?.amount ?? 0) &&
      problem('too-large', `${path}.term.amount`, { found: String(term.amount + (extension?.amount ?? 0)), maximum: longest }),
    extension !== undefined && term.amount === 0 && problem('nothing-to-extend', pathInto(path, 'extension'), {}),
    extension !== undefined && kind === 'statutory' && extension.law === undefined && extension.source === undefined &&
      problem('law-missing', pathInto(path, 'extension'), { nature: kind }),
    ...rule.metBy
      .filter((milestone) => rule.lapsedBy.includes(milestone))
      .map((milestone) => problem('met-and-lapsed', pathInto(path, 'lapsedBy'), { milestone })),
  ]
  return found.filter((each) => each !== false && each !== undefined)
}

/** Deadlines that wait for each other in a circle would have no date. */
function circles(rules: readonly DeadlineRule[]): ProcedureProblem[] {
  return rules.flatMap((rule, index) => {
    const chain = [rule.id]
    for (let next = rule.after; next !== undefined; next = rules.find(({ id }) => id === next)?.after) {
      chain.push(next)
      if (next === rule.id) return [problem('circular', `deadlines[${index}].after`, { chain: chain.join(' → ') })]
      // A circle further on is told at the deadlines that are in it.
      if (chain.indexOf(next) < chain.length - 1) return []
    }
    return []
  })
}

/** The elements of each kind of letter that the procedure says something about. */
function demands({ letters }: Procedure): readonly (readonly [string, readonly LetterElement[]])[] {
  return Object.entries(letters).flatMap(([kind, demanded]) => (demanded === undefined ? [] : [[kind, demanded.elements] as const]))
}

function letters(procedure: Procedure): ProcedureProblem[] {
  const canAffiliate = procedure.onward.some(({ use }) => use === 'if-affiliated')
  return demands(procedure).flatMap(([letter, elements]) =>
    elements.flatMap((element, index) => {
      const path = `letters.${letter}.elements[${index}]`
      return [
        ...patterns(element, path),
        ...(element.onlyIf === 'affiliated' && !canAffiliate ? [problem('affiliation-without-body', pathInto(path, 'onlyIf'), {})] : []),
      ]
    }),
  )
}

function patterns(element: LetterElement, path: string): ProcedureProblem[] {
  return (element.mentions ?? []).flatMap((pattern, index) => {
    const expression = expressionOf(pattern)
    if (expression === undefined) return [problem('bad-pattern', `${path}.mentions[${index}]`, { pattern })]
    return expression.test('') ? [problem('pattern-matches-all', `${path}.mentions[${index}]`, { pattern })] : []
  })
}

/** The expression for one of `mentions`: case-insensitive, Unicode; absent when it is none. */
export function expressionOf(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'iu')
  } catch {
    return undefined
  }
}

function onward(procedure: Procedure): ProcedureProblem[] {
  const { legalFrame } = procedure
  const always = procedure.onward.filter(({ use }) => use === 'always')
  const needsOmbudsman = legalFrame === 'dutch-public-body' && !always.some(({ term }) => term !== undefined)
  return [
    ...(needsOmbudsman ? [problem('ombudsman-missing', 'onward', {})] : []),
    ...procedure.onward.flatMap(({ body, sentence, use }, index) => [
      ...(sentence.toLowerCase().includes(body.toLowerCase()) ? [] : [problem('body-not-named', `onward[${index}].sentence`, { body })]),
      ...(use === 'if-affiliated' && legalFrame !== 'flemish-municipality'
        ? [problem('affiliation-elsewhere', `onward[${index}].use`, { legalFrame })]
        : []),
    ]),
  ]
}

function retention({ retention: { nature, law } }: Procedure): ProcedureProblem[] {
  return nature === 'statutory-maximum' && law === undefined ? [problem('law-missing', 'retention', { nature })] : []
}

function remarks(procedure: Procedure): ProcedureProblem[] {
  const known = [
    ...deadlineIds(procedure).map(({ id }) => id),
    ...[
      procedure.admission.grounds,
      procedure.complaintTypes,
      procedure.referrals ?? [],
      ...demands(procedure).map(([, elements]) => elements),
    ].flatMap((list) => list.map(({ id }) => id)),
  ]
  return procedure.remarks.flatMap(({ about }, index) =>
    (about ?? []).flatMap((id, place) =>
      known.includes(id) ? [] : [problem('unknown-reference', `remarks[${index}].about[${place}]`, { id, known: [...new Set(known)].join(', ') })],
    ),
  )
}
