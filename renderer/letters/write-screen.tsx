import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { LetterSection } from '../../shared/letters/letter.ts'
import { client, orpc } from '../call.ts'
import { classes } from '../components/classes.ts'
import { ErrorNotice, Notice } from '../components/notice.tsx'
import { SavedSign } from '../components/saved-sign.tsx'
import { Screen } from '../components/screen.tsx'
import { Zone } from '../components/zone.tsx'
import type { DossierFacts } from '../dossier/dossier-facts.tsx'
import { lettersWords } from '../words/letters.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { textsWords } from '../words/texts.ts'
import { CheckZone } from './check-zone.tsx'
import { FinalDialog } from './final-dialog.tsx'
import { toggleBold } from './emphasis.ts'
import type { MadeFinal } from './final-outcome.tsx'
import { addSection, firstDifference, insertSentence, type Insertion } from './insertion.ts'
import type { OpenLetter } from './letter-desk.ts'
import { LetterHead } from './letter-head.tsx'
import type { LetterStanding } from './letter-standing.ts'
import { letterDesk } from './open-letters.ts'
import { remarkAfter, remarksOf, type Remark } from './remarks.ts'
import { SectionField } from './section-field.tsx'
import { SheetZone } from './sheet-zone.tsx'
import { useTextPlace } from './use-text-place.ts'
import styles from './write.module.css'

export interface WriteScreenProps {
  readonly facts: DossierFacts
  readonly open: OpenLetter
  readonly standing: Extract<LetterStanding, { kind: 'writing' }>
  readonly onMade: (made: MadeFinal) => void
}

