import type { LetterView, MissingReason } from '../contract/views.ts'
import { elementsOf as demandedElements, mentions } from '../procedure/lookups.ts'
import type { LetterElement, Procedure } from '../procedure/schema.ts'
import { hasBlank } from './blank.ts'
import type { LetterSection, LetterKind } from './letter.ts'
import { printedTextOf } from './markdown-text.ts'

/** One thing a letter must or should say, and why it does not say it yet. */
export type ElementStanding = LetterView['elements'][number]

interface Question {
  readonly procedure: Procedure
  readonly kind: LetterKind
  readonly sections: readonly LetterSection[]
  /** The setting of a municipality: counts the elements that hold only for those affiliated with the ombudsman (facts.md §2.2). */
  readonly isAffiliated: boolean
  /** A name that must not stand in it, because the complainant asked for that (Vlaamse Ombudsdienst, facts.md §1.4). */
  readonly hiddenName?: string | undefined
}

/**
 * Every element the procedure demands of this kind of letter, in its order, and whether the sections say it (facts.md §4.6).
 * Missing is: `no-section`, no section is meant for it; `empty`, its section has no text; `blank-left`, something in it
 * is still to be filled in; `not-mentioned`, the words that the law or the procedure asks for are not there; `named`, the complainant is named who
 * asked not to be.
 */
export function elementsOf({ procedure, kind, sections, isAffiliated, hiddenName }: Question): readonly ElementStanding[] {
  const demanded = demandedElements(procedure, kind, isAffiliated).map((element) => standingOf(element, sections))
  return hiddenName === undefined ? demanded : [...demanded, withoutName(hiddenName, sections)]
}

const confidential: LetterElement = {
  id: 'confidential',
  label: { nl: 'de klager blijft ongenoemd', en: 'the complainant is not named' },
  level: 'required',
  source: 'de klager vroeg om de naam niet bekend te maken',
}

function withoutName(name: string, sections: readonly LetterSection[]): ElementStanding {
  const naming = sections.find(({ heading, text }) => `${heading ?? ''} ${printedTextOf(text)}`.toLowerCase().includes(name.toLowerCase()))
  return naming === undefined ? { element: confidential } : { element: confidential, missing: 'named', sectionId: naming.id }
}

/** Nothing required is missing, and no blank is left anywhere: such a letter can be posted. */
export function canBeFinal(elements: readonly ElementStanding[], sections: readonly LetterSection[]): boolean {
  return (
    elements.every(({ element, missing }) => element.level !== 'required' || missing === undefined) &&
    !sections.some(hasBlankLeft)
  )
}

/** Whether there is still something to fill in, in the heading or the text of a section. */
export function hasBlankLeft({ heading, text }: LetterSection): boolean {
  return hasBlank(`${heading ?? ''}\n${printedTextOf(text)}`)
}

function standingOf(element: LetterElement, sections: readonly LetterSection[]): ElementStanding {
  const covering = sections.filter(({ covers }) => covers.includes(element.id))
  const missing = missingIn(element, covering)
  const place = covering.find((section) => section.text.trim() === '' || hasBlankLeft(section)) ?? covering[0]
  return {
    element,
    ...(missing === undefined ? {} : { missing }),
    ...(place === undefined ? {} : { sectionId: (missing === undefined ? covering[0] ?? place : place).id }),
  }
}

function missingIn(element: LetterElement, covering: readonly LetterSection[]): MissingReason | undefined {
  if (covering.length === 0) return 'no-section'
  if (covering.every(({ text }) => text.trim() === '')) return 'empty'
  if (covering.some(hasBlankLeft)) return 'blank-left'
  const said = covering.map(({ text }) => printedTextOf(text)).join('\n')
  return mentions(element, said) ? undefined : 'not-mentioned'
}
