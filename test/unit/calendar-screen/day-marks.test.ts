import { describe, expect, it } from 'vitest'
import { marksOf } from '../../../renderer/calendar/day-marks.ts'
import { looksOfLine, shortNumber } from '../../../renderer/calendar/line-looks.ts'
import type { CalendarLine } from '../../../shared/contract/calendar-views.ts'
import { shipped } from '../procedure/shipped.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const all = [shipped('wil'), shipped('inter'), shipped('zoersel')]
const closures = {
  closingDays: [{ day: '2026-12-28', name: 'brugdag', procedureId: 'wil' }, { day: '2026-12-29', name: '', procedureId: 'inter' }, { day: '2026-12-31', name: '' }],
  absences: [{ absenceId: 'a', from: '2026-12-30', until: '2027-01-04', deputy: 'J.W.' }],
}
const atWil = (text: string) => marksOf(day(text), { procedure: shipped('wil'), others: all, closures })

describe('a day in the calendar of a Dutch organisation', () => {
  it.each([
    ['2026-11-20', false, []],
    ['2026-11-21', true, []],
    ['2026-12-25', true, [{ kind: 'holiday', nl: 'Eerste Kerstdag', en: 'Christmas Day' }]],
    ['2026-12-26', true, [{ kind: 'holiday', nl: 'Tweede Kerstdag', en: 'Second Day of Christmas' }]],
    // An ordinary working day there, that only moves statutory terms.
    ['2027-05-07', false, [{ kind: 'statutory', nl: 'Gelijkgestelde dag', en: 'Day equated with a public holiday' }]],
    ['2026-12-28', true, [{ kind: 'closing-day', nl: 'brugdag', en: 'brugdag' }]],
    ['2026-12-29', false, []],
    ['2026-12-30', false, [{ kind: 'absence', nl: 'J.W.', en: 'J.W.' }]],
    ['2026-12-31', true, [{ kind: 'closing-day', nl: '', en: '' }, { kind: 'absence', nl: 'J.W.', en: 'J.W.' }]],
    ['2026-11-11', false, [{ kind: 'abroad', nl: 'Wapenstilstand', en: 'Armistice Day', country: 'BE' }]],
  ] as const)('%s has post or not, and says why it is special', (date, isClosed, marks) => {
    expect(atWil(date)).toEqual({ isClosed, marks })
  })

  it('says nothing of another country when only its own organisation is shown', () => {
    expect(marksOf(day('2026-11-11'), { procedure: shipped('wil'), others: [], closures: { closingDays: [], absences: [] } })).toEqual({ isClosed: false, marks: [] })
  })
})

describe('a line in the calendar', () => {
  const today = day('2026-11-20')
  const line = (what: CalendarLine['what'], on: string, state: CalendarLine['state'] = 'running'): CalendarLine => ({
    day: on, what, dossierId: 'd', number: '2026-0042', procedureId: 'wil', state,
    due: { ruleId: 'WIL-D4', subject: 'answer', label: { nl: 'Antwoord', en: 'Answer' }, kind: 'statutory', dueOn: what === 'due' ? on : '2026-12-31', sendBy: on },
  })
  it.each([
    ['due', '2026-11-19', 'running', 'late'], ['due', '2026-11-20', 'running', 'near'], ['due', '2026-11-23', 'running', 'near'], ['due', '2026-11-24', 'running', 'later'],
    ['post', '2026-11-20', 'running', 'near'], ['post', '2026-11-23', 'running', 'near'], ['post', '2026-11-24', 'running', 'later'], ['post', '2026-11-19', 'running', 'gone'],
    ['due', '2026-11-19', 'met', 'met'], ['due', '2026-11-19', 'met-late', 'met'], ['due', '2026-12-01', 'lapsed', 'gone'],
  ] as const)('%s on %s, %s, looks %s', (what, on, state, look) => {
    expect(looksOfLine(line(what, on, state), today, all)).toBe(look)
  })

  it('has the number of its dossier as short as it is clear', () => {
    expect([shortNumber('2026-0042', today), shortNumber('2025-0042', today)]).toEqual(['0042', '2025-0042'])
  })
})
