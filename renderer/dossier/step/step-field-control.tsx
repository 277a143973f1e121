import { CircleAlert } from 'lucide-react'
import { BoxArea, BoxField } from '../../components/box-field.tsx'
import { PickList } from '../../components/pick-list.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useDates } from '../../words/dates.ts'
import { dossierWords } from '../../words/dossier.ts'
import { useWords } from '../../words/language.tsx'
import { stepFieldWords } from '../../words/step-fields.ts'
import { DirectoryBox } from './directory-box.tsx'
import { DossierSearch } from '../dossier-search.tsx'
import { readDay } from './read-day.ts'
import { readTime } from '../../components/read-time.ts'
import type { StepField, StepValues } from './step-form-parts.ts'
import styles from './step-dialog.module.css'

interface StepFieldControlProps {
  readonly field: StepField
  readonly value: string
  readonly today: Temporal.PlainDate
  /** What is wrong with it, in one sentence. */
  readonly problem: string | undefined
  readonly takesFocus: boolean
  /** `also`: other fields that the answer fills. */
  readonly onChange: (value: string, also?: StepValues) => void
}

/** Few options stand below each other; many short ones open from a list. */
const mostInSight = 5

/** One question of a step, as its kind asks for it. */
export function StepFieldControl({ field, value, today, problem, takesFocus, onChange }: StepFieldControlProps) {
  const words = useWords(stepFieldWords)
  const { pick } = useWords(dossierWords).steps
  const label = field.isOptional ? `${words.labels[field.label]} (${words.optional})` : words.labels[field.label]
  // Mantine gives focus to what carries this mark when the dialog opens.
  const focus = takesFocus ? { 'data-autofocus': true } : {}
  switch (field.kind) {
    case 'day':
      return <DayField label={label} value={value} today={today} direction={field.direction} problem={problem} hint={words.dayHint} onChange={onChange} {...focus} />
    case 'time':
      return <TimeField label={label} value={value} problem={problem} hint={words.timeHint} onChange={onChange} {...focus} />
    case 'line':
      return <BoxField label={label} value={value} problem={problem} onChange={(event) => onChange(event.target.value)} {...focus} />
    case 'listed':
      return <DirectoryBox label={label} field={field} value={value} problem={problem} takesFocus={takesFocus} onChange={onChange} />
    case 'text':
      return <BoxArea label={label} value={value} problem={problem} rows={field.rows ?? 3} spellCheck onChange={(event) => onChange(event.target.value)} {...focus} />
    case 'dossier':
      return <DossierSearch label={label} value={value} problem={problem} takesFocus={takesFocus} onChange={onChange} />
    case 'choice':
      return field.options.length > mostInSight && field.options.every(({ label }) => label.length < 50) ? (
        <div className={styles.choice}>
          <SelectField
            label={label}
            options={[...(value === '' ? [{ value: '', label: pick }] : []), ...field.options]}
            value={value}
            onChange={onChange}
          />
          <Problem sentence={problem} />
        </div>
      ) : (
        <div className={styles.choice}>
          <PickList
            legend={label}
            isLegendShown
            options={field.options.map((option) => ({ value: option.value, title: option.label }))}
            value={value === '' ? undefined : value}
            onChange={onChange}
            takesFocus={takesFocus}
          />
          <Problem sentence={problem} />
        </div>
      )
    default:
      return field satisfies never
  }
}

interface DayFieldProps {
  readonly label: string
  readonly value: string
  readonly today: Temporal.PlainDate
  readonly direction: 'back' | 'ahead'
  readonly problem: string | undefined
  readonly hint: string
  readonly onChange: (value: string) => void
}

/** A day in whatever words it is typed, with what was understood beside it. */
export function DayField({ label, value, today, direction, problem, hint, onChange, ...focus }: DayFieldProps) {
  const dates = useDates()
  const day = readDay(value, today, direction)
  return (
    <BoxField
      label={label}
      value={value}
      problem={problem}
      hint={day === undefined ? hint : undefined}
      tail={day === undefined ? undefined : <span role="status">{dates.date(day)}, {dates.fromToday(day, today)}</span>}
      onFocus={(event) => event.target.select()}
      onChange={(event) => onChange(event.target.value)}
      {...focus}
    />
  )
}

/** A time in whatever way it is typed, with what was understood beside it. */
function TimeField({ label, value, problem, hint, onChange, ...focus }: Omit<DayFieldProps, 'today' | 'direction'>) {
  const dates = useDates()
  const time = readTime(value)
  return (
    <BoxField
      label={label}
      value={value}
      problem={problem}
      hint={value !== '' && time === undefined ? hint : undefined}
      tail={time === undefined ? undefined : <span role="status">{dates.time(Temporal.PlainTime.from(time))}</span>}
      onFocus={(event) => event.target.select()}
      onChange={(event) => onChange(event.target.value)}
      {...focus}
    />
  )
}

function Problem({ sentence }: { readonly sentence: string | undefined }) {
  return <div role="status">{sentence === undefined ? null : <p className={styles.problem} data-problem=""><CircleAlert aria-hidden /> {sentence}</p>}</div>
}
