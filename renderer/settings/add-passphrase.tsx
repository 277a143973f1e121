import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { role, type Role } from '../../shared/contract/rights.ts'
import { client } from '../call.ts'
import { BoxField } from '../components/box-field.tsx'
import { Button } from '../components/button.tsx'
import { Actions } from '../components/dialog.tsx'
import { ErrorNotice } from '../components/notice.tsx'
import { PassphraseFields, usePassphraseChoice } from '../components/passphrase-choice.tsx'
import { PickList } from '../components/pick-list.tsx'
import { useOpenRegister } from '../frame/register-context.ts'
import { useWords } from '../words/language.tsx'
import { settingsWords } from '../words/settings.ts'
import { teamWords } from '../words/team.ts'
import styles from './settings.module.css'

/** Lets one more person in, with a name for the history and a role. */
export function AddPassphrase({ onDone }: { readonly onDone: () => void }) {
  const words = useWords(settingsWords).add
  const { procedure } = useOpenRegister()
  const [label, setLabel] = useState('')
  const team = useWords(teamWords)
  const [chosen, setChosen] = useState<Role>('handler')
  const [isTried, setIsTried] = useState(false)
  const choice = usePassphraseChoice([label, procedure.name, procedure.organisation.sender])
  const adding = useMutation({
    mutationFn: () => client.register.addPassphrase({ label: label.trim(), passphrase: choice.passphrase, role: chosen }),
    onSuccess: onDone,
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setIsTried(true)
        if (label.trim() !== '' && choice.isReady && !adding.isPending) adding.mutate()
      }}
    >
      <p className={styles.intro}>{words.intro}</p>
      <BoxField
        label={words.who}
        data-autofocus
        maxLength={200}
        value={label}
        onChange={(event) => setLabel(event.target.value)}
        problem={isTried && label.trim() === '' ? words.whoMissing : undefined}
      />
      <PickList
        legend={team.role}
        isLegendShown
        options={role.options.toReversed().map((value) => ({ value, ...team.roles[value] }))}
        value={chosen}
        onChange={setChosen}
      />
      <PassphraseFields choice={choice} isTried={isTried} />
      {adding.isError ? <ErrorNotice error={adding.error} /> : null}
      <Actions><Button type="submit" look="main" keys="Enter">{words.do}</Button></Actions>
    </form>
  )
}
