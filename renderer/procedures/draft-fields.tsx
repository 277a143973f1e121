import { CircleAlert, X } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { BoxArea, BoxField } from '../components/box-field.tsx'
import { classes } from '../components/classes.ts'
import { readDay, typedDay } from '../dossier/step/read-day.ts'
import { useDates } from '../words/dates.ts'
import { useWords } from '../words/language.tsx'
import { proceduresWords } from '../words/procedures.ts'
import { useDraftField } from './draft-context.ts'
import styles from './procedures.module.css'

export interface Option {
  readonly value: string
  readonly label: string
}

interface PathProps {
  readonly path: string
}

/** A line of text, or more lines. What may be absent is taken away when nothing stands in it. */
export function DraftText({ path, isOptional = false, isLong = false, hint }: PathProps & { readonly isOptional?: boolean; readonly isLong?: boolean; readonly hint?: ReactNode }) {
  const { label, value, problem, set } = useDraftField(path)
  const props = {
    label, problem, value: typeof value === 'string' ? value : '', lang: 'nl', 'data-path': path,
    ...(hint === undefined ? {} : { hint }),
    onChange: ({ target }: { readonly target: { readonly value: string } }) => set(target.value === '' && isOptional ? undefined : target.value),
  }
  return isLong ? <BoxArea rows={2} spellCheck maxLength={4_000} {...props} /> : <BoxField maxLength={500} {...props} />
}

/**
 * A text that the screen also shows in English. She writes it once: a translation of other words would be wrong. Her words being those of
 * the shipped version again, its English comes back with them.
 */
export function DraftTranslated({ path, isOptional = false, isLong = false }: PathProps & { readonly isOptional?: boolean; readonly isLong?: boolean }) {
  const { label, value, shipped, problem, set } = useDraftField(path)
  const textOf = (of: unknown) => (typeof of === 'object' && of !== null && 'nl' in of && typeof of.nl === 'string' ? of.nl : '')
  // A remark also says what it is about.
  const rest = typeof value === 'object' && value !== null ? value : {}
  const both = (of: unknown) => ({ nl: textOf(of), en: typeof of === 'object' && of !== null && 'en' in of && typeof of.en === 'string' ? of.en : textOf(of) })
  const props = {
    label, problem, value: textOf(value), lang: 'nl', 'data-path': path,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      set(target.value === '' && isOptional ? undefined : { ...rest, ...(target.value === textOf(shipped) ? both(shipped) : { nl: target.value, en: target.value }) }),
  }
  return isLong ? <BoxArea rows={2} spellCheck maxLength={4_000} {...props} /> : <BoxField maxLength={500} {...props} />
}

/** Several texts, a line each. */
export function DraftLines({ path, hint, isOptional = false }: PathProps & { readonly hint?: ReactNode; readonly isOptional?: boolean }) {
  const { label, value, problem, set } = useDraftField(path)
  const lines = Array.isArray(value) ? value.map(String) : []
  return (
    <BoxArea
      label={label}
      problem={problem}
      rows={Math.max(2, lines.length)}
      lang="nl"
      data-path={path}
      value={lines.join('\n')}
      {...(hint === undefined ? {} : { hint })}
      // An empty line in between stays while it is being typed; it is taken out when the field is left.
      onChange={({ target }) => set(target.value === '' ? (isOptional ? undefined : []) : target.value.split('\n'))}
      onBlur={() => lines.some((line) => line.trim() === '') && set(lines.map((line) => line.trim()).filter((line) => line !== ''))}
    />
  )
}

/** A day, typed in any words; a field in which no day stands is told. */
export function DraftDay({ path, today, aside }: PathProps & { readonly today: Temporal.PlainDate; readonly aside?: ReactNode }) {
  const { label, value, problem, set } = useDraftField(path)
  const dates = useDates()
  const stored = typeof value === 'string' ? value : ''
  const day = isoDay(stored)
  const [typed, setTyped] = useState<string>()
  // What was typed stands as long as it says the same day as the draft: undo and a button may have changed that since.
  const isOwn = typed !== undefined && (readDay(typed, today)?.toString() ?? typed) === stored
  return (
    <BoxField
      label={label}
      problem={problem}
      hint={aside}
      maxLength={30}
      value={isOwn ? typed : day === undefined ? stored : typedDay(day)}
      tail={day === undefined ? undefined : dates.date(day)}
      data-path={path}
      onChange={({ target }) => {
        setTyped(target.value)
        set(readDay(target.value, today)?.toString() ?? target.value)
      }}
    />
  )
}

function isoDay(text: string): Temporal.PlainDate | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text) : undefined
}

