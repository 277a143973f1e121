import type { Step } from '../../../shared/dossier/steps/step.ts'
import { Dialog } from '../../components/dialog.tsx'
import { RowList, rowParts } from '../../components/row-list.tsx'
import { blockerInWords } from '../../words/blockers.ts'
import { dossierWords } from '../../words/dossier.ts'
import { useWords } from '../../words/language.tsx'
import { letterName } from '../../words/steps.ts'
import type { DossierFacts } from '../dossier-facts.tsx'

interface LetterChoiceProps {
  readonly facts: DossierFacts
  readonly onChoose: (step: Step) => void
  readonly onClose: () => void
}

/** The letters that fit now: those that a step waits for first, then what can be written at any moment. */
export function LetterChoice({ facts, onChoose, onClose }: LetterChoiceProps) {
  const words = useWords(dossierWords).letters
  const steps = facts.view.steps.filter(({ kind }) => kind !== undefined)
  return (
    <Dialog title={words.choose} isOpen onClose={onClose}>
      <div data-autofocus tabIndex={-1} onFocus={({ target, currentTarget }) => target === currentTarget && currentTarget.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus()}>
        <RowList
          label={words.choose}
          rows={steps}
          keyOf={({ id }) => id}
          onOpen={onChoose}
          render={(step) => (
            <span className={rowParts.lines}>
              <span className={rowParts.first}>{step.kind === undefined ? null : capital(letterName(step.kind, facts.procedure, facts.language))}</span>
              {whyOf(step, facts, words.due).map((line) => <span key={line} className={rowParts.second}>{line}</span>)}
            </span>
          )}
        />
      </div>
    </Dialog>
  )
}

/** What must come first, or the terms that the letter meets. */
function whyOf({ blockers, meets }: Step, { view, language }: DossierFacts, due: (labels: readonly string[]) => string): readonly string[] {
  if (blockers.length > 0) return blockers.map((blocker) => blockerInWords(blocker, language).long)
  const labels = view.deadlines.filter(({ ruleId }) => meets.includes(ruleId)).map(({ label }) => label[language])
  return labels.length === 0 ? [] : [due(labels)]
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
