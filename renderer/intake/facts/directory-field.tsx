import { useMutation, useQuery } from '@tanstack/react-query'
import { isKnown, lastName, offered, type DirectoryKind } from '../../../shared/dossier/directory.ts'
import { client, orpc } from '../../call.ts'
import { CompletionList } from '../../components/completion-list.tsx'
import { useCompletion } from '../../components/completion.ts'
import { directoryWords } from '../../words/directory.ts'
import { useWords } from '../../words/language.tsx'
import { useCall } from '../call.ts'
import { SheetField } from './sheet-field.tsx'

export interface DirectoryFieldProps {
  readonly field: 'where' | 'withWhom'
  /** What may stand in it. */
  readonly kinds: readonly DirectoryKind[]
}

/** A line that completes from the organisation's own list; whatever is typed on may be put in the list from here. */
export function DirectoryField({ field, kinds }: DirectoryFieldProps) {
  const { sheet, choose } = useCall()
  const words = useWords(directoryWords)
  const { data = [] } = useQuery(orpc.directory.list.queryOptions({ input: {} }))
  const adding = useMutation({ mutationFn: (kind: DirectoryKind) => client.directory.add({ kind, name: name.trim() }) })
  const entries = data.filter(({ kind }) => kinds.includes(kind))
  const { before, name } = lastName(sheet[field])
  const found = offered(entries, name).map((entry) => ({
    id: `${entry.kind} ${entry.name}`,
    label: entry.name,
    detail: words.kinds[entry.kind],
    act: () => choose({ [field]: before + entry.name, cursor: { field, offset: before.length + entry.name.length } }),
  }))
  const isNew = name.trim() !== '' && !isKnown(entries, name)
  const own = (isNew ? kinds : []).map((kind) => ({ id: `add ${kind}`, label: words.add(name.trim()), detail: words.as[kind], act: () => adding.mutate(kind) }))
  const completing = useCompletion(found, own)
  return (
    <>
      <SheetField field={field} hint={words.hint[field]} tail={adding.isError ? words.notAdded : undefined} input={completing.input} />
      <CompletionList completing={completing} label={words.list} options={[...found, ...own]} />
      <output className="hide">{completing.isOpen ? words.offered(found.length) : adding.isSuccess ? words.added : ''}</output>
    </>
  )
}
