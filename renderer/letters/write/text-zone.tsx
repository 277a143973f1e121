import type { Editor } from '@tiptap/core'
import type { ReactNode } from 'react'
import { isBelowClosing } from '../../../shared/letters/below-closing.ts'
import type { LetterSection } from '../../../shared/letters/letter.ts'
import { Notice } from '../../components/notice.tsx'
import { Zone } from '../../components/zone.tsx'
import { lettersWords } from '../../words/letters.ts'
import { useLanguage, useWords } from '../../words/language.tsx'
import { textsWords } from '../../words/texts.ts'
import type { LetterPlace, OpenLetter } from '../letter-desk.ts'
import { letterDesk } from '../open-letters.ts'
import type { FoundRemark } from './remarks.ts'
import { SectionField } from './section-field.tsx'
import { marksIn } from './use-found.ts'
import type { TextPlace } from './use-text-place.ts'
import styles from './write.module.css'

export interface TextZoneProps {
  readonly open: OpenLetter
  readonly found: readonly FoundRemark[]
  readonly place: TextPlace
  /** What it is a letter of, and how it can look: stays above the text. */
  readonly head: ReactNode
  /** Below the text: what went wrong, what was done. */
  readonly foot: ReactNode
  readonly onSaid: (sectionId: string, said: string) => void
  readonly onMove: (sectionId: string, editor: Editor, isTyping: boolean) => void
  readonly onStep: (way: 'undo' | 'redo') => void
}

/** The text of a letter, section by section, as she writes it. */
export function TextZone({ open, found, place, head, foot, onSaid, onMove, onStep }: TextZoneProps) {
  const words = useWords(lettersWords)
  const texts = useWords(textsWords)
  const { view, history } = open
  const letter: LetterPlace = { dossierId: view.dossierId, kind: view.kind }
  return (
    <Zone label={words.zones.text} className={styles.text ?? ''}>
      {head}
      <div className={styles.sections}>
        {view.textFault === undefined ? null : (
          <Notice>{texts.inLetter(texts.place(view.textFault.line, view.textFault.column))} <a href={`#/teksten/${view.textFault.textId}`}>{texts.mend}</a></Notice>
        )}
        {history.present.map((section) => (
          <TextSection
            key={section.id}
            section={section}
            open={open}
            found={found}
            onType={(text, isOwnStep) => letterDesk.type(letter, section.id, text, isOwnStep)}
            onHeading={(heading) => letterDesk.head(letter, section.id, heading)}
            onSaid={(said) => onSaid(section.id, said)}
            onMove={(editor, isTyping) => {
              place.entered(section.id)
              onMove(section.id, editor, isTyping)
            }}
            onStep={onStep}
            onEditor={(editor) => place.lend(section.id, editor)}
          />
        ))}
        {foot}
      </div>
    </Zone>
  )
}

interface TextSectionProps {
  readonly section: LetterSection
  readonly open: OpenLetter
  readonly found: readonly FoundRemark[]
  readonly onType: (text: string, isOwnStep: boolean) => void
  readonly onHeading: (heading: string) => void
  readonly onSaid: (said: string) => void
  readonly onMove: (editor: Editor, isTyping: boolean) => void
  readonly onStep: (way: 'undo' | 'redo') => void
  readonly onEditor: (editor: Editor | undefined) => void
}

function TextSection({ section, open, found, ...acts }: TextSectionProps) {
  const words = useWords(lettersWords)
  const language = useLanguage()
  const covered = open.view.elements.filter(({ element }) => section.covers.includes(element.id))
  const covers = covered.map(({ element }) => element.label[language]).join(', ') || (isBelowClosing(section.id) ? words.below[section.id] : '')
  return (
    <SectionField
      sectionId={section.id}
      {...(section.heading === undefined ? {} : { heading: section.heading })}
      name={covers === '' ? words.sectionPlain : words.section(covers)}
      covers={covers}
      text={section.text}
      isMissing={covered.some(({ element, missing }) => missing !== undefined && element.level === 'required')}
      isReadOnly={open.isFinishing}
      marks={marksIn(found, section.id)}
      {...acts}
    />
  )
}
