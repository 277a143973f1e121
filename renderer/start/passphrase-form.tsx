import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { client } from '../call.ts'
import { SecretField } from '../components/box-field.tsx'
import { Button } from '../components/button.tsx'
import { Actions } from '../components/dialog.tsx'
import { Loading } from '../components/notice.tsx'
import { problemOf, type Problem } from '../problem.ts'
import { useWords } from '../words/language.tsx'
import { problemWords, sentencesOf } from '../words/problems.ts'
import { startWords } from '../words/start.ts'

/** What follows from a way of opening the register. */
export interface WayProps {
  readonly onOpened: () => void
  /** Called with everything but a wrong passphrase or recovery key. */
  readonly onFail: (error: unknown) => void
}

export interface PassphraseFormProps extends WayProps {
  readonly autoFocus?: boolean
  /** Beside the button that opens. */
  readonly more?: ReactNode
}

/** The passphrase, and the button that opens the register with it. */
export function PassphraseForm({ onOpened, onFail, autoFocus = false, more }: PassphraseFormProps) {
  const words = useWords(startWords).unlock
  const [passphrase, setPassphrase] = useState('')
  const [hasCapsLock, setHasCapsLock] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const opening = useOpening('WRONG_PASSPHRASE', { onOpened, onFail }, () => client.register.unlock({ passphrase }))
  const lookAtCapsLock = (event: KeyboardEvent) => setHasCapsLock(event.getModifierState('CapsLock'))
  return (
    <>
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
          autoFocus={autoFocus}
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
          onKeyDown={lookAtCapsLock}
          onKeyUp={lookAtCapsLock}
        />
        <Actions>
          <Button type="submit" look="main" keys="Enter" isTall>{words.open}</Button>
          {more}
        </Actions>
      </form>
      {opening.isPending ? <Loading words={words.opening} /> : null}
    </>
  )
}

/** One way of opening: a wrong key is said at the field, anything else takes the screen. */
export function useOpening(wrong: Problem['code'], { onOpened, onFail }: WayProps, open: () => Promise<unknown>) {
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
