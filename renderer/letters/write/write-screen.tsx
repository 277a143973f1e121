import type { Editor } from '@tiptap/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { client, orpc } from '../../call.ts'
import { classes } from '../../components/classes.ts'
import { ErrorNotice } from '../../components/notice.tsx'
import { SavedSign } from '../../components/saved-sign.tsx'
import { Screen } from '../../components/screen.tsx'
import type { DossierFacts } from '../../dossier/dossier-facts.tsx'
import { lettersWords } from '../../words/letters.ts'
import { useLanguage, useWords } from '../../words/language.tsx'
import { writingWords } from '../../words/writing.ts'
import { AddBelow } from './add-below.tsx'
import { CheckZone } from '../check-zone.tsx'
import { FinalDialog } from '../final/final-dialog.tsx'
import type { MadeFinal } from '../final/final-outcome.tsx'
import { format, FormatBar, formatKeys, formats, formatsAt, type Format } from './format-bar.tsx'
import { FoundBlocks } from './found-blocks.tsx'
import { addBelowClosing, addSection, firstDifference, insertSentence, type Insertion } from './insertion.ts'
import type { OpenLetter } from '../letter-desk.ts'
import { LetterHead } from '../letter-head.tsx'
import type { LetterStanding } from '../letter-standing.ts'
import { LinkDialog } from './link-dialog.tsx'
import { letterDesk } from '../open-letters.ts'
import { remarkAfter, remarksOf, saidSections, type FoundRemark, type Remark, type TextCursor } from './remarks.ts'
import { replacementsOf } from '../final/replacing.ts'
import { SheetZone } from '../paper/sheet-zone.tsx'
import { offsetIn } from './text-document.ts'
import { TextZone } from './text-zone.tsx'
import { useFound } from './use-found.ts'
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
  const writing = useWords(writingWords)
  const language = useLanguage()
  const queries = useQueryClient()
  const [, go] = useLocation()
  const place = useTextPlace()
  const [last, setLast] = useState<Remark>()
  const [message, setMessage] = useState('')
  const [error, setError] = useState<unknown>()
  const [isLarger, setIsLarger] = useState(false)
  const [isFinalOpen, setIsFinalOpen] = useState(false)
  const [linking, setLinking] = useState<Editor>()
  const [pages, setPages] = useState(1)
  /** What the sections say as they stand in their editors, where a paragraph may still be empty. */
  const [inEditors, setInEditors] = useState<Readonly<Record<string, string>>>({})
  const [cursor, setCursor] = useState<TextCursor & { readonly formats: readonly Format[] }>()
  const { view, history, saved } = open
  const { dossierId, kind, elements, suggestions } = view
  const sections = history.present
  const letter = { dossierId, kind }
  const said = saidSections(sections).map((section) => ({ ...section, text: inEditors[section.id] ?? section.text }))
  const found = useFound(said, facts, view.party === 'complainant', cursor)
  const remarks = remarksOf(elements, said, found.all)
  const ready = elements.filter(({ element, missing }) => missing !== undefined && suggestions[element.id] !== undefined)
  const current = (ready.find(({ element }) => last?.kind === 'element' && last.elementId === element.id) ?? ready[0])?.element.id
  const replacements = found.here === undefined ? [] : replacementsOf(found.here, found.spelling)

  const [firstSection] = useState(() => sections[0]?.id)
  useEffect(() => {
    if (firstSection !== undefined) place.select(firstSection, 0, 0)
  }, [place, firstSection])

  const goTo = (remark: Remark | undefined) => {
    if (remark === undefined) return setMessage(words.keys.noRemarks)
    setLast(remark)
    if (remark.kind !== 'element') return place.select(remark.sectionId, remark.start, remark.end)
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
  const replace = (remark: FoundRemark, by: string) => {
    const word = said.find(({ id }) => id === remark.sectionId)?.text.slice(remark.start, remark.end) ?? ''
    place.replace(remark.sectionId, remark, by)
    setMessage(writing.replaced(word, by))
  }
  const adding = useMutation({
    mutationFn: (name: string) => client.directory.add({ kind: 'word', name }),
    onSuccess: (_, word) => setMessage(writing.spelling.added(word)),
    onError: setError,
  })
  const step = (way: 'undo' | 'redo') => {
    letterDesk[way](letter)
    const changed = firstDifference(sections, letterDesk.letter(letter)?.history.present ?? sections)
    if (changed !== undefined) place.selectSoon(changed.sectionId, changed.offset, changed.offset)
  }
  const look = (wanted: Format) => {
    if (wanted === 'undo' || wanted === 'redo') return step(wanted)
    const editor = place.editor()
    if (editor === undefined || open.isFinishing) return
    if (wanted === 'link') setLinking(editor)
    else format(editor, wanted)
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
  const [firstReplacement] = replacements
  const takeOver = [
    ...(found.here !== undefined && firstReplacement !== undefined ? [{ keys: 'Alt+N', label: writing.keys.replace, act: () => found.here !== undefined && replace(found.here, firstReplacement) }]
      : current === undefined ? [] : [{ keys: 'Alt+N', label: words.keys.insert, act: () => insert(current) }]),
    ...(found.here?.kind !== 'spelling' ? [] : [
      ...replacements.map((by, index) => ({ keys: `Alt+${index + 1}`, label: writing.keys.suggestion, act: () => found.here !== undefined && replace(found.here, by), shown: 'never' as const })),
      { keys: 'Alt+T', label: writing.keys.add, act: () => found.here?.kind === 'spelling' && adding.mutate(found.here.word) },
    ]),
  ]

  return (
    <>
      <Screen
        title={words.screen}
        className={classes(styles.screen, isLarger && styles.larger)}
        focusOn="screen"
        saved={<SavedSign saved={saved} />}
        keys={[
          { keys: 'Ctrl+Enter', label: left === 0 ? words.keys.finalise : words.keys.left(left), act: finalise },
          ...(remarks.length === 0 ? [] : [{ keys: 'Alt+ArrowDown', label: words.keys.next, act: () => goTo(remarkAfter(remarks, said, place.current(), last)) }]),
          ...takeOver,
          { keys: 'Alt+Z', label: isLarger ? words.sheet.smaller : words.sheet.larger, act: () => setIsLarger(!isLarger) },
          ...formats.map((each) => ({ keys: each === 'redo' ? ['Ctrl+Shift+Z', 'Ctrl+Y'] : formatKeys[each], label: writing.formats[each], act: () => look(each), shown: 'overview' as const, heading: writing.formats.keys })),
          { keys: 'Tab', label: writing.keys.tab, shown: 'overview' },
          { keys: 'Escape', label: words.keys.back, act: () => go(`/dossier/${dossierId}`) },
        ]}
      >
        <TextZone
          open={open}
          found={found.all}
          place={place}
          head={(
            <LetterHead facts={facts} kind={kind} {...(standing.deadline === undefined ? {} : { deadline: standing.deadline })}>
              <FormatBar pressed={cursor?.formats ?? []} onFormat={look} />
            </LetterHead>
          )}
          foot={(
            <>
              <AddBelow sections={sections} onAdd={(id) => put(addBelowClosing(sections, id))} />
              {error === undefined ? null : <ErrorNotice error={error} />}
              <output className={message === words.check.startedOver ? styles.foot : 'hide'}>{message}</output>
            </>
          )}
          onSaid={(sectionId, text) => setInEditors((before) => ({ ...before, [sectionId]: text }))}
          onMove={(sectionId, editor, isTyping) => setCursor({ ...cursorIn(sectionId, editor), isTyping, formats: formatsAt(editor) })}
          onStep={step}
        />
        <CheckZone
          facts={facts}
          view={view}
          sections={sections}
          said={said}
          found={<FoundBlocks found={found} said={said} onGo={goTo} onReplace={replace} onAddWord={(word) => adding.mutate(word)} />}
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
      {linking === undefined ? null : <LinkDialog editor={linking} onClose={() => setLinking(undefined)} />}
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

function cursorIn(sectionId: string, editor: Editor): TextCursor {
  return { sectionId, offset: offsetIn(editor.state.doc, editor.state.selection.to) }
}
