import { useQuery } from '@tanstack/react-query'
import { CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { orpc } from '../call.ts'
import { BoxField } from '../components/box-field.tsx'
import { PickList } from '../components/pick-list.tsx'
import { dossierWords } from '../words/dossier.ts'
import { useWords } from '../words/language.tsx'
import styles from './step/step-dialog.module.css'

interface DossierSearchProps {
  readonly label: string
  /** The id of the dossier that was chosen; empty while none was. */
  readonly value: string
  readonly problem: string | undefined
  readonly takesFocus: boolean
  readonly onChange: (dossierId: string) => void
}

const mostShown = 5

/** Another dossier, found by its number, a name or a subject; the arrows choose among what was found. */
export function DossierSearch({ label, value, problem, takesFocus, onChange }: DossierSearchProps) {
  const words = useWords(dossierWords).links
  const [typed, setTyped] = useState('')
  const search = typed.trim()
  const found = useQuery({ ...orpc.dossiers.list.queryOptions({ input: { scope: 'all', order: 'number', descending: true, limit: mostShown, search } }), enabled: search !== '' })
  const rows = found.data?.rows ?? []
  return (
    <div className={styles.choice}>
      <BoxField label={label} hint={words.searchHint} value={typed} problem={undefined} onChange={(event) => setTyped(event.target.value)} {...(takesFocus ? { 'data-autofocus': true } : {})} />
      {rows.length === 0 ? <p role="status" className={styles.quiet}>{search === '' || found.isPending ? null : words.nothingFound}</p> : (
        <PickList
          legend={words.found(found.data?.total ?? 0)}
          isLegendShown
          options={rows.map(({ dossierId, number, subject, complainant }) => ({ value: dossierId, title: number, detail: [complainant, subject].filter((part) => part !== undefined).join(', ') }))}
          value={value === '' ? undefined : value}
          onChange={onChange}
        />
      )}
      <div role="status">{problem === undefined ? null : <p className={styles.problem} data-problem=""><CircleAlert aria-hidden /> {problem}</p>}</div>
    </div>
  )
}
