import type { DossierView } from '../../../shared/contract/views.ts'
import type { DirectoryKind } from '../../../shared/dossier/directory.ts'
import type { Happening } from '../../../shared/dossier/events.ts'
import type { Step } from '../../../shared/dossier/steps/step.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import type { Language } from '../../words/language.tsx'
import type { FieldLabel } from '../../words/step-fields.ts'
import { readDay, typedDay, type Direction } from './read-day.ts'
import { readTime } from '../../components/read-time.ts'

/** What a form of a step is made for. */
export interface StepContext {
  readonly view: DossierView
  readonly step: Step
  readonly procedure: Procedure
  readonly today: Temporal.PlainDate
  /** The time on the organisation's wall; absent where no step asks for one. */
  readonly time?: Temporal.PlainTime
  readonly language: Language
}

interface FieldBase {
  readonly name: string
  readonly label: FieldLabel
  readonly isOptional: boolean
  /** What it belongs to, above the first of its group. */
  readonly group?: string
  /** What stands in it until somebody types; may follow from another answer. */
  readonly initial: string
}

/** One question of a step. */
export type StepField =
  | (FieldBase & { readonly kind: 'day'; readonly direction: Direction })
  /** `dossier`: the id of another dossier, found by searching. */
  | (FieldBase & { readonly kind: 'line' | 'time' | 'dossier' })
  /** A name that completes from the organisation's own list; what stands behind its comma there goes into the field `rest`. */
  | (FieldBase & { readonly kind: 'listed'; readonly from: readonly DirectoryKind[]; readonly rest?: string })
  /** `rows`: how high it is; absent: three lines. */
  | (FieldBase & { readonly kind: 'text'; readonly rows?: number })
  | (FieldBase & { readonly kind: 'choice'; readonly options: readonly { readonly value: string; readonly label: string }[] })

/** The answers as typed, by name of the field; what was not touched is absent. */
export type StepValues = Readonly<Record<string, string | undefined>>

/** The answers, read: asking for what is not there is a slip of the table, not of the person. */
export interface StepAnswers {
  readonly text: (name: string) => string
  readonly optional: (name: string) => string | undefined
  /** Local date. */
  readonly day: (name: string) => string
  readonly optionalDay: (name: string) => string | undefined
  /** Local wall-clock time, `HH:MM`. */
  readonly optionalTime: (name: string) => string | undefined
}

export interface StepForm {
  readonly fields: (context: StepContext, values: StepValues) => readonly StepField[]
  /** `nothing-changed` for a correction that corrects nothing. */
  readonly happening: (answers: StepAnswers, context: StepContext) => Happening | 'nothing-changed'
}

interface FieldOptions {
  /** Absent: the name itself. */
  readonly label?: FieldLabel
  readonly isOptional?: boolean
}

export function line(name: string, options: FieldOptions = {}): StepField {
  return { kind: 'line', initial: '', ...base(name, options) }
}

/** A line that completes from the organisation's own list. */
export function listed(name: string, from: readonly DirectoryKind[], { rest, ...options }: FieldOptions & { readonly rest?: string } = {}): StepField {
  return { kind: 'listed', from, ...(rest === undefined ? {} : { rest }), initial: '', ...base(name, options) }
}

export function text(name: string, options: FieldOptions = {}): Extract<StepField, { kind: 'text' }> {
  return { kind: 'text', initial: '', ...base(name, options) }
}

/** A day; today until something else is typed, unless it lies ahead or may stay empty. */
export function day(name: string, { direction = 'back', ...options }: FieldOptions & { readonly direction?: Direction } = {}): StepField {
  return { kind: 'day', direction, initial: '', ...base(name, options) }
}

/** Another dossier. */
export function dossierSearch(name: string, options: FieldOptions = {}): StepField {
  return { kind: 'dossier', initial: '', ...base(name, options) }
}

/** A time of the day. */
export function time(name: string, options: FieldOptions = {}): StepField {
  return { kind: 'time', initial: '', ...base(name, options) }
}

export function choice(name: string, options: readonly { readonly value: string; readonly label: string }[], initial: string | undefined): StepField {
  return { kind: 'choice', options, initial: initial ?? '', ...base(name, {}) }
}

/** The questions with those of one group together, in their order. */
export function inGroups(fields: readonly StepField[]): readonly { readonly group: string | undefined; readonly members: readonly StepField[] }[] {
  const groups: { group: string | undefined; members: StepField[] }[] = []
  for (const field of fields) {
    const last = groups.at(-1)
    if (last !== undefined && last.group === field.group) last.members.push(field)
    else groups.push({ group: field.group, members: [field] })
  }
  return groups
}

/** A property that is only there when there is something in it. */
export function given<Name extends string>(name: Name, value: string | undefined): { readonly [Key in Name]?: string } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: string }
}

/** What a field holds: what was typed, otherwise what it starts with. */
export function valueOf(field: StepField, values: StepValues, today: Temporal.PlainDate): string {
  const startsToday = field.kind === 'day' && !field.isOptional && field.name === 'on'
  return values[field.name] ?? (startsToday && field.initial === '' ? typedDay(today) : field.initial)
}

/** As `valueOf`; empty where the form has no such field. */
export function valueOfNamed(name: string, fields: readonly StepField[], values: StepValues, today: Temporal.PlainDate): string {
  const field = fields.find((each) => each.name === name)
  return field === undefined ? '' : valueOf(field, values, today)
}

export type FieldProblem = 'required' | 'not-a-day' | 'not-a-time' | 'choose'

export type ReadForm =
  | { readonly ok: true; readonly happening: Happening }
  | { readonly ok: false; readonly problems: Readonly<Record<string, FieldProblem>>; readonly isUnchanged: boolean }

/** The event that the answers make, or what is wrong with each. */
export function readForm(form: StepForm, values: StepValues, context: StepContext): ReadForm {
  const fields = form.fields(context, values)
  const typed = new Map(fields.map((field) => [field.name, valueOf(field, values, context.today).trim()]))
  const days = new Map(
    fields.flatMap((field) => (field.kind === 'day' ? [[field.name, readDay(typed.get(field.name) ?? '', context.today, field.direction)?.toString()] as const] : [])),
  )
  const problems: Record<string, FieldProblem> = {}
  for (const field of fields) {
    const problem = problemWith(field, typed.get(field.name) ?? '', days.get(field.name))
    if (problem !== undefined) problems[field.name] = problem
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems, isUnchanged: false }
  const optional = (name: string) => (typed.get(name) === '' ? undefined : typed.get(name))
  const happening = form.happening(
    { text: (name) => typed.get(name) ?? '', optional, day: (name) => days.get(name) ?? '', optionalDay: (name) => (optional(name) === undefined ? undefined : days.get(name)), optionalTime: (name) => readTime(optional(name) ?? '') },
    context,
  )
  return happening === 'nothing-changed' ? { ok: false, problems: {}, isUnchanged: true } : { ok: true, happening }
}

function problemWith(field: StepField, value: string, day: string | undefined): FieldProblem | undefined {
  if (value === '') return field.isOptional ? undefined : field.kind === 'choice' || field.kind === 'dossier' ? 'choose' : 'required'
  if (field.kind === 'time') return readTime(value) === undefined ? 'not-a-time' : undefined
  return field.kind === 'day' && day === undefined ? 'not-a-day' : undefined
}

function base(name: string, { label, isOptional = false }: FieldOptions) {
  // A field without a label of its own is labelled by its name; `words/step-fields.ts` has one for each.
  return { name, label: label ?? (name as FieldLabel), isOptional }
}
