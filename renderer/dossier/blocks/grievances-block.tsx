import { useId } from 'react'
import type { Grievance } from '../../../shared/dossier/contents/grievance.ts'
import type { Measure } from '../../../shared/dossier/contents/measure.ts'
import type { StepId } from '../../../shared/dossier/steps/step.ts'
import { BlockHeading, Empty } from '../../components/block.tsx'
import { dossierWords } from '../../words/dossier.ts'
import { useWords } from '../../words/language.tsx'
import { stepWords } from '../../words/steps.ts'
import type { DossierFacts } from '../dossier-facts.tsx'
import { HeadingAct } from './heading-act.tsx'
import styles from './grievances-block.module.css'

interface GrievancesBlockProps {
  readonly facts: DossierFacts
  readonly onStep: (id: StepId) => void
}

/** The points of the complaint with what was found about each, why, and what will be done; the judgement of the whole follows. */
export function GrievancesBlock({ facts, onStep }: GrievancesBlockProps) {
  const words = useWords(dossierWords).grievances
  const { judgements } = useWords(stepWords)
  const heading = useId()
  const { grievances, verdict, measures = [] } = facts.view.state
  const can = (id: StepId) => facts.view.steps.some((step) => step.id === id)
  if (grievances === undefined && !can('list-grievances') && verdict === undefined) return null
  return (
    <section aria-labelledby={heading}>
      <BlockHeading
        id={heading}
        {...(grievances === undefined ? {} : { count: grievances.length })}
        aside={
          <>
            {verdict === undefined ? null : <b className={styles.whole}>{words.whole(judgements[verdict.judgement])}</b>}
            {can('list-grievances') ? <HeadingAct onClick={() => onStep('list-grievances')}>{grievances === undefined ? words.split : words.edit}</HeadingAct> : null}
            {grievances !== undefined && can('judge-grievances') ? <HeadingAct onClick={() => onStep('judge-grievances')}>{words.judge}</HeadingAct> : null}
          </>
        }
      >
        {words.title}
      </BlockHeading>
      {grievances === undefined ? verdict === undefined ? <Empty isQuiet>{words.none}</Empty> : <Words pairs={[[words.findings, verdict.findings], [words.reasons, verdict.reasons]]} /> : (
        <ol className={styles.points} aria-labelledby={heading}>
          {grievances.map((grievance) => <Point key={grievance.number} grievance={grievance} measures={measures.filter((measure) => measure.grievance === grievance.number && measure.dropped === undefined)} />)}
        </ol>
      )}
    </section>
  )
}

function Point({ grievance: { text, finding }, measures }: { readonly grievance: Grievance; readonly measures: readonly Measure[] }) {
  const words = useWords(dossierWords).grievances
  const { judgements } = useWords(stepWords)
  return (
    <li>
      <div className={styles.head}>
        <span className={styles.text}>{text}</span>
        <span className={finding === undefined ? styles.open : styles.judgement}>{finding === undefined ? words.notJudged : judgements[finding.judgement]}</span>
      </div>
      <Words pairs={[...(finding === undefined ? [] : [[words.findings, finding.findings], [words.reasons, finding.reasons]] as const), ...measures.map(({ what }) => [words.measure, what] as const)]} />
    </li>
  )
}

function Words({ pairs }: { readonly pairs: readonly (readonly [label: string, text: string])[] }) {
  return pairs.length === 0 ? null : <dl className={styles.words}>{pairs.map(([label, text]) => <div key={`${label} ${text}`}><dt>{label}</dt><dd>{text}</dd></div>)}</dl>
}
