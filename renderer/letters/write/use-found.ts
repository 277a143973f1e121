import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { spelledWordsIn } from '../../../shared/language/spelling.ts'
import { wordsIn } from '../../../shared/language/stretch.ts'
import { orpc } from '../../call.ts'
import type { DossierFacts } from '../../dossier/dossier-facts.tsx'
import { useOpenRegister } from '../../frame/register-context.ts'
import { languageFound, namesOf, privacyFound, whoIsWho } from './found.ts'
import type { TextMark } from './remark-marks.ts'
import { remarkAt, type FoundRemark, type SaidSection, type TextCursor } from './remarks.ts'
import { useSpelling, type Spelling } from './spelling.ts'

export interface Found {
  /** Tips, words and details of others, section by section. */
  readonly all: readonly FoundRemark[]
  /** The one at the cursor. */
  readonly here: FoundRemark | undefined
  readonly spelling: Spelling
}

/** What may be better in a text that is being written. */
export function useFound(sections: readonly SaidSection[], facts: DossierFacts, isToComplainant: boolean, cursor: TextCursor | undefined): Found {
  const { settings } = useOpenRegister()
  const { data: directory = [] } = useQuery(orpc.directory.list.queryOptions({ input: {} }))
  const { view, procedure } = facts
  const written = JSON.stringify(sections.map(({ id, text }) => [id, text]))
  const judged = useMemo(() => {
    const who = whoIsWho(view, procedure, settings)
    // A letter to somebody else is about the complainant: who it names is known to its reader.
    return [...languageFound(sections), ...privacyFound(sections, isToComplainant ? who : { ...who, others: [] })]
    // oxlint-disable-next-line react/exhaustive-deps -- the sections are new at every drawing; what they say decides.
  }, [written, view, procedure, settings, isToComplainant])
  const own = useMemo(() => new Set(wordsIn(`${namesOf(view, procedure, settings)} ${directory.map(({ name }) => name).join(' ')}`).flatMap(partsOf)), [view, procedure, settings, directory])
  const spelled = useMemo(
    () => sections.flatMap(({ id, text }) => spelledWordsIn(text).map(({ word, start, end }) => ({ kind: 'spelling' as const, sectionId: id, word, start, end }))).filter(({ word }) => !own.has(word.toLowerCase())),
    // oxlint-disable-next-line react/exhaustive-deps -- as above.
    [written, own],
  )
  // The word that is still being typed is left in peace.
  const isBeingTyped = ({ sectionId, end }: { readonly sectionId: string; readonly end: number }) => sectionId === cursor?.sectionId && end === cursor.offset && cursor.isTyping === true
  const words = useMemo(() => spelled.map(({ word }) => word), [spelled])
  const atCursor = remarkAt(spelled, cursor)
  const spelling = useSpelling(words, atCursor?.kind === 'spelling' ? atCursor.word : undefined)
  const all = [...judged, ...spelled.filter((each) => spelling.isWrong(each.word) && !isBeingTyped(each))]
  return { all, here: remarkAt(all, cursor), spelling }
}

/** What is to be marked in one section, for its editor. */
export function marksIn(found: readonly FoundRemark[], section: string): readonly TextMark[] {
  return found.filter(({ sectionId }) => sectionId === section).map((remark) => ({ kind: remark.kind, start: remark.start, end: remark.end, ...(remark.kind === 'language' ? { number: remark.number } : {}) }))
}

function partsOf({ word }: { readonly word: string }): readonly string[] {
  return [word, ...word.split(/[-'’]/)].map((part) => part.toLowerCase())
}
