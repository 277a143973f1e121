import { Dialog } from '../components/dialog.tsx'
import { KeyTable } from '../components/key-table.tsx'
import { useShownKeys } from '../components/keys.tsx'
import { frameWords } from '../words/frame.ts'
import { useWords } from '../words/language.tsx'
import styles from './key-overview.module.css'

/** All keys of the screen as it stands (F9). */
export function KeyOverview({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const words = useWords(frameWords)
  const shown = useShownKeys().filter((key) => key.shown !== 'search')
  const own = shown.filter(({ layer, heading }) => layer === 'screen' && heading === undefined)
  const headings = [...new Set(shown.flatMap(({ heading }) => heading ?? []))]
  return (
    <Dialog title={words.keysOfScreen} isOpen={isOpen} onClose={onClose} size="lg">
      <div className={styles.two}>
        {own.length === 0 ? null : <KeyTable heading={words.onThisScreen} keys={own} />}
        {headings.map((heading) => <KeyTable key={heading} heading={heading} keys={shown.filter((key) => key.heading === heading)} />)}
        <KeyTable heading={words.everywhere} keys={shown.filter(({ layer }) => layer === 'frame')} />
      </div>
    </Dialog>
  )
}
