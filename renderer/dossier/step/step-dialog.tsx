import { CircleAlert } from 'lucide-react'
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { DossierView } from '../../../shared/contract/views.ts'
import { attemptsBeforeLetter } from '../../../shared/dossier/intake/callback-ladder.ts'
import { allowed } from '../../../shared/dossier/steps/allowed.ts'
import { judgement, type Happening } from '../../../shared/dossier/events.ts'
import { judgementOfWhole } from '../../../shared/dossier/contents/grievance.ts'
import type { Blocker, Step } from '../../../shared/dossier/steps/step.ts'
import { waitsOf } from '../../../shared/dossier/waiting.ts'
import { readingsOf } from '../../../shared/procedure/lookups.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { Button } from '../../components/button.tsx'
import { Actions, Dialog } from '../../components/dialog.tsx'
import { useKeys } from '../../components/keys.tsx'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import { useLocalTime } from '../../frame/clock.tsx'
import { problemOf } from '../../problem.ts'
import { blockerInWords } from '../../words/blockers.ts'
import { commonWords } from '../../words/common.ts'
import { contentWords } from '../../words/contents.ts'
import { dossierWords } from '../../words/dossier.ts'
import { eventInWords } from '../../words/events.ts'
import { useWords } from '../../words/language.tsx'
import { stepFieldWords } from '../../words/step-fields.ts'
import { stepWords } from '../../words/steps.ts'
import type { DossierFacts } from '../dossier-facts.tsx'
import { useKept } from '../documents/kept.ts'
import { StepFieldControl } from './step-field-control.tsx'
import { ReceiptChange } from './receipt-change.tsx'
import { ReminderText } from '../blocks/reminder-text.tsx'
import { SafeDate } from './safe-date.tsx'
import { stepForms, waitKey, type FormStepId } from './step-fields.ts'
import { inGroups, readForm, valueOf, valueOfNamed, type FieldProblem, type StepContext, type StepValues } from './step-form-parts.ts'
import { stepName } from './step-name.ts'
import { useRecord } from './use-record.ts'
import styles from './step-dialog.module.css'

export interface RecordedStep {
  readonly happening: Happening
  readonly before: DossierView
  readonly after: DossierView
}

interface StepDialogProps {
  readonly facts: DossierFacts
  readonly step: Step & { readonly id: FormStepId }
  /** Answers that are known already where the step was chosen. */
  readonly given?: StepValues
  readonly onClose: () => void
  readonly onRecorded: (recorded: RecordedStep) => void
}

/** A field where a blocker of the whole step belongs. */
const fieldOf: Readonly<Partial<Record<Blocker['code'], string>>> = {
  'before-receipt': 'on',
  'before-finalised': 'on',
  'in-the-future': 'on',
  'consent-not-later': 'consentUntil',
  'handler-is-concerned': 'name',
  'follow-up-before': 'followUpOn',
  'talk-before-appointment': 'talkOn',
  'measure-before-planned': 'dueOn',
  'same-dossier': 'linked',
  'unknown-ground': 'groundId',
  'not-in-writing': 'channel',
  'impossible-date': 'receivedOn',
  'receipt-after-steps': 'receivedOn',
  'submitted-after-receipt': 'submittedOn',
}

const untouched: StepValues = {}
/** More questions than this stand beside each other where the window is wide enough. */
const mostInOneColumn = 8

/** One step of a dossier: its questions, and the event they make. What is typed stays until it is recorded. */
export function StepDialog({ facts, step, given, onClose, onRecorded }: StepDialogProps) {
  const words = useWords(dossierWords).steps
  return (
    <Dialog title={stepName(step, facts)} isOpen onClose={onClose} size={step.id === 'correct-details' || step.id === 'judge-grievances' ? 'lg' : 'md'}>
      {step.blockers.length === 0 ? (
        <StepQuestions facts={facts} step={step} {...(given === undefined ? {} : { given })} onClose={onClose} onRecorded={onRecorded} />
      ) : (
        <>
          <p>{words.blockedTitle}</p>
          <Blockers blockers={step.blockers} language={facts.language} />
        </>
      )}
    </Dialog>
  )
}

