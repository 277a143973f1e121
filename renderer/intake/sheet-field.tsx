import { useCallback, useId, type AriaAttributes, type ComponentProps, type KeyboardEvent, type ReactNode } from 'react'
import { Field } from '../components/field.tsx'
import { intakeWords } from '../words/intake.ts'
import { useWords } from '../words/language.tsx'
import { takenOn } from '../../shared/dossier/taken-over.ts'
import { useWriting } from './call.ts'
import { fieldKeys } from './field-keys.ts'
import type { TextField } from './sheet.ts'
import { TakenMark } from './taken-mark.tsx'

export interface SheetFieldProps {
  readonly field: TextField
  /** What was understood, at the right end of the line; read aloud with the field. */
  readonly tail?: ReactNode
  readonly hint?: string
  /** Where one field asks different things at different moments; absent: its own name. */
  readonly label?: string
  /** What makes it more than a line of text: the properties of a combobox. */
  readonly input?: Pick<ComponentProps<'input'>, 'role' | 'onInput' | 'onBlur' | 'onKeyDown'> & AriaAttributes
  /** Keyboard of a touch screen, and what a browser may check. */
  readonly kind?: 'text' | 'tel' | 'email'
}

const jumps: Partial<Record<TextField, string>> = fieldKeys

/** One line of the sheet. Enter goes on to the next line, as Tab does, because nobody submits anything in a call. */
export function SheetField({ field, tail, hint, label, input, kind = 'text' }: SheetFieldProps) {
  const { sheet, isFinishing, type, stand, place } = useWriting()
  const words = useWords(intakeWords)
  const note = useId()
  const mark = takenOn(sheet).find((taken) => taken.field === field)
  const shown = mark === undefined ? tail : <TakenMark mark={mark} />
  const hasTail = shown !== undefined && shown !== null
  const ref = useCallback((control: HTMLInputElement | null) => place(field, control), [place, field])
  return (
    <Field
      {...input}
      ref={ref}
      label={label ?? words.fields[field]}
      jump={jumps[field]}
      state={isFinishing ? 'read-only' : mark === undefined ? 'plain' : 'unconfirmed'}
      inputMode={kind === 'text' ? 'text' : kind}
      value={sheet[field]}
      title={sheet[field] === '' ? undefined : sheet[field]}
      placeholder={hint}
      maxLength={2_000}
      onChange={({ currentTarget }) => type(field, { [field]: currentTarget.value }, currentTarget.selectionStart ?? 0)}
      onSelect={({ currentTarget }) => stand(field, currentTarget.selectionStart ?? 0)}
      onKeyDown={(event) => {
        input?.onKeyDown?.(event)
        goOnWithEnter(event)
      }}
      tail={hasTail ? <span id={note}>{shown}</span> : undefined}
      {...(hasTail ? { 'aria-describedby': note } : {})}
    />
  )
}

function goOnWithEnter(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.defaultPrevented || event.key !== 'Enter' || event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return
  event.preventDefault()
  const lines = [...(event.currentTarget.closest('main')?.querySelectorAll<HTMLElement>('input:not([type="radio"]), textarea') ?? [])]
  lines[lines.indexOf(event.currentTarget) + (event.shiftKey ? -1 : 1)]?.focus()
}
