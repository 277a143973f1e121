import { areAllJudged } from '../../shared/dossier/contents/grievance.ts'
import type { Judgement } from '../../shared/dossier/events.ts'
import type { DossierState } from '../../shared/dossier/state.ts'
import { writtenDate } from '../../shared/letters/written-date.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'

/** In the letter's own language, which is always Dutch. */
const judgements: Readonly<Record<Judgement, string>> = { founded: 'gegrond', 'partly-founded': 'deels gegrond', unfounded: 'ongegrond', 'no-finding': 'geen oordeel' }

/** What an answer says of the judgement: of the whole, of each point where there are points, and what will be done about it. */
export function verdictData({ verdict, grievances = [], measures = [] }: DossierState, { tone }: Procedure) {
  const isByPoint = verdict !== undefined && areAllJudged(grievances) && grievances.length > 1
  const told = measures.filter(({ isTold, dropped }) => isTold && dropped === undefined)
  return {
    judgement: verdict?.judgement ?? null,
    findings: verdict?.findings ?? null,
    reasons: verdict?.reasons ?? null,
    conclusions: verdict?.conclusions ?? null,
    isByPoint,
    points: isByPoint ? grievances.map(({ text, finding }, place) => `Punt ${place + 1}. ${sentence(text)} ${finding === undefined ? '' : `Oordeel: ${judgements[finding.judgement]}.`}`) : [],
    hasMeasures: told.length > 0,
    measures: told.map(({ what, dueOn, doneOn, grievance }) => {
      const place = grievances.length > 1 ? grievances.findIndex(({ number }) => number === grievance) : -1
      const when = doneOn === undefined ? `${tone === 'u' ? 'Wij doen' : 'We doen'} dat uiterlijk op ${writtenDate(Temporal.PlainDate.from(dueOn))}.` : 'Dat is gebeurd.'
      return `${place === -1 ? '' : `Bij punt ${place + 1}: `}${sentence(what)} ${when}`
    }),
  }
}

/** With the full stop that ends it. */
function sentence(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ')
  return /[.!?…]$/.test(line) ? line : `${line}.`
}
