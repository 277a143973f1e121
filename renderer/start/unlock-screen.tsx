import { Check } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ApplicationStatus } from '../../shared/contract/views.ts'
import { client } from '../call.ts'
import { BlockHeading, Details } from '../components/block.tsx'
import { BoxField } from '../components/box-field.tsx'
import { Button } from '../components/button.tsx'
import { Actions } from '../components/dialog.tsx'
import { Loading, Notice } from '../components/notice.tsx'
import { useWords } from '../words/language.tsx'
import { startWords } from '../words/start.ts'
import { Gate, GateTitle } from './gate.tsx'
import { PassphraseForm, useOpening, type WayProps } from './passphrase-form.tsx'
import styles from './start.module.css'

export interface UnlockScreenProps {
  readonly status: ApplicationStatus
  /** True right after a backup was put back. */
  readonly isRestored: boolean
  readonly onOpened: () => void
  /** Called with everything but a wrong passphrase or recovery key. */
  readonly onFail: (error: unknown) => void
  /** A new call, while the register stays locked. */
  readonly onCall: () => void
}

/** Opens the register with the passphrase, or with the recovery key when that was forgotten. */
export function UnlockScreen({ status, isRestored, onOpened, onFail, onCall }: UnlockScreenProps) {
  const words = useWords(startWords).unlock
  const lead = useWords(startWords).lead
  const damaged = useWords(startWords).damaged
  const [, go] = useLocation()
  const [way, setWay] = useState<'passphrase' | 'recovery-key'>('passphrase')
  const { canSeal } = status.sealed
  const keys = [
    { keys: 'Enter', label: words.enterKey },
    ...(canSeal ? [{ keys: 'F2', label: words.callKey, act: onCall }] : []),
    ...(way === 'passphrase' ? [] : [{ keys: 'Escape', label: words.backKey, act: () => setWay('passphrase') }]),
  ]
  return (
    <Gate lead={lead} keys={keys} beside={<Beside status={status} onCall={onCall} />}>
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

function ByPassphrase({ now, onOpened, onFail, onForgotten }: WayProps & { readonly now: string; readonly onForgotten: () => void }) {
  const words = useWords(startWords).unlock
  return (
    <>
      <GateTitle intro={words.intro}>{words.greeting[partOfDay(now)]}</GateTitle>
      <PassphraseForm onOpened={onOpened} onFail={onFail} autoFocus more={<Button look="quiet" isTall onClick={onForgotten}>{words.forgotten}</Button>} />
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

function Beside({ status, onCall }: Pick<UnlockScreenProps, 'status' | 'onCall'>) {
  const { canSeal, waiting } = status.sealed
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
            ...(waiting === 0 ? [] : [{ label: words.sealed, value: <><Check aria-hidden /> {words.waiting(waiting)}</> }]),
            { label: words.version, value: status.version },
          ]}
        />
      </section>
      <section className={styles.block}>
        <BlockHeading>{words.calling}</BlockHeading>
        <p className={styles.note}>{canSeal ? words.callingNote : words.callingOnce}</p>
        {canSeal ? <p className={styles.note}><Button keys="F2" onClick={onCall}>{words.callNow}</Button></p> : null}
      </section>
    </>
  )
}

/** The greeting goes by the clock of the laptop: whose zone the register keeps is not known before it is open. */
function partOfDay(now: string): 'morning' | 'afternoon' | 'evening' {
  const { hour } = Temporal.Instant.from(now).toZonedDateTimeISO(Temporal.Now.timeZoneId())
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening'
}
