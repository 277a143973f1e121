import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './completion-list.module.css'
import type { Completing } from './completion.ts'

export interface CompletionListProps {
  readonly completing: Completing
  /** What the list is of: `Diensten en afdelingen`. */
  readonly label: string
  /** In the order of the options of `useCompletion`. */
  readonly options: readonly { readonly id: string; readonly label: ReactNode; readonly detail?: string }[]
}

/** What a field offers, right under it and over everything else; it is there for who listens also while it is empty. */
export function CompletionList({ completing: { isOpen, shown, listId, optionId, chosen, take }, label, options }: CompletionListProps) {
  return (
    <div id={listId} role="listbox" aria-label={label} className={styles.list} hidden={!isOpen}>
      {isOpen ? options.slice(0, shown).map(({ id, label: words, detail }, place) => (
        // Focus stays in the field, whose keys choose: an option only hears the pointer.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={id}
          id={optionId(place)}
          role="option"
          aria-selected={place === chosen}
          tabIndex={-1}
          className={classes(styles.option, place === chosen && styles.chosen)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(place)}
        >
          <span>{words}</span>
          {detail === undefined ? null : <small>{detail}</small>}
        </div>
      )) : null}
    </div>
  )
}
