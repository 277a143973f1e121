import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupsToKeep } from '../../../electron/register/backup/rotation.ts'
import { canonicalJson } from '../../../electron/register/canonical-json.ts'
import { problemOf } from '../../../electron/register/opening/damage.ts'
import { requireUsablePassphrase } from '../../../electron/register/keys/passphrase.ts'
import { matchOf } from '../../../electron/register/lists/search-words.ts'
import { momentOf, timeName } from '../../../electron/register/opening/set-aside.ts'
import { sortName } from '../../../electron/register/lists/sort-name.ts'

describe('canonical JSON', () => {
  it('says the same thing in one way only, whatever the order in which it was put together', () => {
    expect(canonicalJson({ b: [1, 'é', null], a: { d: true, c: undefined } })).toBe('{"a":{"d":true},"b":[1,"é",null]}')
    expect(canonicalJson({ a: { d: true }, b: [1, 'é', null] })).toBe('{"a":{"d":true},"b":[1,"é",null]}')
  })

  it('is JSON: reading it gives back what was said', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // JSON has one zero.
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value))
      }),
    )
  })

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [10n], [() => 1]])('refuses what JSON cannot say (%s)', (value) => {
    expect(() => canonicalJson({ value })).toThrow(TypeError)
  })
})

describe('a passphrase that nobody may use', () => {
  it.each(['', 'kort', '12345678901', 'elf tekens.', 'aaaaaaaaaaaaaaaa', 'ababababababab', '123456789012', 'abcdefghijklmnop', '            '])('“%s” is refused', (passphrase) => {
    expect(() => requireUsablePassphrase(passphrase)).toThrow('WEAK_PASSPHRASE')
  })

  it.each(['vier natte paraplu’s', 'Zoersel-2026!', 'één appel per dag'])('“%s” is not refused', (passphrase) => {
    expect(() => requireUsablePassphrase(passphrase)).not.toThrow()
  })
})

describe('the shelf of backups', () => {
  const days = (from: string, count: number) => Array.from({ length: count }, (_, day) => Temporal.Instant.from(`${from}T16:00:00Z`).subtract({ hours: 24 * day }))
  const kept = (moments: readonly Temporal.Instant[]) => [...backupsToKeep(moments)].map((moment) => moment.toString().slice(0, 10)).toSorted().toReversed()

  it('after a year of backups on every day holds the last 7 days, the last of each of 4 weeks and of each of 12 months', () => {
    expect(kept(days('2026-11-20', 400))).toEqual([
      '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16', '2026-11-15', '2026-11-14',
      '2026-11-08', '2026-11-01',
      '2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30', '2026-05-31', '2026-04-30', '2026-03-31', '2026-02-28', '2026-01-31', '2025-12-31',
    ])
  })

  it('keeps only the last of several on one day', () => {
    const morning = Temporal.Instant.from('2026-11-20T08:00:00Z')
    const evening = Temporal.Instant.from('2026-11-20T18:00:00Z')
    expect([...backupsToKeep([evening, morning])]).toEqual([evening])
  })

  it('is not emptied by a long absence', () => {
    expect(kept([...days('2026-11-20', 1), ...days('2026-03-01', 3)])).toEqual(['2026-11-20', '2026-03-01', '2026-02-28', '2026-02-27'])
  })

  it('names files after their moment, and reads the moment back', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }), (date) => {
        const moment = Temporal.Instant.fromEpochMilliseconds(date.getTime())
        expect(momentOf(timeName(moment))?.equals(moment)).toBe(true)
        expect(timeName(moment)).toMatch(/^[\dTZ-]+$/)
      }),
    )
    expect([momentOf('before-2'), momentOf('2026-13-45T99-99-99-999Z'), momentOf('')]).toEqual([undefined, undefined, undefined])
  })
})

describe('a question as it is typed', () => {
  it.each([
    ['modaal', '"modaal" *'],
    ['  A. Modaal ', '"A" * AND "Modaal" *'],
    ['2026-0042', '"2026" * AND "0042" *'],
    ['o\'neill "of" (niet)', '"o" * AND "neill" * AND "of" * AND "niet" *'],
    ['één', '"één" *'],
  ])('%s', (typed, match) => {
    expect(matchOf(typed, { scope: 'all' })).toBe(match)
  })

  it('takes its filter with it, in words that nobody can type', () => {
    const match = matchOf('modaal', { scope: 'open', procedureId: 'vlaamse-ombudsdienst' })
    expect(match).toBe('"\uE000open" AND "\uE000procedurevlaamse\uE000ombudsdienst" AND "modaal" *')
    expect(matchOf('\uE000open', { scope: 'all' })).toBe('"open" *')
  })

  it.each(['', '  ', '-- …', '"'])('without a word in it (%s) asks for nothing', (typed) => {
    expect(matchOf(typed, { scope: 'open', procedureId: 'wil' })).toBeUndefined()
  })
})

describe('the place of a complainant in a list', () => {
  const named = (surname: string, given?: string) => ({ name: { title: 'unknown' as const, surname, ...(given === undefined ? {} : { given }) } })

  it('is by surname, in the Netherlands without its particles, in Belgium with them', () => {
    expect(sortName(named('van der Aa', 'P.'), 'NL')).toBe('aa p')
    expect(sortName(named('van der Aa', 'P.'), 'BE')).toBe('van der aa p')
    expect(sortName(named('’t Hart'), 'NL')).toBe('hart')
    expect(sortName(named('de'), 'NL')).toBe('de')
  })

  it('does not look at accents and capitals', () => {
    expect(sortName(named('Çelik', 'Özlem'), 'BE')).toBe('celik ozlem')
  })

  it('is by name for an organisation, and last for somebody unknown', () => {
    expect(sortName({ organisation: 'Buurthuis De Linde' }, 'BE')).toBe('buurthuis de linde')
    expect(sortName({}, 'BE') > sortName(named('Žž'), 'BE')).toBe(true)
  })
})

describe('what went wrong', () => {
  const thrown = (code: string) => Object.assign(new Error('fout'), { code })

  it.each([
    ['SQLITE_BUSY', 'REGISTER_BUSY'],
    ['SQLITE_BUSY_RECOVERY', 'REGISTER_BUSY'],
    ['SQLITE_FULL', 'DISK_FULL'],
    ['ENOSPC', 'DISK_FULL'],
    ['SQLITE_READONLY_DIRECTORY', 'REGISTER_READ_ONLY'],
    ['EROFS', 'REGISTER_READ_ONLY'],
    ['EACCES', 'REGISTER_READ_ONLY'],
    ['SQLITE_NOTADB', 'REGISTER_DAMAGED'],
    ['SQLITE_CORRUPT', 'REGISTER_DAMAGED'],
    ['SQLITE_CORRUPT_VTAB', 'REGISTER_DAMAGED'],
  ])('%s is something the user can act on: %s', (code, problem) => {
    expect(problemOf(thrown(code))).toMatchObject({ name: 'RegisterProblem', code: problem })
  })

  it('and a fault of the program stays what it is', () => {
    const fault = thrown('SQLITE_CONSTRAINT_TRIGGER')
    expect(problemOf(fault)).toBe(fault)
  })
})
