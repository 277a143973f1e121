import type { CalendarFileView } from '../../shared/contract/calendar-views.ts'
import type { Words } from './language.tsx'

type Why = Extract<CalendarFileView, { kept: 'failed' }>['why']

const nl = {
  open: 'Naar agenda (.ics)',
  title: 'Termijnen in uw eigen agenda',
  intro: 'Outlook, Thunderbird en andere agenda’s lezen dit bestand. Leest u het later opnieuw in, dan worden de afspraken bijgewerkt en niet verdubbeld.',
  which: 'Wat komt erin',
  shown: { title: 'Wat de kalender nu toont', detail: 'volgens de gekozen organisatie, behandelaar en soort' },
  all: { title: 'Alles wat nog moet', detail: 'van alle dossiers' },
  withNames: 'Zet de naam van de klager in de titel. Wie uw agenda kan zien, ziet die dan ook.',
  withoutNames: 'Zonder dit vinkje staan er nummers, soorten termijnen en behandelaars in. Uw eigen woorden en de naam bij een volmacht blijven dan weg.',
  save: 'Bestand bewaren',
  saved: 'Het bestand is bewaard. Open het met uw agenda, of sleep het erin.',
  saveFailed: 'Het bestand is niet bewaard. In het register is niets veranderd. Kies een andere plaats.',
  keep: 'Een bestand dat vanzelf bijblijft',
  keepIntro: 'Gehoor schrijft het na elke stap opnieuw, zolang het register open is. Het staat buiten het versleutelde register. Laat uw agenda zich op dit bestand abonneren.',
  folder: 'Map',
  choose: 'Map kiezen',
  folderHint: (name: string) => `Het volledige adres van een map op deze laptop. Het bestand heet ${name}.`,
  start: 'Bijhouden',
  stop: 'Niet meer bijhouden',
  stopped: 'Het bestand wordt niet meer bijgehouden. Het oude staat er nog: gooi het zelf weg.',
  writtenAt: (time: string) => `Bijgewerkt om ${time}.`,
  failed: {
    'no-folder': 'Deze map is er niet. Uw termijnen staan nog in Gehoor. Typ het volledige adres van een map die bestaat.',
    'not-writable': 'In deze map mag Gehoor niet schrijven, of het bestand is in gebruik. Uw termijnen staan nog in Gehoor. Kies een andere map.',
    'disk-full': 'De schijf is vol: de agenda is niet bijgewerkt. Uw termijnen staan nog in Gehoor. Maak ruimte en probeer opnieuw.',
  } satisfies Record<Why, string> as Record<Why, string>,
}

export const calendarFileWords: Words<typeof nl> = {
  nl,
  en: {
    open: 'To calendar (.ics)',
    title: 'Deadlines in your own calendar',
    intro: 'Outlook, Thunderbird and other calendars read this file. Read it again later, and its entries are updated, not doubled.',
    which: 'What goes in',
    shown: { title: 'What the calendar shows now', detail: 'as the chosen organisation, handler and kind' },
    all: { title: 'Everything still due', detail: 'of all files' },
    withNames: 'Put the complainant’s name in the title. Whoever can see your calendar then sees it too.',
    withoutNames: 'Without this tick it holds numbers, kinds of terms and handlers. Your own words, and the name of who is represented, stay out.',
    save: 'Save the file',
    saved: 'The file was saved. Open it with your calendar, or drag it in.',
    saveFailed: 'The file was not saved. Nothing changed in the register. Choose another place.',
    keep: 'A file that keeps itself up to date',
    keepIntro: 'Gehoor writes it again after every step, while the register is open. It stands outside the encrypted register. Let your calendar subscribe to it.',
    folder: 'Folder',
    choose: 'Choose a folder',
    folderHint: (name) => `The whole path to a folder on this laptop. The file is called ${name}.`,
    start: 'Keep up to date',
    stop: 'Stop',
    stopped: 'The file is no longer kept. The old one is still there: throw it away yourself.',
    writtenAt: (time) => `Updated at ${time}.`,
    failed: {
      'no-folder': 'This folder is not there. Your deadlines are still in Gehoor. Type the whole path to a folder that exists.',
      'not-writable': 'Gehoor may not write in this folder, or the file is in use. Your deadlines are still in Gehoor. Choose another folder.',
      'disk-full': 'The disk is full: the calendar was not updated. Your deadlines are still in Gehoor. Make room and try again.',
    },
  },
}
