import { describe, expect, test } from 'vitest'
import { actionFor } from '../../../renderer/calendar/today/actions.ts'
import { todayGroups, type TodayEntry } from '../../../renderer/calendar/today/entries.ts'
import type { Agenda, AgendaEntry, LetterToPost } from '../../../shared/contract/views.ts'
import { deadlineSubject, type DeadlineRule } from '../../../shared/procedure/schema.ts'
import { procedureIds, shipped } from '../procedure/shipped.ts'

const procedures = procedureIds.map(shipped)

function entry(number: string, ruleId: string, dueOn: string, sendBy?: string): AgendaEntry {
  const rule: DeadlineRule | undefined = procedures.flatMap(({ deadlines }) => deadlines).find(({ id }) => id === ruleId)
  return {
    dossierId: `019aa0c0-0000-7000-8000-00000000${number}`,
    number: `2026-${number}`,
    procedureId: 'wil',
    complainant: 'Mevrouw A. Modaal',
    subject: 'Drie keer doorverbonden',
    due: { ruleId, subject: rule?.subject ?? 'answer', label: rule?.label ?? { nl: 'Oud', en: 'Old' }, kind: rule?.kind ?? 'target', dueOn, ...(sendBy === undefined ? {} : { sendBy }) },
  }
}

/** A Friday; the post of Monday is the next. */
function agenda(entries: readonly AgendaEntry[], toPost: Agenda['toPost'] = []): Agenda {
  return { today: '2026-11-20', entries, toPost, counts: { open: 14, late: 1, toPost: toPost.length, all: 46 } }
}

const waiting: LetterToPost = {
  letterId: '019aa0c0-0000-7000-8000-00000000abcd', dossierId: '019aa0c0-0000-7000-8000-000000000034', number: '2026-0034', procedureId: 'wil', kind: 'answer', finalisedOn: '2026-11-19',
}

const told = ({ entry, state, posting, waiting }: TodayEntry) => [entry.number, state, posting, waiting?.kind].filter((part) => part !== undefined).join(' ')

describe('what is due, in groups', () => {
  const groups = todayGroups(
    agenda(
      [
        entry('0031', 'WIL-D4', '2026-11-19', '2026-11-16'),
        entry('0050', 'WIL-D3', '2026-11-19'),
        entry('0043', 'WIL-D2', '2026-11-20'),
        entry('0035', 'WIL-D4', '2026-11-25', '2026-11-20'),
        entry('0034', 'WIL-D4', '2026-11-23', '2026-11-18'),
        entry('0044', 'WIL-D2', '2026-11-23'),
        entry('0051', 'WIL-D3', '2026-11-24'),
        entry('0040', 'WIL-D7', '2026-11-26', '2026-11-23'),
        entry('0046', 'WIL-D1', '2026-11-27', '2026-11-24'),
        entry('0012', 'OLD-1', '2026-11-25'),
      ],
      [waiting],
    ),
    procedures,
  )

  test('late is late, whatever it is', () => {
    expect(groups.late.map(told)).toEqual(['2026-0031 late', '2026-0050 late'])
  })

  test('today is what falls due today and what must be on today’s post', () => {
    expect(groups.today.map(told)).toEqual(['2026-0043 near', '2026-0035 near today'])
  })

  test('the rest is coming, with its posting day where that is near or gone', () => {
    expect(groups.coming.map(told)).toEqual([
      '2026-0034 near passed answer', '2026-0044 near', '2026-0040 near soon', '2026-0046 later', '2026-0012 later',
    ])
  })

  test('whoever wants to be called back stands together', () => {
    expect(groups.callbacks.map(told)).toEqual(['2026-0050 late', '2026-0051 later'])
  })

  test('nothing due gives empty groups', () => {
    expect(todayGroups(agenda([]), procedures)).toEqual({ late: [], today: [], coming: [], callbacks: [] })
  })
})

describe('the one next step', () => {
  test('there is one for whatever can be due, and each subject has its own letter', () => {
    const actions = deadlineSubject.options.map((subject) => {
      const due = entry('0042', 'WIL-D1', '2026-11-25')
      const { letter, words } = actionFor({ due: { ...due.due, subject } })
      return [subject, letter, words]
    })
    expect(actions).toEqual([
      ['acknowledgement', 'O', 'acknowledge'],
      ['answer', 'A', 'answer'],
      ['refusal', 'L', 'decide'],
      ['first-reaction', 'O', 'acknowledge'],
      ['call', 'B', 'call'],
      ['callback', 'T', 'callBack'],
      ['missing-information', 'I', 'askInformation'],
      ['reasoned-view', 'A', 'answer'],
      ['interim-notice', 'U', 'notice'],
      ['insurer', 'V', 'insurer'],
      ['appointment', 'B', 'talk'],
      ['consent', 'I', 'consent'],
      ['follow-up', 'F', 'followUp'],
      ['expected-answer', 'A', 'answer'],
      ['measure', 'I', 'measure'],
    ])
  })

  test('calling back keeps its one letter: to ring, and after the last call in vain to write', () => {
    const asked = entry('0051', 'WIL-D3', '2026-11-24')
    const after = (calls: number) => {
      const callback = { requestedOn: '2026-11-20', tried: Array.from({ length: calls }, () => ({ on: '2026-11-20' })) }
      const [row] = todayGroups(agenda([{ ...asked, due: { ...asked.due, callback } }]), procedures).callbacks
      return row === undefined ? undefined : actionFor({ ...row, due: row.entry.due })
    }
    expect(after(0)).toEqual({ does: 'step', step: 'call-back', letter: 'T', words: 'callBack' })
    expect(after(2)).toEqual(after(0))
    expect(after(3)).toEqual({ does: 'write', kind: 'callback-not-reached', letter: 'T', words: 'writeAfterCalls' })
  })

  test('a letter that is ready only has to be posted', () => {
    expect(actionFor({ due: entry('0034', 'WIL-D4', '2026-11-23').due, waiting })).toEqual({ does: 'post', waiting, letter: 'P', words: 'post' })
  })
})
