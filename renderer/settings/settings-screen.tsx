import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Inputs } from '../../shared/contract/contract.ts'
import { client, orpc } from '../call.ts'
import { Answer } from '../components/answer.tsx'
import { ErrorNotice } from '../components/notice.tsx'
import { Screen } from '../components/screen.tsx'
import { Zone } from '../components/zone.tsx'
import { useClock } from '../frame/clock.tsx'
import { useOpenRegister } from '../frame/register-context.ts'
import { useDates } from '../words/dates.ts'
import { useWords } from '../words/language.tsx'
import { settingsWords } from '../words/settings.ts'
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
  const { settings } = useOpenRegister()
  const procedures = useQuery(orpc.procedures.list.queryOptions({ input: {} }))
  const [savedAt, setSavedAt] = useState<Temporal.Instant>()
  const saving = useMutation({
    mutationFn: (change: Inputs['settings']['save']) => client.settings.save(change),
    // One after the other, in the order in which they were made.
    scope: { id: 'settings' },
    onSuccess: (all) => {
      queries.setQueryData(orpc.settings.get.queryKey({ input: {} }), all)
      setSavedAt(clock.now())
    },
  })
  const time = savedAt?.toZonedDateTimeISO(clock.timeZone).toPlainTime()
  return (
    <Screen title={words.title} className={styles.screen ?? ''} saved={<span role="status">{time === undefined ? words.savedAtOnce : words.saved(dates.time(time, true))}</span>}>
      <Zone label={words.you}>
        <h1 className={styles.title}>{words.title}</h1>
        {saving.isError ? <ErrorNotice error={saving.error} /> : null}
        <Answer query={procedures} waiting={words.reading}>
          {(all) => <OwnZone settings={settings} procedures={all} onSave={(change) => saving.mutate(change)} />}
        </Answer>
      </Zone>
      <Zone label={words.access}>
        <AccessZone />
      </Zone>
    </Screen>
  )
}
