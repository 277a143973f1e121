import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { call } from '@orpc/server'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCalendarFile, writeKeptFile } from '../../../electron/api/calendar-file.ts'
import { icsOf } from '../../../electron/calendar-file/ics.ts'
import { readLines } from '../../../electron/register/lists/calendar.ts'
import { router } from '../../../electron/api/router.ts'
import { openDossier } from '../../../electron/register/dossiers.ts'
import { appendHappening, readEvents } from '../../../electron/register/events.ts'
import { closeRegister, type Register } from '../../../electron/register/register.ts'
import { saveSettings } from '../../../electron/register/organisation/settings.ts'
import { emptySheet } from '../../../shared/dossier/intake/sheet.ts'
import { openTestApplication } from '../../fixtures/application.ts'
import { closedRegister, complaintOf, emptyFolder, openWithKey, procedureNamed, removeFolders, testEnvironment, type TestClock } from '../../fixtures/register.ts'

interface ReadEvent {
  readonly uid: string
  readonly sequence: number
  readonly status: string
  readonly start: string
  readonly end: string
  readonly summary: string
  readonly description: string
}

/** As ical.js reads it, the library inside Thunderbird. */
function readByIcalJs(text: string): readonly ReadEvent[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    expect([event.startDate.isDate, event.endDate.isDate]).toEqual([true, true])
    return {
      uid: event.uid, sequence: event.sequence ?? 0, status: String(component.getFirstPropertyValue('status')),
      start: event.startDate.toString(), end: event.endDate.toString(), summary: event.summary, description: event.description,
    }
  })
}

/** Missing where the Debian package python3-icalendar is not installed; those tests then say that they were skipped. */
const python = ['/usr/bin/python3', 'python3'].find((program) => spawnSync(program, ['-c', 'import icalendar']).status === 0)

