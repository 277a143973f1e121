import { useId } from 'react'
import type { Measure } from '../../../shared/dossier/contents/measure.ts'
import { dueStateOn } from '../../../shared/dossier/deadlines/deadlines.ts'
import type { StepId } from '../../../shared/dossier/steps/step.ts'
import { BlockHeading } from '../../components/block.tsx'
import { DueText } from '../../components/due.tsx'
import { RowList, rowParts } from '../../components/row-list.tsx'
import { useDates } from '../../words/dates.ts'
import { dossierWords } from '../../words/dossier.ts'
import { useWords } from '../../words/language.tsx'
import type { DossierFacts } from '../dossier-facts.tsx'
import { HeadingAct } from './heading-act.tsx'
import type { StepValues } from '../step/step-form-parts.ts'

interface MeasuresBlockProps {
  readonly facts: DossierFacts
  readonly onStep: (id: StepId, preset?: StepValues) => void
}

/** What will be done because of the complaint, by whom and until when; one that runs is done with one key. */
export function MeasuresBlock({ facts, onStep }: MeasuresBlockProps) {
  const words = useWords(dossierWords).measures
  const heading = useId()
  const { measures } = facts.view.state
  const canPlan = facts.view.steps.some(({ id }) => id === 'plan-measure')
  if (measures === undefined && facts.view.state.verdict === undefined) return null
  return (
    <section aria-labelledby={heading}>
      <BlockHeading id={heading} {...(measures === undefined ? {} : { count: measures.length })} {...(canPlan ? { aside: <HeadingAct onClick={() => onStep('plan-measure')}>{words.add}</HeadingAct> } : {})}>{words.title}</BlockHeading>
      {measures === undefined ? <p className="second">{words.none}</p> : (
        <RowList
          labelledBy={heading}
          rows={measures}
          keyOf={({ id }) => id}
          onOpen={(measure) => (isOpen(measure) ? onStep('complete-measure', { measure: measure.id }) : undefined)}
          action={(measure) => (isOpen(measure) ? { letter: 'U', label: words.complete, act: () => onStep('complete-measure', { measure: measure.id }) } : undefined)}
          render={(measure) => (
            <span className={rowParts.lines}>
              <span className={rowParts.first}>{measure.what}</span>
              <span className={rowParts.second}><Standing measure={measure} facts={facts} /></span>
            </span>
          )}
        />
      )}
    </section>
  )
}

function isOpen({ doneOn, dropped }: Measure): boolean {
  return doneOn === undefined && dropped === undefined
}

/** Who, until when or since when, and whether the complainant was told. */
function Standing({ measure, facts: { today, procedure } }: { readonly measure: Measure; readonly facts: DossierFacts }) {
  const words = useWords(dossierWords).measures
  const dates = useDates()
  const written = (date: string) => dates.date(Temporal.PlainDate.from(date))
  const { owner, dueOn, isTold, doneOn, dropped, before = [] } = measure
  const rest = [isTold ? words.told : words.own, ...(before.length === 0 ? [] : [words.putOff(before.length)])].join(' · ')
  if (doneOn !== undefined) return <>{owner} · {words.done(written(doneOn))} · {rest}</>
  if (dropped !== undefined) return <>{owner} · {words.dropped(written(dropped.on))}: {dropped.reason}</>
  const state = dueStateOn({ dueOn }, today, procedure)
  return <>{owner} · {written(dueOn)}{state === 'later' ? '' : ', '}{state === 'later' ? null : <DueText dueOn={Temporal.PlainDate.from(dueOn)} today={today} state={state} />} · {rest}</>
}
