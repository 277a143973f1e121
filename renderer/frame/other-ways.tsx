import { useId } from 'react'
import { BlockHeading } from '../components/block.tsx'
import { Button } from '../components/button.tsx'
import { otherWays, useNewSheet } from '../intake/new-sheet.ts'
import { useWords } from '../words/language.tsx'
import { otherWaysWords } from '../words/other-ways.ts'
import { useOpenRegister } from './register-context.ts'
import styles from './other-ways.module.css'

/** Where a day's post, mail and visits begin: one button for each way that the organisation offers, the others under Ctrl K. */
export function OtherWays({ className }: { readonly className?: string | undefined }) {
  const words = useWords(otherWaysWords)
  const { procedure } = useOpenRegister()
  const newSheet = useNewSheet()
  const title = useId()
  return (
    <section aria-labelledby={title} className={className}>
      <BlockHeading id={title}>{words.title}</BlockHeading>
      <div className={styles.ways}>
        {otherWays(procedure).filter(({ channel, isOffered }) => isOffered || channel === 'letter').map(({ channel }) => (
          <Button key={channel} {...(channel === 'letter' ? { keys: 'Shift+F2' } : {})} onClick={() => newSheet(channel)}>{words.enter[channel]}</Button>
        ))}
      </div>
    </section>
  )
}
