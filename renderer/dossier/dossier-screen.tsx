import { EyeOff, MailX } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { lacksAcknowledgement } from '../../shared/dossier/deadlines/acknowledgement-mark.ts'
import { displayName } from '../../shared/dossier/display.ts'
import { nextDue } from '../../shared/dossier/deadlines/deadlines.ts'
import { letterOfDecision } from '../../shared/dossier/steps/letter-rules.ts'
import type { Deadline } from '../../shared/dossier/deadlines/deadline.ts'
import type { Step } from '../../shared/dossier/steps/step.ts'
import { DueText } from '../components/due.tsx'
import { Parts } from '../components/parts.tsx'
import { AllSaved, Screen } from '../components/screen.tsx'
import { Zone } from '../components/zone.tsx'
import { useDates } from '../words/dates.ts'
import { dossierWords } from '../words/dossier.ts'
import { useWords } from '../words/language.tsx'
import { ComplaintBlock, FactsBlock } from './blocks/complaint-block.tsx'
import { CorrespondenceBlock } from './blocks/correspondence-block.tsx'
import { DeadlinesBlock, lookOf } from './blocks/deadlines-block.tsx'
import { DocumentsBlock } from './documents/documents-block.tsx'
import { DossierAnswer, type DossierFacts } from './dossier-facts.tsx'
import { GrievancesBlock } from './blocks/grievances-block.tsx'
import { HistoryBlock } from './blocks/history-block.tsx'
import { LetterChoice } from './step/letter-choice.tsx'
import { LettersBlock } from './blocks/letters-block.tsx'
import { LinksBlock } from './blocks/links-block.tsx'
import { MeasuresBlock } from './blocks/measures-block.tsx'
import { PeopleBlock } from './blocks/people-block.tsx'
import { RecordedNotice } from './step/recorded-notice.tsx'
import { RecordingsBlock } from './blocks/recordings-block.tsx'
import { returnPlace } from './return-place.ts'
import { focusFirstStep, letterAct, StepBar } from './step/step-bar.tsx'
import { StepDialog, type RecordedStep } from './step/step-dialog.tsx'
import type { FormStepId } from './step/step-fields.ts'
import type { StepValues } from './step/step-form-parts.ts'
import { WhoSeesBlock } from './blocks/who-sees-block.tsx'
import { remindersWords } from '../words/reminders.ts'
import { SnoozeDialog } from './blocks/snooze-dialog.tsx'
import { letterName } from '../words/steps.ts'
import { whatIfWords } from '../words/what-if.ts'
import { wholeFileWords } from '../words/whole-file.ts'
import { WhatIfDialog } from './why/what-if-dialog.tsx'
import styles from './dossier.module.css'

/** One dossier: who and what, what can be done now, its deadlines with their reasons, the complaint, people and history. */
export function DossierScreen({ dossierId }: { readonly dossierId: string }) {
  return <DossierAnswer key={dossierId} dossierId={dossierId}>{(facts) => <OpenDossier facts={facts} />}</DossierAnswer>
}

type FormStep = Step & { readonly id: FormStepId }

function OpenDossier({ facts }: { readonly facts: DossierFacts }) {
  const words = useWords(dossierWords)
  const whatIf = useWords(whatIfWords)
  const { snooze } = useWords(remindersWords)
  const [, go] = useLocation()
  const [step, setStep] = useState<FormStep>()
  const [preset, setPreset] = useState<StepValues>()
  const [why, setWhy] = useState<string>()
  const [isSupposing, setIsSupposing] = useState(false)
  const [snoozed, setSnoozed] = useState<Deadline>()
  const [recorded, setRecorded] = useState<RecordedStep>()
  const [isChoosing, setIsChoosing] = useState(false)
  const { view } = facts

  const take = (chosen: Step | undefined, answers?: StepValues) => {
    if (chosen === undefined) return
    setPreset(answers)
    if (chosen.kind !== undefined) go(`/brief/${view.state.dossierId}/${chosen.kind}`)
    else setStep(chosen as FormStep)
  }
  const stepCalled = (id: Step['id']) => view.steps.find((each) => each.id === id)
  const begin = (id: Step['id'], answers?: StepValues) => take(stepCalled(id), answers)
  const openWhy = () => setWhy(why === undefined ? (nextDue(view.deadlines) ?? view.deadlines[0])?.ruleId : undefined)
  const letters = { W: openWhy, '?': () => setIsSupposing(true), N: () => take(stepCalled('add-note')) }
  useFocusBack(step === undefined)

  return (
    <>
      <Screen
        title={words.screen}
        hasLegend
        saved={<AllSaved />}
        className={styles.screen ?? ''}
        keys={[
          { keys: ['A', 'Z'], label: words.steps.bring },
          { keys: 'W', label: words.keys.why },
          { keys: 'N', label: words.keys.note },
          { keys: '?', label: whatIf.ask, shown: 'overview' },
          { keys: 'J', label: snooze.toLowerCase(), shown: 'overview' },
          { keys: 'Ctrl+Z', label: words.keys.undo, act: () => take(stepCalled('undo')) },
          { keys: 'Escape', label: words.keys.back, act: () => (why === undefined ? go(returnPlace()) : setWhy(undefined)) },
        ]}
        head={
          <div className={styles.top}>
            <Head facts={facts} />
            <StepBar facts={facts} onStep={take} onWrite={() => setIsChoosing(true)} letters={letters} />
            {recorded === undefined ? null : <div className={styles.notice}><RecordedNotice recorded={recorded} procedure={facts.procedure} /></div>}
          </div>
        }
      >
        <div className={styles.body}>
          <Zone label={words.zones.matter}>
            <DeadlinesBlock facts={facts} open={why} onOpen={setWhy} onSuppose={() => setIsSupposing(true)} onSnooze={setSnoozed} letter={(letter) => letterAct(view.steps, letter, letters, take)} />
            <div className={styles.two}>
              <div className={styles.stack}>
                <ComplaintBlock facts={facts} />
                <GrievancesBlock facts={facts} onStep={begin} />
                <MeasuresBlock facts={facts} onStep={begin} />
              </div>
              <div className={styles.stack}>
                <LettersBlock facts={facts} onPost={() => take(stepCalled('record-sent-letter'))} onWrite={() => setIsChoosing(true)} />
                <DocumentsBlock facts={facts} onStep={begin} />
                <CorrespondenceBlock facts={facts} />
                <RecordingsBlock facts={facts} />
                <FactsBlock facts={facts} />
              </div>
            </div>
          </Zone>
          <Zone label={words.zones.people}>
            <PeopleBlock facts={facts} onAdd={() => begin('add-person')} />
            <LinksBlock facts={facts} onLink={() => begin('link-dossier')} />
            <WhoSeesBlock facts={facts} />
            <HistoryBlock facts={facts} />
          </Zone>
        </div>
      </Screen>
      {snoozed === undefined ? null : <SnoozeDialog deadline={{ dossierId: view.state.dossierId, due: snoozed }} number={view.number} procedure={facts.procedure} onClose={() => setSnoozed(undefined)} />}
      {isSupposing ? <WhatIfDialog dossierId={view.state.dossierId} onClose={() => setIsSupposing(false)} /> : null}
      {isChoosing ? <LetterChoice facts={facts} onChoose={take} onClose={() => setIsChoosing(false)} /> : null}
      {step === undefined ? null : (
        <StepDialog
          facts={facts}
          step={freshest(step, view.steps)}
          {...(preset === undefined ? {} : { given: preset })}
          onClose={() => setStep(undefined)}
          onRecorded={(done) => {
            setStep(undefined)
            setRecorded(done)
            // What takes effect with a letter is one act with it.
            const letter = letterOfDecision(done.happening)
            if (letter !== undefined) go(`/brief/${view.state.dossierId}/${letter}`)
          }}
        />
      )}
    </>
  )
}

