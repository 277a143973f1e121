import type { Role } from '../../shared/contract/rights.ts'
import type { Words } from './language.tsx'

interface TeamWords {
  readonly role: string
  readonly roles: Readonly<Record<Role, { readonly title: string; readonly detail: string }>>
  readonly roleOf: (name: string) => string
  readonly roleGiven: (name: string, role: string) => string
  readonly onlyCoordinator: string
  /** In the masthead, of who reads. */
  readonly readsAlong: string
  /** In place of the steps, for who reads. */
  readonly leavesToOthers: string
  readonly cannotEnter: { readonly title: string; readonly sentence: string; readonly back: string }
  readonly whose: Readonly<Record<'all' | 'mine' | 'nobody', string>>
  readonly whoseLabel: string
  readonly sees: {
    readonly title: string
    readonly everybody: string
    readonly not: (names: string) => string
    readonly concerned: (name: string) => string
    readonly change: string
    readonly intro: string
    readonly who: string
    readonly do: string
    readonly done: string
  }
}

export const teamWords: Words<TeamWords> = {
  nl: {
    role: 'Rol',
    roles: {
      reader: { title: 'leest mee', detail: 'ziet alles, en wijzigt niets' },
      handler: { title: 'behandelaar', detail: 'neemt gesprekken aan, legt stappen vast en schrijft brieven' },
      coordinator: { title: 'coördinator', detail: 'beslist ook over instellingen, teksten, procedures en toegang' },
    },
    roleOf: (name) => `Rol van ${name}`,
    roleGiven: (name, role) => `${name} is vanaf nu: ${role}.`,
    onlyCoordinator: 'Deze instellingen wijzigt de klachtencoördinator. Uw eigen wachtzin wijzigt u zelf.',
    readsAlong: 'u leest mee',
    leavesToOthers: 'U leest mee. Een behandelaar of de coördinator doet de volgende stap.',
    cannotEnter: {
      title: 'U leest mee in dit register',
      sentence: 'Met uw wachtzin kunt u alles lezen, maar niets opschrijven. Een klacht aannemen doet een behandelaar of de klachtencoördinator. Moet u dat ook kunnen? Vraag haar om uw rol te wijzigen.',
      back: 'Terug naar Vandaag',
    },
    whose: { all: 'iedereen', mine: 'mij', nobody: 'nog niemand' },
    whoseLabel: 'Bij wie',
    sees: {
      title: 'Wie dit dossier ziet',
      everybody: 'Iedereen die dit register kan openen.',
      not: (names) => `Verborgen voor ${names}.`,
      concerned: (name) => `De klacht gaat over ${name}, die dit dossier kan zien.`,
      change: 'Wijzigen wie dit ziet',
      intro: 'Wie u aankruist, ziet dit dossier niet meer zodra hij of zij het register opent: niet in lijsten en aantallen, niet bij zoeken, niet in de kalender en niet in wat wordt uitgevoerd.',
      who: 'Verbergen voor',
      do: 'Vastleggen',
      done: 'Vastgelegd wie dit dossier ziet.',
    },
  },
  en: {
    role: 'Role',
    roles: {
      reader: { title: 'reader', detail: 'sees everything and changes nothing' },
      handler: { title: 'handler', detail: 'takes calls, records steps and writes letters' },
      coordinator: { title: 'coordinator', detail: 'also decides about settings, texts, procedures and access' },
    },
    roleOf: (name) => `Role of ${name}`,
    roleGiven: (name, role) => `${name} is from now on: ${role}.`,
    onlyCoordinator: 'These settings are changed by the complaint coordinator. Your own passphrase you change yourself.',
    readsAlong: 'you read along',
    leavesToOthers: 'You read along. A handler or the coordinator takes the next step.',
    cannotEnter: {
      title: 'You read along in this register',
      sentence: 'With your passphrase you can read everything and write down nothing. A handler or the complaint coordinator takes complaints. Do you need to? Ask her to change your role.',
      back: 'Back to Today',
    },
    whose: { all: 'everybody', mine: 'me', nobody: 'nobody yet' },
    whoseLabel: 'Handled by',
    sees: {
      title: 'Who sees this file',
      everybody: 'Everybody who can open this register.',
      not: (names) => `Hidden from ${names}.`,
      concerned: (name) => `The complaint is about ${name}, who can see this file.`,
      change: 'Change who sees this',
      intro: 'Whoever you tick no longer sees this file from the next time they open the register: not in lists and counts, not in search, not in the calendar, not in what is exported.',
      who: 'Hide from',
      do: 'Record',
      done: 'Recorded who sees this file.',
    },
  },
}
