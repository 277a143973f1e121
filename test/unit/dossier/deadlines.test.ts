import { describe, expect, test } from 'vitest'
import { deadlinesOf, dueStateOn, nextDue } from '../../../shared/dossier/deadlines/deadlines.ts'
import { complaint, day, dossier, extended, forwarded, settled, told } from './history.ts'

const signed = (receivedOn: string) => complaint(receivedOn, { channel: 'letter', form: 'signed' })

describe('WIL', () => {
  test('a complaint by telephone that is signed two days later has a promised and a statutory answer', () => {
    const { deadlines } = dossier('wil', complaint('2026-11-11'), { type: 'signedTextReceived', on: '2026-11-13' })
    expect(deadlines.map(told)).toEqual([
      'WIL-D1 2026-11-18 running, op de post 2026-11-13',
      'WIL-D2 2026-11-18 met 2026-11-11',
      'WIL-D7 2026-12-11 running, op de post 2026-12-08',
      'WIL-D4-oral 2026-12-23 running, op de post 2026-12-18, te verlengen tot 2027-01-20',
      'WIL-D4 2026-12-28 running, op de post 2026-12-22, te verlengen tot 2027-01-22',
    ])
  })

  test('six weeks that end on Christmas Day tell which days they were moved over', () => {
    const { deadlines, procedure } = dossier('wil', signed('2026-11-13'))
    const rule = procedure.deadlines.find(({ id }) => id === 'WIL-D4')!
    expect(deadlines.find(({ ruleId }) => ruleId === 'WIL-D4')).toEqual({
      ruleId: 'WIL-D4',
      subject: 'answer',
      label: rule.label,
      kind: 'statutory',
      startsOn: '2026-11-13',
      amount: 6,
      unit: 'weeks',
      countedTo: '2026-12-25',
      dueOn: '2026-12-28',
      shifts: [
        { from: '2026-12-25', reason: 'holiday', holiday: 'christmas-day' },
        { from: '2026-12-26', reason: 'holiday', holiday: 'second-christmas-day' },
        { from: '2026-12-27', reason: 'sunday' },
      ],
      sendBy: '2026-12-22',
      state: 'running',
      isExtended: false,
      extendableTo: '2027-01-22',
      law: 'Awb 9:11, lid 1',
      source: rule.source,
    })
  })

  test('received on 20 February 2026: six weeks end on Good Friday, so the answer is due on Tuesday 7 April', () => {
    const { deadlines } = dossier('wil', signed('2026-02-20'))
    const { countedTo, dueOn, shifts, extendableTo } = deadlines.find(({ ruleId }) => ruleId === 'WIL-D4')!
    expect({ countedTo, dueOn, extendableTo, over: shifts.map(({ from, holiday, reason }) => `${from} ${holiday ?? reason}`) }).toEqual({
      countedTo: '2026-04-03',
      dueOn: '2026-04-07',
      extendableTo: '2026-05-01',
      over: ['2026-04-03 good-friday', '2026-04-04 saturday', '2026-04-05 sunday', '2026-04-06 easter-monday'],
    })
  })

  test('the extension is counted from receipt and rolled once: Friday 1 May 2026, not four weeks after the moved day', () => {
    const { deadlines } = dossier('wil', signed('2026-02-20'), ...extended('WIL-D4', '2026-03-30', 'nader onderzoek'))
    const { amount, countedTo, dueOn, isExtended, extendableTo } = deadlines.find(({ ruleId }) => ruleId === 'WIL-D4')!
    expect({ amount, countedTo, dueOn, isExtended, extendableTo }).toEqual({ amount: 10, countedTo: '2026-05-01', dueOn: '2026-05-01', isExtended: true, extendableTo: undefined })
  })

  test('WIL keeps aiming at six weeks after it extended the term', () => {
    const before = dossier('wil', signed('2026-02-20')).deadlines.map(({ ruleId }) => ruleId)
    const after = dossier('wil', signed('2026-02-20'), ...extended('WIL-D4', '2026-03-30', 'nader onderzoek'))
    expect([before.includes('WIL-D8'), after.deadlines.filter(({ ruleId }) => ruleId === 'WIL-D8').map(told)]).toEqual([
      false, ['WIL-D8 2026-04-03 running, op de post 2026-03-31'],
    ])
  })

  test('a further day the complainant agreed to is the due date itself, on whatever day it falls', () => {
    const { deadlines } = dossier(
      'wil', signed('2026-02-20'),
      ...extended('WIL-D4', '2026-03-30', 'nader onderzoek'),
      { type: 'termExtended', on: '2026-04-20', deadlineId: 'WIL-D4', reason: 'deskundige', consentUntil: '2026-06-06' },
    )
    const { dueOn, sendBy, consentUntil, shifts, countedTo } = deadlines.find(({ ruleId }) => ruleId === 'WIL-D4')!
    expect({ dueOn, sendBy, consentUntil, shifts, countedTo }).toEqual({ dueOn: '2026-06-06', sendBy: '2026-06-02', consentUntil: '2026-06-06', shifts: [], countedTo: '2026-05-01' })
  })

  test('a day that was agreed never makes the term shorter', () => {
    const { deadlines } = dossier('wil', signed('2026-02-20'), { type: 'termExtended', on: '2026-03-30', deadlineId: 'WIL-D4', reason: 'vergissing', consentUntil: '2026-03-31' })
    expect(deadlines.filter(({ ruleId }) => ruleId === 'WIL-D4').map(told)).toEqual(['WIL-D4 2026-04-07 running, op de post 2026-04-01, te verlengen tot 2026-05-01'])
  })

  test('a callback asked for on the Friday before Koningsdag is due on Wednesday', () => {
    const { deadlines } = dossier('wil', complaint('2026-04-20'), { type: 'callbackRequested', on: '2026-04-24' })
    expect(deadlines.filter(({ ruleId }) => ruleId === 'WIL-D3').map(told)).toEqual(['WIL-D3 2026-04-29 running'])
  })

  test('a second callback request has a term of its own', () => {
    const first = dossier('wil', complaint('2026-11-02'), { type: 'callbackRequested', on: '2026-11-09' }, { type: 'calledBack', on: '2026-11-12', reached: true })
    const second = dossier(
      'wil', complaint('2026-11-02'),
      { type: 'callbackRequested', on: '2026-11-09' }, { type: 'calledBack', on: '2026-11-12', reached: true }, { type: 'callbackRequested', on: '2026-11-16' },
    )
    expect([first, second].map(({ deadlines }) => deadlines.filter(({ ruleId }) => ruleId === 'WIL-D3').map(told))).toEqual([
      ['WIL-D3 2026-11-11 met-late 2026-11-12'], ['WIL-D3 2026-11-18 running'],
    ])
  })

  test('ringing without reaching anybody keeps the callback due', () => {
    const { deadlines, state } = dossier('wil', complaint('2026-11-02'), { type: 'callbackRequested', on: '2026-11-09' }, { type: 'calledBack', on: '2026-11-10', reached: false })
    expect([deadlines.filter(({ ruleId }) => ruleId === 'WIL-D3').map(told), state.callback]).toEqual([['WIL-D3 2026-11-11 running'], { requestedOn: '2026-11-09', tried: [{ on: '2026-11-10' }] }])
  })
})

