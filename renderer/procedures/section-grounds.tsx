import { valueAt } from '../../shared/procedure/at-path.ts'
import { BlockHeading } from '../components/block.tsx'
import { useLanguage, useWords } from '../words/language.tsx'
import { procedureValues } from '../words/procedure-values.ts'
import { proceduresWords } from '../words/procedures.ts'
import { useDraft } from './draft-context.ts'
import { DraftCheck, DraftSelect, DraftSet, DraftText, DraftTranslated } from './draft-fields.tsx'
import { nextId } from './draft-items.ts'
import { ItemList } from './item-list.tsx'
import { optionsOf, signalOptions } from './options.ts'
import styles from './procedures.module.css'

/** Why a complaint need not be treated, with what to ask and what to say. */
export function GroundsSection() {
  const words = useWords(proceduresWords)
  const language = useLanguage()
  const { draft } = useDraft()
  const make = () => ({ id: nextId(valueAt(draft, 'admission.grounds'), 'grond'), text: '', effect: 'may-refuse', signal: 'unreasonable', question: { nl: '', en: '' }, say: '', source: words.ownSource })
  return (
    <>
      <BlockHeading>{words.blocks.grounds}</BlockHeading>
      <p className={styles.intro}>{words.hints.grounds}</p>
      <ItemList path="admission.grounds" nameOf={(item) => [valueAt(item, 'id'), valueAt(item, 'text')].filter((part) => typeof part === 'string' && part !== '').join(' · ')} make={make} adding={words.adding.ground}>
        {(path) => (
          <>
            <div className={styles.wide}><DraftText path={`${path}.text`} isLong /></div>
            <DraftCheck path={`${path}.isParaphrase`} mark={true} />
            <div className={styles.wide}><DraftText path={`${path}.readAs`} isOptional hint={words.hints.readAs} /></div>
            <div className={styles.columns}>
              <DraftSelect path={`${path}.effect`} options={optionsOf(procedureValues[language].effect)} />
              <DraftSelect path={`${path}.signal`} options={signalOptions(language)} />
            </div>
            <DraftSet path={`${path}.alsoSignals`} options={signalOptions(language)} isOptional />
            <div className={styles.columns}>
              <DraftTranslated path={`${path}.question`} isLong />
              <DraftText path={`${path}.say`} isLong hint={words.hints.say} />
              <DraftText path={`${path}.referTo`} isOptional />
              <DraftText path={`${path}.law`} isOptional />
              <DraftText path={`${path}.id`} />
              <DraftText path={`${path}.source`} isLong />
            </div>
          </>
        )}
      </ItemList>
    </>
  )
}
