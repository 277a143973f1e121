import type { Words } from './language.tsx'

const nl = {
  leftOut: 'Niet geteld',
  noneLeftOut: { calendarDays: 'niets: alle dagen tellen mee, er zijn geen werkdagen geteld', workingDays: 'niets: er lag geen weekend of vrije dag tussen' },
  weekend: 'weekend',
  andMoved: 'de termijn schoof op',
  print: 'Afdrukken',
  sheet: {
    title: 'Waarom deze datum?',
    dossier: (number: string) => `Dossier ${number}`,
    printed: (date: string) => `Afgedrukt op ${date}`,
    days: 'De dagen, één voor één',
    start: 'begin',
    due: 'laatste dag',
    notCounted: 'telt niet',
    passed: 'schuift door',
    legend: 'Een getal: zoveelste dag van de telling. Gearceerd: telt niet mee, of kan niet de laatste dag zijn.',
    tooLong: 'Deze termijn is te lang om dag voor dag te tonen.',
    madeBy: 'Berekend met Gehoor. Iedereen met een kalender kan deze telling narekenen.',
  },
}

export const countedDaysWords: Words<typeof nl> = {
  nl,
  en: {
    leftOut: 'Not counted',
    noneLeftOut: { calendarDays: 'nothing: every day counts, no working days were counted', workingDays: 'nothing: no weekend or day off lay between' },
    weekend: 'weekend',
    andMoved: 'the term moved on',
    print: 'Print',
    sheet: {
      title: 'Why this date?',
      dossier: (number) => `File ${number}`,
      printed: (date) => `Printed on ${date}`,
      days: 'The days, one by one',
      start: 'start',
      due: 'last day',
      notCounted: 'not counted',
      passed: 'moves on',
      legend: 'A number: which day of the count it is. Hatched: does not count, or cannot be the last day.',
      tooLong: 'This term is too long to show day by day.',
      madeBy: 'Worked out with Gehoor. Anybody with a calendar can check this count.',
    },
  },
}