function readByPython(text: string): readonly ReadEvent[] {
  const { stdout, stderr, status } = spawnSync(python ?? '', [join(import.meta.dirname, '../../fixtures/read-calendar.py')], { input: text, encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  return (JSON.parse(stdout) as { events: readonly ReadEvent[] }).events
}

/** A calendar that takes files in as RFC 5546 says: by uid, only what is newer, and away with what is cancelled. */
function importInto(calendar: Map<string, ReadEvent>, text: string): void {
  for (const event of readByIcalJs(text)) {
    const known = calendar.get(event.uid)
    if (known === undefined || event.sequence > known.sequence) calendar.set(event.uid, event)
  }
}
const shown = (calendar: Map<string, ReadEvent>) => [...calendar.values()].filter(({ status }) => status !== 'CANCELLED').map(({ start, summary }) => `${start} ${summary}`).toSorted()

const clock: TestClock = { now: Temporal.Instant.from('2026-11-20T10:12:00Z') }
const all = { standing: 'running' } as const
const dutch = { language: 'nl', withNames: false } as const
let register: Register
const running = (number?: string) =>
  readLines(register, { from: '1900-01-01', filter: all, limit: 1000, today: '2026-11-20' })
    .lines.filter((line) => number === undefined || line.number === number)
    .map(({ day, what, number: its, due }) => `${day} ${its} ${what === 'post' ? 'laatste postdag: ' : ''}${due.label.nl}`)
    .toSorted()
const ids: string[] = []

beforeAll(() => {
  register = openWithKey({ ...closedRegister(0), environment: testEnvironment(clock) })
  for (const [procedure, receivedOn] of [['wil', '2026-11-13'], ['inter', '2026-11-16'], ['zoersel', '2026-11-18']] as const) {
    ids.push(openDossier(register, { complaint: complaintOf('Brief; niet, beantwoord', { receivedOn, form: 'signed' }), procedure: procedureNamed(procedure) }).dossierId)
  }
})
afterAll(() => {
  closeRegister(register)
  removeFolders()
})

describe('a calendar file', () => {
  it('holds every deadline that runs and every last posting day, as whole days, and names nobody', async () => {
    const text = await makeCalendarFile(register, all, dutch)
    expect(readByIcalJs(text).map(({ start, summary }) => `${start} ${summary}`).toSorted()).toEqual(running())
    expect(running().length).toBeGreaterThan(8)
    for (const { start, end } of readByIcalJs(text)) expect(Temporal.PlainDate.from(start).add({ days: 1 }).toString()).toBe(end)
    expect(text).not.toMatch(/Modaal|Brief; niet|06 00/)
    expect(text).toMatch(/^METHOD:PUBLISH\r$/m)
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  })

  it('has the complainant in the title when she asks', async () => {
    const text = await makeCalendarFile(register, { ...all, procedureId: 'wil' }, { language: 'en', withNames: true })
    const titles = readByIcalJs(text).filter(({ status }) => status === 'CONFIRMED').map(({ summary }) => summary)
    expect(titles.every((title) => title.endsWith(' – Mevrouw A. Modaal'))).toBe(true)
    expect(titles.some((title) => title.startsWith('2026-0001 last posting day: '))).toBe(true)
    // Back as it was, which is a change again.
    await makeCalendarFile(register, all, dutch)
  })

  it.skipIf(python === undefined)('is read the same by python3-icalendar', async () => {
    const text = await makeCalendarFile(register, all, dutch)
    expect(readByPython(text)).toEqual(readByIcalJs(text))
  })

  it('made again without a change is the same to the byte', async () => {
    const first = await makeCalendarFile(register, all, dutch)
    clock.now = clock.now.add({ hours: 3 })
    expect(await makeCalendarFile(register, all, dutch)).toBe(first)
  })

  it('taken in a second time updates and does not double: what moved moves, what was done or closed goes', async () => {
    const calendar = new Map<string, ReadEvent>()
    importInto(calendar, await makeCalendarFile(register, all, dutch))
    expect(shown(calendar)).toEqual(running())
    clock.now = clock.now.add({ hours: 1 })
    appendHappening(register, { dossierId: ids[0] ?? '', expects: 1, happening: { type: 'detailsCorrected', changes: { receivedOn: '2026-11-11' } } })
    appendHappening(register, { dossierId: ids[1] ?? '', expects: 1, happening: { type: 'withdrawn', on: '2026-11-20' } })
    appendHappening(register, { dossierId: ids[2] ?? '', expects: 1, happening: { type: 'letterSent', on: '2026-11-20', kind: 'acknowledgement', channel: 'letter' } })
    const second = await makeCalendarFile(register, all, dutch)
    for (let time = 0; time < 2; time += 1) {
      importInto(calendar, second)
      expect(shown(calendar)).toEqual(running())
    }
    expect(readByIcalJs(second).filter(({ status }) => status === 'CANCELLED').length).toBeGreaterThan(3)
    expect(running('2026-0002')).toEqual([])
  })

  it.skipIf(python === undefined)('with what was cancelled is read the same by python3-icalendar', async () => {
    const text = await makeCalendarFile(register, all, dutch)
    expect(readByPython(text)).toEqual(readByIcalJs(text))
    expect(text).toContain('STATUS:CANCELLED')
  })

  it('an event that comes back, comes back under its own uid', async () => {
    const calendar = new Map<string, ReadEvent>()
    importInto(calendar, await makeCalendarFile(register, all, dutch))
    const { length } = readEvents(register, ids[1] ?? '')
    appendHappening(register, { dossierId: ids[1] ?? '', expects: length, happening: { type: 'stepUndone', on: '2026-11-20', undoes: length } })
    importInto(calendar, await makeCalendarFile(register, all, dutch))
    expect(shown(calendar)).toEqual(running())
    expect(running('2026-0002').length).toBeGreaterThan(1)
  })

  it('of one organisation leaves the others alone: they are not told to be over', async () => {
    const calendar = new Map<string, ReadEvent>()
    importInto(calendar, await makeCalendarFile(register, all, dutch))
    const part = await makeCalendarFile(register, { ...all, procedureId: 'wil' }, dutch)
    importInto(calendar, part)
    expect(shown(calendar)).toEqual(running())
    expect(readByIcalJs(part).filter(({ status }) => status === 'CONFIRMED').every(({ summary }) => summary.startsWith('2026-0001'))).toBe(true)
  })

  it('what ended is told for half a year, and then no longer', async () => {
    const cancelled = async () => readByIcalJs(await makeCalendarFile(register, all, dutch)).filter(({ status }) => status === 'CANCELLED').length
    const now = clock.now
    const many = await cancelled()
    clock.now = now.add({ hours: 24 * 179 })
    expect(await cancelled()).toBe(many)
    clock.now = now.add({ hours: 24 * 182 })
    expect(await cancelled()).toBe(0)
    clock.now = now
  })
})

describe('days in a calendar file', () => {
  const nights = ['2026-03-29', '2026-10-25', '2026-12-31'].map((day) => ({
    uid: `${day}@gehoor`, sequence: 0, isCancelled: false, changedAt: '2026-11-20T10:12:00.000Z', content: { day, title: 'Antwoord', description: 'wettelijk' },
  }))
  const text = icsOf(nights, 'Gehoor')

  it('are whole days on the nights in which the clock changes', () => {
    expect(readByIcalJs(text).map(({ start, end }) => [start, end])).toEqual([['2026-03-29', '2026-03-30'], ['2026-10-25', '2026-10-26'], ['2026-12-31', '2027-01-01']])
  })

  it.skipIf(python === undefined)('and so python3-icalendar reads them', () => {
    expect(readByPython(text)).toEqual(readByIcalJs(text))
  })

  it.each(['Europe/Brussels', 'America/New_York', 'Pacific/Auckland', 'UTC'])('are the same on a laptop that stands in %s', (zone) => {
    const program = `import { icsOf } from '${join(import.meta.dirname, '../../../electron/calendar-file/ics.ts')}'; process.stdout.write(icsOf(${JSON.stringify(nights)}, 'Gehoor'))`
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { env: { ...process.env, TZ: zone }, encoding: 'utf8' })
    expect({ stdout, stderr }).toEqual({ stdout: text, stderr: '' })
  })
})

describe('the file that is kept in her folder', () => {
  it('holds the last step also when the register is locked at once', async () => {
    const application = await openTestApplication()
    const context = { session: application.context.session }
    const passphrase = 'zeven rode fietsen in de regen'
    const folder = emptyFolder()
    const file = join(folder, 'gehoor-termijnen.ics')
    const sheet = { ...emptySheet({ id: '01936f00-0000-7000-8000-00000000abcd', procedureId: 'wil', startedAt: '2026-11-20T08:30:00Z', channel: 'phone' }), name: 'mevrouw A. Modaal', subject: 'Niet teruggebeld', notes: [{ at: '2026-11-20T08:30:00Z', text: 'Belt al weken.' }] }
    try {
      await call(router.register.create, { procedureId: 'wil', coordinatorName: 'K.D.', passphrase, language: 'nl' }, { context })
      await call(router.settings.save, { calendarFile: { folder, withNames: false } }, { context })
      await call(router.dossiers.open, sheet, { context })
      await call(router.register.lock, {}, { context })
      const locked = readFileSync(file, 'utf8')
      expect(readByIcalJs(locked).map(({ summary }) => summary)).toContainEqual(expect.stringMatching(/^2026-0001 /))
      await call(router.register.unlock, { passphrase }, { context })
      await call(router.settings.save, { language: 'en' }, { context })
      await application.close()
      expect(readFileSync(file, 'utf8')).toContain('Gehoor: deadlines')
    } finally {
      await application.close()
    }
  })

  it('is written where she chose, and only for her eyes', async () => {
    const folder = emptyFolder()
    expect(await writeKeptFile(register)).toEqual({ kept: 'off' })
    saveSettings(register, { calendarFile: { folder, withNames: false } })
    expect(await writeKeptFile(register)).toMatchObject({ kept: 'written' })
    const file = join(folder, 'gehoor-termijnen.ics')
    expect(readFileSync(file, 'utf8')).toBe(await makeCalendarFile(register, all, dutch))
    saveSettings(register, { calendarFile: { folder: join(folder, 'weg'), withNames: false } })
    expect(await writeKeptFile(register)).toEqual({ kept: 'failed', why: 'no-folder' })
    saveSettings(register, { calendarFile: { folder: 'geen/hele/weg', withNames: false } })
    expect(await writeKeptFile(register)).toEqual({ kept: 'failed', why: 'no-folder' })
    rmSync(file)
    saveSettings(register, { calendarFile: { folder: '', withNames: false } })
    expect(await writeKeptFile(register)).toEqual({ kept: 'off' })
    expect(existsSync(file)).toBe(false)
  })
})