/** A whole number; an empty field is told, unless it may be absent. */
export function DraftNumber({ path, isOptional = false, isInline = false }: PathProps & { readonly isOptional?: boolean; readonly isInline?: boolean }) {
  const { label, value, problem, set } = useDraftField(path)
  const props = {
    type: 'number', inputMode: 'numeric' as const, min: 0, max: 9999, step: 1, 'data-path': path, value: typeof value === 'number' ? value : '',
    onChange: ({ target }: { readonly target: { readonly value: string; readonly valueAsNumber: number } }) => set(target.value === '' ? (isOptional ? undefined : null) : target.valueAsNumber),
  }
  if (!isInline) return <BoxField label={label} problem={problem} {...props} />
  return <input className={classes(styles.inline, styles.amount)} aria-label={label} {...(problem === undefined ? {} : { 'aria-invalid': true })} {...props} />
}

interface SelectProps extends PathProps {
  readonly options: readonly Option[]
  /** Within a sentence: without a label above. */
  readonly isInline?: boolean
  /** A choice of nothing, in words. */
  readonly none?: string
  readonly hint?: ReactNode
  /** Instead of writing the choice at the path. */
  readonly onChange?: (value: string) => void
}

/** A choice of one: the system's own list, which every keyboard and screen reader knows. */
export function DraftSelect({ path, options, isInline = false, none, hint, onChange }: SelectProps) {
  const id = useId()
  const { label, value, problem, set } = useDraftField(path)
  const chosen = typeof value === 'string' ? value : ''
  const isKnown = options.some((option) => option.value === chosen)
  const notes = [problem === undefined ? '' : `${id}-problem`, hint === undefined ? '' : `${id}-hint`].filter((note) => note !== '').join(' ')
  const select = (
    <select
      id={id}
      className={isInline ? styles.inline : styles.select}
      data-path={path}
      value={chosen}
      {...(isInline ? { 'aria-label': label } : {})}
      {...(problem === undefined ? {} : { 'aria-invalid': true })}
      {...(isInline || notes === '' ? {} : { 'aria-describedby': notes })}
      onChange={({ target }) => (onChange ?? ((picked: string) => set(picked === '' ? undefined : picked)))(target.value)}
    >
      {none !== undefined || !isKnown ? <option value={isKnown ? '' : chosen}>{isKnown || chosen === '' ? (none ?? '–') : chosen}</option> : null}
      {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
    </select>
  )
  if (isInline) return select
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {select}
      {problem === undefined ? null : <p id={`${id}-problem`} className={styles.problem} role="status"><CircleAlert aria-hidden /> {problem}</p>}
      {hint === undefined ? null : <p id={`${id}-hint`} className={styles.hint}>{hint}</p>}
    </div>
  )
}

/** Yes or no; for a mark that is either there or not, `mark` is what stands for yes. */
export function DraftCheck({ path, mark, label: own }: PathProps & { readonly mark?: unknown; readonly label?: string }) {
  const { label, value, problem, set } = useDraftField(path)
  return (
    <div className={styles.check}>
      <label>
        <input type="checkbox" data-path={path} checked={mark === undefined ? value === true : value === mark} onChange={({ target }) => set(mark === undefined ? target.checked : target.checked ? mark : undefined)} />
        <span>{own ?? label}</span>
      </label>
      {problem === undefined ? null : <p className={styles.problem} role="status"><CircleAlert aria-hidden /> {problem}</p>}
    </div>
  )
}

/** Several of a list: what is chosen, each with a way to take it out, and a list to add from. */
export function DraftSet({ path, options, isOptional = false }: PathProps & { readonly options: readonly Option[]; readonly isOptional?: boolean }) {
  const id = useId()
  const words = useWords(proceduresWords)
  const { label, value, problem, set } = useDraftField(path)
  const chosen = Array.isArray(value) ? value.map(String) : []
  const become = (next: readonly string[]) => set(next.length === 0 && isOptional ? undefined : next)
  return (
    <div className={styles.field} role="group" aria-labelledby={id}>
      <span id={id} className={styles.label}>{label}</span>
      <div className={styles.set}>
        {chosen.map((each) => {
          const shown = options.find((option) => option.value === each)?.label ?? each
          return (
            <button key={each} type="button" className={styles.chosen} aria-label={words.takeOut(shown)} onClick={() => become(chosen.filter((other) => other !== each))}>
              {shown} <X aria-hidden />
            </button>
          )
        })}
        <select className={styles.inline} data-path={path} aria-label={words.addTo(label)} value="" {...(problem === undefined ? {} : { 'aria-invalid': true })} onChange={({ target }) => target.value !== '' && become([...chosen, target.value])}>
          <option value="">{words.addOne}</option>
          {options.filter((option) => !chosen.includes(option.value)).map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        </select>
      </div>
      {problem === undefined ? null : <p className={styles.problem} role="status"><CircleAlert aria-hidden /> {problem}</p>}
    </div>
  )
}
