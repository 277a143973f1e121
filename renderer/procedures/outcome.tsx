import { Link } from 'wouter'
import type { ProcedureStanding } from '../../shared/contract/procedure-views.ts'
import { Button } from '../components/button.tsx'
import { Notice } from '../components/notice.tsx'
import { commonWords } from '../words/common.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { versionInWords } from '../words/procedure-version.ts'
import { proceduresWords } from '../words/procedures.ts'

/** What was just done, so that it can be said and undone. */
export type Done =
  | { readonly kind: 'in-force'; readonly version: number; readonly before: number }
  | { readonly kind: 'nothing-new' }
  | { readonly kind: 'discarded'; readonly text: string }
  | { readonly kind: 'undone' }

interface OutcomeProps {
  readonly done: Done
  readonly standing: ProcedureStanding
  readonly onUndo: () => void
  readonly onClose: () => void
}

/** What was done, with the way back, and what may be done next with the dossiers that run under another version. */
export function Outcome({ done, standing, onUndo, onClose }: OutcomeProps) {
  const words = useWords(proceduresWords)
  const common = useWords(commonWords)
  const language = useLanguage()
  const { id, inForce, running } = standing
  const elsewhere = running.filter(({ version }) => version !== inForce).reduce((sum, { dossiers }) => sum + dossiers, 0)
  const said = {
    'in-force': () => (done.kind === 'in-force' ? words.outcome.inForce(versionInWords(done.version, language)) : ''),
    'nothing-new': () => words.outcome.nothingNew,
    discarded: () => words.outcome.discarded,
    undone: () => words.outcome.undone,
  }[done.kind]()
  return (
    <Notice>
      {said} {done.kind === 'in-force' && elsewhere > 0 ? <>{words.outcome.elsewhere(elsewhere)} <Link href={`/procedures/${id}/dossiers`}>{words.move.look}</Link> </> : null}
      {done.kind === 'in-force' || done.kind === 'discarded' ? <Button look="quiet" onClick={onUndo}>{words.undo}</Button> : null} <Button look="quiet" onClick={onClose}>{common.close}</Button>
    </Notice>
  )
}
