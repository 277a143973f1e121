import { expect, test } from 'vitest'
import { tabsOf } from '../../../renderer/intake/call-tabs.ts'
import { emptySheet, type IntakeSheet } from '../../../shared/dossier/intake/sheet.ts'

const sheet = (told: Partial<IntakeSheet> = {}): IntakeSheet => ({
  ...emptySheet({ id: '0198d7c2-0000-7000-8000-000000000001', procedureId: 'wil', startedAt: '2026-11-20T10:05:00Z', channel: 'phone' }), ...told,
})
const line = (text: string) => ({ at: '2026-11-20T10:05:01Z', text })

test('a tab is called after the caller, else after what it is about, else after what was written first', () => {
  const called = (told: Partial<IntakeSheet>) => tabsOf([sheet(told)], []).map(({ name, about }) => name ?? about)
  expect([
    called({}), called({ notes: [line(' '), line('Wacht al weken.')] }), called({ subject: 'Brief kwijt', notes: [line('Wacht al weken.')] }),
    called({ name: 'wil anoniem blijven', subject: 'Brief kwijt' }), called({ name: 'mevr. f. verzonnen', subject: 'Brief kwijt' }), called({ organisation: 'vzw De Deur' }),
  ]).toEqual([[undefined], ['Wacht al weken.'], ['Brief kwijt'], ['wil anoniem blijven'], ['Mevrouw F. Verzonnen'], ['vzw De Deur']])
})

test('the row stays the same one while what is typed is on no tab', () => {
  const before = tabsOf([sheet({ name: 'J. Denkbeeld', notes: [line('Wacht')] })], [])
  expect(tabsOf([sheet({ name: 'J. Denkbeeld', notes: [line('Wacht al weken.')] })], before)).toBe(before)
  expect(tabsOf([sheet({ name: 'J. Denkbeeldig' })], before)).not.toBe(before)
})
