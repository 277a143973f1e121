import { textAt, valueAt } from '../../shared/procedure/at-path.ts'
import { channelKind } from '../../shared/procedure/schema.ts'
import { BlockHeading } from '../components/block.tsx'
import { weekdayName } from '../words/dates.ts'
import { useLanguage, useWords, type Language } from '../words/language.tsx'
import { procedureValues } from '../words/procedure-values.ts'
import { proceduresWords } from '../words/procedures.ts'
import { stepWords } from '../words/steps.ts'
import { useDraftField } from './draft-context.ts'
import { DraftCheck, DraftSelect, DraftText, DraftTranslated } from './draft-fields.tsx'
import { ItemList } from './item-list.tsx'
import { optionsOf } from './options.ts'
import styles from './procedures.module.css'

/** How a complaint comes in, and when somebody is there. */
export function WaysSection() {
  const words = useWords(proceduresWords)
  const language = useLanguage()
  const { channels } = stepWords[language]
  const values = procedureValues[language]
  const nameOfWay = (item: unknown) => {
    const kind = channelKind.options.find((option) => option === valueAt(item, 'kind'))
    return [kind === undefined ? '' : capital(channels[kind]), textAt(item, 'value')].filter((part) => part !== '').join(', ')
  }
  return (
    <>
      <BlockHeading>{words.blocks.ways}</BlockHeading>
      <ItemList path="channels" nameOf={nameOfWay} make={() => ({ kind: 'email', official: true })} adding={words.adding.way}>
        {(path) => (
          <div className={styles.columns}>
            <DraftSelect path={`${path}.kind`} options={optionsOf(channels)} />
            <DraftText path={`${path}.value`} isOptional />
            <DraftCheck path={`${path}.official`} />
            <DraftTranslated path={`${path}.note`} isOptional isLong />
          </div>
        )}
      </ItemList>
      <BlockHeading>{words.blocks.hours}</BlockHeading>
      <ItemList path="hours" nameOf={(item) => hoursName(item, values.hoursOf, language)} make={() => ({ what: 'office', days: [1, 2, 3, 4, 5], from: '09:00', until: '12:00' })} adding={words.adding.hours}>
        {(path) => (
          <div className={styles.columns}>
            <DraftSelect path={`${path}.what`} options={optionsOf(values.hoursOf)} />
            <DraftDays path={`${path}.days`} />
            <DraftText path={`${path}.from`} hint={words.hints.time} />
            <DraftText path={`${path}.until`} hint={words.hints.time} />
            <DraftTranslated path={`${path}.note`} isOptional isLong />
          </div>
        )}
      </ItemList>
    </>
  )
}

/** Days of the week, Monday first. */
function DraftDays({ path }: { readonly path: string }) {
  const { label, value, problem, set } = useDraftField(path)
  const language = useLanguage()
  const days = Array.isArray(value) ? value.map(Number) : []
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.days}>
        {[1, 2, 3, 4, 5, 6, 7].map((day) => (
          <label key={day}>
            <input
              type="checkbox"
              {...(day === 1 ? { 'data-path': path } : {})}
              checked={days.includes(day)}
              onChange={({ target }) => set((target.checked ? [...days, day] : days.filter((other) => other !== day)).toSorted((one, other) => one - other))}
            />
            {weekdayName(day, language)}
          </label>
        ))}
      </div>
      {problem === undefined ? null : <p className={styles.problem} role="status">{problem}</p>}
    </fieldset>
  )
}

function hoursName(item: unknown, names: Readonly<Record<string, string>>, language: Language): string {
  const days = valueAt(item, 'days')
  const what = textAt(item, 'what')
  const on = Array.isArray(days) ? days.map((day) => weekdayName(Number(day), language).slice(0, language === 'nl' ? 2 : 3)).join(', ') : ''
  return `${capital(names[what] ?? what)}, ${on}, ${textAt(item, 'from')}–${textAt(item, 'until')}`
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
