import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useEffect, useImperativeHandle, useRef, type KeyboardEvent, type ReactNode, type Ref, type RefObject } from 'react'
import type { DossierRow } from '../../../shared/contract/views.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { classes } from '../../components/classes.ts'
import { listWords } from '../../words/list.ts'
import { useWords } from '../../words/language.tsx'
import { ListCells } from './cells.tsx'
import { sortOf, type ListChoice, type ListOrder } from './choice.ts'
import styles from './list.module.css'

export interface ListTableHandle {
  /** Gives focus to the row at which Tab stops. */
  readonly focus: () => void
}

interface ListTableProps {
  readonly handle: Ref<ListTableHandle>
  readonly rows: readonly DossierRow[]
  /** Of all pages together. */
  readonly total: number
  readonly today: Temporal.PlainDate
  readonly procedures: readonly Procedure[]
  readonly choice: ListChoice
  readonly onOrder: (order: ListOrder) => void
  readonly onCurrent: (dossierId: string) => void
  readonly onOpen: (row: DossierRow) => void
  readonly onWhy: (row: DossierRow) => void
  /** The row that T goes to; -1 when there is none. */
  readonly onToday: () => number
  /** The last rows are in sight, or asked for: time to read on. */
  readonly onEnd: () => void
}

const rowHeight = 32
const pageRows = 10

/**
 * The dossiers as a table of which only the rows in sight exist, so that twenty thousand are as quick as twenty. One stop of
 * Tab; arrows choose, Enter opens, T and W are letters of the list (WCAG 2.1.4).
 */
export function ListTable(props: ListTableProps) {
  const { handle, rows, total, today, procedures, choice, onCurrent, onOpen, onEnd } = props
  const words = useWords(listWords)
  const scroller = useRef<HTMLDivElement>(null)
  // The library cannot be memoised by React's compiler, which is not used here.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.dossierId ?? index,
    overscan: 12,
  })
  const stop = Math.max(0, rows.findIndex(({ dossierId }) => dossierId === choice.current))

  const focusRow = (index: number) => {
    const place = Math.min(Math.max(index, 0), rows.length - 1)
    const row = rows[place]
    if (row === undefined) return
    onCurrent(row.dossierId)
    virtual.scrollToIndex(place)
    focusWhenThere(scroller, `[data-row="${row.dossierId}"]`)
  }
  useImperativeHandle(handle, () => ({ focus: () => focusRow(stop) }))
  // Once, when the rows are there: focus where she stood, unless it is somewhere else already.
  const hasRows = rows.length > 0
  const focusStop = useRef(() => {})
  useEffect(() => {
    focusStop.current = () => focusRow(stop)
  })
  useEffect(() => {
    if (hasRows && (document.activeElement === document.body || document.activeElement?.tagName === 'MAIN')) focusStop.current()
  }, [hasRows])
  // A row that had focus may be gone from the newer rows: focus stays in the list.
  const isInside = useRef(false)
  useEffect(() => {
    if (isInside.current && document.activeElement === document.body) focusStop.current()
  }, [rows])

  const items = virtual.getVirtualItems()
  const lastInSight = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (lastInSight >= rows.length - 1 - pageRows) onEnd()
  }, [lastInSight, rows.length, onEnd])

  return (
    <div
      className={styles.table}
      role="grid"
      aria-label={words.table}
      aria-rowcount={total + 1}
      data-zone=""
      tabIndex={-1}
      onFocus={() => {
        isInside.current = true
      }}
      onBlur={({ relatedTarget }) => {
        // Without a next place the row was taken away, not left.
        isInside.current = relatedTarget === null
      }}
    >
      <Header choice={choice} onOrder={props.onOrder} />
      <div ref={scroller} className={styles.rows} role="rowgroup" tabIndex={-1}>
        <div role="presentation" className={styles.all} style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rows[index]
            return row === undefined ? null : (
              <div
                key={row.dossierId}
                ref={virtual.measureElement}
                role="row"
                aria-rowindex={index + 2}
                aria-keyshortcuts="Enter T W"
                data-index={index}
                data-row={row.dossierId}
                className={classes(styles.row, styles.columns)}
                style={{ transform: `translateY(${start}px)` }}
                tabIndex={index === stop ? 0 : -1}
                onFocus={() => onCurrent(row.dossierId)}
                onClick={() => onOpen(row)}
                onKeyDown={(event) => pressed(event, { ...props, row, index, focusRow })}
              >
                <ListCells row={row} today={today} procedures={procedures} />
              </div>
            )
          })}
        </div>
      </div>
      {rows.length < total ? <p className={styles.foot} role="status">{words.more(rows.length, total)}</p> : null}
    </div>
  )
}

/** At once where the row is there, so that no press of a held key is lost; a row far away exists a few frames after it was scrolled to. */
function focusWhenThere(scroller: RefObject<HTMLElement | null>, row: string, frames = 10): void {
  const found = scroller.current?.querySelector<HTMLElement>(row) ?? undefined
  if (found !== undefined) found.focus({ preventScroll: true })
  else if (frames > 0) requestAnimationFrame(() => focusWhenThere(scroller, row, frames - 1))
}

interface Press extends ListTableProps {
  readonly row: DossierRow
  readonly index: number
  readonly focusRow: (index: number) => void
}

function pressed(event: KeyboardEvent, { row, index, rows, focusRow, onOpen, onWhy, onToday, onEnd }: Press): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return
  const toEnd = () => {
    focusRow(rows.length - 1)
    onEnd()
  }
  const acts: Readonly<Record<string, () => void>> = {
    ArrowDown: () => focusRow(index + 1),
    ArrowUp: () => focusRow(index - 1),
    PageDown: () => focusRow(index + pageRows),
    PageUp: () => focusRow(index - pageRows),
    Home: () => focusRow(0),
    End: toEnd,
    Enter: () => onOpen(row),
    T: () => (onToday() === -1 ? toEnd() : focusRow(onToday())),
    W: () => onWhy(row),
  }
  const act = acts[event.key.length === 1 ? event.key.toUpperCase() : event.key]
  if (act === undefined) return
  event.preventDefault()
  event.stopPropagation()
  act()
}

type Column = keyof ReturnType<typeof useWords<typeof listWords.nl>>['columns']

const columns: readonly { readonly column: Column; readonly order?: ListOrder }[] = [
  { column: 'number', order: 'number' },
  { column: 'complainant', order: 'complainant' },
  { column: 'subject' },
  { column: 'status' },
  { column: 'due', order: 'due' },
  { column: 'handler' },
  { column: 'received', order: 'received' },
  { column: 'channel' },
]

function Header({ choice, onOrder }: Pick<ListTableProps, 'choice' | 'onOrder'>) {
  const words = useWords(listWords)
  return (
    <div role="rowgroup" className={styles.header}>
      <div role="row" aria-rowindex={1} className={styles.columns}>
        {columns.map(({ column, order }) =>
          order === undefined ? (
            <span key={column} role="columnheader" className={styles[column]}>{words.columns[column]}</span>
          ) : (
            <span key={column} role="columnheader" aria-sort={sortOf(choice, order)} className={styles[column]}>
              <button type="button" onClick={() => onOrder(order)}>
                {words.columns[column]}
                <Direction sort={sortOf(choice, order)} />
              </button>
            </span>
          ),
        )}
      </div>
    </div>
  )
}

function Direction({ sort }: { readonly sort: ReturnType<typeof sortOf> }): ReactNode {
  if (sort === 'none') return null
  return sort === 'ascending' ? <ArrowUp aria-hidden /> : <ArrowDown aria-hidden />
}
