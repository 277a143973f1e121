import { textAt, valueAt } from '../../shared/procedure/at-path.ts'
import { letterKind, type LetterKind } from '../../shared/letters/letter.ts'
import { BlockHeading } from '../components/block.tsx'
import { SelectField } from '../components/select-field.tsx'
import { useState } from 'react'
import { useLanguage, useWords } from '../words/language.tsx'
import { procedureValues } from '../words/procedure-values.ts'
import { proceduresWords } from '../words/procedures.ts'
import { stepWords } from '../words/steps.ts'
import { textsWords } from '../words/texts.ts'
import { watchWords } from '../words/watch.ts'
import { useDraft } from './draft-context.ts'
import { DraftCheck, DraftLines, DraftSelect, DraftText, DraftTranslated } from './draft-fields.tsx'
import { nextId } from './draft-items.ts'
import { ItemList } from './item-list.tsx'
import { optionsOf } from './options.ts'
import styles from './procedures.module.css'

/** What each kind of letter must say; one kind at a time. */
export function LettersSection() {
  const words = useWords(proceduresWords)
  const texts = useWords(textsWords)
  const language = useLanguage()
  const { draft, problems } = useDraft()
  const faulty = letterKind.options.find((kind) => problems.some(({ path }) => path.startsWith(`letters.${kind}`)))
  const [chosen, setChosen] = useState<LetterKind>(faulty ?? 'acknowledgement')
  const options = letterKind.options.map((kind) => {
    const elements = valueAt(draft, `letters.${kind}.elements`)
    return { value: kind, label: words.letterOption(stepWords[language].letters[kind], Array.isArray(elements) ? elements.length : 0) }
  })
  const path = `letters.${chosen}.elements`
  return (
    <>
      <BlockHeading>{words.blocks.delays}</BlockHeading>
      <p className={styles.intro}>{words.hints.delays}</p>
      <ItemList path="delayReasons" nameOf={(item) => textAt(item, 'say')} make={() => ({ when: 'information', say: '', source: words.ownSource })} adding={words.adding.delay}>
        {(at) => (
          <div className={styles.columns}>
            <DraftSelect path={`${at}.when`} options={optionsOf(watchWords[language].reasons)} />
            <DraftText path={`${at}.source`} isLong />
            <DraftText path={`${at}.say`} isLong hint={words.hints.whom} />
          </div>
        )}
      </ItemList>
      <BlockHeading>{words.blocks.letters}</BlockHeading>
      <p className={styles.intro}>{words.hints.letters} <a href="#/teksten">{texts.open}</a></p>
      <SelectField label={words.kindOfLetter} options={options} value={chosen} onChange={setChosen} />
      <ItemList
        key={chosen}
        path={path}
        nameOf={(item) => textAt(item, `label.${language}`)}
        make={() => ({ id: nextId(valueAt(draft, path), 'onderdeel'), label: { nl: '', en: '' }, level: 'customary', source: words.ownSource })}
        adding={words.adding.element}
      >
        {(at) => (
          <>
            <div className={styles.columns}>
              <DraftTranslated path={`${at}.label`} />
              <DraftSelect path={`${at}.level`} options={optionsOf(procedureValues[language].elementLevel)} />
              <DraftText path={`${at}.law`} isOptional />
              <DraftText path={`${at}.source`} isLong />
              <DraftText path={`${at}.id`} />
              <DraftLines path={`${at}.mentions`} isOptional hint={words.hints.mentions} />
            </div>
            <DraftCheck path={`${at}.onlyIf`} mark="affiliated" />
          </>
        )}
      </ItemList>
    </>
  )
}
