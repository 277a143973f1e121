import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useId } from 'react'
import type { IntakeSheet } from '../../shared/dossier/intake.ts'
import { orpc } from '../call.ts'
import { Key } from '../components/key.tsx'
import { intakeWords } from '../words/intake.ts'
import { useWords } from '../words/language.tsx'
import { earlierSearches, mergeEarlier, mostEarlier, type EarlierDossier } from './earlier.ts'
import styles from './help.module.css'

/** Long enough not to ask for every letter, short enough to be there while the caller still spells her name. */
const pause = 120

/** Dossiers that may be of the same caller, from what was typed so far. Asked while she types; nothing is linked. */
export function useEarlierDossiers(sheet: IntakeSheet): { readonly isAsked: boolean; readonly dossiers: readonly EarlierDossier[] } {
  const wanted = JSON.stringify(earlierSearches(sheet))
  const [settled] = useDebouncedValue(wanted, pause)
  const searches = JSON.parse(settled) as ReturnType<typeof earlierSearches>
  const found = useQueries({
    queries: searches.map(({ search }) =>
      orpc.dossiers.list.queryOptions({
        input: { search, scope: 'all', order: 'received', descending: true, limit: mostEarlier },
        placeholderData: keepPreviousData,
      }),
    ),
  })
  return {
    isAsked: searches.length > 0,
    dossiers: mergeEarlier(searches.map(({ likeness }, index) => ({ likeness, rows: found[index]?.data?.rows ?? [] }))),
  }
}

export interface EarlierBlockProps {
  readonly isAsked: boolean
  readonly dossiers: readonly EarlierDossier[]
}

/** Up to three earlier dossiers, with why each is shown. */
export function EarlierBlock({ isAsked, dossiers }: EarlierBlockProps) {
  const words = useWords(intakeWords).earlier
  const title = useId()
  return (
    <section className={styles.earlier} aria-labelledby={title}>
      <div className={styles.head}>
        <h2 id={title}>{words.title}</h2>
        {dossiers.length === 0 ? null : <span className="small muted"><Key keys="Alt+O" /> {words.open}</span>}
      </div>
      {dossiers.length === 0 ? <p className="small muted">{isAsked ? words.nothing : words.waiting}</p> : null}
      <ul className={styles.dossiers}>
        {dossiers.map(({ row, likeness }) => (
          <li key={row.dossierId}>
            <a href={`#/dossier/${row.dossierId}`}>{row.number}</a>
            <span className="cut">
              {likeness === 'name' ? <span className="muted">{words.maybe} </span> : null}
              {likeness === 'name' ? (row.complainant ?? words.unknown) : row.subject}
            </span>
            <span className="muted nowrap">{words.likeness[likeness]}, {row.receivedOn.slice(0, 4)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
