import type { ComponentType } from 'react'
import type { Section } from './sections.ts'
import { DetailsSection } from './section-details.tsx'
import { GroundsSection } from './section-grounds.tsx'
import { LettersSection } from './section-letters.tsx'
import { OnwardSection } from './section-onward.tsx'
import { ScriptSection } from './section-script.tsx'
import { StepsSection } from './section-steps.tsx'
import { TermsSection } from './section-terms.tsx'
import { WaysSection } from './section-ways.tsx'

/** The form of each part. */
export const sectionForms: Readonly<Record<Section, ComponentType>> = {
  gegevens: DetailsSection, wegen: WaysSection, stappen: StepsSection, gronden: GroundsSection, termijnen: TermsSection, gesprek: ScriptSection, brieven: LettersSection, daarna: OnwardSection,
}
