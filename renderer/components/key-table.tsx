import { BlockHeading } from './block.tsx'
import { Key } from './key.tsx'
import type { ScreenKey } from './keys.tsx'
import styles from './key-table.module.css'

export interface KeyTableProps {
  readonly heading: string
  readonly keys: readonly Pick<ScreenKey, 'keys' | 'label'>[]
}

/** Keys with what they do, one line each. */
export function KeyTable({ heading, keys }: KeyTableProps) {
  return (
    <section>
      <BlockHeading>{heading}</BlockHeading>
      <dl>
        {keys.map(({ keys: these, label }) => (
          <div key={`${[these].flat().join(' ')} ${label}`} className={styles.row}>
            <dt>{[these].flat().map((key) => <Key key={key} keys={key} />)}</dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
