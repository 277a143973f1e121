import type { AbsenceChoice, AbsencePlan } from '../../shared/contract/closure-views.ts'
import { writtenDate } from './dates.ts'
import type { Language, Words } from './language.tsx'

const nl = {
  reading: 'Wat in deze afwezigheid valt, wordt gelezen',
  none: 'Geen afwezigheid gepland.',
  add: 'Afwezigheid toevoegen',
  title: 'Afwezigheid toevoegen',
  from: 'Eerste dag',
  until: 'Laatste dag',
  deputy: 'Wie neemt waar',
  deputyHint: 'Naam van wie antwoordt en terugbelt. Staat in de kalender en bij elke termijn die hierin valt.',
  notADay: 'Dit is geen dag. Typ bijvoorbeeld 21/12/2026.',
  reversed: 'De laatste dag ligt vóór de eerste.',
  passed: 'Deze dag is voorbij.',
  period: (from: string, until: string) => `${from} t/m ${until}`,
  by: (deputy: string) => (deputy === '' ? 'nog geen waarneming' : `waarneming: ${deputy}`),
  inside: (count: number) => (count === 0 ? 'Er valt niets in deze periode.' : count === 1 ? 'Eén termijn valt in deze periode.' : `${count} termijnen vallen in deze periode.`),
  open: (count: number) => (count === 0 ? 'Voor elke termijn is gekozen.' : count === 1 ? 'Voor één is nog niets gekozen.' : `Voor ${count} is nog niets gekozen.`),
  plan: 'Kiezen wat ermee gebeurt',
  planTitle: 'Wat valt er in deze afwezigheid?',
  meaning: (doBy: string) => `Vooraf: op Vandaag, met ${doBy} als laatste dag. Waarneming: de naam staat erbij. Laten staan: er verandert niets. Elke keuze is meteen bewaard. Met Ctrl Z neemt u de laatste terug.`,
  choices: { before: 'vooraf', deputy: 'waarneming', stands: 'laten staan' } satisfies Record<AbsenceChoice, string> as Record<AbsenceChoice, string>,
  rest: 'Alles waarvoor nog niets gekozen is:',
  undo: 'Ongedaan maken',
  removed: (period: string) => `De afwezigheid van ${period} is weggehaald, met de keuzes erin.`,
  restored: (period: string) => `De afwezigheid van ${period} staat er weer, met de keuzes erin.`,
  ready: 'Klaar',
  print: 'Overdracht afdrukken',
  postBy: (day: string) => `op de post uiterlijk ${day}`,
  planned: { before: (day: string) => `vóór uw afwezigheid, uiterlijk ${day}`, deputy: (name: string) => (name === '' ? 'voor de waarneming' : `waarneming: ${name}`) },
  ahead: (from: string, until: string, count: number, undecided: number) =>
    `U bent afwezig van ${from} t/m ${until}. ${count === 1 ? 'Daarin valt één termijn' : `Daarin vallen ${count} termijnen`}; ${undecided === 1 ? 'voor één is nog niets gekozen' : `voor ${undecided} is nog niets gekozen`}.`,
  sheet: {
    title: 'Overdracht tijdens afwezigheid',
    deputy: (name: string) => (name === '' ? 'Voor de waarneming' : `Voor ${name}`),
    before: 'Vooraf gedaan',
    stands: 'Blijft staan',
    undecided: 'Nog te kiezen',
  },
}

/** When the coordinator is away, and what becomes of what falls due meanwhile. */
export const absenceWords: Words<typeof nl> = {
  nl,
  en: {
    reading: 'Reading what falls within this absence',
    none: 'No absence planned.',
    add: 'Add absence',
    title: 'Add absence',
    from: 'First day',
    until: 'Last day',
    deputy: 'Who stands in',
    deputyHint: 'Name of who answers and calls back. Stands in the calendar and beside every deadline that falls within it.',
    notADay: 'This is no day. Type for example 21/12/2026.',
    reversed: 'The last day is before the first.',
    passed: 'This day has passed.',
    period: (from, until) => `${from} until ${until}`,
    by: (deputy) => (deputy === '' ? 'nobody stands in yet' : `stands in: ${deputy}`),
    inside: (count) => (count === 0 ? 'Nothing falls within this period.' : count === 1 ? 'One deadline falls within this period.' : `${count} deadlines fall within this period.`),
    open: (count) => (count === 0 ? 'Something was chosen for each.' : count === 1 ? 'For one nothing is chosen yet.' : `For ${count} nothing is chosen yet.`),
    plan: 'Choose what is done',
    planTitle: 'What falls within this absence?',
    meaning: (doBy) => `Before: on Today, with ${doBy} as the last day. Deputy: the name stands beside it. Leave it: nothing changes. Each choice is saved at once. Ctrl Z takes the last one back.`,
    choices: { before: 'before', deputy: 'deputy', stands: 'leave it' },
    rest: 'Everything for which nothing is chosen yet:',
    undo: 'Undo',
    removed: (period) => `The absence from ${period} was taken away, with the choices within it.`,
    restored: (period) => `The absence from ${period} is back, with the choices within it.`,
    ready: 'Done',
    print: 'Print the handover',
    postBy: (day) => `post by ${day}`,
    planned: { before: (day) => `before your absence, by ${day}`, deputy: (name) => (name === '' ? 'for the deputy' : `deputy: ${name}`) },
    ahead: (from, until, count, undecided) =>
      `You are away from ${from} until ${until}. ${count === 1 ? 'One deadline falls' : `${count} deadlines fall`} within it; ${undecided === 1 ? 'for one nothing is chosen yet' : `for ${undecided} nothing is chosen yet`}.`,
    sheet: {
      title: 'Handover during an absence',
      deputy: (name) => (name === '' ? 'For the deputy' : `For ${name}`),
      before: 'Done before',
      stands: 'Left to stand',
      undecided: 'Still to choose',
    },
  },
}

/** What was decided for something due within an absence: `vóór uw afwezigheid, uiterlijk vr 18 december`. */
export function plannedInWords(plan: AbsencePlan, language: Language): string {
  const { planned } = absenceWords[language]
  return plan.choice === 'deputy' ? planned.deputy(plan.deputy) : planned.before(writtenDate(Temporal.PlainDate.from(plan.doBy), language, { hasYear: false }))
}
