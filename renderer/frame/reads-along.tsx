import { Link } from 'wouter'
import { AllSaved, Screen } from '../components/screen.tsx'
import { useWords } from '../words/language.tsx'
import { teamWords } from '../words/team.ts'
import styles from './message.module.css'

/** For who reads along and pressed a key that begins to write. */
export function ReadsAlong() {
  const words = useWords(teamWords).cannotEnter
  return (
    <Screen title={words.title} saved={<AllSaved />}>
      <div className={styles.message}>
        <h1>{words.title}</h1>
        <p>{words.sentence}</p>
        <p><Link href="/vandaag">{words.back}</Link></p>
      </div>
    </Screen>
  )
}
