import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ProcedureDraft, ProcedureStanding } from '../../shared/contract/procedure-views.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { asWritten } from '../../shared/procedure/version.ts'
import { orpc } from '../call.ts'
import { Answer } from '../components/answer.tsx'
import { useWords } from '../words/language.tsx'
import { proceduresWords } from '../words/procedures.ts'
import { EditorPage } from './editor-page.tsx'
import { draftDesk, useOpenDraft } from './open-drafts.ts'
import type { Section } from './sections.ts'
import styles from './procedures.module.css'

/** One procedure to be looked at and adapted: the version in force, or the draft that somebody began. */
export function ProcedureEditorScreen({ id, section }: { readonly id: string; readonly section: Section }) {
  const words = useWords(proceduresWords)
  const standings = useQuery(orpc.procedures.standings.queryOptions({ input: {} }))
  return (
    <Answer query={standings} waiting={words.reading}>
      {(all) => {
        const standing = all.find((each) => each.id === id)
        return standing === undefined ? <main className={styles.nothing} tabIndex={-1}><p>{words.unknown} <a href="#/procedures">{words.title}</a></p></main> : <WithVersions key={id} standing={standing} section={section} />
      }}
    </Answer>
  )
}

function WithVersions({ standing, section }: { readonly standing: ProcedureStanding; readonly section: Section }) {
  const words = useWords(proceduresWords)
  const { id, inForce, shipped } = standing
  // While another version is read the one before stays, so that the form under her hands does too.
  const now = useQuery(orpc.procedures.get.queryOptions({ input: { id, version: inForce }, placeholderData: keepPreviousData }))
  const first = useQuery(orpc.procedures.get.queryOptions({ input: shipped ?? { id, version: inForce }, placeholderData: keepPreviousData }))
  // Not kept: what is typed here is newer than any answer.
  const draft = useQuery(orpc.procedures.draft.queryOptions({ input: { id }, gcTime: 0 }))
  return (
    <Answer query={now} waiting={words.reading}>
      {(procedure) => (
        <Answer query={first} waiting={words.reading}>
          {(came) => <Answer query={draft} waiting={words.reading}>{(kept) => <OnDesk standing={standing} section={section} inForce={procedure} shipped={shipped === undefined ? undefined : came} kept={kept} />}</Answer>}
        </Answer>
      )}
    </Answer>
  )
}

export interface EditorProps {
  readonly standing: ProcedureStanding
  readonly section: Section
  readonly inForce: Procedure
  /** The newest that came with the program; absent for one that was read from elsewhere. */
  readonly shipped: Procedure | undefined
}

function OnDesk({ kept, ...props }: EditorProps & { readonly kept: ProcedureDraft }) {
  const { id } = props.standing
  const { inForce } = props
  const open = useOpenDraft(id)
  useEffect(() => {
    draftDesk.receive(id, parsed(kept.text) ?? asWritten(inForce), kept.savedAt)
  }, [id, inForce, kept])
  useEffect(() => () => void draftDesk.leave(id), [id])
  return open === undefined ? null : <EditorPage {...props} open={open} />
}

/** What was kept is JSON: the border lets nothing else in. */
function parsed(text: string | undefined): unknown {
  return text === undefined ? undefined : JSON.parse(text)
}
