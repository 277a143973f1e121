import type { TextTrial } from '../../shared/contract/views.ts'
import { emphasisIn } from '../letters/emphasis.ts'
import { useWords } from '../words/language.tsx'
import { textsWords } from '../words/texts.ts'
import styles from './texts.module.css'

/** A text with an invented dossier filled in, as the letter screen would begin with it. */
export function TextPreview({ trial: { title, sections, fault } }: { readonly trial: TextTrial }) {
  const words = useWords(textsWords)
  return (
    <>
      <p className={styles.standing}>{fault === undefined ? words.preview : words.previewBroken}</p>
      <div className={styles.preview} lang="nl">
        {title === '' ? null : <h2 className={styles.subject}>{title}</h2>}
        {sections.map(({ id, heading, text }) => (
          <section key={id}>
            {heading === undefined ? null : <h3>{heading}</h3>}
            <p>{emphasisIn(text).map(({ piece, start, isBold }) => (isBold ? <b key={start}>{piece}</b> : <span key={start}>{piece}</span>))}</p>
          </section>
        ))}
      </div>
    </>
  )
}
