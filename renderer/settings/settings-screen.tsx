import { useQuery } from '@tanstack/react-query'
import { orpc } from '../call.ts'
import { Answer } from '../components/answer.tsx'
import { ErrorNotice, Notice } from '../components/notice.tsx'
import { Screen } from '../components/screen.tsx'
import { Zone } from '../components/zone.tsx'
import { useMay } from '../frame/member.ts'
import { useSaveSettings } from '../frame/save-settings.ts'
import { useDates } from '../words/dates.ts'
import { useWords } from '../words/language.tsx'
import { settingsWords } from '../words/settings.ts'
import { teamWords } from '../words/team.ts'
import { AccessZone } from './access-zone.tsx'
import { OwnZone } from './own-zone.tsx'
import styles from './settings.module.css'

/** Everything that a coordinator decides about her register; each change is saved as it is made. */
export function SettingsScreen() {
  const words = useWords(settingsWords)
  const dates = useDates()
  const procedures = useQuery(orpc.procedures.list.queryOptions({ input: {} }))
  const team = useWords(teamWords)
  const mayDecide = useMay('coordinator')
  const { settings, save, savedAt, error } = useSaveSettings()
  return (
    <Screen title={words.title} className={styles.screen ?? ''} saved={<span role="status">{savedAt === undefined ? words.savedAtOnce : words.saved(dates.time(savedAt, true))}</span>}>
      <Zone label={words.you}>
        <h1 className={styles.title}>{words.title}</h1>
        {error === undefined ? null : <ErrorNotice error={error} />}
        <Answer query={procedures} waiting={words.reading}>
          {(all) => (
            <fieldset disabled={!mayDecide} aria-label={words.you}>
              {mayDecide ? null : <Notice>{team.onlyCoordinator}</Notice>}
              <OwnZone settings={settings} procedures={all} onSave={save} />
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