describe('Inter', () => {
  test('a call on 20 November 2026: ten and forty-five calendar days, also across New Year', () => {
    expect(dossier('inter', complaint('2026-11-20')).deadlines.map(told)).toEqual([
      'INT-D1 2026-11-30 running, op de post 2026-11-25',
      'INT-D2 2026-11-30 running, op de post 2026-11-25',
      'INT-D3 2027-01-04 running, op de post 2026-12-29, te verlengen tot 2027-02-18',
    ])
  })

  test('the one extension goes to ninety days after receipt', () => {
    const { deadlines } = dossier('inter', complaint('2026-11-20'), ...extended('INT-D3', '2026-12-28', 'plaatsbezoek'))
    expect(deadlines.map(told)).toEqual([
      'INT-D1 2026-11-30 running, op de post 2026-11-25',
      'INT-D2 2026-11-30 lapsed 2026-12-28',
      'INT-D3 2027-02-18 running, op de post 2027-02-15, verlengd',
    ])
  })

  test('a due date on a Flemish holiday stays where it is; only the posting goes before it', () => {
    const { deadlines } = dossier('inter', complaint('2026-05-27'))
    expect(deadlines.filter(({ subject }) => subject === 'answer').map(told)).toEqual(['INT-D3 2026-07-11 running, op de post 2026-07-07, te verlengen tot 2026-08-25'])
  })

  test('once admitted the refusal term is over; the answer in time meets the last one', () => {
    const { deadlines } = dossier(
      'inter', complaint('2026-11-20'),
      { type: 'letterSent', on: '2026-12-01', kind: 'acknowledgement', channel: 'letter' },
      { type: 'complaintAdmitted', on: '2026-11-24' },
      { type: 'letterSent', on: '2027-01-04', kind: 'answer', channel: 'letter' },
    )
    expect(deadlines.map(told)).toEqual(['INT-D1 2026-11-30 met-late 2026-12-01', 'INT-D2 2026-11-30 lapsed 2026-11-24', 'INT-D3 2027-01-04 met 2027-01-04'])
  })

  test('an answer one day late stays late for ever', () => {
    const { deadlines } = dossier('inter', complaint('2026-11-20'), { type: 'letterSent', on: '2027-01-05', kind: 'answer', channel: 'letter' })
    expect(deadlines.find(({ ruleId }) => ruleId === 'INT-D3')?.state).toBe('met-late')
  })

  test('a refusal meets its own term and ends the others', () => {
    const { deadlines } = dossier(
      'inter', complaint('2026-11-20'),
      { type: 'complaintRefused', on: '2026-11-23', groundId: 'INT-07', reason: 'De feiten dateren van 2024.' },
      { type: 'letterSent', on: '2026-11-25', kind: 'refusal', channel: 'letter' },
    )
    expect(deadlines.map(told)).toEqual(['INT-D1 2026-11-30 lapsed 2026-11-25', 'INT-D2 2026-11-30 met 2026-11-25', 'INT-D3 2027-01-04 lapsed 2026-11-25'])
  })

  test('closing days of the office move the posting and never the Flemish term', () => {
    const { state, procedure } = dossier('inter', complaint('2026-11-20'))
    const closed = ['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31']
    expect(deadlinesOf(state, procedure, closed).map(told)).toEqual([
      'INT-D1 2026-11-30 running, op de post 2026-11-25',
      'INT-D2 2026-11-30 running, op de post 2026-11-25',
      'INT-D3 2027-01-04 running, op de post 2026-12-22, te verlengen tot 2027-02-18',
    ])
  })
})