function StepQuestions({ facts, step, given = untouched, onClose, onRecorded }: StepDialogProps) {
  const words = useWords(dossierWords).steps
  const common = useWords(commonWords)
  const { view, procedure, today, language } = facts
  const [typed, keep, forget] = useKept<StepValues>(['step', view.state.dossierId, step.id], untouched)
  const values = { ...given, ...typed }
  const [isTried, setIsTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const record = useRecord()
  const [, go] = useLocation()

  const context: StepContext = { view, step, procedure, today, time: useLocalTime().toPlainTime(), language }
  const fields = stepForms[step.id].fields(context, values)
  const isWide = step.id === 'correct-details'
  const reading = readForm(stepForms[step.id], values, context)
  const blockers = reading.ok ? allowed(view.state, reading.happening, procedure, today) : []
  const problems = useProblems(reading.ok ? {} : reading.problems, blockers, language)

  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    setIsTried(true)
    if (!reading.ok || blockers.length > 0 || record.isPending) {
      focusOnProblem(form.current)
      return
    }
    const { happening } = reading
    record.mutate({ view, happening }, {
      onSuccess: (after) => {
        forget()
        onRecorded({ happening, before: view, after })
      },
    })
  }
  // Whoever is reached tells a story: that is written on a sheet, as every other call is.
  const isCallBack = step.id === 'call-back'
  const toSheet = () => {
    onClose()
    go(`/terugbellen/${view.state.dossierId}`)
  }
  useKeys([
    { keys: 'Ctrl+Enter', label: words.record, act: () => submit(), shown: 'never' },
    ...(isCallBack ? [{ keys: 'F2', label: words.onSheet, act: toSheet, shown: 'never' as const }] : []),
  ])
  useEffect(() => {
    if (isTried) focusOnProblem(form.current)
  }, [isTried])

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <StepNote facts={facts} step={step} />
      <div className={isWide && fields.length > mostInOneColumn ? styles.columns : undefined}>
        {inGroups(fields).map(({ group, members }) => (
          <FieldGroup key={group ?? members[0]?.name} legend={group}>
            {members.map((field) => (
              <StepFieldControl
                key={field.name}
                field={field}
                value={valueOf(field, values, today)}
                today={today}
                problem={isTried ? problems[field.name] : undefined}
                takesFocus={field === fields[0]}
                onChange={(value, also) => keep({ ...typed, ...also, [field.name]: value })}
              />
            ))}
          </FieldGroup>
        ))}
      </div>
      {step.id === 'remind' ? <ReminderText view={view} procedure={procedure} today={today} wait={waitsOf(view.state, procedure).find((wait) => waitKey(wait) === valueOfNamed('reminded', fields, values, today))} /> : null}
      {step.id === 'refuse' ? <Readings procedure={procedure} id={valueOfNamed('groundId', fields, values, today)} language={language} /> : null}
      {step.id === 'correct-details' ? <ReceiptChange facts={facts} typed={typed['receivedOn']} /> : null}
      <Whole step={step} values={values} facts={facts} />
      {isTried ? <Blockers blockers={blockers.filter(({ code }) => !fields.some(({ name }) => name === fieldOf[code]))} language={language} /> : null}
      {isTried && !reading.ok && reading.isUnchanged ? <Notice>{problems['']}</Notice> : null}
      <RecordError error={record.error} language={language} />
      <Actions>
        <Button look="main" type="submit" keys="Ctrl+Enter">{step.id === 'undo' ? words.takeBack : words.record}</Button>
        {isCallBack ? <Button keys="F2" onClick={toSheet}>{words.onSheet}</Button> : null}
        <Button onClick={onClose}>{common.cancel}</Button>
        {step.id === 'undo' ? null : <span className={styles.quiet}>{words.keptNote}</span>}
      </Actions>
    </form>
  )
}

/** Questions about one thing stand together under its name. */
function FieldGroup({ legend, children }: { readonly legend: string | undefined; readonly children: ReactNode }) {
  return legend === undefined ? children : <fieldset className={styles.group}><legend>{legend}</legend>{children}</fieldset>
}

/** What the judgement of each point makes of the whole, as it is being chosen. */
function Whole({ step, values, facts: { view: { state }, language } }: { readonly step: Step; readonly values: StepValues; readonly facts: DossierFacts }) {
  const words = useWords(contentWords)
  if (step.id !== 'judge-grievances') return null
  const chosen = (state.grievances ?? []).map(({ number, finding }) => judgement.options.find((value) => value === values[`judgement-${number}`]) ?? finding?.judgement)
  const whole = chosen.every((each) => each !== undefined) ? judgementOfWhole(chosen) : undefined
  return <p role="status" className={styles.note}>{whole === undefined ? null : words.whole(stepWords[language].judgements[whole])}</p>
}

