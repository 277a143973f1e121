import type { Deadline } from '../../../shared/dossier/deadlines/deadline.ts'
import { deadlineRule } from '../../../shared/procedure/lookups.ts'
import { countedDaysWords } from '../../words/counted-days.ts'
import { writtenDate } from '../../words/dates.ts'
import { shiftName } from '../../words/deadlines.ts'
import { countedDays, daysLeftOut } from '../why/counted-days.ts'
import type { DossierFacts } from '../dossier-facts.tsx'

interface LeftOutQuestion extends Pick<DossierFacts, 'procedure' | 'language'> {
  readonly deadline: Deadline
}

/** The days that did not count, by date and why: `vr 25 december (Eerste Kerstdag), za 26 december (Tweede Kerstdag), zo 27 december (weekend)`. */
export function leftOutInWords({ deadline, procedure, language }: LeftOutQuestion): string {
  const words = countedDaysWords[language]
  const calendar = deadlineRule(procedure, deadline.ruleId)?.term.calendar ?? procedure.calendars.office
  const days = daysLeftOut(countedDays(deadline, procedure) ?? [])
  if (days.length === 0) return deadline.unit === 'workingDays' ? words.noneLeftOut.workingDays : words.noneLeftOut.calendarDays
  return days
    .map(({ date, off }) => {
      const why = off === undefined ? words.andMoved : off.reason === 'holiday' ? shiftName({ from: date.toString(), reason: 'holiday' }, { calendar, language }) : off.reason === 'closing-day' ? shiftName({ from: date.toString(), reason: 'closing-day' }, { calendar, language }, true) : words.weekend
      return `${writtenDate(date, language, { hasYear: false })} (${why})`
    })
    .join(', ')
}
