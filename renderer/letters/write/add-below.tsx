import { Plus } from 'lucide-react'
import { belowClosing, type BelowClosing } from '../../../shared/letters/below-closing.ts'
import type { LetterSection } from '../../../shared/letters/letter.ts'
import { Button } from '../../components/button.tsx'
import { lettersWords } from '../../words/letters.ts'
import { useWords } from '../../words/language.tsx'
import styles from './write.module.css'

interface AddBelowProps {
  readonly sections: readonly LetterSection[]
  readonly onAdd: (id: BelowClosing) => void
}

/** Ways to what can stand below the name and does not yet. */
export function AddBelow({ sections, onAdd }: AddBelowProps) {
  const words = useWords(lettersWords).addBelow
  const left = belowClosing.filter((id) => sections.every((section) => section.id !== id))
  if (left.length === 0) return null
  return <p className={styles.below}>{left.map((id) => <Button key={id} look="quiet" icon={Plus} onClick={() => onAdd(id)}>{words[id]}</Button>)}</p>
}