/** A letter being written: its text, what it must say, and the sheet that will come out of the printer. */
export function WriteScreen({ facts, open, standing, onMade }: WriteScreenProps) {
  const words = useWords(lettersWords)
  const texts = useWords(textsWords)
  const language = useLanguage()
  const queries = useQueryClient()
  const [, go] = useLocation()
  const place = useTextPlace()
  const [last, setLast] = useState<Remark>()
  const [message, setMessage] = useState('')
  const [error, setError] = useState<unknown>()
  const [isLarger, setIsLarger] = useState(false)
  const [isFinalOpen, setIsFinalOpen] = useState(false)
  const [pages, setPages] = useState(1)
  const { view, history, saved } = open
  const { dossierId, kind, elements, suggestions } = view
  const sections = history.present
  const letter = { dossierId, kind }
  const remarks = remarksOf(elements, sections)
  const ready = elements.filter(({ element, missing }) => missing !== undefined && suggestions[element.id] !== undefined)
  const current = (ready.find(({ element }) => last?.kind === 'element' && last.elementId === element.id) ?? ready[0])?.element.id

  const [firstSection] = useState(() => sections[0]?.id)
  useEffect(() => {
    if (firstSection !== undefined) place.select(firstSection, 0, 0)
  }, [place, firstSection])

  const goTo = (remark: Remark | undefined) => {
    if (remark === undefined) return setMessage(words.keys.noRemarks)
    setLast(remark)
    if (remark.kind === 'blank') return place.select(remark.sectionId, remark.start, remark.end)
    if (remark.sectionId !== undefined) return place.select(remark.sectionId)
    document.querySelector<HTMLElement>(`[data-missing="${CSS.escape(remark.elementId)}"]`)?.focus()
  }
  const put = (insertion: Insertion | undefined) => {
    if (insertion === undefined) return
    letterDesk.put(letter, insertion.sections)
    place.selectSoon(insertion.sectionId, insertion.start, insertion.end)
  }
  const insert = (elementId: string) => {
    put(insertSentence({ elements, suggestions }, sections, elementId))
    setMessage(words.check.inserted(elements.find(({ element }) => element.id === elementId)?.element.label[language] ?? ''))
  }
  const bold = () => {
    const cursor = place.current()
    const section = sections.find(({ id }) => id === cursor?.sectionId)
    if (cursor === undefined || section === undefined) return
    const { text, start, end } = toggleBold(section.text, cursor)
    if (text !== section.text) put({ sections: sections.map((each) => (each.id === section.id ? { ...each, text } : each)), sectionId: section.id, start, end })
  }
  const step = (way: 'undo' | 'redo') => {
    letterDesk[way](letter)
    const changed = firstDifference(sections, letterDesk.letter(letter)?.history.present ?? sections)
    if (changed !== undefined) place.selectSoon(changed.sectionId, changed.offset, changed.offset)
  }
  const startOver = async () => {
    setError(undefined)
    try {
      // An answer that is still under way would bring the old text back.
      await queries.cancelQueries({ queryKey: orpc.letters.compose.key({ input: letter }) })
      await letterDesk.startOver(letter, () => client.letters.startOver(letter))
      setMessage(words.check.startedOver)
    } catch (reason) {
      setError(reason)
    }
  }
  const left = elements.filter(({ element, missing }) => element.level === 'required' && missing !== undefined).length
  const finalise = () => setIsFinalOpen(true)

  return (
    <>
      <Screen
        title={words.screen}
        className={classes(styles.screen, isLarger && styles.larger)}
        focusOn="screen"
        saved={<SavedSign saved={saved} />}
        keys={[
          { keys: 'Ctrl+Enter', label: left === 0 ? words.keys.finalise : words.keys.left(left), act: finalise },
          ...(remarks.length === 0 ? [] : [{ keys: 'Alt+ArrowDown', label: words.keys.next, act: () => goTo(remarkAfter(remarks, sections, place.current(), last)) }]),
          ...(current === undefined ? [] : [{ keys: 'Alt+N', label: words.keys.insert, act: () => insert(current) }]),
          { keys: 'Alt+Z', label: isLarger ? words.sheet.smaller : words.sheet.larger, act: () => setIsLarger(!isLarger) },
          { keys: 'Ctrl+B', label: words.keys.bold, act: bold, shown: 'overview' },
          { keys: 'Ctrl+Z', label: words.keys.undo, act: () => step('undo'), shown: 'overview' },
          { keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], label: words.keys.redo, act: () => step('redo'), shown: 'overview' },
          { keys: 'Escape', label: words.keys.back, act: () => go(`/dossier/${dossierId}`) },
        ]}
      >
        <Zone label={words.zones.text} className={styles.text ?? ''}>
          <LetterHead facts={facts} kind={kind} {...(standing.deadline === undefined ? {} : { deadline: standing.deadline })} />
          <div className={styles.sections}>
            {view.textFault === undefined ? null : (
              <Notice>{texts.inLetter(texts.place(view.textFault.line, view.textFault.column))} <a href={`#/teksten/${view.textFault.textId}`}>{texts.mend}</a></Notice>
            )}
            {sections.map((section) => (
              <TextSection key={section.id} section={section} open={open} onType={(text) => letterDesk.type(letter, section.id, text)} />
            ))}
            {error === undefined ? null : <ErrorNotice error={error} />}
            <output className={message === words.check.startedOver ? styles.foot : 'hide'}>{message}</output>
          </div>
        </Zone>
        <CheckZone
          facts={facts}
          view={view}
          sections={sections}
          blockers={standing.blockers}
          pages={pages}
          current={current}
          onGo={(sectionId) => place.select(sectionId)}
          onInsert={insert}
          onAdd={(elementId) => put(addSection(sections, elementId))}
          onBlank={goTo}
          onStartOver={() => void startOver()}
        />
        <SheetZone
          procedure={facts.procedure}
          version={saved.kind === 'saved' || saved.kind === 'unwritten' ? JSON.stringify([view.sections, view.title, view.addressLines]) : undefined}
          ticketFor={() => client.letters.preview(letter)}
          main={{ label: words.sheet.finalise, keys: 'Ctrl+Enter', act: finalise }}
          onPages={setPages}
        />
      </Screen>
      {isFinalOpen ? (
        <FinalDialog
          facts={facts}
          open={open}
          blockers={standing.blockers}
          onClose={() => setIsFinalOpen(false)}
          onGo={(remark) => {
            setIsFinalOpen(false)
            // After the dialog has given focus back.
            setTimeout(() => goTo(remark), 50)
          }}
          onMade={onMade}
        />
      ) : null}
    </>
  )
}

function TextSection({ section, open, onType }: { readonly section: LetterSection; readonly open: OpenLetter; readonly onType: (text: string) => void }) {
  const words = useWords(lettersWords)
  const language = useLanguage()
  const covered = open.view.elements.filter(({ element }) => section.covers.includes(element.id))
  const covers = covered.map(({ element }) => element.label[language]).join(', ')
  return (
    <SectionField
      {...(section.heading === undefined ? {} : { heading: section.heading })}
      name={covers === '' ? words.sectionPlain : words.section(covers)}
      covers={covers}
      text={section.text}
      isMissing={covered.some(({ element, missing }) => missing !== undefined && element.level === 'required')}
      isReadOnly={open.isFinishing}
      sectionId={section.id}
      onType={onType}
    />
  )
}
