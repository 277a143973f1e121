import { Fragment } from 'react'
import styles from './parts.module.css'

export interface PartsProps {
  /** What is undefined is left out. */
  readonly of: readonly (string | undefined)[]
  /** What stands between two of them. Absent: a dot in the middle. */
  readonly between?: ' ·' | ','
}

/** Several things about one, `De heer W. Ergens · 2026-0046 · toegezegd`: where the line is too short it breaks between them, not in a date or a number. */
export function Parts({ of, between = ' ·' }: PartsProps) {
  const there = of.filter((part) => part !== undefined)
  return there.map((part, place) => (
    // The same words may stand there twice.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={place}>{place === 0 ? null : ' '}<span className={styles.part}>{part}{place === there.length - 1 ? '' : between}</span></Fragment>
  ))
}
