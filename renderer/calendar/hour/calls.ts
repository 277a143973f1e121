import type { DossierView, LetterToPost } from '../../../shared/contract/views.ts'
import type { DeadlineSubject, Procedure } from '../../../shared/procedure/schema.ts'
import { definitionOf } from '../../../shared/dossier/intake/definition.ts'
import { endsTerms } from '../../../shared/dossier/steps/letter-meets.ts'
import { dayWithPost } from '../../../shared/dossier/intake/promised-day.ts'
import { shorten } from '../../../shared/dossier/shorten.ts'
import { letterOfStep } from '../../../shared/dossier/steps/step.ts'
import { openingAt } from '../../../shared/procedure/opening.ts'
import type { LetterKind } from '../../../shared/letters/letter.ts'

/** What a call of today left behind. */
export interface DayCall {
  readonly view: DossierView
  /** False where it began outside the telephone hours of today. */
  readonly isOfTheHour: boolean
  /** What was read back; where nothing was, the beginning of what was told. Absent where nothing but the subject was written. */
  readonly summary?: string
  /** What was told to the caller and is still to come: local dates, as they were said. */
  readonly promised: readonly { readonly ruleId: string; readonly label: { readonly nl: string; readonly en: string }; readonly on: string }[]
  /** Letters that it makes due, and how far each is. */
  readonly letters: readonly { readonly kind: LetterKind; readonly standing: 'to-write' | 'to-post' }[]
}

/** Characters of a story that stand for a summary: two lines of the list. */
const longestSummary = 180

/** Of what a caller is told a date, in the order of saying. */
const spoken = ['acknowledgement', 'first-reaction', 'call', 'callback', 'answer'] as const satisfies readonly DeadlineSubject[]

/**
 * A call as it stands at the end of the day. An organisation that states no telephone hours has them all day.
 * @param procedure whose telephone hours they are; `own` is that of the dossier.
 */
export function dayCallOf(view: DossierView, toPost: readonly LetterToPost[], procedure: Procedure, own: Procedure): DayCall {
  const { state, deadlines } = view
  const { complaint } = state
  const summary = definitionOf(complaint) ?? complaint.notes.find(({ verbatim, abusive }) => verbatim !== true && abusive !== true)?.text
  const promised = spoken.flatMap((subject) => {
    const deadline = deadlines.find((each) => each.subject === subject && each.state === 'running')
    return deadline === undefined ? [] : [{ ruleId: deadline.ruleId, label: deadline.label, on: dayWithPost(deadline.dueOn, deadline.startsOn, own) }]
  })
  return {
    view,
    isOfTheHour: isInTelephoneHours(complaint.callStartedAt, procedure),
    ...(summary === undefined ? {} : { summary: shorten(summary, longestSummary) }),
    promised,
    letters: lettersOf(view, toPost),
  }
}

/** Once it was decided how a complaint ends, the letter that says so is the one to write. */
function lettersOf({ state, steps }: DossierView, toPost: readonly LetterToPost[]): DayCall['letters'] {
  const letters = [
    ...toPost.filter(({ dossierId }) => dossierId === state.dossierId).map(({ kind }) => ({ kind, standing: 'to-post' as const })),
    ...steps.flatMap(({ id, place }) => {
      const kind = letterOfStep(id)
      return kind !== undefined && place === 'now' ? [{ kind, standing: 'to-write' as const }] : []
    }),
  ]
  return letters.some(({ kind }) => endsTerms.has(kind)) ? letters.filter(({ kind, standing }) => standing === 'to-post' || endsTerms.has(kind)) : letters
}

function isInTelephoneHours(startedAt: string | undefined, procedure: Procedure): boolean {
  if (startedAt === undefined) return false
  return openingAt(procedure, 'telephone', Temporal.Instant.from(startedAt).toZonedDateTimeISO(procedure.timeZone))?.isOpen ?? true
}
