import { Check } from 'lucide-react'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useLocation } from 'wouter'
import type { ApplicationStatus } from '../../shared/contract/views.ts'
import { client } from '../call.ts'
import { BlockHeading, Details } from '../components/block.tsx'
import { BoxField, SecretField } from '../components/box-field.tsx'
import { Button } from '../components/button.tsx'
import { Actions } from '../components/dialog.tsx'
import { Loading, Notice } from '../components/notice.tsx'
import { problemOf, type Problem } from '../problem.ts'
import { useWords } from '../words/language.tsx'
import { problemWords, sentencesOf } from '../words/problems.ts'
import { startWords } from '../words/start.ts'
import { Gate, GateTitle } from './gate.tsx'
import styles from './start.module.css'

export interface UnlockScreenProps {
  readonly status: ApplicationStatus
  /** True right after a backup was put back. */
  readonly isRestored: boolean
  readonly onOpened: () => void
  /** Called with everything but a wrong passphrase or recovery key. */
  readonly onFail: (error: unknown) => void
}

/** Opens the register with the passphrase, or with the recovery key when that was forgotten. */
export function UnlockScreen({ status, isRestored, onOpened, onFail }: UnlockScreenProps) {
  const words = useWords(startWords).unlock
  const lead = useWords(startWords).lead
  const damaged = useWords(startWords).damaged
  const [, go] = useLocation()
  const [way, setWay] = useState<'passphrase' | 'recovery-key'>('passphrase')
  const keys = [
    { keys: 'Enter', label: words.enterKey },
    ...(way === 'passphrase' ? [] : [{ keys: 'Escape', label: words.backKey, act: () => setWay('passphrase') }]),
  ]
  return (
    <Gate lead={lead} keys={keys} beside={<Beside status={status} />}>
      {isRestored ? <Notice>{damaged.restored}</Notice> : null}
      {way === 'passphrase' ? (
        <ByPassphrase now={status.now} onOpened={onOpened} onFail={onFail} onForgotten={() => setWay('recovery-key')} />
      ) : (
        <ByRecoveryKey
          onOpened={() => {
            // Whoever came in this way has forgotten a passphrase, and needs a new one first.
            go('/instellingen')
            onOpened()
          }}
          onFail={onFail}
          onBack={() => setWay('passphrase')}
        />
      )}
    </Gate>
  )
}

interface WayProps extends Pick<UnlockScreenProps, 'onOpened' | 'onFail'> {}

function ByPassphrase({ now, onOpened, onFail, onForgotten }: WayProps & { readonly now: string; readonly onForgotten: () => void }) {
  const words = useWords(startWords).unlock
  const [passphrase, setPassphrase] = useState('')
  const [hasCapsLock, setHasCapsLock] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const opening = useOpening('WRONG_PASSPHRASE', { onOpened, onFail }, () => client.register.unlock({ passphrase }))
  const lookAtCapsLock = (event: KeyboardEvent) => setHasCapsLock(event.getModifierState('CapsLock'))
  return (
    <>
      <GateTitle intro={words.intro}>{words.greeting[partOfDay(now)]}</GateTitle>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (passphrase !== '') opening.start()
          field.current?.select()
        }}
      >
        <SecretField
          ref={field}
          label={words.passphrase}
          hint={<>{words.hint} {hasCapsLock ? <b>{words.capsLock}</b> : null}</>}
          problem={opening.sentence}
          autoComplete="current-password"
          autoFocus
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
          onKeyDown={lookAtCapsLock}
          onKeyUp={lookAtCapsLock}
        />
        <Actions>
          <Button type="submit" look="main" keys="Enter" isTall>{words.open}</Button>
          <Button look="quiet" isTall onClick={onForgotten}>{words.forgotten}</Button>
        </Actions>
      </form>
      {opening.isPending ? <Loading words={words.opening} /> : null}
      <p className={styles.hint}>{words.without}</p>
    </>
  )
}

function ByRecoveryKey({ onOpened, onFail, onBack }: WayProps & { readonly onBack: () => void }) {
  const words = useWords(startWords).unlock
  const [recoveryKey, setRecoveryKey] = useState('')
  const opening = useOpening('WRONG_RECOVERY_KEY', { onOpened, onFail }, () => client.register.unlockWithRecoveryKey({ recoveryKey }))
  return (
    <>
      <GateTitle intro={words.recoveryIntro}>{words.recoveryTitle}</GateTitle>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (recoveryKey.trim() !== '') opening.start()
        }}
      >
        <BoxField
          label={words.recoveryKey}
          hint={words.recoveryHint}
          problem={opening.sentence}
          autoFocus
          autoCapitalize="characters"
          value={recoveryKey}
          maxLength={200}
          onChange={(event) => setRecoveryKey(event.target.value)}
        />
        <Actions>
          <Button type="submit" look="main" keys="Enter" isTall>{words.open}</Button>
          <Button look="quiet" isTall onClick={onBack}>{words.back}</Button>
        </Actions>
      </form>
      {opening.isPending ? <Loading words={words.opening} /> : null}
    </>
  )
}

/** One way of opening: a wrong key is said at the field, anything else takes the screen. */
function useOpening(wrong: Problem['code'], { onOpened, onFail }: WayProps, open: () => Promise<unknown>) {
  const words = useWords(problemWords)
  const opening = useMutation({
    mutationFn: open,
    onSuccess: onOpened,
    onError: (error) => {
      if (problemOf(error)?.code !== wrong) onFail(error)
    },
  })
  const problem = opening.isPending ? undefined : problemOf(opening.error)
  const said = problem?.code === wrong ? sentencesOf(problem, words) : undefined
  return {
    start: () => opening.mutate(),
    isPending: opening.isPending,
    sentence: said === undefined ? undefined : `${said.what} ${said.safe} ${said.doNow}`,
  }
}

function Beside({ status }: { readonly status: ApplicationStatus }) {
  const words = useWords(startWords).unlock
  return (
    <>
      <section className={styles.block}>
        <BlockHeading>{words.outside}</BlockHeading>
        <p className={styles.note}>{words.outsideNote}</p>
        <Details
          rows={[
            { label: words.folder, value: <span className={styles.path}>{status.folder}</span> },
            { label: words.drafts, value: <><Check aria-hidden /> {words.draftsSafe}</> },
            { label: words.version, value: status.version },
          ]}
        />
      </section>
      <section className={styles.block}>
        <BlockHeading>{words.calling}</BlockHeading>
        <p className={styles.note}>{words.callingNote}</p>
      </section>
    </>
  )
}

/** The greeting goes by the clock of the laptop: whose zone the register keeps is not known before it is open. */
function partOfDay(now: string): 'morning' | 'afternoon' | 'evening' {
  const { hour } = Temporal.Instant.from(now).toZonedDateTimeISO(Temporal.Now.timeZoneId())
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening'
}
