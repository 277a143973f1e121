import type { Deadline } from '../../shared/dossier/deadline.ts'
import { dossierWords } from '../words/dossier.ts'
import { explainDeadline, plain, type Sentence } from '../words/deadlines.ts'
import { useWords } from '../words/language.tsx'
import { DayRuler } from './day-ruler-picture.tsx'
import type { DossierFacts } from './dossier-facts.tsx'
import styles from './why-box.module.css'

interface WhyBoxProps extends Pick<DossierFacts, 'procedure' | 'today' | 'language'> {
  readonly deadline: Deadline
}

/** Why a deadline falls on its day: what it starts from, the rule, the days one by one, and the whole story in short sentences. */
export function WhyBox({ deadline, procedure, today, language }: WhyBoxProps) {
  const words = useWords(dossierWords).deadlines
  const { begins, rule, counting, shifting, story } = explainDeadline(deadline, procedure, today, language)
  return (
    <div className={styles.box}>
      <dl className={styles.facts}>
        <div><dt>{words.begins}</dt><dd>{begins}</dd></div>
        <div><dt>{words.rule}</dt><dd>{rule}</dd></div>
        <div><dt>{words.counting}</dt><dd>{counting}</dd></div>
        <div><dt>{words.shifting}</dt><dd>{shifting}</dd></div>
      </dl>
      <DayRuler deadline={deadline} procedure={procedure} today={today} language={language} />
      <p className={styles.story}>
        {story.map((sentence) => <Told key={plain(sentence)} sentence={sentence} />)}
      </p>
      <p className={styles.source}>{words.pointed}: {deadline.source}</p>
    </div>
  )
}

function Told({ sentence }: { readonly sentence: Sentence }) {
  return (
    <>
      {sentence.map((part) => (typeof part === 'string' ? part : <b key={part.strong}>{part.strong}</b>))}
      {' '}
    </>
  )
}
