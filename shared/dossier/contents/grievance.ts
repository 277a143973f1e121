import type { Complaint } from '../complaint.ts'
import { definitionOf } from '../intake/definition.ts'
import type { Judgement } from '../events.ts'
import { sentencesOf } from '../shorten.ts'

/** What was found about one point of the complaint. */
export interface GrievanceFinding {
  readonly judgement: Judgement
  readonly findings: string
  readonly reasons: string
}

/** One point of the complaint that gets a judgement of its own. */
export interface Grievance {
  /** Given once and never to another point, so that a measure can name it. */
  readonly number: number
  readonly text: string
  readonly finding?: GrievanceFinding
}

/**
 * The judgement of the whole, which follows from those of its points: founded or unfounded when all are so, partly founded as
 * soon as one is right and another is not. Points without a finding neither make a complaint founded nor take that away from
 * one that was found unfounded (docs/decisions, "Points of a complaint").
 */
export function judgementOfWhole(judgements: readonly Judgement[]): Judgement {
  const has = (judgement: Judgement) => judgements.includes(judgement)
  if (judgements.every((judgement) => judgement === 'founded') && judgements.length > 0) return 'founded'
  if (has('founded') || has('partly-founded')) return 'partly-founded'
  return has('unfounded') ? 'unfounded' : 'no-finding'
}

/** What is right by its points: all of them have a finding. */
export function areAllJudged(grievances: readonly Grievance[]): boolean {
  return grievances.length > 0 && grievances.every(({ finding }) => finding !== undefined)
}

/** The points that the definition of the complaint suggests: its sentences, to be edited before they are listed. */
export function suggestedGrievances(complaint: Pick<Complaint, 'summary' | 'summaryConfirmedAt' | 'readBack' | 'subject'>): readonly string[] {
  return sentencesOf(definitionOf(complaint) ?? complaint.subject)
}

/**
 * The points after they were written anew, one a line. A line that was there keeps its number, and so does one that was edited
 * in its place; what is new gets a number that no point had.
 */
export function listedAnew(texts: readonly string[], before: readonly Pick<Grievance, 'number' | 'text'>[], lastNumber: number): readonly { readonly number: number; readonly text: string }[] {
  const kept = new Set(before.filter(({ text }) => texts.includes(text)).map(({ number }) => number))
  const taken = new Set<number>()
  let last = lastNumber
  return texts.map((text, place) => {
    const same = before.find((grievance) => grievance.text === text && !taken.has(grievance.number))
    const edited = before[place]
    const known = same ?? (edited !== undefined && !kept.has(edited.number) && !taken.has(edited.number) && texts.length === before.length ? edited : undefined)
    const number = known?.number ?? (last += 1)
    taken.add(number)
    return { number, text }
  })
}

/** The words of all points as one text, each behind its place in the list; of a single point its words alone. */
export function wordsOfAll(grievances: readonly Grievance[], which: 'findings' | 'reasons'): string {
  const [only] = grievances
  if (grievances.length === 1 && only?.finding !== undefined) return only.finding[which]
  return grievances.map(({ text, finding }, place) => `${place + 1}. ${text}\n${finding?.[which] ?? ''}`).join('\n\n')
}
