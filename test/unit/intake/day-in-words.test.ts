import { expect, test } from 'vitest'
import { dayInWords } from '../../../renderer/intake/help/day-in-words.ts'
import { understandDay } from '../../../shared/dossier/understanding/day.ts'

const today = Temporal.PlainDate.from('2026-11-20')

test.each([
  ['vorige dinsdag', 'di 17 november 2026', 'Tue 17 November 2026'],
  ['maandag 14u', 'ma 16 november 2026, 14.00 uur', 'Mon 16 November 2026, 14:00'],
  ['rond 3 november', 'rond di 3 november 2026', 'around Tue 3 November 2026'],
  ['twee weken geleden', 'rond vr 6 november 2026', 'around Fri 6 November 2026'],
  ['begin maart', '1 tot 10 maart', '1 to 10 March'],
  ['eind september', '21 tot 30 september', '21 to 30 September'],
  ['rond Pasen', '29 maart tot 13 april', '29 March to 13 April'],
  ['eind vorig jaar', '1 november tot 31 december 2025', '1 November to 31 December 2025'],
  ['vorige winter', '1 december 2025 tot 28 februari 2026', '1 December 2025 to 28 February 2026'],
  ['vorig jaar', '2025', '2025'],
  ['om 9 uur', '9.00 uur', '9:00'],
])('%s is shown as %s', (said, dutch, english) => {
  const understood = understandDay(said, today)!
  expect([dayInWords(understood, today, 'nl'), dayInWords(understood, today, 'en')]).toEqual([dutch, english])
})
