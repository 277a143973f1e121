import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { LetterToPost, NextDue } from '../../../shared/contract/views.ts'
import type { Rung } from '../../../shared/dossier/intake/callback-ladder.ts'
import type { StepId } from '../../../shared/dossier/steps/step.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import type { RowAction } from '../../components/row-list.tsx'
import type { StepValues } from '../../dossier/step/step-form-parts.ts'
import { RecordedNotice } from '../../dossier/step/recorded-notice.tsx'
import { SnoozeDialog } from '../../dossier/blocks/snooze-dialog.tsx'
import { WhatIfDialog } from '../../dossier/why/what-if-dialog.tsx'
import { WhyDialog } from '../../dossier/why/why-dialog.tsx'
import { useWords } from '../../words/language.tsx'
import { todayWords } from '../../words/today.ts'
import { actionFor, type TodayAction } from './actions.ts'
import { TodayStep, type ChosenStep, type DoneStep } from './step.tsx'
import { usePosting } from './use-posting.tsx'

/** Something due, with the letter for it when that only has to be posted. */
export interface Duty {
  readonly dossierId: string
  readonly due: NextDue
  readonly waiting?: LetterToPost
  /** Where a request to be called back stands. */
  readonly rung?: Rung
}

/** Something due of which the reminder can be put off. */
export interface Snoozable {
  readonly dossierId: string
  readonly number: string
  readonly procedureId: string
  readonly due: NextDue
}

export interface Acting {
  /** The one next step, with its letter. */
  readonly actionOf: (duty: Duty) => RowAction
  readonly open: (dossierId: string) => void
  readonly why: (duty: Pick<Duty, 'dossierId' | 'due'>) => void
  /** Shows how the deadlines of a dossier would move. */
  readonly suppose: (dossierId: string) => void
  /** Asks until when a reminder is put off, and why. */
  readonly snooze: (deadline: Snoozable) => void
  /** Asks for the form of a step of a dossier. */
  readonly step: (dossierId: string, stepId: StepId, given?: StepValues) => void
  readonly post: (letter: LetterToPost) => void
  /** Takes the last posting back; undefined when there is none to take back. */
  readonly undo: (() => void) | undefined
  /** What was done last. */
  readonly notices: ReactNode
  /** Whatever stands open on top of the screen. */
  readonly dialogs: ReactNode
}

/** What can be done with something due without leaving the screen, and the dialogs and sentences that come of it. */
export function useActing(procedures: readonly Procedure[]): Acting {
  const words = useWords(todayWords)
  const [, go] = useLocation()
  const [step, setStep] = useState<ChosenStep>()
  const [asked, setAsked] = useState<{ readonly dossierId: string; readonly ruleId: string }>()
  const [snoozed, setSnoozed] = useState<Snoozable>()
  const [supposed, setSupposed] = useState<string>()
  const [done, setDone] = useState<DoneStep>()
  const posting = usePosting(procedures)
  const snoozedUnder = procedures.find(({ id }) => id === snoozed?.procedureId)
  const open = (dossierId: string) => go(`/dossier/${dossierId}`)

  const act = (action: TodayAction, dossierId: string) => {
    switch (action.does) {
      case 'write':
        return go(`/brief/${dossierId}/${action.kind}`)
      case 'post':
        return posting.post(action.waiting)
      case 'step':
        return setStep({ dossierId, stepId: action.step })
      case 'open':
        return open(dossierId)
      default:
        return action satisfies never
    }
  }
  return {
    actionOf: (duty) => {
      const action = actionFor(duty)
      return { letter: action.letter, label: words.actions[action.words], act: () => act(action, duty.dossierId) }
    },
    open,
    why: ({ dossierId, due }) => setAsked({ dossierId, ruleId: due.ruleId }),
    suppose: setSupposed,
    snooze: setSnoozed,
    step: (dossierId, stepId, given) => setStep({ dossierId, stepId, ...(given === undefined ? {} : { given }) }),
    post: posting.post,
    undo: posting.undo,
    notices: (
      <>
        {posting.notice}
        {done === undefined ? null : <RecordedNotice {...done} hasNumber />}
      </>
    ),
    dialogs: (
      <>
        {asked === undefined ? null : <WhyDialog {...asked} onClose={() => setAsked(undefined)} />}
        {snoozed === undefined || snoozedUnder === undefined ? null : <SnoozeDialog deadline={snoozed} number={snoozed.number} procedure={snoozedUnder} onClose={() => setSnoozed(undefined)} />}
        {supposed === undefined ? null : <WhatIfDialog dossierId={supposed} onClose={() => setSupposed(undefined)} onDossier={() => open(supposed)} />}
        {step === undefined ? null : (
          <TodayStep
            chosen={step}
            onClose={() => setStep(undefined)}
            onRecorded={(made) => {
              setStep(undefined)
              setDone(made)
            }}
          />
        )}
      </>
    ),
  }
}
