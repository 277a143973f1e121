import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { client } from '../call.ts'
import { Button } from '../components/button.tsx'
import { pathTo } from '../intake/ending/path-to.ts'
import { recorder, useRecorder } from '../recording/page-recorder.ts'
import { Running } from '../recording/running.tsx'
import { useWords } from '../words/language.tsx'
import { recordingWords } from '../words/recording.ts'
import { useBeforeLock } from './lock.ts'
import styles from './recording-goes-on.module.css'

/**
 * What must go on with a recording whatever the screen: it is ended and saved before the register is locked, and a screen that
 * is not its own says that it goes on. A call says it in the head of its notes, where no zone moves.
 */
export function RecordingGoesOn() {
  const words = useWords(recordingWords)
  const state = useRecorder()
  const [path, go] = useLocation()
  useBeforeLock(() => recorder.stop())
  useEffect(() => {
    // A page that was loaded anew records nothing any more, whatever the register thinks.
    if (recorder.state().kind === 'off') void client.recordings.end({}).catch(() => {})
    return () => void recorder.stop()
  }, [])
  if (state.kind === 'off' || path.startsWith('/gesprek/') || path.endsWith(state.take.belongsTo)) return null
  const { belongsTo } = state.take
  return (
    <div className={styles.bar}>
      <Running><Button look="quiet" onClick={() => go(pathTo(belongsTo))}>{words.goThere}</Button></Running>
    </div>
  )
}
