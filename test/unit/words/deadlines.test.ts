import { describe, expect, test } from 'vitest'
import { deadlineInWords, explainDeadline, plain, postingInWords } from '../../../renderer/words/deadlines.ts'
import type { Deadline } from '../../../shared/dossier/deadlines/deadline.ts'
import type { Extension } from '../../../shared/dossier/state.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { shipped } from '../procedure/shipped.ts'
import { counted, type Past } from './counted.ts'

const wil = shipped('wil')
const inter = shipped('inter')
const interforce = shipped('interforce')
const zoersel = shipped('zoersel')
const ombudsman = shipped('vlaamse-ombudsdienst')

/** The whole story as one text, as told on that day. */
function story(deadline: Deadline, procedure: Procedure, today: string, language: 'nl' | 'en' = 'nl'): string {
  return explainDeadline(deadline, procedure, Temporal.PlainDate.from(today), language).story.map(plain).join(' ')
}

describe('a deadline in one line', () => {
  const signed = (date: string): Past => ({ milestones: { received: date, signedTextReceived: date } })
  const extended: Extension = { deadlineId: 'WIL-D4', on: '2026-03-20', reason: 'Nader onderzoek' }

  test.each([
    [
      'the example of the issue: six weeks that end on Good Friday',
      wil, 'WIL-D4', signed('2026-02-20'),
      '6 weken na ontvangst van de getekende klacht op vrijdag 20 februari 2026, verschoven van Goede Vrijdag naar dinsdag 7 april 2026',
      '6 weeks after receipt of the signed complaint on Friday 20 February 2026, moved from Good Friday to Tuesday 7 April 2026',
    ],
    [
      'six weeks that end on Christmas Day',
      wil, 'WIL-D4', signed('2026-11-13'),
      '6 weken na ontvangst van de getekende klacht op vrijdag 13 november 2026, verschoven van Eerste Kerstdag naar maandag 28 december 2026',
      '6 weeks after receipt of the signed complaint on Friday 13 November 2026, moved from Christmas Day to Monday 28 December 2026',
    ],
    [
      'six weeks that end on a Saturday',
      wil, 'WIL-D4', signed('2026-08-01'),
      '6 weken na ontvangst van de getekende klacht op zaterdag 1 augustus 2026, verschoven van zaterdag 12 september naar maandag 14 september 2026',
      '6 weeks after receipt of the signed complaint on Saturday 1 August 2026, moved from Saturday 12 September to Monday 14 September 2026',
    ],
    [
      'six weeks that end on an ordinary Tuesday',
      wil, 'WIL-D4', signed('2026-10-06'),
      '6 weken na ontvangst van de getekende klacht op dinsdag 6 oktober 2026',
      '6 weeks after receipt of the signed complaint on Tuesday 6 October 2026',
    ],
    [
      'the extension is counted from the receipt and rolled once',
      wil, 'WIL-D4', { ...signed('2026-02-20'), extensions: [extended] },
      '10 weken na ontvangst van de getekende klacht op vrijdag 20 februari 2026, één keer verlengd',
      '10 weeks after receipt of the signed complaint on Friday 20 February 2026, extended once',
    ],
    [
      'a further extension goes to the day that the complainant agreed to',
      wil, 'WIL-D4', { ...signed('2026-02-20'), extensions: [extended, { ...extended, consentUntil: '2026-06-30' }] },
      '10 weken na ontvangst van de getekende klacht op vrijdag 20 februari 2026, met instemming van de klager verlengd tot en met dinsdag 30 juni 2026',
      '10 weeks after receipt of the signed complaint on Friday 20 February 2026, extended until Tuesday 30 June 2026 with the complainant’s consent',
    ],
    [
      'working days after a call',
      wil, 'WIL-D3', { milestones: { received: '2026-04-20', callbackRequested: '2026-04-24' } },
      '2 werkdagen na het terugbelverzoek op vrijdag 24 april 2026',
      '2 working days after the request to be called back on Friday 24 April 2026',
    ],
    [
      'calendar days in Flanders do not move, also not from a Sunday',
      inter, 'INT-D3', { milestones: { received: '2026-11-19' } },
      '45 kalenderdagen na ontvangst op donderdag 19 november 2026',
      '45 calendar days after receipt on Thursday 19 November 2026',
    ],
    [
      'the once-only extension of Inter is counted from the receipt',
      inter, 'INT-D3', { milestones: { received: '2026-11-19' }, extensions: [{ deadlineId: 'INT-D3', on: '2026-12-20', reason: 'Nog een vraag' }] },
      '90 kalenderdagen na ontvangst op donderdag 19 november 2026, één keer verlengd',
      '90 calendar days after receipt on Thursday 19 November 2026, extended once',
    ],
    [
      'one month after submission',
      zoersel, 'ZOE-D2', { milestones: { received: '2026-02-02', submitted: '2026-01-31' } },
      '1 maand na indiening op zaterdag 31 januari 2026',
      '1 month after submission on Saturday 31 January 2026',
    ],
    [
      'three working days in Flanders',
      ombudsman, 'VO-D1', { milestones: { received: '2026-05-13' } },
      '3 werkdagen na ontvangst op woensdag 13 mei 2026',
      '3 working days after receipt on Wednesday 13 May 2026',
    ],
    [
      'what must be done on the day itself',
      interforce, 'IF-D6', { milestones: { received: '2026-11-16', liabilityRecognised: '2026-11-17' } },
      'op de dag van het vermoeden van aansprakelijkheid, dinsdag 17 november 2026',
      'on the day of the suspicion of liability, Tuesday 17 November 2026',
    ],
    [
      'what starts when another term ends',
      interforce, 'IF-D4', { milestones: { received: '2026-11-16' } },
      'op de dag van de uiterste datum van “Motivering van ons standpunt”, maandag 23 november 2026',
      'on the day of the due date of “Reasoned view”, Monday 23 November 2026',
    ],
  ] as const)('%s', (...row) => {
    const [, procedure, ruleId, past, dutch, english] = row
    const deadline = counted(procedure, ruleId, past)
    expect(deadlineInWords(deadline, procedure, 'nl')).toBe(dutch)
    expect(deadlineInWords(deadline, procedure, 'en')).toBe(english)
  })

  test('three days that would hold only one working day are extended to two', () => {
    const short: Procedure = {
      ...wil,
      deadlines: wil.deadlines.map((rule) => (rule.id === 'WIL-D4' ? { ...rule, term: { ...rule.term, amount: 3, unit: 'calendarDays' } } : rule)),
    }
    // Friday; Saturday and Sunday follow, and Monday would be the only working day.
    const deadline = counted(short, 'WIL-D4', signed('2026-08-14'))
    expect(deadlineInWords(deadline, short, 'nl')).toBe(
      '3 kalenderdagen na ontvangst van de getekende klacht op vrijdag 14 augustus 2026, verlengd van maandag 17 augustus 2026 tot en met dinsdag 18 augustus 2026, omdat er twee werkdagen in moeten vallen',
    )
  })

  test('a day on which the organisation is closed is called so', () => {
    const rolling: Procedure = {
      ...zoersel,
      deadlines: zoersel.deadlines.map((rule) => (rule.id === 'ZOE-D2' ? { ...rule, term: { ...rule.term, roll: 'next' as const } } : rule)),
    }
    const deadline = counted(rolling, 'ZOE-D2', { milestones: { received: '2026-11-30', submitted: '2026-11-30' } }, ['2026-12-30', '2026-12-31'])
    expect(deadlineInWords(deadline, rolling, 'nl')).toBe(
      '1 maand na indiening op maandag 30 november 2026, verschoven van de sluitingsdag woensdag 30 december naar maandag 4 januari 2027',
    )
  })
})

