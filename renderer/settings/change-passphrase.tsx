import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../call.ts'
import { SecretField } from '../components/box-field.tsx'
import { Button } from '../components/button.tsx'
import { Actions } from '../components/dialog.tsx'
import { ErrorNotice } from '../components/notice.tsx'
import { PassphraseFields, usePassphraseChoice } from '../components/passphrase-choice.tsx'
import { useOpenRegister } from '../frame/register-context.ts'
import { problemOf } from '../problem.ts'
import { useWords } from '../words/language.tsx'
import { problemWords, sentencesOf } from '../words/problems.ts'
import { settingsWords } from '../words/settings.ts'

/** Replaces a passphrase by another. */
export function ChangePassphrase({ onDone }: { readonly onDone: () => void }) {
  const words = useWords(settingsWords).changing
  const problems = useWords(problemWords)
  const { settings, procedure } = useOpenRegister()
  const [current, setCurrent] = useState('')
  const [isTried, setIsTried] = useState(false)
  const choice = usePassphraseChoice([settings.coordinator.name, procedure.name, procedure.organisation.sender])
  const changing = useMutation({
    mutationFn: () => client.register.changePassphrase({ current, next: choice.passphrase }),
    onSuccess: onDone,
  })
  const problem = problemOf(changing.error)
  const wrong = problem?.code === 'WRONG_PASSPHRASE' ? sentencesOf(problem, problems) : undefined
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setIsTried(true)
        if (current !== '' && choice.isReady && !changing.isPending) changing.mutate()
      }}
    >
      <SecretField
        label={words.current}
        data-autofocus
        autoComplete="current-password"
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
        problem={wrong === undefined ? undefined : `${wrong.what} ${wrong.doNow}`}
      />
      <PassphraseFields choice={choice} isTried={isTried} />
      {changing.isError && wrong === undefined ? <ErrorNotice error={changing.error} /> : null}
      <Actions><Button type="submit" look="main" keys="Enter">{words.do}</Button></Actions>
    </form>
  )
}