/** How the ground that is chosen must be read, where its words leave that open. */
function Readings({ procedure, id, language }: { readonly procedure: Procedure; readonly id: string; readonly language: DossierFacts['language'] }) {
  const words = useWords(dossierWords).deadlines
  return <div role="status">{readingsOf(procedure, id).map((reading) => <p key={reading[language]} className={styles.note}>{words.reading}: {reading[language]}</p>)}</div>
}

/** What this step will bring about, before it is done. */
function StepNote({ facts: { view, procedure, language }, step }: { readonly facts: DossierFacts; readonly step: Step }) {
  const words = useWords(dossierWords).steps
  if (step.id === 'undo') {
    const undone = view.events.find(({ sequence }) => sequence === view.state.undoable)
    return undone === undefined ? null : <p className={styles.note}>{words.takesBack(eventInWords(undone.happening, procedure, language).what)}</p>
  }
  const labels = view.deadlines.filter(({ ruleId }) => step.meets.includes(ruleId)).map(({ label }) => label[language])
  const agenda = step.id === 'call-complainant' && step.meets.length > 0 ? procedure.script.firstCall : undefined
  const tried = step.id === 'call-back' ? (view.state.callback?.tried.length ?? 0) : undefined
  const notify = new Set(step.extendables?.flatMap((extendable) => extendable.notify))
  return (
    <>
      {labels.length === 0 ? null : <p className={styles.note}>{words.meets(labels.join(', '))}</p>}
      {agenda === undefined ? null : <p className={styles.note}>{agenda}</p>}
      {tried === undefined ? null : <p className={styles.note}>{words.attempt(tried + 1, attemptsBeforeLetter(procedure))}</p>}
      {(step.extendables ?? []).map(({ deadlineId, until }) => {
        const deadline = view.deadlines.find(({ ruleId }) => ruleId === deadlineId)
        return until === undefined || deadline === undefined ? null : <SafeDate key={deadlineId} day={until} startsOn={deadline.startsOn} procedure={procedure} />
      })}
      {notify.size === 0 ? null : <p className={styles.note}>{words.notifyNote([...notify].map((who) => words.notify[who]).join(words.and))}</p>}
    </>
  )
}

/** A refusal of the register: that somebody else came first is said with what it means here, the rest as everywhere. */
function RecordError({ error, language }: { readonly error: Error | null; readonly language: DossierFacts['language'] }) {
  const words = useWords(dossierWords).steps
  if (error === null) return null
  const problem = problemOf(error)
  if (problem?.code === 'CHANGED_MEANWHILE') return <Notice>{words.changed}</Notice>
  if (problem?.code === 'STEP_BLOCKED') return <Blockers blockers={problem.data.blockers} language={language} />
  return <ErrorNotice error={error} />
}

export function Blockers({ blockers, language }: { readonly blockers: readonly { readonly code: string }[]; readonly language: DossierFacts['language'] }) {
  return (
    <div role="alert">
      {blockers.length === 0 ? null : (
        <ul className={styles.blockers}>
          {blockers.map((blocker) => <li key={blocker.code}><CircleAlert aria-hidden /> {blockerInWords(blocker, language).long}</li>)}
        </ul>
      )}
    </div>
  )
}

/** One sentence for each field that needs one; under no name what is wrong with the whole. */
function useProblems(found: Readonly<Record<string, FieldProblem>>, blockers: readonly Blocker[], language: DossierFacts['language']): Readonly<Record<string, string | undefined>> {
  const words = useWords(stepFieldWords)
  const sentences = { required: words.required, choose: words.choose, 'not-a-day': words.notADay, 'not-a-time': words.notATime }
  return {
    '': words.unchanged,
    ...Object.fromEntries(Object.entries(found).map(([name, problem]) => [name, sentences[problem]])),
    ...Object.fromEntries(blockers.flatMap((blocker) => {
      const name = fieldOf[blocker.code]
      return name === undefined ? [] : [[name, blockerInWords(blocker, language).long]]
    })),
  }
}

function focusOnProblem(form: HTMLFormElement | null): void {
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]')
  const choice = form?.querySelector('[data-problem]')?.closest('div:has(input, select)')?.querySelector<HTMLElement>('input, select')
  ;(field ?? choice)?.focus()
}
