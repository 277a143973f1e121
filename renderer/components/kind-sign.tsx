import type { DeadlineKind } from '../../shared/procedure/schema.ts'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/language.tsx'
import { classes } from './classes.ts'
import styles from './kind-sign.module.css'

export interface KindSignProps {
  readonly kind: DeadlineKind
  /** True where the word stands beside it, as in a legend. */
  readonly isSilent?: boolean
  /** True in the narrow lines of a calendar. */
  readonly isSmall?: boolean
}

const signs = { statutory: '§', promised: '”', target: '' } satisfies Record<DeadlineKind, string>

/** The kind of a term before the term: § filled is law, ” boxed is a given word, dashed is an own target. Named for everyone. */
export function KindSign({ kind, isSilent = false, isSmall = false }: KindSignProps) {
  const name = useWords(commonWords).kinds[kind]
  const looks = classes(styles.sign, styles[kind], isSmall && styles.small)
  if (isSilent) return <span className={looks} aria-hidden>{signs[kind]}</span>
  return <span className={looks} role="img" aria-label={name} title={name}>{signs[kind]}</span>
}
