import { Screen } from '../components/screen.tsx'
import { Zone } from '../components/zone.tsx'
import { helpWords } from '../words/help.ts'
import { useWords } from '../words/language.tsx'
import { Colours } from './colours.tsx'
import { Buttons, Chips, Fields, Icons, MenusAndPicks, Notices, Rows, Terms, Tone, TwoSchemes, Typeface } from './style-parts.tsx'
import styles from './style.module.css'
import help from './help.module.css'

/** The style sheet, live: every shared part in every state it can have, made of the parts themselves. */
export function StyleScreen() {
  const words = useWords(helpWords).style
  return (
    <Screen title={words.title} hasLegend focusOn="screen">
      <Zone label={words.title}>
        <h1>{words.title}</h1>
        <p className={help.intro}>{words.intro}</p>
        <div className={styles.two}>
          <Colours />
          <Typeface />
        </div>
        <div className={styles.three}>
          <Fields />
          <Buttons />
          <Terms />
          <Chips />
          <Rows />
          <MenusAndPicks />
          <Notices />
          <Icons />
          <TwoSchemes />
        </div>
        <Tone />
      </Zone>
    </Screen>
  )
}
