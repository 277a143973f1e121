import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '../../components/button.tsx'
import { useWords } from '../../words/language.tsx'
import { todayWords } from '../../words/today.ts'
import styles from './today.module.css'

interface FirstRowsProps<Row> {
  readonly rows: readonly Row[]
  readonly children: (shown: readonly Row[]) => ReactNode
}

/** What is drawn of a long list until she asks for the rest: hundreds of rows that nobody reads at once cost time at every key. */
const most = 30

/** The first rows of a list, and a button that brings the others and goes on with them. The count above the list is of all. */
export function FirstRows<Row>({ rows, children }: FirstRowsProps<Row>) {
  const words = useWords(todayWords)
  const place = useRef<HTMLDivElement>(null)
  const [isWhole, setIsWhole] = useState(false)
  useEffect(() => {
    if (isWhole) place.current?.querySelectorAll<HTMLElement>('[data-row]')[most]?.focus()
  }, [isWhole])
  const isCut = !isWhole && rows.length > most
  return (
    <div ref={place}>
      {children(isCut ? rows.slice(0, most) : rows)}
      {isCut ? <p className={styles.rest}><Button look="quiet" onClick={() => setIsWhole(true)}>{words.showRest(rows.length - most)}</Button></p> : null}
    </div>
  )
}
