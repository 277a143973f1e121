import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Inputs } from '../../shared/contract/contract.ts'
import type { Settings } from '../../shared/contract/views.ts'
import { client, orpc } from '../call.ts'
import { Answer } from '../components/answer.tsx'
import { ErrorNotice, Notice } from '../components/notice.tsx'
import { Screen } from '../components/screen.tsx'
import { Zone } from '../components/zone.tsx'
import { useClock } from '../frame/clock.tsx'
import { useMay } from '../frame/member.ts'
import { useOpenRegister } from '../frame/register-context.ts'
import { useDates } from '../words/dates.ts'
import { useWords } from '../words/language.tsx'
import { settingsWords } from '../words/settings.ts'
import { teamWords } from '../words/team.ts'
import { AccessZone } from './access-zone.tsx'
import { OwnZone } from './own-zone.tsx'
import styles from './settings.module.css'

/** Writes a part of the settings at once. */
export type SaveSettings = (change: Inputs['settings']['save']) => void

/** Everything that a coordinator decides about her register; each change is saved as it is made. */
export function SettingsScreen() {
  const words = useWords(settingsWords)
  const dates = useDates()
  const clock = useClock()
  const queries = useQueryClient()
  const { settings: kept } = useOpenRegister()
  const procedures = useQuery(orpc.procedures.list.queryOptions({ input: {} }))
  const team = useWords(teamWords)
  const mayDecide = useMay('coordinator')
  const [savedAt, setSavedAt] = useState<Temporal.Instant>()
  // What was chosen shows at once; it is the register's answer from the moment that it is saved.
  const [chosen, setChosen] = useState<Inputs['settings']['save']>({})
  const saving = useMutation({
    mutationFn: (change: Inputs['settings']['save']) => client.settings.save(change),
    // One after the other, in the order in which they were made.
    scope: { id: 'settings' },
    onSuccess: (all, change) => {
      queries.setQueryData(orpc.settings.get.queryKey({ input: {} }), all)
      setSavedAt(clock.now())
      setChosen((newest) => without(newest, change))
    },
    onError: () => setChosen({}),
  })
  const save: SaveSettings = (change) => {
    setChosen((before) => ({ ...before, ...change }))
    saving.mutate(change)
  }
  const time = savedAt?.toZonedDateTimeISO(clock.timeZone).toPlainTime()
  return (
    <Screen title={words.title} className={styles.screen ?? ''} saved={<span role="status">{time === undefined ? words.savedAtOnce : words.saved(dates.time(time, true))}</span>}>
      <Zone label={words.you}>
        <h1 className={styles.title}>{words.title}</h1>
        {saving.isError ? <ErrorNotice error={saving.error} /> : null}
        <Answer query={procedures} waiting={words.reading}>
          {(all) => (
            <fieldset disabled={!mayDecide} aria-label={words.you}>
              {mayDecide ? null : <Notice>{team.onlyCoordinator}</Notice>}
              <OwnZone settings={{ ...kept, ...given(chosen) }} procedures={all} onSave={save} />
            </fieldset>
          )}
        </Answer>
      </Zone>
      <Zone label={words.access}>
        <AccessZone />
      </Zone>
    </Screen>
  )
}

/** The change without what another change has settled. */
function without(change: Inputs['settings']['save'], settled: Inputs['settings']['save']): Inputs['settings']['save'] {
  const isSettled = ([name, value]: [string, unknown]) => Object.entries(settled).some(([other, its]) => other === name && its === value)
  return Object.fromEntries(Object.entries(change).filter((entry) => !isSettled(entry)))
}

/** Only what has a value, so that it can be laid over the settings. */
function given(change: Inputs['settings']['save']): Partial<Settings> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}
