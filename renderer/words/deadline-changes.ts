import type { Deadline } from '../../shared/dossier/deadlines/deadline.ts'
import { writtenDate } from './dates.ts'
import type { Language, Words } from './language.tsx'

interface ChangeSentences {
  readonly met: (label: string) => string
  readonly metLate: (label: string) => string
  readonly moved: (label: string, now: string, before: string) => string
  readonly runs: (label: string, due: string) => string
  readonly runsAgain: (label: string, due: string) => string
  readonly lapsed: (label: string) => string
  readonly gone: (label: string) => string
}

const changeSentences: Words<ChangeSentences> = {
  nl: {
    met: (label) => `“${label}” is gehaald.`,
    metLate: (label) => `“${label}” is te laat gehaald.`,
    moved: (label, now, before) => `“${label}” is nu ${now} (was ${before}).`,
    runs: (label, due) => `“${label}” loopt nu, tot en met ${due}.`,
    runsAgain: (label, due) => `“${label}” loopt weer, tot en met ${due}.`,
    lapsed: (label) => `“${label}” hoeft niet meer.`,
    gone: (label) => `“${label}” loopt niet meer.`,
  },
  en: {
    met: (label) => `“${label}” is met.`,
    metLate: (label) => `“${label}” is met, too late.`,
    moved: (label, now, before) => `“${label}” is now ${now} (was ${before}).`,
    runs: (label, due) => `“${label}” runs now, until ${due}.`,
    runsAgain: (label, due) => `“${label}” runs again, until ${due}.`,
    lapsed: (label) => `“${label}” is no longer needed.`,
    gone: (label) => `“${label}” no longer runs.`,
  },
}

/** What a step, or taking one back, did to the deadlines: one sentence each, first due first; none when nothing moved. */
export function deadlineChanges(before: readonly Deadline[], after: readonly Deadline[], language: Language): readonly string[] {
  const earlier = new Map(before.map((deadline) => [deadline.ruleId, deadline]))
  const remaining = new Set(after.map(({ ruleId }) => ruleId))
  const words = changeSentences[language]
  return [
    ...after.flatMap((deadline) => changeOf(earlier.get(deadline.ruleId), deadline, language) ?? []),
    ...before.filter(({ ruleId, state }) => state === 'running' && !remaining.has(ruleId)).map(({ label }) => words.gone(label[language])),
  ]
}

function changeOf(before: Deadline | undefined, after: Deadline, language: Language): string | undefined {
  const words = changeSentences[language]
  const label = after.label[language]
  const due = writtenDate(Temporal.PlainDate.from(after.dueOn), language)
  if (before?.state !== after.state) {
    switch (after.state) {
      case 'met':
        return words.met(label)
      case 'met-late':
        return words.metLate(label)
      case 'lapsed':
        return before === undefined ? undefined : words.lapsed(label)
      case 'running':
        return before === undefined ? words.runs(label, due) : words.runsAgain(label, due)
      default:
        return after.state satisfies never
    }
  }
  return before.dueOn === after.dueOn ? undefined : words.moved(label, due, writtenDate(Temporal.PlainDate.from(before.dueOn), language))
}