test('closing days of the office lengthen a promise in working days, and never a statutory Dutch term', () => {
  const { state, procedure } = dossier('wil', signed('2026-12-23'))
  const dates = (closingDays?: readonly string[]) => deadlinesOf(state, procedure, closingDays).map(({ ruleId, dueOn }) => `${ruleId} ${dueOn}`)
  expect([dates(), dates(['2026-12-24', '2027-02-03'])]).toEqual([
    ['WIL-D1 2026-12-31', 'WIL-D2 2026-12-31', 'WIL-D7 2027-01-20', 'WIL-D4 2027-02-03'], ['WIL-D1 2027-01-04', 'WIL-D2 2027-01-04', 'WIL-D7 2027-01-20', 'WIL-D4 2027-02-03'],
  ])
})

describe('Interforce', () => {
  const received = complaint('2026-11-20', { channel: 'email', form: 'written' })

  test('the notice that the week is not enough is due when the week is over', () => {
    expect(dossier('interforce', received).deadlines.map(told)).toEqual([
      'IF-D1 2026-11-20 running',
      'IF-D2 2026-11-27 running',
      'IF-D3 2026-11-27 running',
      'IF-D4 2026-11-27 running',
      'IF-D5 2026-12-20 running',
    ])
  })

  test('an interim notice meets that and takes the week away, not the month', () => {
    const { deadlines } = dossier('interforce', received, { type: 'interimNoticeSent', on: '2026-11-27', reason: 'nog in overleg' })
    expect(deadlines.filter(({ ruleId }) => ruleId > 'IF-D2').map(told)).toEqual(['IF-D3 2026-11-27 lapsed 2026-11-27', 'IF-D4 2026-11-27 met 2026-11-27', 'IF-D5 2026-12-20 running'])
  })

  test('the insurer hears of it on the day that liability is thinkable', () => {
    const { deadlines } = dossier('interforce', received, { type: 'liabilityRecognised', on: '2026-11-24', reason: 'schade aan het dak' }, { type: 'insurerNotified', on: '2026-11-25' })
    expect(deadlines.filter(({ subject }) => subject === 'insurer').map(told)).toEqual(['IF-D6 2026-11-24 met-late 2026-11-25'])
  })
})

