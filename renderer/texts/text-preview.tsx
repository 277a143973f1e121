import type { TextTrial } from '../../shared/contract/views.ts'
import { LetterText } from '../letters/letter-text.tsx'
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
            <LetterText text={text} />
          </section>
        ))}
      </div>
    </>
  )
}
