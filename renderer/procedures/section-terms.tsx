import { textAt, valueAt } from '../../shared/procedure/at-path.ts'
import { exactDay } from '../../shared/dossier/understanding/day.ts'
import { useState } from 'react'
import { BlockHeading } from '../components/block.tsx'
import { BoxField } from '../components/box-field.tsx'
import { useToday } from '../frame/clock.tsx'
import { useLanguage, useWords } from '../words/language.tsx'
import { procedureValues } from '../words/procedure-values.ts'
import { proceduresWords } from '../words/procedures.ts'
import { useDraft } from './draft-context.ts'
import { DraftNumber, DraftSelect } from './draft-fields.tsx'
import { nextId } from './draft-items.ts'
import { ItemList } from './item-list.tsx'
import { optionsOf } from './options.ts'
import { TermForm } from './term-form.tsx'
import styles from './procedures.module.css'

/** Every term as a sentence with fields, and when it would be due if it began on a day. */
export function TermsSection() {
  const words = useWords(proceduresWords)
  const language = useLanguage()
  const today = useToday()
  const { draft } = useDraft()
  const [typed, setTyped] = useState('')
  const supposed = typed.trim() === '' ? today : exactDay(typed, today)
  const values = procedureValues[language]
  const make = () => ({
    id: nextId(valueAt(draft, 'deadlines'), 'termijn'), subject: 'answer', label: { nl: '', en: '' }, kind: 'target', from: 'received',
    term: { amount: 10, unit: 'workingDays', calendar: valueAt(draft, 'calendars.office'), roll: 'none' }, metBy: ['answered'], lapsedBy: [], byPost: false, source: words.ownSource,
  })
  return (
    <>
      <BlockHeading>{words.blocks.counting}</BlockHeading>
      <div className={styles.columns}>
        <DraftSelect path="calendars.statutory" options={optionsOf(values.calendar)} />
        <DraftSelect path="calendars.office" options={optionsOf(values.calendar)} />
        <DraftNumber path="postalWorkingDays" />
        <DraftNumber path="nearWorkingDays" isOptional />
        <BoxField label={words.example.day} hint={words.example.dayHint} value={typed} placeholder={words.example.today} maxLength={30} onChange={({ target }) => setTyped(target.value)} problem={supposed === undefined ? words.example.noDay : undefined} />
      </div>
      <BlockHeading>{words.blocks.terms}</BlockHeading>
      <ItemList path="deadlines" nameOf={(item) => textAt(item, `label.${language}`)} make={make} adding={words.adding.term} areOpen>
        {(path) => <TermForm path={path} supposed={supposed ?? today} isToday={supposed === undefined || supposed.equals(today)} />}
      </ItemList>
    </>
  )
}
