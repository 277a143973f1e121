import { describe, expect, test } from 'vitest'
import { contentOf } from '../../electron/calendar-file/entries.ts'
import type { CalendarLine } from '../../shared/contract/calendar-views.ts'

/** A line of the calendar of which the label says what she typed, or whom it is about. */
function line(subject: CalendarLine['due']['subject'], label: string): CalendarLine {
  return {
    day: '2026-11-26', what: 'due', number: '2026-0042', dossierId: '019aa0c0-0000-7000-8000-000000000042', procedureId: 'wil', complainant: 'Mevrouw A. Modaal', subject: 'Brief kwijt',
    due: { ruleId: subject, subject, label: { nl: label, en: label }, kind: 'target', dueOn: '2026-11-26' }, state: 'running',
  } as unknown as CalendarLine
}

describe('what another calendar says of a term', () => {
  test('is no name and none of her own words, unless she asked for names', () => {
    const lines = [line('answer', 'Antwoord, wettelijk'), line('consent', 'Volmacht van B. Bedenksel'), line('follow-up', 'Belt mevrouw Modaal nog?'), line('measure', 'R. Haan volgt een cursus')]
    expect(lines.map((each) => contentOf(each, { language: 'nl', withNames: false }).title)).toEqual(['2026-0042 Antwoord, wettelijk', '2026-0042 Volmacht', '2026-0042 Opnieuw bekijken', '2026-0042 Maatregel'])
    expect(lines.map((each) => contentOf(each, { language: 'nl', withNames: true }).title)).toEqual([
      '2026-0042 Antwoord, wettelijk – Mevrouw A. Modaal', '2026-0042 Volmacht van B. Bedenksel – Mevrouw A. Modaal', '2026-0042 Belt mevrouw Modaal nog? – Mevrouw A. Modaal', '2026-0042 R. Haan volgt een cursus – Mevrouw A. Modaal',
    ])
  })
})
