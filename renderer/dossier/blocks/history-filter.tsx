import type { KeyboardEvent } from 'react'
import { historyKinds, type HistoryKind } from '../../../shared/dossier/history-kind.ts'
import { classes } from '../../components/classes.ts'
import { dossierWords } from '../../words/dossier.ts'
import { useWords } from '../../words/language.tsx'
import styles from './history-block.module.css'

export type HistoryChoice = HistoryKind | 'all'

interface HistoryFilterProps {
  readonly chosen: HistoryChoice
  /** How many lines there are of each kind; one without lines is not offered. */
  readonly counts: ReadonlyMap<HistoryKind, number>
  readonly onChoose: (choice: HistoryChoice) => void
}

/** What the history shows, as words in a row: one stop of Tab, the arrows choose. */
export function HistoryFilter({ chosen, counts, onChoose }: HistoryFilterProps) {
  const words = useWords(dossierWords).history
  const choices: readonly HistoryChoice[] = ['all', ...historyKinds.filter((kind) => counts.has(kind))]
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const here = choices.indexOf(chosen)
    const targets: Readonly<Record<string, number>> = { ArrowRight: here + 1, ArrowDown: here + 1, ArrowLeft: here - 1, ArrowUp: here - 1, Home: 0, End: choices.length - 1 }
    const target = targets[event.key]
    const choice = target === undefined ? undefined : choices[(target + choices.length) % choices.length]
    if (choice === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onChoose(choice)
    const buttons = event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')
    buttons[choices.indexOf(choice)]?.focus()
  }
  if (choices.length <= 2) return null
  return (
    // The choices hold the focus; the group only hears the arrows.
    <div role="radiogroup" aria-label={words.filter} className={styles.filter} tabIndex={-1} onKeyDown={press}>
      {choices.map((choice) => (
        <button key={choice} type="button" role="radio" aria-checked={choice === chosen} tabIndex={choice === chosen ? 0 : -1} className={classes(styles.choice, choice === chosen && styles.chosen)} onClick={() => onChoose(choice)}>
          {words.kinds[choice]}{choice === 'all' ? null : <span className={styles.count}> {counts.get(choice)}</span>}
        </button>
      ))}
    </div>
  )
}
