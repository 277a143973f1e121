import { useState } from 'react'
import type { ProcedureStanding } from '../../shared/contract/procedure-views.ts'
import type { Difference } from '../../shared/procedure/comparison.ts'
import { Button } from '../components/button.tsx'
import { Actions, Dialog } from '../components/dialog.tsx'
import { ErrorNotice } from '../components/notice.tsx'
import { useOneAtATime } from '../components/one-at-a-time.ts'
import { useWords } from '../words/language.tsx'
import { proceduresWords } from '../words/procedures.ts'
import { DifferenceList } from './differences-block.tsx'
import styles from './procedures.module.css'

interface PublishDialogProps {
  readonly standing: ProcedureStanding
  /** From the version in force. */
  readonly differences: readonly Difference[]
  readonly onClose: () => void
  readonly onPublish: () => Promise<void>
}

/** What will be otherwise for new complaints, and that running dossiers keep what they have; then it is put in force. */
export function PublishDialog({ standing, differences, onClose, onPublish }: PublishDialogProps) {
  const words = useWords(proceduresWords).publishing
  const [error, setError] = useState<unknown>()
  const once = useOneAtATime(setError)
  const running = standing.running.reduce((sum, { dossiers }) => sum + dossiers, 0)
  const law = differences.filter(({ touchesLaw }) => touchesLaw).length
  return (
    <Dialog title={words.title} isOpen onClose={onClose} size="lg">
      <p>{words.intro(differences.length)} {running === 0 ? words.noneRunning : words.running(running)}</p>
      {law === 0 ? null : <p className={styles.warning}>{words.law(law)}</p>}
      {/* What scrolls and holds nothing to focus must take focus itself (WCAG 2.1.1). */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scrolling} tabIndex={0} role="region" aria-label={words.list}><DifferenceList differences={differences} /></div>
      {error === undefined ? null : <ErrorNotice error={error} />}
      <Actions><Button look="main" data-autofocus autoFocus onClick={() => once(onPublish)}>{words.do}</Button></Actions>
    </Dialog>
  )
}
