/** Holidays, working days and the counting of terms (facts.md §2.4, §2.5 and §3). */
export { isOlderThan } from './age.ts'
export { countBackwards, countExtended, countTerm, type CountedTerm, type Shift } from './counting.ts'
export { easterOn } from './easter.ts'
export { equatedDays, equatedDaysKnownUntil } from './equated-days.ts'
export { calendarHorizon, holidayNamed, holidaysIn, type CalendarId, type Holiday, type HolidayId, type HolidayOnDate } from './holidays.ts'
export { localDateOf } from './local-date.ts'
export { sendByDate } from './post.ts'
export { checkTerm, type Roll, type Term, type Unit } from './term.ts'
export { isTooLongForTermijnenwet } from './termijnenwet.ts'
export {
  addWorkingDays,
  daysOffBetween,
  holidayOn,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  subtractWorkingDays,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
  type DayOff,
} from './working-days.ts'
