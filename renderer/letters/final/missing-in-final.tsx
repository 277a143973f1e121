import { Check, CircleAlert } from 'lucide-react'
import type { LetterView } from '../../../shared/contract/views.ts'
import { lettersWords } from '../../words/letters.ts'
import { useLanguage, useWords } from '../../words/language.tsx'
import { hintOf, type BlankRemark, type Remark, type SaidSection } from '../write/remarks.ts'
import styles from './final.module.css'

export interface MissingInFinalProps {
  readonly elements: LetterView['elements']
  readonly sections: readonly SaidSection[]
  readonly blanks: readonly BlankRemark[]
  readonly onGo: (remark: Remark) => void
}

/** What a letter lacks at the moment of making it final: blanks keep it back, required elements ask for a reason, customary ones are told. */
export function MissingInFinal({ elements, sections, blanks, onGo }: MissingInFinalProps) {
  const words = useWords(lettersWords)
  const language = useLanguage()
  const required = elements.filter(({ element, missing }) => element.level === 'required' && missing !== undefined)
  const customary = elements.filter(({ element, missing }) => element.level === 'customary' && missing !== undefined)
  if (blanks.length > 0) {
    return (
      <>
        <p><CircleAlert aria-hidden /> {words.final.blanksFirst}</p>
        <ul className={styles.list}>
          {blanks.map((blank, index) => (
            <li key={`${blank.sectionId} ${blank.start}`}>
              <button type="button" className={styles.go} {...(index === 0 ? { 'data-autofocus': '' } : {})} onClick={() => onGo(blank)}>{hintOf(blank, sections)}</button>
            </li>
          ))}
        </ul>
      </>
    )
  }
  return (
    <>
      {required.length > 0 ? null : <p className={styles.complete}><Check aria-hidden /> {words.final.complete}</p>}
      {required.length === 0 ? null : (
        <>
          <p><CircleAlert aria-hidden /> {words.final.missing}</p>
          <ul className={styles.list}>
            {required.map(({ element, missing, sectionId }) => (
              <li key={element.id}>
                {missing === undefined || missing === 'blank-left' ? element.label[language] : (
                  <button type="button" className={styles.go} onClick={() => onGo({ kind: 'element', elementId: element.id, reason: missing, ...(sectionId === undefined ? {} : { sectionId }) })}>{element.label[language]}</button>
                )}
                {element.law === undefined ? null : <small className={styles.law}>{element.law}</small>}
              </li>
            ))}
          </ul>
        </>
      )}
      {customary.length === 0 ? null : <p className={styles.customary}>{words.final.customary(customary.map(({ element }) => element.label[language]).join(', '))}</p>}
    </>
  )
}
