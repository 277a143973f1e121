import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useId, useState, type KeyboardEvent } from 'react'
import { useLocation } from 'wouter'
import { orpc } from '../call.ts'
import { BlockHeading, Empty } from '../components/block.tsx'
import { classes } from '../components/classes.ts'
import { Dialog } from '../components/dialog.tsx'
import { Key } from '../components/key.tsx'
import { frameWords } from '../words/frame.ts'
import { useWords } from '../words/language.tsx'
import { inOrderOfFit, stillFits, type Found } from './found-order.ts'
import { useDoable } from './use-doable.ts'
import styles from './search-and-do.module.css'

const mostDossiers = 8

/**
 * Ctrl K: dossiers by number, name or subject, and everything that can be done now. Focus stays in the field; the list
 * tells its chosen line to who listens (`aria-activedescendant`), which Mantine's Spotlight does not.
 */
export function SearchAndDo({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const words = useWords(frameWords).finder
  return (
    <Dialog title={words.title} isOpen={isOpen} onClose={onClose}>
      <Finder onClose={onClose} />
    </Dialog>
  )
}

function Finder({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(frameWords).finder
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const id = useId()
  const { dossiers, isAsking } = useDossiers(typed.trim())
  /** What stood in the field when Enter was pressed before the register had answered. */
  const [wanted, setWanted] = useState<string>()
  const doable = useDoable(typed.trim())
  const groups = inOrderOfFit([{ heading: words.dossiers, found: dossiers }, { heading: words.commands, found: doable }].filter(({ found }) => found.length > 0), typed.trim())
  const all = groups.flatMap(({ found }) => found)
  const at = Math.min(chosen, all.length - 1)
  const take = (found: Found | undefined) => {
    if (found === undefined) return
    onClose()
    // After the dialog has given focus back, so that what is opened may take it.
    setTimeout(found.act)
  }
  const press = (event: KeyboardEvent) => {
    const to = event.key === 'ArrowDown' ? at + 1 : event.key === 'ArrowUp' ? at - 1 : undefined
    if (event.key === 'Enter' && all.length === 0 && isAsking) setWanted(typed)
    else if (event.key === 'Enter') take(all[at])
    else if (to !== undefined) setChosen((to + all.length) % Math.max(all.length, 1))
    else return
    event.preventDefault()
  }
  const first = all[0]
  useEffect(() => {
    if (wanted === undefined || wanted !== typed || isAsking || first === undefined) return
    onClose()
    setTimeout(first.act)
  }, [wanted, typed, isAsking, first, onClose])
  return (
    <>
      <input
        className={styles.field}
        role="combobox"
        aria-expanded={all.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-label={words.title}
        {...(all[at] === undefined ? {} : { 'aria-activedescendant': `${id}-${at}` })}
        placeholder={words.placeholder}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setChosen(0)
        }}
        onKeyDown={press}
      />
      <div className="hide" role="status">{typed === '' ? '' : words.found(all.length)}</div>
      {all.length === 0 ? <Empty isQuiet>{words.nothing}</Empty> : null}
      <div id={`${id}-list`} role="listbox" aria-label={words.title} className={styles.list}>
        {groups.map(({ heading, found }) => (
          <div key={heading} role="group" aria-label={heading}>
            <div aria-hidden className={styles.heading}><BlockHeading level={3}>{heading}</BlockHeading></div>
            {found.map((one) => {
              const index = all.indexOf(one)
              return (
                <div
                  key={one.id}
                  id={`${id}-${index}`}
                  role="option"
                  aria-selected={index === at}
                  tabIndex={-1}
                  className={classes(styles.option, index === at && styles.chosen)}
                  ref={index === at ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
                  onClick={() => take(one)}
                  onKeyDown={press}
                >
                  <span className={styles.name}>{one.number === undefined ? null : <b>{one.number} </b>}{one.name}</span>
                  {one.detail === undefined ? null : <span className={styles.detail}>{one.detail}</span>}
                  {one.keys === undefined ? null : <Key keys={one.keys} />}
                </div>
              )
            })}
          </div>
        ))}
      </div>
    </>
  )
}

/** The dossiers that are found; until the register has answered, those of the letters before that still fit. */
function useDossiers(typed: string): { readonly dossiers: readonly Found[]; readonly isAsking: boolean } {
  const words = useWords(frameWords).finder
  const [, go] = useLocation()
  const search = useDeferredValue(typed)
  const query = useQuery({
    ...orpc.dossiers.list.queryOptions({ input: { search, scope: 'all', order: 'due', limit: mostDossiers } }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  })
  if (typed === '') return { dossiers: [], isAsking: false }
  const isAsking = search !== typed || query.isPending || query.isPlaceholderData
  const dossiers = (query.data?.rows ?? []).map(({ dossierId, number, complainant, subject }) => ({
    id: dossierId,
    number,
    name: complainant ?? words.unknown,
    detail: subject,
    act: () => go(`/dossier/${dossierId}`),
  }))
  return { dossiers: isAsking ? dossiers.filter((found) => stillFits(found, typed)) : dossiers, isAsking }
}
