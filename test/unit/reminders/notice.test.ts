import { describe, expect, it } from 'vitest'
import { lockedNotice, noticeOf } from '../../../renderer/frame/reminder-notice.ts'
import type { ReminderView, TakenReminders } from '../../../shared/contract/reminder-views.ts'

const none = { statutory: 0, promised: 0, target: 0, callback: 0 }
const view = (number: string, actOn: string, dueOn = actOn): ReminderView => ({
  entry: {
    dossierId: '', number, procedureId: 'wil', complainant: 'Mevrouw A. Modaal', subject: 'Uitkering te laat', phone: '06 00 00 03 21',
    due: { ruleId: 'answer', subject: 'answer', label: { nl: 'Antwoord, wettelijk', en: 'Answer, statutory' }, kind: 'statutory', dueOn },
  },
  group: 'statutory',
  actOn,
  shownAt: '2026-11-20T12:00:00Z',
})
const options = { language: 'nl', withNames: false, today: Temporal.PlainDate.from('2026-11-20') } as const
const taken = (...first: readonly ReminderView[]): TakenReminders => ({ counts: { ...none, statutory: first.length }, first })

describe('what is shown outside the window', () => {
  it('names up to three terms by number, kind and day, and nobody', () => {
    const body = noticeOf(taken(view('2026-0013', '2026-11-20'), view('2026-0017', '2026-11-21'), view('2026-0019', '2026-11-18', '2026-11-23')), options)?.body
    expect(body).toBe('2026-0013: antwoord, wettelijk, vandaag\n2026-0017: antwoord, wettelijk, morgen\n2026-0019: antwoord, wettelijk, laatste postdag 2 dagen te laat')
    expect(body).not.toMatch(/Modaal|Uitkering|06 00/)
  })

  it('counts more than three, and says when the first falls', () => {
    const many: TakenReminders = { counts: { ...none, statutory: 4, callback: 2 }, first: [view('2026-0013', '2026-11-21')] }
    expect(noticeOf(many, options)?.body).toBe('4 wettelijke termijnen, 2 keer bellen.\nDe eerste: morgen.')
    expect(noticeOf(many, { ...options, language: 'en' })?.body).toBe('4 statutory terms, 2 calls to make.\nThe first: tomorrow.')
  })

  it('says the name only where she asked for it, and never the subject', () => {
    expect(noticeOf(taken(view('2026-0013', '2026-11-20')), { ...options, withNames: true })?.body).toBe('Mevrouw A. Modaal (2026-0013): antwoord, wettelijk, vandaag')
  })

  it('begins the day in numbers, and says nothing on a day with nothing to do', () => {
    const summary = { day: '2026-11-20', late: 1, today: 3, callbacks: 1, toPost: 1, followUps: 2 }
    expect(noticeOf({ ...taken(), summary, yearToCheck: 2027 }, options)?.body).toBe('Vandaag: 1 te laat, 3 te doen (1 keer bellen), 1 brief op de post, 2 keer navragen.\nKijk de vrije dagen van 2027 na.')
    expect(noticeOf({ ...taken(), summary: { ...summary, late: 0, today: 0, callbacks: 0, toPost: 0, followUps: 0 } }, options)).toBeUndefined()
  })

  it('of a locked register is a number', () => {
    expect([lockedNotice(3, 'nl').body, lockedNotice(1, 'en').body]).toEqual(['3 termijnen vragen aandacht. Open het register om te zien welke.', '1 term asks for attention. Open the register to see which.'])
  })
})
