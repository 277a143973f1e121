import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './block.module.css'

export interface BlockHeadingProps {
  readonly children: ReactNode
  /** Quiet, right behind the heading: how many, or a few words. */
  readonly count?: ReactNode
  /** At the right end: a period, a source, a link. */
  readonly aside?: ReactNode
  /** Depth of the heading. Absent: 2. */
  readonly level?: 2 | 3
  readonly id?: string
}

/** The head of a block: words with an ink line under them. A block is no card. */
export function BlockHeading({ children, count, aside, level = 2, id }: BlockHeadingProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className={styles.heading}>
      <Heading id={id}>
        {children}
        {count === undefined ? null : <span className={styles.count}> {count}</span>}
      </Heading>
      {aside === undefined ? null : <span className={styles.aside}>{aside}</span>}
    </div>
  )
}

export interface DetailsProps {
  readonly rows: readonly { readonly label: string; readonly value: ReactNode }[]
}

/** Labels left and what they are right, a hairline under each. */
export function Details({ rows }: DetailsProps) {
  return (
    <dl>
      {rows.map(({ label, value }) => (
        <div key={label} className={styles.detail}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** One sentence and one way on, where there is nothing to show: `Geen gesprekken open. De telefoon gaat? Druk op F2.` */
export function Empty({ children, isQuiet = false }: { readonly children: ReactNode; readonly isQuiet?: boolean }) {
  return <p className={classes(styles.empty, isQuiet && styles.quiet)}>{children}</p>
}
