/** The parts in which a procedure is written, in their order; each is a page of the editor. */
export const sections = ['gegevens', 'wegen', 'stappen', 'gronden', 'termijnen', 'gesprek', 'brieven', 'daarna'] as const
export type Section = (typeof sections)[number]

export function isSection(name: string | undefined): name is Section {
  return sections.some((section) => section === name)
}

const beginnings: readonly (readonly [start: string, section: Section])[] = [
  ['channels', 'wegen'], ['hours', 'wegen'],
  ['steps', 'stappen'], ['admission.needs', 'stappen'], ['admission.grounds', 'gronden'],
  ['deadlines', 'termijnen'], ['calendars', 'termijnen'], ['nearWorkingDays', 'termijnen'], ['postalWorkingDays', 'termijnen'],
  ['script', 'gesprek'], ['letters', 'brieven'], ['delayReasons', 'brieven'], ['onward', 'daarna'], ['referrals', 'daarna'], ['retention', 'daarna'],
]

/** On which page a path is written. */
export function sectionOf(path: string): Section {
  return beginnings.find(([start]) => path === start || path.startsWith(`${start}.`) || path.startsWith(`${start}[`))?.[1] ?? 'gegevens'
}