describe('Zoersel and the Vlaamse Ombudsdienst', () => {
  test('Zoersel counts from the day on the letter, which is before it arrived', () => {
    const { deadlines } = dossier('zoersel', complaint('2026-02-02', { channel: 'letter', form: 'signed', submittedOn: '2026-01-31' }))
    expect(deadlines.map(told)).toEqual(['ZOE-D1 2026-02-10 running, op de post 2026-02-05', 'ZOE-D2 2026-02-28 running, op de post 2026-02-24'])
  })

  test('a letter dated after it arrived counts from its arrival', () => {
    const { state } = dossier('zoersel', complaint('2026-02-02', { submittedOn: '2026-02-05' }))
    expect([state.milestones.submitted, state.milestones.received]).toEqual(['2026-02-02', '2026-02-02'])
  })

  test('the Vlaamse Ombudsdienst reacts within three working days, by whatever means', () => {
    const received = complaint('2026-10-30', { channel: 'email', form: 'written' })
    expect([
      ...dossier('vlaamse-ombudsdienst', received).deadlines.map(told),
      ...dossier('vlaamse-ombudsdienst', received, ...forwarded('2026-11-03', 'de bevoegde dienst')).deadlines.map(told),
    ]).toEqual(['VO-D1 2026-11-05 running', 'VO-D1 2026-11-05 met 2026-11-03'])
  })
})

describe('when a dossier closes nothing is due any more', () => {
  test.each([
    ['settled', settled('2026-11-25')],
    ['withdrawn', [{ type: 'withdrawn', on: '2026-11-25' }]],
    ['forwarded', forwarded('2026-11-25')],
    ['answered', [{ type: 'letterSent', on: '2026-11-25', kind: 'answer', channel: 'letter' }]],
  ] as const)('%s', (_, closing) => {
    const { deadlines, state } = dossier('wil', signed('2026-11-20'), { type: 'callbackRequested', on: '2026-11-24' }, ...closing)
    expect([state.isClosed, state.closedOn, deadlines.filter(({ state: standing }) => standing === 'running'), nextDue(deadlines)]).toEqual([true, '2026-11-25', [], undefined])
  })

  test('reopened, everything is due again on the day it always was', () => {
    const before = dossier('wil', signed('2026-11-20'))
    const after = dossier('wil', signed('2026-11-20'), { type: 'withdrawn', on: '2026-11-25' }, { type: 'reopened', on: '2026-12-01', reason: 'bedacht zich' })
    expect(after.deadlines).toEqual(before.deadlines)
  })

  test('what was done on the day of closing still counts as done', () => {
    const { deadlines } = dossier('inter', complaint('2026-11-20'), { type: 'letterSent', on: '2026-11-24', kind: 'acknowledgement', channel: 'letter' }, ...settled('2026-11-24'))
    expect(deadlines.map(told)).toEqual(['INT-D1 2026-11-30 met 2026-11-24', 'INT-D2 2026-11-30 lapsed 2026-11-24', 'INT-D3 2027-01-04 lapsed 2026-11-24'])
  })

  test('an acknowledgement that goes out after closing meets nothing', () => {
    const { deadlines } = dossier('inter', complaint('2026-11-20'), { type: 'withdrawn', on: '2026-11-23' }, { type: 'letterSent', on: '2026-11-24', kind: 'acknowledgement', channel: 'letter' })
    expect(deadlines.map(told)).toEqual(['INT-D1 2026-11-30 lapsed 2026-11-23', 'INT-D2 2026-11-30 lapsed 2026-11-23', 'INT-D3 2027-01-04 lapsed 2026-11-23'])
  })
})

describe('what comes first', () => {
  test('of two deadlines on one day the law comes before the promise and the promise before the own aim', () => {
    const { deadlines } = dossier('wil', complaint('2026-11-13', { channel: 'email', form: 'written' }), { type: 'callbackRequested', on: '2026-11-18' })
    expect([nextDue(deadlines)?.ruleId, deadlines.map(({ ruleId }) => ruleId)]).toEqual(['WIL-D1', ['WIL-D1', 'WIL-D2', 'WIL-D3', 'WIL-D4-unsigned']])
  })

  test('what was met does not come first any more', () => {
    const { deadlines } = dossier('inter', complaint('2026-11-20'), { type: 'letterSent', on: '2026-11-23', kind: 'acknowledgement', channel: 'letter' }, { type: 'complaintAdmitted', on: '2026-11-23' })
    expect(nextDue(deadlines)?.ruleId).toBe('INT-D3')
  })
})

