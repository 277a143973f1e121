import { countTerm, type Term } from '../../shared/calendar/index.ts'

/** One line of the report of `run.ts`. */
interface Measurement {
  name: string
  measured: number
  unit: string
  target?: string
  reference?: string
}

/** The terms of the five procedures: every unit, calendar and way of rolling. */
const terms: readonly Term[] = [
  { amount: 10, unit: 'calendarDays', roll: 'none', calendar: 'BE-VLG' },
  { amount: 45, unit: 'calendarDays', roll: 'next', calendar: 'BE-VLG' },
  { amount: 1, unit: 'months', roll: 'none', calendar: 'BE' },
  { amount: 3, unit: 'workingDays', roll: 'none', calendar: 'BE-VLG', closingDays: ['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31'] },
  { amount: 5, unit: 'workingDays', roll: 'none', calendar: 'NL-WORK' },
  { amount: 1, unit: 'weeks', roll: 'none', calendar: 'NL-WORK' },
  { amount: 6, unit: 'weeks', roll: 'atw', calendar: 'NL-ATW' },
  { amount: 10, unit: 'weeks', roll: 'atw', calendar: 'NL-ATW' },
  { amount: 1, unit: 'years', roll: 'none', calendar: 'NL-ATW' },
]

const firstStart = Temporal.PlainDate.from('2026-01-01')
const starts = Array.from({ length: 1096 }, (_, days) => firstStart.add({ days }))
const startTexts = starts.map(String)

/** How many terms a second are counted, from Temporal to Temporal and from text to text, and by Temporal's own addition alone. */
export async function bench(): Promise<Measurement[]> {
  const counted = perSecond((start, _text, term) => countTerm(start, term).due.day)
  const fromText = perSecond((_start, text, term) => countTerm(Temporal.PlainDate.from(text), term).due.toString().length)
  const addition = perSecond((start) => start.add({ days: 45 }).day)
  return [
    { name: 'terms counted, all units and calendars', measured: counted, unit: 'terms/s', target: '≥ 200,000', reference: `${addition.toLocaleString('en')} bare Temporal additions/s` },
    { name: 'terms counted, from text to text', measured: fromText, unit: 'terms/s' },
  ]
}

type Work = (start: Temporal.PlainDate, text: string, term: Term) => number

/** The best of five runs of 100,000, after one to warm up: what else the machine does can only make a run slower. */
function perSecond(work: Work): number {
  const rounds = 100_000
  let best = 0
  let used = 0
  for (let run = 0; run <= 5; run++) {
    const began = performance.now()
    for (let round = 0; round < rounds; round++) {
      const place = round % starts.length
      const start = starts[place]
      const text = startTexts[place]
      const term = terms[round % terms.length]
      if (start !== undefined && text !== undefined && term !== undefined) used += work(start, text, term)
    }
    if (run > 0) best = Math.max(best, rounds / ((performance.now() - began) / 1000))
  }
  // Without a use of the results the counting could be optimised away.
  if (used === 0) throw new Error('Nothing was counted')
  return Math.round(best)
}
