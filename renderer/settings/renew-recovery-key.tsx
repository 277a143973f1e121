import { useMutation } from '@tanstack/react-query'
import { client } from '../call.ts'
import { Button } from '../components/button.tsx'
import { Actions } from '../components/dialog.tsx'
import { ErrorNotice } from '../components/notice.tsx'
import { RecoveryKey } from '../components/recovery-key.tsx'
import { useToday } from '../frame/clock.tsx'
import { useOpenRegister } from '../frame/register-context.ts'
import { useWords } from '../words/language.tsx'
import { settingsWords } from '../words/settings.ts'
import styles from './settings.module.css'

export interface RenewRecoveryKeyProps {
  /** From now on the old key does not open the register: the new one must be kept before this is left. */
  readonly onRenewed: () => void
  readonly onDone: () => void
}

/** Makes a new recovery key and shows it once. */
export function RenewRecoveryKey({ onRenewed, onDone }: RenewRecoveryKeyProps) {
  const words = useWords(settingsWords).renewing
  const today = useToday()
  const { procedure } = useOpenRegister()
  const renewing = useMutation({ mutationFn: () => client.register.renewRecoveryKey(), onSuccess: onRenewed })
  if (renewing.data !== undefined) {
    return (
      <>
        <p className={styles.intro}>{words.mustFinish}</p>
        <RecoveryKey recoveryKey={renewing.data.recoveryKey} organisation={procedure.organisation.sender} today={today} doneLabel={words.finish} onDone={onDone} />
      </>
    )
  }
  return (
    <>
      <p className={styles.intro}>{words.intro}</p>
      {renewing.isError ? <ErrorNotice error={renewing.error} /> : null}
      <Actions><Button look="main" onClick={() => renewing.isPending || renewing.mutate()} data-autofocus>{words.do}</Button></Actions>
    </>
  )
}
