import { useState } from 'react'
import type { ProcedureStanding } from '../../shared/contract/procedure-views.ts'
import type { ProcedureProblem } from '../../shared/procedure/problem.ts'
import { readProcedureText } from '../../shared/procedure/read.ts'
import { client } from '../call.ts'
import { Button } from '../components/button.tsx'
import { Actions, Dialog } from '../components/dialog.tsx'
import { ErrorNotice } from '../components/notice.tsx'
import { useOneAtATime } from '../components/one-at-a-time.ts'
import { host } from '../host.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { problemInWords } from '../words/procedure-problems.ts'
import { proceduresWords } from '../words/procedures.ts'
import styles from './procedures.module.css'

interface ReadDialogProps {
  readonly standings: readonly ProcedureStanding[]
  readonly onClose: () => void
  readonly onRead: (id: string) => void
}

/** What became of a file that was chosen. */
type Chosen =
  | { readonly kind: 'faulty'; readonly name: string; readonly problems: readonly ProcedureProblem[] }
  | { readonly kind: 'good'; readonly name: string; readonly text: string; readonly of: string; readonly known: ProcedureStanding | undefined }

/** A procedure out of a file: what is wrong with it, line by line, or what it will become; nothing is kept before she says so. */
export function ReadDialog({ standings, onClose, onRead }: ReadDialogProps) {
  const words = useWords(proceduresWords).fromFile
  const [chosen, setChosen] = useState<Chosen>()
  const [error, setError] = useState<unknown>()
  const once = useOneAtATime(setError)
  const choose = async () => {
    const file = await host.chooseFile('.json,application/json')
    if (file === undefined) return
    setError(undefined)
    const text = new TextDecoder().decode(await file.arrayBuffer())
    const reading = readProcedureText(text)
    if (!reading.ok) return setChosen({ kind: 'faulty', name: file.name, problems: reading.problems })
    const { id, name } = reading.procedure
    setChosen({ kind: 'good', name: file.name, text, of: name, known: standings.find((standing) => standing.id === id) })
  }
  const read = async (text: string) => {
    const { id } = await client.procedures.read({ text })
    onClose()
    onRead(id)
  }
  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <p>{words.intro}</p>
      <p className={styles.add}><Button data-autofocus onClick={() => void choose()}>{words.choose}</Button></p>
      <div role="status">
        {chosen?.kind === 'faulty' ? <Faults name={chosen.name} problems={chosen.problems} /> : null}
        {chosen?.kind === 'good' ? <p>{chosen.known === undefined ? words.becomesNew(chosen.of) : chosen.known.draftSavedAt === undefined ? words.becomesDraft(chosen.of) : words.replacesDraft(chosen.of)}</p> : null}
      </div>
      {error === undefined ? null : <ErrorNotice error={error} />}
      {chosen?.kind === 'good' ? <Actions><Button look="main" onClick={() => once(() => read(chosen.text))}>{words.read}</Button></Actions> : null}
    </Dialog>
  )
}

const mostShown = 30

/** Each mistake with its line, so that whoever made the file finds it. */
function Faults({ name, problems }: { readonly name: string; readonly problems: readonly ProcedureProblem[] }) {
  const words = useWords(proceduresWords).fromFile
  const language = useLanguage()
  return (
    <>
      <p><b>{words.faulty(name, problems.length)}</b> {words.nothingDone}</p>
      <ul className={styles.faults}>
        {problems.slice(0, mostShown).map((problem) => (
          <li key={problem.message}>
            {problemInWords(problem, language)}
            <small>{[problem.at === undefined ? undefined : words.place(problem.at.line, problem.at.column), problem.path === '' ? undefined : problem.path].filter((part) => part !== undefined).join(' · ')}</small>
          </li>
        ))}
      </ul>
      {problems.length > mostShown ? <p>{words.andMore(problems.length - mostShown)}</p> : null}
    </>
  )
}
