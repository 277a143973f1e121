import { describe, expect, it } from 'vitest'
import { countedDays } from '../../../renderer/dossier/why/counted-days.ts'
import { leftOutInWords } from '../../../renderer/dossier/whole-file/left-out.ts'
import { explainDeadline } from '../../../renderer/words/deadlines.ts'
import type { Deadline } from '../../../shared/dossier/deadlines/deadline.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { complaint, dossier, type Dossier } from '../dossier/history.ts'
import { deadlinesOf } from '../../../shared/dossier/deadlines/deadlines.ts'

const of = ({ deadlines }: Dossier, ruleId: string): Deadline => {
  const found = deadlines.find((deadline) => deadline.ruleId === ruleId)
  if (found === undefined) throw new Error(`No ${ruleId}`)
  return found
}
/** The strip in one line: 0 start, digits counted, `-` left out, `>` moved on, `!` last day. */
const strip = (deadline: Deadline, procedure: Procedure) =>
  countedDays(deadline, procedure)?.map(({ role, nth }) => ({ start: '0', counted: String((nth ?? 0) % 10), between: '.', 'left-out': '-', passed: '>', due: '!' })[role]).join('')

const callback = dossier('wil', complaint('2026-12-24'), { type: 'callbackRequested', on: '2026-12-24', about: 'Vakantiegeld' })
const rule = callback.deadlines.find(({ subject }) => subject === 'callback')?.ruleId ?? ''

describe('a request on Thursday 24 December 2026 to be called back within two working days', () => {
  const deadline = of(callback, rule)

  it('is due on Tuesday 29 December, and lists 25 and 26 December as holidays and 27 December as weekend', () => {
    expect(deadline.dueOn).toBe('2026-12-29')
    expect(strip(deadline, callback.procedure)).toBe('0---1!')
    expect(leftOutInWords({ deadline, procedure: callback.procedure, language: 'nl' })).toBe('vr 25 december (Eerste Kerstdag), za 26 december (Tweede Kerstdag), zo 27 december (weekend)')
    expect(leftOutInWords({ deadline, procedure: callback.procedure, language: 'en' })).toBe('Fri 25 December (Christmas Day), Sat 26 December (Second Day of Christmas), Sun 27 December (weekend)')
  })

  it('with 28 December as closing day is due a day later, and says so', () => {
    const closed = deadlinesOf(callback.state, callback.procedure, ['2026-12-28']).find(({ ruleId }) => ruleId === rule) as Deadline
    expect(closed).toMatchObject({ dueOn: '2026-12-30', closingDays: ['2026-12-28'] })
    expect(strip(closed, callback.procedure)).toBe('0----1!')
    expect(leftOutInWords({ deadline: closed, procedure: callback.procedure, language: 'nl' })).toContain('ma 28 december (een sluitingsdag)')
    const { story } = explainDeadline(closed, callback.procedure, Temporal.PlainDate.from('2026-12-24'), 'nl')
    expect(JSON.stringify(story)).toContain('de sluitingsdag maandag 28 december')
  })
})

describe('45 calendar days at Inter from 20 November 2026', () => {
  const inter = dossier('inter', complaint('2026-11-20', { form: 'written' }))
  const deadline = of(inter, 'INT-D3')

  it('end on Monday 4 January 2027, and it is said that no working days were counted', () => {
    expect(deadline.dueOn).toBe('2027-01-04')
    expect(strip(deadline, inter.procedure)).toBe(`0${'1234567890'.repeat(4)}1234!`)
    expect(leftOutInWords({ deadline, procedure: inter.procedure, language: 'nl' })).toBe('niets: alle dagen tellen mee, er zijn geen werkdagen geteld')
  })
})

describe('six weeks that end on Christmas Day', () => {
  it('go on over the holidays and the Sunday, each by its name', () => {
    const wil = dossier('wil', complaint('2026-11-13', { form: 'signed' }))
    const deadline = of(wil, 'WIL-D4')
    expect(strip(deadline, wil.procedure)?.slice(-5)).toBe('1>>>!')
    expect(leftOutInWords({ deadline, procedure: wil.procedure, language: 'nl' })).toBe('vr 25 december (Eerste Kerstdag), za 26 december (Tweede Kerstdag), zo 27 december (weekend)')
  })
})
