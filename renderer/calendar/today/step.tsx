import type { StepId } from '../../../shared/dossier/steps/step.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { Dialog } from '../../components/dialog.tsx'
import { DossierAnswer } from '../../dossier/dossier-facts.tsx'
import { StepDialog, type RecordedStep } from '../../dossier/step/step-dialog.tsx'
import { isLetterStep } from '../../dossier/step/step-fields.ts'
import type { StepValues } from '../../dossier/step/step-form-parts.ts'
import { useWords } from '../../words/language.tsx'
import { todayWords } from '../../words/today.ts'

export interface ChosenStep {
  readonly dossierId: string
  readonly stepId: StepId
  /** Answers that are known already from the row. */
  readonly given?: StepValues
}

/** What was done, and under which procedure. */
export interface DoneStep {
  readonly recorded: RecordedStep
  readonly procedure: Procedure
}

interface TodayStepProps {
  readonly chosen: ChosenStep
  readonly onClose: () => void
  readonly onRecorded: (done: DoneStep) => void
}

/** A step of a dossier, done without leaving Today. */
export function TodayStep({ chosen, onClose, onRecorded }: TodayStepProps) {
  const words = useWords(todayWords)
  return (
    <DossierAnswer dossierId={chosen.dossierId}>
      {(facts) => {
        const step = facts.view.steps.find(({ id }) => id === chosen.stepId)
        if (step === undefined || isLetterStep(step.id)) {
          return <Dialog title={words.screen} isOpen onClose={onClose}><p>{words.gone}</p></Dialog>
        }
        return <StepDialog facts={facts} step={{ ...step, id: step.id }} {...(chosen.given === undefined ? {} : { given: chosen.given })} onClose={onClose} onRecorded={(recorded) => onRecorded({ recorded, procedure: facts.procedure })} />
      }}
    </DossierAnswer>
  )
}
