import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Settings } from '../../shared/contract/views.ts'
import { firstAbbreviations, readAbbreviations, writtenAbbreviations } from '../../shared/dossier/understanding/abbreviations.ts'
import type { DirectoryEntry, DirectoryKind } from '../../shared/dossier/directory.ts'
import { client, orpc } from '../call.ts'
import { Answer } from '../components/answer.tsx'
import { classes } from '../components/classes.ts'
import { BlockHeading } from '../components/block.tsx'
import { BoxArea } from '../components/box-field.tsx'
import { ErrorNotice } from '../components/notice.tsx'
import type { SaveSettings } from '../frame/save-settings.ts'
import { directoryWords } from '../words/directory.ts'
import { useWords } from '../words/language.tsx'
import styles from './settings.module.css'

const kinds: readonly DirectoryKind[] = ['service', 'department', 'employee', 'word']

export interface ListsBlockProps {
  readonly settings: Settings
  readonly onSave: SaveSettings
}

/** Services, departments and employees as a call completes them, words that the spelling of letters takes as right, and the abbreviations that expand in the notes; a line each. */
export function ListsBlock({ settings, onSave }: ListsBlockProps) {
  const words = useWords(directoryWords)
  const directory = useQuery(orpc.directory.list.queryOptions({ input: {} }))
  return (
    <section className={classes(styles.block, styles.lists)}>
      <BlockHeading>{words.title}</BlockHeading>
      <div className={classes(styles.columns, styles.insideLists)}>
        <Answer query={directory} waiting={words.reading}>
          {(entries) => <>{kinds.map((kind) => <NamesField key={kind} kind={kind} entries={entries} />)}</>}
        </Answer>
        <AbbreviationsField abbreviations={settings.abbreviations ?? firstAbbreviations} onSave={onSave} />
      </div>
    </section>
  )
}

function NamesField({ kind, entries }: { readonly kind: DirectoryKind; readonly entries: readonly DirectoryEntry[] }) {
  const words = useWords(directoryWords)
  const saving = useMutation({ mutationFn: (names: string[]) => client.directory.save({ kind, names }) })
  const written = entries.filter((entry) => entry.kind === kind).map(({ name }) => name).join('\n')
  return (
    <>
      <BoxArea
        // What was added in a call meanwhile is shown; what is being typed here is not touched.
        key={written}
        label={words.titles[kind]}
        hint={words.hints[kind]}
        rows={4}
        defaultValue={written}
        onBlur={({ target }) => {
          const names = target.value.split('\n').map((line) => line.trim().slice(0, 200)).filter((line) => line !== '')
          if (names.join('\n') !== written) saving.mutate(names)
        }}
      />
      {saving.isError ? <ErrorNotice error={saving.error} /> : null}
    </>
  )
}

function AbbreviationsField({ abbreviations, onSave }: { readonly abbreviations: Settings['abbreviations'] & object; readonly onSave: SaveSettings }) {
  const words = useWords(directoryWords)
  const [unread, setUnread] = useState<string>()
  return (
    <BoxArea
      label={words.abbreviations}
      hint={words.abbreviationsHint}
      rows={6}
      spellCheck={false}
      defaultValue={writtenAbbreviations(abbreviations)}
      problem={unread === undefined ? undefined : words.unread(unread)}
      onBlur={({ target }) => {
        const read = readAbbreviations(target.value)
        setUnread(read.unread[0])
        if (writtenAbbreviations(read.abbreviations) !== writtenAbbreviations(abbreviations)) onSave({ abbreviations: [...read.abbreviations] })
      }}
    />
  )
}
