import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDossier } from '../../electron/register/dossiers.ts'
import { recogniseCallers, recogniseComplaints, type CallerToRecognise, type ComplaintToRecognise } from '../../electron/register/lists/recognition.ts'
import { closeRegister, createRegister, transaction, type Register } from '../../electron/register/register.ts'
import type { Complaint } from '../../shared/dossier/complaint.ts'
import { chances } from '../fixtures/endurance.ts'
import { passphrase, procedureNamed, procedures, settings, testEnvironment } from '../fixtures/register.ts'
import { median, type Measurement } from './measurement.ts'

/** A smaller register shows that the bench works; the figure is of the whole one. */
const dossiers = Number(process.env['GEHOOR_BENCH_DOSSIERS'] ?? 100_000)
const target = '< 30'

const beginnings = ['Van den ', 'Van der ', 'De ', 'Van ', '', '', '', '', '', '']
const stems = 'Bos Berg Broeck Meul Dijk Smet Clercq Backer Wit Groot Vries Jans Peet Wout Merten Claes Goos Hendrick Jacob Willem Maes Wuyt Lam Dam Heuvel Hove Kerk Linden Steen Velde Water Winkel Zand Bogaert Coen Denys Gerard Hermans Lauwer Michiel Nijs Pauwel Renier Simon Thijs Verbeeck Wauter Ysebaert Çelik Demir Khatib Nguyen Kowalsk Ivanov'.split(' ')
const endings = ['', 's', 'sen', 'en', 'ens', 'er', 'ers', 'mans', 'stra', 'ma', 'ink', 'aert']
const streets = 'Kerk Dorp School Molen Station Linden Eiken Park Hoog Laag Nieuw Oud Brug Haven Markt'.split(' ')
const subjects = ['Formulier kwijtgeraakt', 'Toezegging niet nagekomen', 'Brieven te laat beantwoord', 'Onheus bejegend aan de balie', 'Afspraak afgezegd zonder bericht', 'Trottoir al maanden stuk', 'Aanvraag duurt te lang', 'Verkeerde informatie aan de telefoon']
const services = ['balie', 'dienst inkomen', 'callcenter', 'wijkteam', 'dienst wegen', 'poetshulp', 'planning']

/** Recognition of a caller and of like complaints while she types, in a register of 100,000 dossiers. Takes some minutes to fill. */
export async function bench(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-bench-'))
  try {
    const { register } = createRegister(testEnvironment(), { folder, passphrase, label: 'K.D.', settings, procedures })
    const people = fill(register)
    try {
      return [slowestCaller(register, people), slowestComplaint(register)]
    } finally {
      closeRegister(register)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Person = { readonly [Key in 'name' | 'phone' | 'address' | 'email']-?: NonNullable<Complaint['complainant'][Key]> }

/** Every third caller has called before, and a twelfth of the dossiers is open, as in a register that was used for years. */
function fill(register: Register): readonly Person[] {
  const chance = chances(8)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(chance() * items.length)] as Item
  const people: Person[] = []
  const somebody = (): Person => ({
    name: { title: 'unknown', given: `${pick('ABCDEFGHJKLMNPRSTW'.split(''))}.`, surname: `${pick(beginnings)}${pick(stems)}${pick(endings)}` },
    phone: `04${String(70 + Math.floor(chance() * 30))} ${String(Math.floor(chance() * 1_000_000)).padStart(6, '0')}`,
    address: { street: `${pick(streets)}straat ${1 + Math.floor(chance() * 300)}`, postcode: String(1000 + Math.floor(chance() * 9000)), town: 'Voorbeeldstad' },
    email: `${Math.floor(chance() * 1e9).toString(36)}@voorbeeld.example`,
  })
  for (let start = 0; start < dossiers; start += 500) {
    transaction(register, () => {
      for (let place = start; place < Math.min(start + 500, dossiers); place += 1) {
        const person = people.length > 0 && chance() < 1 / 3 ? pick(people) : somebody()
        people.push(person)
        const complaint: Complaint = {
          channel: 'phone', form: 'oral', receivedOn: '2026-11-20', complainant: person, notes: [], subject: pick(subjects),
          happened: { where: pick(services), on: `2026-${String(1 + Math.floor(chance() * 11)).padStart(2, '0')}-${String(1 + Math.floor(chance() * 28)).padStart(2, '0')}` },
          groundsSeen: {},
        }
        openDossier(register, { complaint, procedure: procedureNamed('inter'), ...(chance() < 11 / 12 ? { since: [{ type: 'withdrawn', on: '2026-11-20' }] } : {}) })
      }
    })
  }
  return people
}

/** Everything a sheet asks while a caller gives name, number and address, a letter at a time, for forty callers. */
function slowestCaller(register: Register, people: readonly Person[]): Measurement {
  const nothing: CallerToRecognise = { name: '', organisation: '', phone: '', address: '', email: '', onBehalfOf: '', mentioned: [] }
  const asked = Array.from({ length: 40 }, (_, place) => people[Math.floor((place / 40) * people.length)] as Person).flatMap(({ name, phone, address, email }): CallerToRecognise[] => {
    const street = `${address.street}, ${address.postcode ?? ''} ${address.town}`
    const letters = (text: string) => Array.from({ length: text.length - 2 }, (_, length) => text.slice(0, length + 3))
    return [
      ...letters(name.surname).map((typed) => ({ ...nothing, name: typed })),
      ...letters(phone).map((typed) => ({ ...nothing, name: name.surname, phone: typed })),
      { ...nothing, name: name.surname, phone, address: street, email },
      { ...nothing, name: `${name.given ?? ''} ${name.surname}`, phone, address: street, onBehalfOf: 'An Peeters' },
    ]
  })
  return slowest(`recognising a caller among ${dossiers.toLocaleString('en')} dossiers`, asked.map((caller) => [`“${caller.name}” “${caller.phone}”`, () => recogniseCallers(register, caller, 'BE')] as const))
}

function slowestComplaint(register: Register): Measurement {
  const asked = subjects.flatMap((subject) => services.map((where): ComplaintToRecognise => ({ subject, where, withWhom: 'balie', on: '2026-06-10' })))
  return slowest(`recognising a like complaint among ${dossiers.toLocaleString('en')} dossiers`, asked.map((told) => [`“${told.subject}”`, () => recogniseComplaints(register, told)] as const))
}

/** The slowest question, by the middle of nine times. */
function slowest(name: string, questions: readonly (readonly [string, () => unknown])[]): Measurement {
  const measured = questions.map(([question, ask]) => {
    const times = Array.from({ length: 9 }, () => {
      const start = performance.now()
      ask()
      return performance.now() - start
    })
    return { question, middle: median(times) }
  })
  const worst = measured.toSorted((one, other) => other.middle - one.middle)[0]
  if (worst === undefined) throw new RangeError('Nothing was asked')
  return { name, measured: worst.middle, unit: 'ms', target, reference: `the slowest of ${questions.length} (${worst.question}); middle of all ${median(measured.map(({ middle }) => middle)).toFixed(2)} ms` }
}
