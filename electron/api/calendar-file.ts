import { statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import type { CalendarFileView, CalendarFilter, CalendarLine } from '../../shared/contract/calendar-views.ts'
import type { Announcement } from '../../shared/contract/views.ts'
import { contentOf, uidOf, type EntryChoice } from '../calendar-file/entries.ts'
import { readLines } from '../register/lists/calendar.ts'
import { tellEntries } from '../register/lists/calendar-entries.ts'
import { writeDurably } from '../register/files/durable-file.ts'
import type { Register } from '../register/register.ts'
import { readSettings } from '../register/organisation/settings.ts'
import { questions } from './implementer.ts'
import { openRegisterOf, type Session } from './session.ts'

export const calendarFileName = 'gehoor-termijnen.ics'

/** Long enough for a few steps in a row, short enough that another calendar is never far behind. */
const pauseMilliseconds = 1500

const everything = 1_000_000_000

/** The calendar file of what still has to be done, as far as the filter goes, with what has ended since it was told. */
export async function makeCalendarFile(register: Register, filter: CalendarFilter, choice: EntryChoice): Promise<string> {
  const { icsOf } = await import('../calendar-file/ics.ts')
  const linesOf = (asked: CalendarFilter): readonly CalendarLine[] => readLines(register, { from: '1900-01-01', filter: asked, limit: everything, today: '9999-12-31' }).lines
  const running: CalendarFilter = { ...filter, standing: 'running' }
  const told = tellEntries(register, {
    entries: linesOf(running).map((line) => ({ uid: uidOf(line), content: contentOf(line, choice) })),
    standing: new Set(linesOf({ standing: 'running' }).map(uidOf)),
  })
  return icsOf(told, choice.language === 'nl' ? 'Gehoor: termijnen' : 'Gehoor: deadlines')
}

/** Writes the kept file into its folder; gives what became of it, and never throws for a folder that is gone or full. */
export async function writeKeptFile(register: Register): Promise<CalendarFileView> {
  const { calendarFile, language } = readSettings(register)
  if (calendarFile === undefined) return { kept: 'off' }
  const problem = folderProblem(calendarFile.folder)
  if (problem !== undefined) return { kept: 'failed', why: problem }
  try {
    writeDurably(join(calendarFile.folder, calendarFileName), await makeCalendarFile(register, { standing: 'running' }, { language, withNames: calendarFile.withNames }))
    return { kept: 'written', at: register.environment.now().toString({ smallestUnit: 'millisecond' }) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOSPC') return { kept: 'failed', why: 'disk-full' }
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'EBUSY') return { kept: 'failed', why: 'not-writable' }
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kept: 'failed', why: 'no-folder' }
    throw error
  }
}

function folderProblem(folder: string): 'no-folder' | undefined {
  return isAbsolute(folder) && statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? undefined : 'no-folder'
}

/** What may change a line of the file: steps, closing days, procedures, her language, and a register that was just opened. */
const heeded: ReadonlySet<Announcement['kind']> = new Set(['dossier', 'dossiers', 'register', 'closures', 'procedures', 'settings'])

/** Keeps the file in her folder up to date while the register is open. Gives the way to stop. */
export function keepCalendarFile(session: Session): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const unsubscribe = session.announcements.subscribe('announcement', ({ kind }) => {
    if (!heeded.has(kind)) return
    clearTimeout(timer)
    const { register } = session
    if (register === undefined) return
    session.calendarFileIsBehind = true
    timer = setTimeout(() => {
      if (session.register !== register) return
      void writeInto(session, register)
    }, pauseMilliseconds)
    timer.unref()
  })
  return () => {
    clearTimeout(timer)
    unsubscribe()
  }
}

async function writeInto(session: Session, register: Register): Promise<CalendarFileView> {
  session.calendarFileIsBehind = false
  const view = await writeKeptFile(register)
  session.calendarFile = view
  return view
}

/** Writes what was not written yet, before the register closes. Nothing that goes wrong with that file keeps it from closing. */
export async function catchUpCalendarFile(session: Session): Promise<void> {
  const { register } = session
  if (register === undefined || !session.calendarFileIsBehind) return
  await writeInto(session, register).catch(() => {})
}

export const calendarFile = questions.calendarFile.router({
  make: questions.calendarFile.make.handler(async ({ context: { session }, input: { filter, withNames } }) => {
    const register = openRegisterOf(session)
    const text = await makeCalendarFile(register, filter, { language: readSettings(register).language, withNames })
    return session.tickets.issue({ name: calendarFileName, mediaType: 'text/calendar', bytes: new TextEncoder().encode(text) })
  }),
  kept: questions.calendarFile.kept.handler(({ context: { session } }) => {
    const { calendarFile: chosen } = readSettings(openRegisterOf(session))
    return chosen === undefined ? { kept: 'off' } : (session.calendarFile ?? { kept: 'off' })
  }),
  write: questions.calendarFile.write.handler(({ context: { session } }) => writeInto(session, openRegisterOf(session))),
})
