import type { Words } from './language.tsx'

const nl = {
  screen: 'Spreekuur',
  running: 'Spreekuur',
  until: (time: string) => `Tot ${time} uur.`,
  rings: 'De telefoon gaat? Druk op F2 en typ.',
  newCall: 'Nieuw gesprek',
  close: 'Sluit het uur af',
  goOn: 'Terug naar het spreekuur',
  closing: 'Het spreekuur afsluiten',
  left: 'Wat beloofd is, wat op de post moet en wie gebeld moet worden.',
  calls: 'Gesprekken van vandaag',
  count: (count: number) => (count === 1 ? '1 gesprek' : `${count} gesprekken`),
  none: 'Vandaag werd nog geen gesprek een dossier.',
  after: 'Bellen en posten',
  next: (isPromised: boolean, what: string, date: string) => `${isPromised ? 'beloofd' : 'te doen'}: ${what.toLowerCase()}, uiterlijk ${date}`,
  nothingPromised: 'er loopt geen termijn',
  leftOut: 'Een brief die u hier laat staan, geldt als niet verstuurd: zijn termijn blijft open staan.',
  undo: 'ongedaan',
}

export const hourWords: Words<typeof nl> = {
  nl,
  en: {
    screen: 'Telephone hour',
    running: 'Telephone hour',
    until: (time) => `Until ${time}.`,
    rings: 'The telephone rings? Press F2 and type.',
    newCall: 'New call',
    close: 'Close the hour',
    goOn: 'Back to the telephone hour',
    closing: 'Closing the telephone hour',
    left: 'What was promised, what must be posted and who must be called.',
    calls: 'Calls of today',
    count: (count) => (count === 1 ? '1 call' : `${count} calls`),
    none: 'No call became a file today.',
    after: 'Calling and posting',
    next: (isPromised, what, date) => `${isPromised ? 'promised' : 'to do'}: ${what.toLowerCase()}, by ${date}`,
    nothingPromised: 'no term is running',
    leftOut: 'A letter that you leave here counts as not sent: its term stays open.',
    undo: 'undo',
  },
}
