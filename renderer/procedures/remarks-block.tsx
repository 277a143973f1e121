import { textAt, valueAt } from '../../shared/procedure/at-path.ts'
import { BlockHeading } from '../components/block.tsx'
import { Button } from '../components/button.tsx'
import { useToday } from '../frame/clock.tsx'
import { useLanguage, useWords, type Language } from '../words/language.tsx'
import { proceduresWords } from '../words/procedures.ts'
import { useDraft } from './draft-context.ts'
import { DraftDay, DraftSet, DraftTranslated, type Option } from './draft-fields.tsx'
import { ItemList } from './item-list.tsx'
import styles from './procedures.module.css'

/** How the text is read where it leaves something open, and when a person last laid all this beside its sources. */
export function RemarksBlock() {
  const words = useWords(proceduresWords)
  const language = useLanguage()
  const today = useToday()
  const { draft, change } = useDraft()
  const about = subjectsOf(draft, language)
  const checkToday = <Button look="quiet" onClick={() => change('checkedOn', today.toString())}>{words.checkedToday}</Button>
  return (
    <>
      <BlockHeading>{words.blocks.checked}</BlockHeading>
      <p className={styles.intro}>{words.hints.checked}</p>
      <div className={styles.columns}><DraftDay path="checkedOn" today={today} aside={checkToday} /></div>
      <BlockHeading>{words.blocks.remarks}</BlockHeading>
      <p className={styles.intro}>{words.hints.remarks}</p>
      <ItemList path="remarks" nameOf={(item) => textAt(item, language)} make={() => ({ nl: '', en: '' })} adding={words.adding.remark}>
        {(path) => (
          <>
            <div className={styles.wide}><DraftTranslated path={path} isLong /></div>
            <DraftSet path={`${path}.about`} options={about} isOptional />
          </>
        )}
      </ItemList>
    </>
  )
}

/** What can be remarked on: deadlines with their extensions, grounds, kinds of complaint, referrals and parts of letters, by their ids. */
function subjectsOf(draft: unknown, language: Language): readonly Option[] {
  const named = (path: string, nameOf: (item: unknown) => string) => itemsAt(draft, path).flatMap((item): Option[] => optionOf(valueAt(item, 'id'), nameOf(item)))
  const letters = valueAt(draft, 'letters')
  const kinds = typeof letters === 'object' && letters !== null ? Object.keys(letters) : []
  const options = [
    ...named('deadlines', (item) => textAt(item, `label.${language}`)),
    ...itemsAt(draft, 'deadlines').flatMap((item) => optionOf(valueAt(item, 'extension.id'), textAt(item, `label.${language}`))),
    ...named('admission.grounds', (item) => textAt(item, 'text')),
    ...named('complaintTypes', (item) => textAt(item, 'text')),
    ...named('referrals', (item) => textAt(item, 'body')),
    ...kinds.flatMap((kind) => named(`letters.${kind}.elements`, (item) => textAt(item, `label.${language}`))),
  ]
  return options.filter(({ value }, place) => options.findIndex((option) => option.value === value) === place)
}

function itemsAt(draft: unknown, path: string): readonly unknown[] {
  const items = valueAt(draft, path)
  return Array.isArray(items) ? items : []
}

function optionOf(id: unknown, name: string): Option[] {
  if (typeof id !== 'string') return []
  return [{ value: id, label: `${id}, ${name.length > 60 ? `${name.slice(0, 57).trimEnd()}…` : name}` }]
}
