import { textAt, valueAt } from '../../shared/procedure/at-path.ts'
import { BlockHeading } from '../components/block.tsx'
import { useLanguage, useWords } from '../words/language.tsx'
import { procedureValues } from '../words/procedure-values.ts'
import { proceduresWords } from '../words/procedures.ts'
import { useDraft } from './draft-context.ts'
import { DraftNumber, DraftSelect, DraftText, DraftTranslated } from './draft-fields.tsx'
import { nextId } from './draft-items.ts'
import { ItemList } from './item-list.tsx'
import { optionsOf } from './options.ts'
import styles from './procedures.module.css'

const contacts = ['address', 'visitingAddress', 'freepost', 'phone', 'otherPhone', 'email', 'website'] as const

/** Where a complainant goes next, where somebody else is sent, and how long everything is kept. */
export function OnwardSection() {
  const words = useWords(proceduresWords)
  const language = useLanguage()
  const { draft } = useDraft()
  const body = (item: unknown) => textAt(item, 'body')
  return (
    <>
      <BlockHeading>{words.blocks.onward}</BlockHeading>
      <ItemList path="onward" nameOf={body} make={() => ({ body: '', sentence: '', contact: {}, use: 'always', source: words.ownSource })} adding={words.adding.onward}>
        {(path) => (
          <>
            <div className={styles.columns}>
              <DraftText path={`${path}.body`} />
              <DraftSelect path={`${path}.use`} options={optionsOf(procedureValues[language].onwardUse)} />
            </div>
            <div className={styles.wide}><DraftText path={`${path}.sentence`} isLong hint={words.hints.sentence} /></div>
            <div className={styles.columns}>
              {contacts.map((name) => <DraftText key={name} path={`${path}.contact.${name}`} isOptional />)}
              <DraftText path={`${path}.law`} isOptional />
              <DraftText path={`${path}.source`} isLong />
            </div>
          </>
        )}
      </ItemList>
      <BlockHeading>{words.blocks.referrals}</BlockHeading>
      <ItemList path="referrals" nameOf={body} make={() => ({ id: nextId(valueAt(draft, 'referrals'), 'verwijzing'), when: { nl: '', en: '' }, body: '', say: '', contact: {}, source: words.ownSource })} adding={words.adding.referral}>
        {(path) => (
          <>
            <div className={styles.columns}>
              <DraftText path={`${path}.body`} />
              <DraftTranslated path={`${path}.when`} />
              <DraftText path={`${path}.say`} isLong hint={words.hints.say} />
              {contacts.map((name) => <DraftText key={name} path={`${path}.contact.${name}`} isOptional />)}
              <DraftText path={`${path}.id`} />
              <DraftText path={`${path}.source`} isLong />
            </div>
          </>
        )}
      </ItemList>
      <BlockHeading>{words.blocks.retention}</BlockHeading>
      <p className={styles.intro}>{words.hints.retention}</p>
      <div className={styles.columns}>
        <DraftNumber path="retention.complaintYears" />
        <DraftNumber path="retention.reportYears" isOptional />
        <DraftNumber path="retention.informationYears" isOptional />
        <DraftNumber path="retention.recordingDays" isOptional />
        <DraftSelect path="retention.nature" options={optionsOf(procedureValues[language].nature)} />
        <DraftText path="retention.law" isOptional />
        <DraftText path="retention.source" isLong />
      </div>
    </>
  )
}