describe('why a deadline falls on its day', () => {
  test('every day over which it moves is named', () => {
    const deadline = counted(wil, 'WIL-D4', { milestones: { received: '2026-11-13', signedTextReceived: '2026-11-13' } })
    expect(explainDeadline(deadline, wil, Temporal.PlainDate.from('2026-11-20'), 'nl')).toEqual({
      begins: 'vr 13 november 2026, getekende klacht ontvangen',
      rule: '6 weken, Awb 9:11, lid 1',
      counting: 'hele weken; de begindag telt niet mee',
      shifting: 'ja, naar de volgende werkdag: Algemene termijnenwet',
      story: [
        ['De 6 weken eindigen op', ' ', { strong: 'Eerste Kerstdag' }, ', vr 25 december 2026', '.'],
        ['Daarna komen ', { strong: 'Tweede Kerstdag en een zondag' }, '.'],
        ['Daarom is de laatste dag ', { strong: 'ma 28 december 2026' }, '.'],
        ['Een brief moet uiterlijk di 22 december 2026 op de post.'],
        ['Verlengen kan tot en met vr 22 januari 2027.'],
      ],
    })
  })

  test('four days off in a row around Easter', () => {
    const deadline = counted(wil, 'WIL-D4', { milestones: { signedTextReceived: '2026-02-20' } })
    expect(story(deadline, wil, '2026-03-02')).toBe(
      'De 6 weken eindigen op Goede Vrijdag, vr 3 april 2026. Daarna komen een zaterdag, een zondag en Tweede Paasdag. Daarom is de laatste dag di 7 april 2026. ' +
        'Een brief moet uiterlijk wo 1 april 2026 op de post. Verlengen kan tot en met vr 1 mei 2026.',
    )
    expect(story(deadline, wil, '2026-03-02', 'en')).toBe(
      'The 6 weeks end on Good Friday, Fri 3 April 2026. Then come a Saturday, a Sunday and Easter Monday. So the last day is Tue 7 April 2026. ' +
        'A letter must be posted by Wed 1 April 2026. It can be extended until Fri 1 May 2026.',
    )
  })

  test('working days tell which days were left out', () => {
    const deadline = counted(wil, 'WIL-D3', { milestones: { callbackRequested: '2026-04-24' } })
    expect(story(deadline, wil, '2026-04-24')).toBe(
      'Zaterdag en zondag tellen niet mee, en ook niet: Koningsdag (ma 27 april). De 2 werkdagen eindigen op wo 29 april 2026. Dat is de laatste dag.',
    )
  })

  test('a term within one week leaves nothing out', () => {
    const deadline = counted(wil, 'WIL-D3', { milestones: { callbackRequested: '2026-11-16' } })
    expect(story(deadline, wil, '2026-11-16')).toBe('De 2 werkdagen eindigen op wo 18 november 2026. Dat is de laatste dag.')
  })

  test('what is not posted and ends on a Sunday is done before the weekend', () => {
    const deadline = counted(interforce, 'IF-D5', { milestones: { received: '2026-10-22' } })
    expect(story(deadline, interforce, '2026-10-26')).toBe('De maand eindigt op zo 22 november 2026. Dat is de laatste dag. Dan is er niemand: doe het uiterlijk vr 20 november 2026.')
  })

  test('what must be done on a Sunday itself cannot be done before it happened', () => {
    const deadline = counted(interforce, 'IF-D1', { milestones: { received: '2026-11-22' } })
    expect(story(deadline, interforce, '2026-11-22')).toBe('Het moet op de dag zelf: zo 22 november 2026.')
  })

  test('an extended term says that it is counted from the same day', () => {
    const deadline = counted(wil, 'WIL-D4', {
      milestones: { signedTextReceived: '2026-02-20', extended: '2026-03-20' },
      extensions: [{ deadlineId: 'WIL-D4', on: '2026-03-20', reason: 'Nader onderzoek' }],
    })
    expect(story(deadline, wil, '2026-03-20')).toBe(
      'De termijn is één keer verlengd tot 10 weken in totaal, geteld vanaf dezelfde dag. De 10 weken eindigen op vr 1 mei 2026. Dat is de laatste dag. Een brief moet uiterlijk di 28 april 2026 op de post.',
    )
  })

  test('a term that is late offers no extension and no posting day', () => {
    const deadline = counted(wil, 'WIL-D4', { milestones: { signedTextReceived: '2026-10-06' } })
    expect(story(deadline, wil, '2026-11-17')).toBe('De 6 weken eindigen op di 17 november 2026. Dat is de laatste dag. De laatste postdag was do 12 november 2026. Geef de brief af. Verlengen kan tot en met di 15 december 2026.')
    expect(story(deadline, wil, '2026-11-18')).toBe('De 6 weken eindigen op di 17 november 2026. Dat is de laatste dag.')
  })

  test('an agreed day is not counted', () => {
    const deadline = counted(wil, 'WIL-D4', {
      milestones: { signedTextReceived: '2026-02-20', extended: '2026-03-20' },
      extensions: [{ deadlineId: 'WIL-D4', on: '2026-03-20', reason: 'Op verzoek', consentUntil: '2026-06-30' }],
    })
    expect(story(deadline, wil, '2026-03-20')).toContain('De klager stemde schriftelijk in met uitstel tot en met di 30 juni 2026.')
  })

  test('a term that was met tells when, and asks nothing more', () => {
    const met = counted(wil, 'WIL-D4', { milestones: { signedTextReceived: '2026-10-06', answered: '2026-11-17' } })
    expect(story(met, wil, '2026-11-20')).toBe('De 6 weken eindigen op di 17 november 2026. Dat is de laatste dag. Gehaald op di 17 november 2026.')
    const late = counted(wil, 'WIL-D4', { milestones: { signedTextReceived: '2026-10-06', answered: '2026-11-18' } })
    expect(story(late, wil, '2026-11-20')).toBe('De 6 weken eindigen op di 17 november 2026. Dat is de laatste dag. Te laat gehaald, op wo 18 november 2026.')
    const lapsed = counted(wil, 'WIL-D4', { milestones: { signedTextReceived: '2026-10-06', withdrawn: '2026-11-02' } })
    expect(story(lapsed, wil, '2026-11-20')).toBe('De 6 weken eindigen op di 17 november 2026. Dat is de laatste dag. Vervallen op ma 2 november 2026: daarna moest het niet meer.')
  })

  test('beyond the days off that are decreed the date is the earliest possible', () => {
    const deadline = counted(wil, 'WIL-D4', { milestones: { signedTextReceived: '2031-02-03' } })
    expect(story(deadline, wil, '2031-02-03')).toMatch(/^De 6 weken eindigen op ma 17 maart 2031\..* De vrije dagen na .* liggen nog niet allemaal vast\. De datum kan later worden, nooit vroeger\.$/)
  })

  test('a date that was corrected to a procedure without this rule can still be told', () => {
    const deadline = counted(wil, 'WIL-D4', { milestones: { signedTextReceived: '2026-10-06' } })
    expect(deadlineInWords(deadline, inter, 'nl')).toBe('6 weken na de begindag op dinsdag 6 oktober 2026')
  })
})

describe('the last posting day', () => {
  const running = { state: 'running', sendBy: '2026-11-18', dueOn: '2026-11-23' } as const

  test.each([
    ['2026-11-17', 'Een brief moet uiterlijk wo 18 november 2026 op de post.'],
    ['2026-11-18', 'Een brief moet uiterlijk wo 18 november 2026 op de post.'],
    ['2026-11-19', 'De laatste postdag was wo 18 november 2026. Geef de brief af.'],
  ])('on %s', (today, sentence) => {
    expect(postingInWords(running, Temporal.PlainDate.from(today), 'nl')).toBe(sentence)
  })

  test('is not told for what is met or not posted', () => {
    const today = Temporal.PlainDate.from('2026-11-17')
    expect(postingInWords({ ...running, state: 'met' }, today, 'nl')).toBeUndefined()
    expect(postingInWords({ state: 'running', dueOn: '2026-11-23' }, today, 'nl')).toBeUndefined()
    expect(postingInWords(running, Temporal.PlainDate.from('2026-11-24'), 'nl')).toBeUndefined()
  })
})
