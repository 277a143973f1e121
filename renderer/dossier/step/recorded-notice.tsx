import type { Procedure } from '../../../shared/procedure/schema.ts'
import { Notice } from '../../components/notice.tsx'
import { deadlineChanges } from '../../words/deadline-changes.ts'
import { dossierWords } from '../../words/dossier.ts'
import { eventInWords } from '../../words/events.ts'
import { useLanguage, useWords } from '../../words/language.tsx'
import type { RecordedStep } from './step-dialog.tsx'

interface RecordedNoticeProps {
  readonly recorded: RecordedStep
  readonly procedure: Procedure
  /** True where more dossiers are on the screen: the number comes first. */
  readonly hasNumber?: boolean
}

/** What was recorded or taken back, and what that did to the deadlines. */
export function RecordedNotice({ recorded: { happening, before, after }, procedure, hasNumber = false }: RecordedNoticeProps) {
  const words = useWords(dossierWords)
  const language = useLanguage()
  const changes = deadlineChanges(before.deadlines, after.deadlines, language)
  const undone = happening.type === 'stepUndone' ? before.events.find(({ sequence }) => sequence === happening.undoes)?.happening : undefined
  const told = eventInWords(undone ?? happening, procedure, language).what
  return (
    <Notice>
      {hasNumber ? `${after.number}. ` : ''}
      {undone === undefined ? words.steps.recorded(told) : words.undone(told)} {changes.length === 0 ? words.deadlinesSame : changes.join(' ')}
    </Notice>
  )
}