/** The step as the newest reading of the dossier has it, so that a change elsewhere shows while the dialog is open. */
function freshest(step: FormStep, steps: readonly Step[]): FormStep {
  const found = steps.find(({ id }) => id === step.id)
  return found === undefined ? step : { ...found, id: step.id }
}

/** Gives focus to the first step after a dialog whose button is gone, because its step was done. */
function useFocusBack(isClosed: boolean): void {
  const wasOpen = useRef(false)
  useEffect(() => {
    if (!isClosed) {
      wasOpen.current = true
      return undefined
    }
    if (!wasOpen.current) return undefined
    wasOpen.current = false
    const timer = setTimeout(() => {
      if (document.activeElement === document.body || document.activeElement === null) focusFirstStep(document)
    }, 50)
    return () => clearTimeout(timer)
  }, [isClosed])
}

function Head({ facts }: { readonly facts: DossierFacts }) {
  const words = useWords(dossierWords)
  const whole = useWords(wholeFileWords)
  const dates = useDates()
  const { number, state } = facts.view
  const handler = state.handler === undefined ? (facts.procedure.steps.separateHandler && state.contact === undefined ? words.noHandler : undefined) : words.handledBy(state.handler.name)
  const since = sinceOf(facts.view.state)
  // Treatment goes on from a day; everything else happened on one.
  const dated = state.status === 'in-treatment' ? words.since : words.statusOn
  const status = since === undefined ? words.statuses[state.status] : dated(words.statuses[state.status], dates.date(Temporal.PlainDate.from(since)))
  return (
    <>
      <div>
        <div className={styles.name}>
          <h1><span className={styles.number}>{number}</span>{displayName(state.complaint.complainant) ?? words.unknownComplainant}</h1>
          {state.complaint.hideNameFromService === true ? <b className={styles.secret}><EyeOff aria-hidden /> {words.people.hideName}</b> : null}
          {lacksAcknowledgement(state, facts.procedure) ? <b className={styles.secret}><MailX aria-hidden /> {words.notAcknowledged(letterName('acknowledgement', facts.procedure, facts.language))}</b> : null}
        </div>
        <p className={styles.about}><Parts of={[state.complaint.subject, handler, status]} /> · <a href={`#/dossier/${state.dossierId}/geheel`}>{whole.open}</a></p>
      </div>
      <Next facts={facts} />
    </>
  )
}

/** The local date on which the dossier came to stand where it stands; undefined when nothing tells. */
function sinceOf({ status, milestones, closedOn }: DossierFacts['view']['state']): string | undefined {
  if (closedOn !== undefined) return closedOn
  if (status === 'in-treatment') return milestones.admitted ?? milestones.handlerAssigned
  return status === 'received' || status === 'acknowledged' ? milestones[status] : undefined
}

function Next({ facts }: { readonly facts: DossierFacts }) {
  const words = useWords(dossierWords)
  const dates = useDates()
  const next = nextDue(facts.view.deadlines)
  if (next === undefined) {
    const { closedOn } = facts.view.state
    return <p className={styles.next}>{closedOn === undefined ? words.nothingDue : words.closedOn(dates.date(Temporal.PlainDate.from(closedOn)))}</p>
  }
  const dueOn = Temporal.PlainDate.from(next.dueOn)
  return (
    <p className={styles.next}>
      <span className={styles.nextLabel}>{words.next}</span>
      <b>{dates.date(dueOn)}</b> <span className={styles.nextDue}><DueText dueOn={dueOn} today={facts.today} state={lookOf(next, facts)} /></span>, {next.label[facts.language]}
    </p>
  )
}
