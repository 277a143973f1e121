import { Check } from 'lucide-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { client, orpc } from '../call.ts'
import { Answer } from '../components/answer.tsx'
import { BlockHeading } from '../components/block.tsx'
import { BoxField } from '../components/box-field.tsx'
import { Button } from '../components/button.tsx'
import { Actions } from '../components/dialog.tsx'
import { Loading } from '../components/notice.tsx'
import { PassphraseFields, usePassphraseChoice } from '../components/passphrase-choice.tsx'
import { PickList } from '../components/pick-list.tsx'
import { RecoveryKey } from '../components/recovery-key.tsx'
import { isProblem } from '../problem.ts'
import { accessWords } from '../words/access.ts'
import { frameWords } from '../words/frame.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { startWords } from '../words/start.ts'
import { Gate, GateTitle } from './gate.tsx'
import { ProcedureSummary } from './procedure-summary.tsx'
import styles from './start.module.css'

export interface FirstRunProps {
  readonly today: Temporal.PlainDate
  readonly onHold: (isHeld: boolean) => void
  readonly onFail: (error: unknown) => void
}

/** A new register in three steps: whose it is, who may open it, and what opens it when that is forgotten. */
export function FirstRun(props: FirstRunProps) {
  const words = useWords(frameWords)
  const procedures = useQuery(orpc.procedures.list.queryOptions({ input: {} }))
  return <Answer query={procedures} waiting={words.connecting}>{(all) => <Steps {...props} procedures={all} />}</Answer>
}

function Steps({ today, onHold, onFail, procedures }: FirstRunProps & { readonly procedures: readonly Procedure[] }) {
  const words = useWords(startWords).firstRun
  const access = useWords(accessWords).recovery
  const [step, setStep] = useState<1 | 2 | 3>(1)
  const [procedureId, setProcedureId] = useState<string>()
  const [recoveryKey, setRecoveryKey] = useState<string>()
  const procedure = procedures.find(({ id }) => id === procedureId)
  const back = () => setStep(1)
  return (
    <Gate
      lead={words.step(step)}
      hasLanguage={step !== 3}
      keys={[
        ...(step === 3 ? [] : [{ keys: 'Enter', label: words.next.toLocaleLowerCase() }]),
        { keys: 'Tab', label: words.nextField },
        ...(step === 2 ? [{ keys: 'Escape', label: words.previous.toLocaleLowerCase(), act: back }] : []),
      ]}
      beside={procedure === undefined ? <Nothing /> : <ProcedureSummary procedure={procedure} />}
    >
      <StepTrail step={step} organisation={procedure?.name} />
      {step === 1 ? (
        <OrganisationStep procedures={procedures} chosen={procedureId} onChoose={setProcedureId} onNext={() => setStep(2)} />
      ) : null}
      {step === 2 && procedure !== undefined ? (
        <SecretStep
          procedure={procedure}
          onBack={back}
          onHold={onHold}
          onFail={onFail}
          onMade={(made) => {
            setRecoveryKey(made)
            setStep(3)
          }}
        />
      ) : null}
      {step === 3 && procedure !== undefined && recoveryKey !== undefined ? (
        <>
          <GateTitle intro={access.intro}>{access.title}</GateTitle>
          <RecoveryKey recoveryKey={recoveryKey} organisation={procedure.organisation.sender} today={today} doneLabel={access.open} onDone={() => onHold(false)} />
        </>
      ) : null}
    </Gate>
  )
}

function StepTrail({ step, organisation }: { readonly step: 1 | 2 | 3; readonly organisation: string | undefined }) {
  const words = useWords(startWords).firstRun
  const trail = [
    { name: words.steps.organisation, done: words.doneOrganisation(organisation ?? '') },
    { name: words.steps.passphrase, done: words.donePassphrase },
    { name: words.steps.recoveryKey, done: '' },
  ]
  return (
    <ol className={styles.steps}>
      {trail.map(({ name, done }, index) => (
        <li key={name} {...(index + 1 === step ? { 'aria-current': 'step' as const } : {})}>
          {index + 1 < step ? <><Check aria-hidden /> {done}</> : name}
        </li>
      ))}
    </ol>
  )
}

interface OrganisationStepProps {
  readonly procedures: readonly Procedure[]
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
  readonly onNext: () => void
}

function OrganisationStep({ procedures, chosen, onChoose, onNext }: OrganisationStepProps) {
  const words = useWords(startWords).firstRun
  return (
    <>
      <GateTitle intro={words.organisation.intro}>{words.organisation.title}</GateTitle>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen !== undefined) onNext()
        }}
      >
        <PickList
          legend={words.organisation.legend}
          options={procedures.map(({ id, name, organisation }) => ({
            value: id,
            title: name,
            detail: organisation.sender === name ? words.organisation.country[organisation.country] : `${organisation.sender}, ${words.organisation.country[organisation.country]}`,
          }))}
          value={chosen}
          onChange={onChoose}
          takesFocus
        />
        <Actions>
          <Button type="submit" look="main" keys="Enter" isTall {...(chosen === undefined ? { blocked: words.chooseFirst } : {})}>{words.next}</Button>
        </Actions>
      </form>
    </>
  )
}

interface SecretStepProps extends Pick<FirstRunProps, 'onHold' | 'onFail'> {
  readonly procedure: Procedure
  readonly onBack: () => void
  readonly onMade: (recoveryKey: string) => void
}

function SecretStep({ procedure, onBack, onHold, onFail, onMade }: SecretStepProps) {
  const words = useWords(startWords).firstRun
  const access = useWords(accessWords).passphrase
  const language = useLanguage()
  const [name, setName] = useState('')
  const [isTried, setIsTried] = useState(false)
  const choice = usePassphraseChoice([name, ...name.split(' '), procedure.name, procedure.organisation.name, procedure.organisation.sender])
  const making = useMutation({
    mutationFn: () => {
      onHold(true)
      return client.register.create({ procedureId: procedure.id, coordinatorName: name.trim(), passphrase: choice.passphrase, language })
    },
    onSuccess: ({ recoveryKey }) => onMade(recoveryKey),
    onError: (error) => {
      onHold(false)
      if (!isProblem(error, 'WEAK_PASSPHRASE')) onFail(error)
    },
  })
  return (
    <>
      <GateTitle intro={words.secret.intro}>{words.secret.title}</GateTitle>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setIsTried(true)
          if (name.trim() !== '' && choice.isReady && !making.isPending) making.mutate()
        }}
      >
        <BoxField
          label={words.secret.name}
          hint={words.secret.nameHint}
          problem={isTried && name.trim() === '' ? words.secret.nameMissing : undefined}
          autoComplete="name"
          autoFocus
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <PassphraseFields choice={choice} isTried={isTried} />
        {isProblem(making.error, 'WEAK_PASSPHRASE') ? <p role="alert">{access.tooWeak}</p> : null}
        <Actions>
          <Button type="submit" look="main" keys="Enter" isTall>{words.secret.make}</Button>
          <Button look="quiet" isTall onClick={onBack}>{words.previous}</Button>
        </Actions>
      </form>
      {making.isPending ? <Loading words={words.secret.making} /> : null}
    </>
  )
}

function Nothing() {
  const words = useWords(startWords).firstRun.organisation
  return (
    <section className={styles.block}>
      <BlockHeading>{words.about}</BlockHeading>
      <p className={styles.note}>{words.aboutNote}</p>
    </section>
  )
}
