import { Printer } from 'lucide-react'
import type { Deadline } from '../../../shared/dossier/deadlines/deadline.ts'
import { readingsOf } from '../../../shared/procedure/lookups.ts'
import { Button } from '../../components/button.tsx'
import { useKeys } from '../../components/keys.tsx'
import { host } from '../../host.ts'
import { countedDaysWords } from '../../words/counted-days.ts'
import { dossierWords } from '../../words/dossier.ts'
import { explainDeadline, plain, type Sentence } from '../../words/deadlines.ts'
import { useWords } from '../../words/language.tsx'
import { DayRuler } from './day-ruler-picture.tsx'
import type { DossierFacts } from '../dossier-facts.tsx'
import { leftOutInWords } from '../whole-file/left-out.ts'
import { WhySheet } from './why-sheet.tsx'
import styles from './why-box.module.css'

interface WhyBoxProps extends Pick<DossierFacts, 'procedure' | 'today' | 'language'> {
  readonly deadline: Deadline
  readonly number: string
  /** The key that prints, where no list has that letter for a step. */
  readonly printKey?: string
}

/** Why a deadline falls on its day: what it starts from, the rule, the days one by one, and the whole story in short sentences. */
export function WhyBox({ deadline, number, printKey, procedure, today, language }: WhyBoxProps) {
  const words = useWords(dossierWords).deadlines
  const counted = useWords(countedDaysWords)
  const leftOut = leftOutInWords({ deadline, procedure, language })
  const print = () => void host.print()
  useKeys(printKey === undefined ? [] : [{ keys: printKey, label: counted.print, act: print }])
  const { begins, rule, counting, shifting, story } = explainDeadline(deadline, procedure, today, language)
  return (
    <div className={styles.box}>
      <dl className={styles.facts}>
        <div><dt>{words.begins}</dt><dd>{begins}</dd></div>
        <div><dt>{words.rule}</dt><dd>{rule}</dd></div>
        <div><dt>{words.counting}</dt><dd>{counting}</dd></div>
        <div><dt>{words.shifting}</dt><dd>{shifting}</dd></div>
        <div className={styles.whole}><dt>{counted.leftOut}</dt><dd>{leftOut}</dd></div>
      </dl>
      <DayRuler deadline={deadline} procedure={procedure} today={today} language={language} />
      <p className={styles.story}>
        {story.map((sentence) => <Told key={plain(sentence)} sentence={sentence} />)}
      </p>
      <p className={styles.source}>{words.pointed}: {deadline.source}</p>
      {readingsOf(procedure, deadline.ruleId).map((reading) => <p key={reading[language]} className={styles.source}>{words.reading}: {reading[language]}</p>)}
      <p className={styles.print}><Button look="quiet" icon={Printer} onClick={print} {...(printKey === undefined ? {} : { keys: printKey })}>{counted.print}</Button></p>
      <WhySheet deadline={deadline} number={number} procedure={procedure} today={today} language={language} />
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
