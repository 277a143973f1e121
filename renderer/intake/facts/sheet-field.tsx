import { useCallback, useId, type AriaAttributes, type ComponentProps, type KeyboardEvent, type ReactNode, type SyntheticEvent } from 'react'
import { Field, TextField as WrappedField } from '../../components/field.tsx'
import { intakeWords } from '../../words/intake.ts'
import { useWords } from '../../words/language.tsx'
import { takenOn } from '../../../shared/dossier/recognition/taken-over.ts'
import { useWriting } from '../call.ts'
import { fieldKeys } from './field-keys.ts'
import type { TextField } from '../sheet.ts'
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

/** What is read back to the caller and often longer than its line: it goes on below, so that it is seen whole. */
const longFields: ReadonlySet<TextField> = new Set(['address', 'email'])

const jumps: Partial<Record<TextField, string>> = fieldKeys

/** One line of the sheet. Enter goes on to the next line, as Tab does, because nobody submits anything in a call. */
export function SheetField({ field, tail, hint, label, input, kind = 'text' }: SheetFieldProps) {
  const { sheet, isFinishing, type, stand, place } = useWriting()
  const words = useWords(intakeWords)
  const note = useId()
  const mark = takenOn(sheet).find((taken) => taken.field === field)
  const shown = mark === undefined ? tail : <TakenMark mark={mark} />
  const hasTail = shown !== undefined && shown !== null
  const ref = useCallback((control: HTMLInputElement | HTMLTextAreaElement | null) => place(field, control), [place, field])
  const line = {
    ref,
    label: label ?? words.fields[field],
    jump: jumps[field],
    state: isFinishing ? 'read-only' : mark === undefined ? 'plain' : 'unconfirmed',
    inputMode: kind,
    value: sheet[field],
    placeholder: hint,
    maxLength: 2_000,
    onSelect: ({ currentTarget }: SyntheticEvent<HTMLInputElement | HTMLTextAreaElement>) => stand(field, currentTarget.selectionStart ?? 0),
    tail: hasTail ? <span id={note}>{shown}</span> : undefined,
    ...(hasTail ? { 'aria-describedby': note } : {}),
  } as const
  if (input === undefined && longFields.has(field)) {
    return (
      <WrappedField
        {...line}
        name={field}
        spellCheck={false}
        // Lines that are pasted, as those of an address, stand behind each other.
        onChange={({ currentTarget }) => type(field, { [field]: currentTarget.value.replaceAll(/\s*\n\s*/g, ', ') }, currentTarget.selectionStart)}
        onKeyDown={goOnWithEnter}
      />
    )
  }
  return (
    <Field
      {...input}
      {...line}
      title={sheet[field] === '' ? undefined : sheet[field]}
      onChange={({ currentTarget }) => type(field, { [field]: currentTarget.value }, currentTarget.selectionStart ?? 0)}
      onKeyDown={(event) => {
        input?.onKeyDown?.(event)
        goOnWithEnter(event)
      }}
    />
  )
}

function goOnWithEnter(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  if (event.defaultPrevented || event.key !== 'Enter' || event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return
  event.preventDefault()
  const lines = [...(event.currentTarget.closest('main')?.querySelectorAll<HTMLElement>('input:not([type="radio"]), textarea') ?? [])]
  lines[lines.indexOf(event.currentTarget) + (event.shiftKey ? -1 : 1)]?.focus()
}
