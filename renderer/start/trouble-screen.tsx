import { Database } from 'lucide-react'
import { BlockHeading, Details } from '../components/block.tsx'
import { Button } from '../components/button.tsx'
import { Actions } from '../components/dialog.tsx'
import { problemOf } from '../problem.ts'
import { useWords } from '../words/language.tsx'
import { problemWords, sentencesOf } from '../words/problems.ts'
import { startWords } from '../words/start.ts'
import { Gate, GateTitle } from './gate.tsx'
import styles from './start.module.css'

export interface TroubleScreenProps {
  readonly error: unknown
  readonly folder: string
  readonly onAgain: () => void
}

/** The register does not open for a reason that is not damage: what it is, what is safe, what to do. */
export function TroubleScreen({ error, folder, onAgain }: TroubleScreenProps) {
  const words = useWords(startWords)
  const problem = problemOf(error)
  const said = sentencesOf(problem, useWords(problemWords))
  const code = problem?.code
  const titles = words.trouble.titles
  const title = code !== undefined && code in titles ? titles[code as keyof typeof titles] : titles.other
  return (
    <Gate
      lead={words.lead}
      keys={[{ keys: 'Enter', label: words.trouble.again.toLocaleLowerCase() }]}
      beside={
        <section className={styles.block}>
          <BlockHeading>{words.trouble.helpdesk}</BlockHeading>
          <Details rows={[{ label: words.unlock.folder, value: <span className={styles.path}>{folder}</span> }]} />
          <p className={styles.note}>{words.trouble.code(code ?? 'PROGRAM')}</p>
        </section>
      }
    >
      <p className={styles.tag}><Database aria-hidden /> {words.trouble.tag}</p>
      <GateTitle intro={code === 'DISK_FULL' ? `${words.trouble.diskFullOpening} ${said.doNow}` : `${said.what} ${said.safe} ${said.doNow}`}>{title}</GateTitle>
      <Actions><Button look="main" keys="Enter" isTall onClick={onAgain} autoFocus>{words.trouble.again}</Button></Actions>
    </Gate>
  )
}
