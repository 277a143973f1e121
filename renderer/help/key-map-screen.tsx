import { commands, type Command, type CommandPlace } from '../../shared/commands.ts'
import { destinations } from '../frame/destinations.ts'
import { Screen } from '../components/screen.tsx'
import { Zone } from '../components/zone.tsx'
import { KeyTable } from '../components/key-table.tsx'
import { helpWords } from '../words/help.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import styles from './help.module.css'

const places = ['everywhere', 'call', 'dossier', 'letter', 'list', 'calendar'] as const satisfies readonly CommandPlace[]
const all: readonly Command[] = commands
/** A place to go to is only named when it is in the masthead. */
const isThere = ({ id }: Command) => !id.startsWith('go.') || destinations.some(({ command }) => command === id)

/** Every key of the program, by the place where it works. */
export function KeyMapScreen() {
  const words = useWords(helpWords).keyMap
  const language = useLanguage()
  return (
    <Screen title={words.title}>
      <Zone label={words.title}>
        <h1>{words.title}</h1>
        <p className={styles.intro}>{words.intro}</p>
        <div className={styles.three}>
          <KeyTable heading={words.moving} keys={words.moves} />
          {places.map((place) => (
            <KeyTable
              key={place}
              heading={words.places[place]}
              keys={all.filter(isThere).flatMap(({ keys, label, places: its }) => (keys !== undefined && its.includes(place) ? [{ keys, label: label[language] }] : []))}
            />
          ))}
        </div>
        <p className={styles.note}>{words.lettersNote} {words.macNote}</p>
      </Zone>
    </Screen>
  )
}
