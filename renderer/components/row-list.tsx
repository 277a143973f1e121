import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { classes } from './classes.ts'
import { Key } from './key.tsx'
import styles from './row-list.module.css'

/** The one next step of a row. */
export interface RowAction {
  /** One letter, upper case; acts only while the list has focus (WCAG 2.1.4). */
  readonly letter: string
  readonly label: string
  readonly act: () => void
}

export interface RowListProps<Row> {
  /** Name of the list, or `labelledBy` with the id of its heading. */
  readonly label?: string
  readonly labelledBy?: string
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** What stands in the row; the classes `first` and `second` of `rowParts` give its two lines. */
  readonly render: (row: Row) => ReactNode
  /** Enter, or a click on the row. */
  readonly onOpen: (row: Row) => void
  /** The step shown at the right of the row. */
  readonly action?: (row: Row) => RowAction | undefined
  /** Further letters that act on a row, by upper-case letter; the screen says them in its key bar. */
  readonly letters?: (row: Row) => Readonly<Record<string, () => void>>
}

/** Classes for the lines inside a row. */
export const rowParts = { first: styles.first ?? '', second: styles.second ?? '', lines: styles.lines ?? '' }

/**
 * A list in which arrows choose, Enter opens and a letter does the next step. One stop of Tab; arrows walk on into the
 * next list of the same zone, so that the groups of a screen feel like one list.
 */
export function RowList<Row>({ label, labelledBy, rows, keyOf, render, onOpen, action, letters }: RowListProps<Row>) {
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const [current, setCurrent] = useState<string>()
  const keys = rows.map(keyOf)
  const stop = current !== undefined && keys.includes(current) ? current : keys[0]

  const press = (event: KeyboardEvent<HTMLElement>, row: Row) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return
    // With Shift a letter is for all rows: it goes on to the screen.
    if (event.shiftKey && /^[a-z]$/i.test(event.key)) return
    const letter = event.key.length === 1 ? event.key.toUpperCase() : undefined
    const step = action?.(row)
    const act =
      event.key === 'Enter' ? () => onOpen(row) :
      letter === undefined ? moveBy(event) :
      step?.letter === letter ? step.act : letters?.(row)[letter]
    if (act === undefined) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  return (
    <div ref={list} role="grid" {...(label === undefined ? {} : { 'aria-label': label })} {...(labelledBy === undefined ? {} : { 'aria-labelledby': labelledBy })}>
      {rows.map((row) => {
        const key = keyOf(row)
        const step = action?.(row)
        return (
          <div
            key={key}
            role="row"
            data-row=""
            id={`${id}-${key}`}
            className={classes(styles.row)}
            tabIndex={key === stop ? 0 : -1}
            aria-keyshortcuts={['Enter', ...(step === undefined ? [] : [step.letter])].join(' ')}
            onFocus={() => setCurrent(key)}
            onKeyDown={(event) => press(event, row)}
            onClick={() => onOpen(row)}
          >
            <div role="gridcell" className={styles.cell}>{render(row)}</div>
            {step === undefined ? null : (
              <div role="gridcell" className={styles.step}>
                <button type="button" tabIndex={-1} onClick={(event) => { event.stopPropagation(); step.act() }}>
                  <Key keys={step.letter} isSilent />
                  {step.label}
                </button>
              </div>
            )}
          </div>
        )
      })}
    </div>
  )
}

const pageRows = 10

/** Where a movement key leads to, among all rows of the zone; undefined for other keys. */
function moveBy(event: KeyboardEvent<HTMLElement>): (() => void) | undefined {
  const from = event.currentTarget
  const within = from.closest('[data-zone]') ?? from.parentElement
  const rows = [...(within?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const here = rows.indexOf(from)
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1, PageDown: here + pageRows, PageUp: here - pageRows,
  }
  const target = targets[event.key]
  if (target === undefined) return undefined
  return () => rows[Math.min(Math.max(target, 0), rows.length - 1)]?.focus()
}
