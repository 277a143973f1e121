import { deadlineKind, type Procedure } from '../../shared/procedure/schema.ts'
import { valueAt, withValue } from '../../shared/procedure/at-path.ts'
import { KindSign } from '../components/kind-sign.tsx'
import { commonWords } from '../words/common.ts'
import { deadlineSentences } from '../words/deadline-sentences.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { procedureValues } from '../words/procedure-values.ts'
import { proceduresWords } from '../words/procedures.ts'
import { useDraft, useDraftField, useProblemAt } from './draft-context.ts'
import { DraftCheck, DraftNumber, DraftSelect, DraftSet, DraftText, DraftTranslated, type Option } from './draft-fields.tsx'
import { milestoneOptions, optionsOf, startOptions } from './options.ts'
import { TermExample } from './term-example.tsx'
import styles from './procedures.module.css'

interface TermFormProps {
  readonly path: string
  /** Day on which the example begins. */
  readonly supposed: Temporal.PlainDate
  readonly isToday: boolean
}

/** One term: a sentence that reads as the rule, with fields where it can be otherwise, and the day that it gives. */
export function TermForm({ path, supposed, isToday }: TermFormProps) {
  const words = useWords(proceduresWords)
  const common = useWords(commonWords)
  const language = useLanguage()
  const { draft } = useDraft()
  const values = procedureValues[language]
  const kind = deadlineKind.options.find((option) => option === valueAt(draft, `${path}.kind`)) ?? 'target'
  const amount = useProblemAt(`${path}.term`)
  const units = Object.entries(deadlineSentences[language].units).map(([value, [one, more]]) => ({ value, label: valueAt(draft, `${path}.term.amount`) === 1 ? one : more }))
  return (
    <>
      <div className={styles.termHead}>
        <KindSign kind={kind} />
        <DraftTranslated path={`${path}.label`} />
        <DraftSelect path={`${path}.kind`} options={optionsOf(common.kinds)} />
        <DraftSelect path={`${path}.subject`} options={optionsOf(values.subject)} />
      </div>
      <p className={styles.sentence}>
        <span>{words.term.within}</span>
        <DraftNumber path={`${path}.term.amount`} isInline />
        <DraftSelect path={`${path}.term.unit`} options={units} isInline />
        <span>{words.term.after}</span>
        <StartSelect path={path} />
      </p>
      <p className={styles.sentence}>
        <span>{words.term.endsOnDayOff}</span>
        <DraftSelect path={`${path}.term.roll`} options={optionsOf(values.roll)} isInline />
      </p>
      {amount === undefined ? null : <p className={styles.problem} role="status">{amount}</p>}
      <TermExample path={path} supposed={supposed} isToday={isToday} />
      <div className={styles.columns}>
        <DraftSet path={`${path}.metBy`} options={milestoneOptions(language)} />
        <DraftSet path={`${path}.lapsedBy`} options={milestoneOptions(language)} />
      </div>
      <Extension path={path} />
      <details className={styles.more}>
        <summary>{words.term.more}</summary>
        <div className={styles.columns}>
          <DraftSelect path={`${path}.term.calendar`} options={optionsOf(values.calendar)} />
          <DraftSet path={`${path}.requires`} options={milestoneOptions(language)} isOptional />
          <DraftText path={`${path}.law`} isOptional />
          <DraftText path={`${path}.source`} isLong />
          <DraftText path={`${path}.id`} />
          <DraftCheck path={`${path}.byPost`} />
        </div>
      </details>
    </>
  )
}

const afterPrefix = 'after:'

/** The start: something that happens, or the due date of another term. */
function StartSelect({ path }: { readonly path: string }) {
  const words = useWords(proceduresWords)
  const language = useLanguage()
  const { draft, put } = useDraft()
  const { label, problem } = useDraftField(`${path}.from`)
  const own = valueAt(draft, `${path}.id`)
  const rules = valueAt(draft, 'deadlines')
  const others: readonly Option[] = (Array.isArray(rules) ? (rules as readonly Procedure['deadlines'][number][]) : [])
    .filter(({ id }) => id !== own)
    .map(({ id, label: name }) => ({ value: `${afterPrefix}${id}`, label: words.term.dueDayOf(name[language] === '' ? id : name[language]) }))
  const after = valueAt(draft, `${path}.after`)
  const from = valueAt(draft, `${path}.from`)
  const chosen = typeof after === 'string' ? `${afterPrefix}${after}` : typeof from === 'string' ? from : ''
  const options = [...startOptions(language), ...others]
  const choose = (value: string) => {
    const isAfter = value.startsWith(afterPrefix)
    put(withValue(withValue(draft, `${path}.from`, isAfter || value === '' ? undefined : value), `${path}.after`, isAfter ? value.slice(afterPrefix.length) : undefined))
  }
  return (
    <select className={styles.inline} aria-label={label} data-path={`${path}.from`} value={chosen} {...(problem === undefined ? {} : { 'aria-invalid': true })} onChange={({ target }) => choose(target.value)}>
      {options.some(({ value }) => value === chosen) ? null : <option value={chosen}>{chosen === '' ? '–' : chosen}</option>}
      {options.map(({ value, label: shown }) => <option key={value} value={value}>{shown}</option>)}
    </select>
  )
}

/** Whether it can be extended, by how much, and who must hear of it. */
function Extension({ path }: { readonly path: string }) {
  const words = useWords(proceduresWords)
  const language = useLanguage()
  const { draft, change } = useDraft()
  const at = `${path}.extension`
  const has = valueAt(draft, at) !== undefined
  const problem = useProblemAt(at, true)
  const toggle = (isOn: boolean) => change(at, isOn ? { amount: valueAt(draft, `${path}.term.amount`), notify: ['complainant'], furtherByConsent: false, source: words.ownSource } : undefined)
  return (
    <div className={styles.extension}>
      <label className={styles.check}><input type="checkbox" data-path={at} checked={has} onChange={({ target }) => toggle(target.checked)} /> <span>{words.term.extendable}</span></label>
      {has ? (
        <>
          <p className={styles.sentence}><span>{words.term.extendedBy}</span> <DraftNumber path={`${at}.amount`} isInline /> <span>{words.term.sameUnit}</span></p>
          <div className={styles.columns}>
            <DraftSet path={`${at}.notify`} options={optionsOf(procedureValues[language].notify)} />
            <DraftCheck path={`${at}.furtherByConsent`} />
            <DraftText path={`${at}.law`} isOptional />
            <DraftText path={`${at}.source`} isOptional />
          </div>
        </>
      ) : null}
      {problem === undefined ? null : <p className={styles.problem} role="status">{problem}</p>}
    </div>
  )
}
