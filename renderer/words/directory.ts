import type { DirectoryKind } from '../../shared/dossier/directory.ts'
import type { Words } from './language.tsx'

type Labels = Readonly<Record<DirectoryKind, string>>

const nl = {
  list: 'Uit de eigen lijst',
  hint: { where: 'plaats of dienst; ↓ eigen lijst', withWhom: 'wie of welke dienst; ↓ eigen lijst' },
  listHint: 'Pijl omlaag opent de eigen lijst.',
  kinds: { service: 'dienst', department: 'afdeling', employee: 'medewerker', word: 'woord' } as Labels,
  add: (name: string) => `“${name}” op de lijst zetten`,
  as: { service: 'als dienst', department: 'als afdeling', employee: 'als medewerker', word: 'als woord' } as Labels,
  added: 'Staat nu op de eigen lijst.',
  notAdded: 'niet op de lijst: probeer later',
  offered: (count: number) => (count === 1 ? '1 voorstel; pijl omlaag kiest.' : `${count} voorstellen; pijl omlaag kiest.`),
  title: 'Eigen lijsten en afkortingen',
  titles: { service: 'Diensten', department: 'Afdelingen', employee: 'Medewerkers', word: 'Woordenlijst' } as Labels,
  hints: {
    service: 'Eén per regel. Het gesprek vult ze aan bij Waar en Met wie.',
    department: 'Eén per regel.',
    employee: 'Eén per regel, met wat hen uit elkaar houdt: “S.B., balie”. Ook om een behandelaar aan te wijzen.',
    word: 'Eén per regel. De spelling van brieven keurt ze goed.',
  } as Labels,
  reading: 'De lijsten worden gelezen',
  abbreviations: 'Afkortingen',
  abbreviationsHint: 'Eén per regel: “kl = klager”. In de notities wordt kl dan klager na een spatie of punt; Ctrl Z zet terug wat u typte.',
  unread: (line: string) => `Deze regel is niet te lezen en niet bewaard: “${line}”. Schrijf: kort = lang.`,
}

/** The organisation's own lists: completed from in a call, looked after in the settings. */
export const directoryWords: Words<typeof nl> = {
  nl,
  en: {
    list: 'From your own list',
    hint: { where: 'place or service; ↓ own list', withWhom: 'who or which service; ↓ own list' },
    listHint: 'Arrow down opens your own list.',
    kinds: { service: 'service', department: 'department', employee: 'employee', word: 'word' },
    add: (name) => `Put “${name}” in the list`,
    as: { service: 'as a service', department: 'as a department', employee: 'as an employee', word: 'as a word' },
    added: 'Is in your own list now.',
    notAdded: 'not in the list: try later',
    offered: (count) => (count === 1 ? '1 proposal; arrow down chooses.' : `${count} proposals; arrow down chooses.`),
    title: 'Own lists and abbreviations',
    titles: { service: 'Services', department: 'Departments', employee: 'Employees', word: 'Word list' },
    hints: {
      service: 'One per line. The call completes them in Where and With whom.',
      department: 'One per line.',
      employee: 'One per line, with what tells them apart: “S.B., desk”.',
      word: 'One per line. The spelling of letters takes them as right.',
    },
    reading: 'Reading the lists',
    abbreviations: 'Abbreviations',
    abbreviationsHint: 'One per line: “kl = klager”. In the notes kl then becomes klager after a space or full stop; Ctrl Z puts back what you typed.',
    unread: (line) => `This line cannot be read and was not saved: “${line}”. Write: short = long.`,
  },
}
