import { Check, CircleAlert } from 'lucide-react'
import { assertNever } from '../../shared/primitives.ts'
import { problemOf } from '../problem.ts'
import { useClock } from '../frame/clock.tsx'
import { useDates } from '../words/dates.ts'
import { useWords } from '../words/language.tsx'
import { problemWords, sentencesOf } from '../words/problems.ts'
import { savedWords } from '../words/saved.ts'
import type { SavedState } from './draft-saver.ts'

/** When what is typed was last safe, or why it is not; never a toast, because it must not ask for attention while all is well. */
export function SavedSign({ saved }: { readonly saved: SavedState }) {
  const words = useWords(savedWords)
  const problems = useWords(problemWords)
  const dates = useDates()
  const { timeZone } = useClock()
  const at = (savedAt: string) => words.at(dates.time(Temporal.Instant.from(savedAt).toZonedDateTimeISO(timeZone).toPlainTime(), true))
  switch (saved.kind) {
    case 'unwritten':
      return <>{words.nothing}</>
    case 'saving':
      // The time of the last write stays while the next one is under way: a flicker at every letter says nothing.
      return saved.savedAt === undefined ? <>{words.saving}</> : <><Check aria-hidden /> {at(saved.savedAt)}</>
    case 'saved':
      return <><Check aria-hidden /> {at(saved.savedAt)}</>
    case 'failing': {
      const problem = problemOf(saved.reason)
      return <strong role="alert"><CircleAlert aria-hidden /> {problem === undefined ? words.failing : `${sentencesOf(problem, problems).what} ${words.failing}`}</strong>
    }
    default:
      return assertNever(saved)
  }
}
