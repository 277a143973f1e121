import type { Shift } from '../../shared/dossier/deadlines/deadline.ts'
import type { Milestone } from '../../shared/dossier/milestones.ts'
import type { Words } from './language.tsx'

interface RulerWords {
  readonly today: string
  /** Above day 0. */
  readonly start: (milestone: Milestone | undefined) => string
  /** Above the first or the last day when that is today. */
  readonly alsoToday: (label: string) => string
  /** Above the last day when it moved: how much was counted and how many days it went on. */
  readonly thenOn: (amount: string, days: number) => string
  /** Below the last day: what lies between the counted day and it. */
  readonly passed: (shifts: readonly Shift[]) => string
  readonly lastPostingDay: (day: string) => string
}

const receipts: ReadonlySet<Milestone | undefined> = new Set(['received', 'receivedOrally', 'receivedUnsigned', 'signedTextReceived', 'informationReceived'])

function counts(shifts: readonly Shift[]) {
  const of = (...reasons: readonly Shift['reason'][]) => shifts.filter(({ reason }) => reasons.includes(reason)).length
  return { holidays: of('holiday'), closing: of('closing-day'), weekend: of('saturday', 'sunday'), workingDays: of('two-working-days') }
}

function several(parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join(', ')
}

/** The few words on a day ruler. */
export const rulerWords: Words<RulerWords> = {
  nl: {
    today: 'vandaag',
    start: (milestone) => (receipts.has(milestone) ? 'ontvangst' : milestone === 'submitted' ? 'indiening' : 'begin'),
    alsoToday: (label) => `${label}, vandaag`,
    thenOn: (amount, days) => `${amount}, dan ${days} ${days === 1 ? 'dag' : 'dagen'} door`,
    passed: (shifts) => {
      const { holidays, closing, weekend, workingDays } = counts(shifts)
      return several([
        holidays > 0 && (holidays === 1 ? 'feestdag' : `${holidays} feestdagen`),
        closing > 0 && (closing === 1 ? 'sluitingsdag' : `${closing} sluitingsdagen`),
        weekend > 0 && (weekend === 1 ? (shifts.some(({ reason }) => reason === 'sunday') ? 'zondag' : 'zaterdag') : 'weekend'),
        workingDays > 0 && 'twee werkdagen nodig',
      ])
    },
    lastPostingDay: (day) => `uiterste postdatum ${day} ↑`,
  },
  en: {
    today: 'today',
    start: (milestone) => (receipts.has(milestone) ? 'receipt' : milestone === 'submitted' ? 'submission' : 'start'),
    alsoToday: (label) => `${label}, today`,
    thenOn: (amount, days) => `${amount}, then ${days} ${days === 1 ? 'day' : 'days'} on`,
    passed: (shifts) => {
      const { holidays, closing, weekend, workingDays } = counts(shifts)
      return several([
        holidays > 0 && (holidays === 1 ? 'holiday' : `${holidays} holidays`),
        closing > 0 && (closing === 1 ? 'closing day' : `${closing} closing days`),
        weekend > 0 && (weekend === 1 ? (shifts.some(({ reason }) => reason === 'sunday') ? 'Sunday' : 'Saturday') : 'weekend'),
        workingDays > 0 && 'two working days needed',
      ])
    },
    lastPostingDay: (day) => `last posting day ${day} ↑`,
  },
}
