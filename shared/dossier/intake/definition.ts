import type { Complaint } from '../complaint.ts'

type Wordings = Pick<Complaint, 'summary' | 'summaryConfirmedAt' | 'readBack'>

/**
 * The definition of the complaint, which letters quote: the wording that the complainant confirmed last. As long as none was
 * confirmed it is the summary as it stands; a wording that was changed after that waits until it is read back again
 * (peers.md §4 nr. 5). Undefined when nothing was summarised.
 */
export function definitionOf({ summary, summaryConfirmedAt, readBack }: Wordings): string | undefined {
  return summaryConfirmedAt === undefined ? (readBack?.at(-1)?.text ?? summary) : summary
}

/** True when the summary was changed after an earlier wording had been confirmed, and was not read back again. */
export function mustReadAgain({ summaryConfirmedAt, readBack }: Wordings): boolean {
  return summaryConfirmedAt === undefined && readBack !== undefined && readBack.length > 0
}

/**
 * The wordings after the summary was written anew at an instant: what was confirmed until then is kept with its time, and the
 * new wording is not confirmed. A wording that was confirmed before and comes back is confirmed as it was.
 */
export function writtenAnew({ summary, summaryConfirmedAt, readBack = [] }: Wordings, text: string | undefined, at: string | undefined): Pick<Complaint, 'summary' | 'summaryConfirmedAt' | 'readBack' | 'summaryChangedAt'> {
  const kept = summary === undefined || summaryConfirmedAt === undefined ? readBack : [...readBack, { text: summary, confirmedAt: summaryConfirmedAt }]
  const last = kept.at(-1)
  const earlier = last !== undefined && last.text === text ? kept.slice(0, -1) : kept
  return {
    ...(text === undefined ? {} : { summary: text }),
    ...(last !== undefined && last.text === text ? { summaryConfirmedAt: last.confirmedAt } : {}),
    ...(earlier.length === 0 ? {} : { readBack: earlier }),
    ...(earlier.length === 0 || at === undefined ? {} : { summaryChangedAt: at }),
  }
}
