import type { TextComparison } from '../../../shared/contract/comparison-views.ts'
import { givenBackWords } from '../../words/given-back.ts'
import { useWords } from '../../words/language.tsx'
import styles from './comparison.module.css'

type Stretch = { readonly kind: 'same'; readonly count: number } | { readonly kind: 'changed'; readonly pieces: TextComparison['paragraphs'][number]['pieces'] }

/** What changed in a text, word by word; paragraphs that are the same are only counted. */
export function Comparison({ comparison: { isSame, paragraphs } }: { readonly comparison: TextComparison }) {
  const words = useWords(givenBackWords)
  if (isSame) return <p>{words.same}</p>
  return (
    <ol className={styles.comparison} aria-label={words.differences}>
      {stretchesOf(paragraphs).map((stretch, place) => (
        // The order is all that tells one stretch from another.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={place} className={stretch.kind === 'same' ? styles.same : undefined} lang={stretch.kind === 'same' ? undefined : 'nl'}>
          {stretch.kind === 'same' ? words.unchanged(stretch.count) : stretch.pieces.map(({ kind, text }, index) => {
            const key = `${index} ${kind}`
            if (kind === 'same') return <span key={key}>{text}</span>
            if (kind === 'gone') return <del key={key}><span className="hide">{words.gone} </span>{text}<span className="hide">{words.end} </span></del>
            return <ins key={key}><span className="hide">{words.came} </span>{text}<span className="hide">{words.end} </span></ins>
          })}
        </li>
      ))}
    </ol>
  )
}

function stretchesOf(paragraphs: TextComparison['paragraphs']): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const { isSame, pieces } of paragraphs) {
    const last = stretches.at(-1)
    if (!isSame) stretches.push({ kind: 'changed', pieces })
    else if (last?.kind === 'same') stretches[stretches.length - 1] = { kind: 'same', count: last.count + 1 }
    else stretches.push({ kind: 'same', count: 1 })
  }
  return stretches
}
