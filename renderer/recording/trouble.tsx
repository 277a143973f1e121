import { CircleAlert } from 'lucide-react'
import { Button } from '../components/button.tsx'
import { ErrorNotice } from '../components/notice.tsx'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/language.tsx'
import { recordingWords } from '../words/recording.ts'
import { recorder, useRecorder } from './page-recorder.ts'
import styles from './recording.module.css'

/** What keeps the words of this sheet or dossier from being recorded or saved, with what to do; nothing while all is well. */
export function Trouble({ belongsTo }: { readonly belongsTo: string }) {
  const words = useWords(recordingWords)
  const common = useWords(commonWords)
  const state = useRecorder()
  if (state.kind === 'starting') return null
  if (state.kind !== 'off') {
    return state.error === undefined || state.take.belongsTo !== belongsTo ? null : <ErrorNotice error={state.error}><p>{words.waits}</p></ErrorNotice>
  }
  if (state.belongsTo !== belongsTo) return null
  const close = <Button onClick={() => recorder.dismiss()}>{common.close}</Button>
  if (state.trouble === undefined) return state.error === undefined ? null : <ErrorNotice error={state.error}>{close}</ErrorNotice>
  const { what, doNow } = words.troubles[state.trouble]
  return (
    <div role="alert" className={styles.trouble}>
      <p><CircleAlert aria-hidden /> <strong>{what}</strong> {doNow}</p>
      {close}
    </div>
  )
}