test('a statutory Dutch term that ends beyond the days that are decreed says how far they are known', () => {
  const known = (procedure: 'inter' | 'wil', receivedOn: string) =>
    dossier(procedure, signed(receivedOn)).deadlines.filter(({ kind }) => kind === 'statutory').map(({ dueOn, holidaysKnownUntil }) => [dueOn > '2028-12-31', holidaysKnownUntil])
  expect(known('wil', '2026-11-20').filter(([, until]) => until !== undefined)).toEqual([])
  expect(known('wil', '2028-12-15')).toContainEqual([true, '2028-12-31'])
  expect(known('wil', '2028-12-15').filter(([isBeyond, until]) => isBeyond !== (until === '2028-12-31'))).toEqual([])
  expect(known('inter', '2028-12-15')).toContainEqual([true, undefined])
})

describe('how a deadline looks on Friday 20 November 2026', () => {
  const office = (calendar: 'BE' | 'NL-WORK') => ({ calendars: { office: calendar, statutory: calendar } })
  const today = day('2026-11-20')
  test.each([
    ['due yesterday', { dueOn: '2026-11-19' }, 'late'],
    ['due today', { dueOn: '2026-11-20' }, 'near'],
    ['due on Monday, the next working day', { dueOn: '2026-11-23' }, 'near'],
    ['due on Sunday', { dueOn: '2026-11-22' }, 'near'],
    ['due on Tuesday', { dueOn: '2026-11-24' }, 'later'],
    ['due on Thursday, last posting day on Monday', { dueOn: '2026-11-26', sendBy: '2026-11-23' }, 'near'],
    ['due on Friday, last posting day on Tuesday', { dueOn: '2026-11-27', sendBy: '2026-11-24' }, 'later'],
    ['due on Monday, last posting day gone by', { dueOn: '2026-11-23', sendBy: '2026-11-18' }, 'near'],
    ['due yesterday, posting day gone by too', { dueOn: '2026-11-19', sendBy: '2026-11-16' }, 'late'],
  ] as const)('%s: %s is %s', (_, deadline, expected) => {
    expect(dueStateOn(deadline, today, office('NL-WORK'))).toBe(expected)
  })

  test('a procedure may look further ahead, or not at all', () => {
    const states = (working: number) => ['2026-11-20', '2026-11-23', '2026-11-25', '2026-11-26'].map((dueOn) => dueStateOn({ dueOn }, today, { ...office('BE'), nearWorkingDays: working }))
    expect([states(0), states(3)]).toEqual([['near', 'later', 'later', 'later'], ['near', 'near', 'near', 'later']])
  })

  test('the eve of a holiday looks past it', () => {
    expect([dueStateOn({ dueOn: '2026-11-12' }, day('2026-11-10'), office('BE')), dueStateOn({ dueOn: '2026-11-12' }, day('2026-11-10'), office('NL-WORK'))]).toEqual(['near', 'later'])
  })

  test('so does the eve of a closing day', () => {
    const closed = { ...office('NL-WORK'), closingDays: ['2026-11-23'] }
    expect(['2026-11-23', '2026-11-24', '2026-11-25'].map((dueOn) => dueStateOn({ dueOn }, today, closed))).toEqual(['near', 'near', 'later'])
  })

  test('of a procedure that is not known what is late is late, and only today is near', () => {
    expect(['2026-11-19', '2026-11-20', '2026-11-23'].map((dueOn) => dueStateOn({ dueOn }, today, undefined))).toEqual(['late', 'near', 'later'])
  })
})

test('a rule that waits for itself is refused with its name', () => {
  const { state, procedure } = dossier('interforce', complaint('2026-11-20'))
  const circular = { ...procedure, deadlines: procedure.deadlines.map((rule) => (rule.id === 'IF-D4' ? { ...rule, after: 'IF-D4' } : rule)) }
  expect(() => deadlinesOf(state, circular)).toThrow(new RangeError('The deadline IF-D4 waits for itself'))
})

test('a rule after one that has not begun has not begun either', () => {
  const { state, procedure } = dossier('interforce', complaint('2026-11-20'))
  const after = { ...procedure, deadlines: procedure.deadlines.map((rule) => (rule.id === 'IF-D4' ? { ...rule, after: 'IF-D6' } : rule)) }
  expect(deadlinesOf(state, after).map(({ ruleId }) => ruleId)).toEqual(['IF-D1', 'IF-D2', 'IF-D3', 'IF-D5'])
})
