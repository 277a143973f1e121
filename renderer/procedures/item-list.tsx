import { CircleAlert } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { valueAt } from '../../shared/procedure/at-path.ts'
import { Button } from '../components/button.tsx'
import { classes } from '../components/classes.ts'
import { useWords } from '../words/language.tsx'
import { proceduresWords } from '../words/procedures.ts'
import { useDraft, useProblemAt } from './draft-context.ts'
import { withoutItem } from './draft-items.ts'
import styles from './procedures.module.css'

interface ItemListProps {
  readonly path: string
  /** What an item is called while it is closed. */
  readonly nameOf: (item: unknown, index: number) => string
  readonly make: () => unknown
  /** What the button says that adds one. */
  readonly adding: string
  /** True where every item stays open, as terms do. */
  readonly areOpen?: boolean
  readonly children: (path: string, item: unknown) => ReactNode
}

/** A list of things with fields of their own: each opens, can be taken out, and one more can be added. Undo brings back what was taken out. */
export function ItemList({ path, nameOf, make, adding, areOpen = false, children }: ItemListProps) {
  const { draft, change, put } = useDraft()
  const problem = useProblemAt(path, true)
  const list = useRef<HTMLDivElement>(null)
  const found = valueAt(draft, path)
  const items: readonly unknown[] = Array.isArray(found) ? found : []
  /** After the screen shows it. */
  const focusSoon = (choose: (within: HTMLElement) => HTMLElement | null | undefined) => requestAnimationFrame(() => list.current !== null && choose(list.current)?.focus())
  const add = () => {
    change(`${path}[${items.length}]`, make())
    focusSoon((within) => {
      const last = within.querySelector<HTMLElement>(`[data-item="${CSS.escape(`${path}[${items.length}]`)}"]`)
      if (last instanceof HTMLDetailsElement) last.open = true
      return last?.querySelector<HTMLElement>('input, select, textarea')
    })
  }
  const remove = (at: string) => {
    put(withoutItem(draft, at))
    focusSoon((within) => within.querySelector<HTMLElement>('[data-adds]'))
  }
  return (
    <div ref={list}>
      {items.map((item, index) => {
        const at = `${path}[${index}]`
        return <Item key={at} path={at} name={nameOf(item, index)} isOpen={areOpen} onRemove={() => remove(at)}>{children(at, item)}</Item>
      })}
      {problem === undefined ? null : <p className={styles.problem} role="status"><CircleAlert aria-hidden /> {problem}</p>}
      <p className={styles.add}><Button data-adds="" data-path={path} onClick={add}>{adding}</Button></p>
    </div>
  )
}

function Item({ path, name, isOpen, onRemove, children }: { readonly path: string; readonly name: string; readonly isOpen: boolean; readonly onRemove: () => void; readonly children: ReactNode }) {
  const words = useWords(proceduresWords)
  const own = useProblemAt(path, true)
  const any = useProblemAt(path)
  const shown = name === '' ? words.nameless : name
  const inside = (
    <>
      {own === undefined ? null : <p className={styles.problem} role="status"><CircleAlert aria-hidden /> {own}</p>}
      {children}
      <p className={styles.remove}><Button look="quiet" onClick={onRemove} aria-label={words.removeItem(shown)}>{words.remove}</Button></p>
    </>
  )
  if (isOpen) return <section className={classes(styles.item, styles.term)} data-item={path} aria-label={shown}>{inside}</section>
  return (
    <details className={styles.item} data-item={path}>
      <summary>{shown}{any === undefined ? null : <span className={styles.mark}><CircleAlert aria-hidden /> {words.faulty}</span>}</summary>
      <div className={styles.inside}>{inside}</div>
    </details>
  )
}
