import { useMutation, useQuery } from '@tanstack/react-query'
import { isKnown, offered, type DirectoryKind } from '../../../shared/dossier/directory.ts'
import { client, orpc } from '../../call.ts'
import { BoxField } from '../../components/box-field.tsx'
import { CompletionList } from '../../components/completion-list.tsx'
import { useCompletion } from '../../components/completion.ts'
import { directoryWords } from '../../words/directory.ts'
import { useWords } from '../../words/language.tsx'
import type { StepField, StepValues } from './step-form-parts.ts'

interface DirectoryBoxProps {
  readonly label: string
  readonly field: Extract<StepField, { kind: 'listed' }>
  readonly value: string
  readonly problem: string | undefined
  readonly takesFocus: boolean
  readonly onChange: (value: string, also?: StepValues) => void
}

/** A name in a dialog that completes from the organisation's own list; whatever is typed on may be put in the list from here. */
export function DirectoryBox({ label, field: { from, rest }, value, problem, takesFocus, onChange }: DirectoryBoxProps) {
  const words = useWords(directoryWords)
  const { data = [] } = useQuery(orpc.directory.list.queryOptions({ input: {} }))
  const adding = useMutation({ mutationFn: (kind: DirectoryKind) => client.directory.add({ kind, name: value.trim() }) })
  const entries = data.filter(({ kind }) => from.includes(kind))
  const take = (name: string) => {
    // "An Peeters, balie": what tells her from another is no part of her name.
    const [, called, behind] = (rest === undefined ? null : /^(.*?), (.+)$/.exec(name)) ?? [name, name, undefined]
    onChange(called ?? name, rest === undefined || behind === undefined ? {} : { [rest]: behind })
  }
  const found = offered(entries, value).map((entry) => ({ id: `${entry.kind} ${entry.name}`, label: entry.name, detail: words.kinds[entry.kind], act: () => take(entry.name) }))
  const isNew = value.trim() !== '' && !isKnown(entries, value)
  const own = (isNew ? from : []).map((kind) => ({ id: `add ${kind}`, label: words.add(value.trim()), detail: words.as[kind], act: () => adding.mutate(kind) }))
  const completing = useCompletion(found, own)
  return (
    <>
      <BoxField
        label={label}
        value={value}
        problem={problem}
        hint={adding.isError ? words.notAdded : words.listHint}
        onChange={(event) => onChange(event.target.value)}
        {...completing.input}
        // Escape closes the list before it closes the dialog.
        {...(completing.isOpen ? { 'data-mantine-stop-propagation': 'true' } : {})}
        {...(takesFocus ? { 'data-autofocus': true } : {})}
      />
      <CompletionList completing={completing} label={words.list} options={[...found, ...own]} />
      <output className="hide">{completing.isOpen ? words.offered(found.length) : adding.isSuccess ? words.added : ''}</output>
    </>
  )
}
