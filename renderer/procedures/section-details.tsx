import { textAt, valueAt, withValue } from '../../shared/procedure/at-path.ts'
import { BlockHeading } from '../components/block.tsx'
import { useLanguage, useWords } from '../words/language.tsx'
import { procedureValues } from '../words/procedure-values.ts'
import { proceduresWords } from '../words/procedures.ts'
import { useDraft } from './draft-context.ts'
import { DraftLines, DraftSelect, DraftText } from './draft-fields.tsx'
import { nextId } from './draft-items.ts'
import { ItemList } from './item-list.tsx'
import { optionsOf } from './options.ts'
import { RemarksBlock } from './remarks-block.tsx'
import styles from './procedures.module.css'

/** Zone and language follow from the country. */
const ofCountry = { BE: { timeZone: 'Europe/Brussels', language: 'nl-BE' }, NL: { timeZone: 'Europe/Amsterdam', language: 'nl-NL' } } as const

/** Who the organisation is, how it writes, and what it calls a complaint. */
export function DetailsSection() {
  const words = useWords(proceduresWords)
  const language = useLanguage()
  const { draft, put } = useDraft()
  const values = procedureValues[language]
  const settle = (country: string) => {
    if (country !== 'BE' && country !== 'NL') return
    const { timeZone, language: spoken } = ofCountry[country]
    put(withValue(withValue(withValue(draft, 'organisation.country', country), 'timeZone', timeZone), 'language', spoken))
  }
  return (
    <>
      <BlockHeading>{words.blocks.organisation}</BlockHeading>
      <div className={styles.columns}>
        <DraftText path="name" />
        <DraftText path="organisation.name" />
        <DraftText path="organisation.sender" />
        <DraftText path="organisation.phone" isOptional />
        <DraftText path="organisation.email" isOptional />
        <DraftText path="organisation.generalEmail" isOptional />
        <DraftText path="organisation.website" isOptional />
        <DraftText path="organisation.writtenTo" isOptional hint={words.hints.writtenTo} />
        <DraftLines path="organisation.addressLines" hint={words.hints.address} />
        <DraftText path="organisation.coordinatorTitle" />
        <DraftText path="organisation.handlerTitle" />
        <DraftText path="acknowledgementName" />
        <DraftSelect path="tone" options={optionsOf(values.tone)} hint={words.hints.tone} />
        <DraftSelect path="organisation.country" options={optionsOf(values.country)} onChange={settle} hint={words.hints.country} />
        <DraftSelect path="legalFrame" options={optionsOf(values.legalFrame)} />
      </div>
      <BlockHeading>{words.blocks.complaint}</BlockHeading>
      <div className={styles.wide}><DraftText path="complaintDefinition" isLong /></div>
      <ItemList path="complaintTypes" nameOf={(item) => textAt(item, 'text')} make={() => ({ id: nextId(valueAt(draft, 'complaintTypes'), 'soort'), text: '' })} adding={words.adding.type}>
        {(path) => <div className={styles.columns}><DraftText path={`${path}.text`} isLong /><DraftText path={`${path}.id`} /></div>}
      </ItemList>
      <RemarksBlock />
    </>
  )
}
