import { appointmentRuleId } from '../../../shared/dossier/deadlines/appointment.ts'
import type { Step } from '../../../shared/dossier/steps/step.ts'
import { contactWords } from '../../words/contacts.ts'
import { stepLabel, stepWords } from '../../words/steps.ts'
import type { DossierFacts } from '../dossier-facts.tsx'

/** What a step is called in this very dossier, on its button and above its questions: on the day of an agreed talk nobody rings. */
export function stepName(step: Step, { view, procedure, language }: Pick<DossierFacts, 'view' | 'procedure' | 'language'>): string {
  if (step.id === 'reopen' && view.state.contact !== undefined) return contactWords[language].stillComplaint
  if (step.id === 'call-complainant' && step.meets.includes(appointmentRuleId)) return stepWords[language].recordTalk
  const waiting = view.state.letters.find(({ letterId }) => letterId === step.letterId)
  return stepLabel(step.id, procedure, language, waiting?.kind)
}
