import type { EventPublisher } from '@orpc/server'
import type { CalendarFileView } from '../../shared/contract/calendar-views.ts'
import type { Announcement, RegisterStanding } from '../../shared/contract/views.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { RegisterProblem } from '../register/problem.ts'
import { registerStanding, type Environment, type Register } from '../register/register.ts'
import type { Tickets } from './tickets.ts'

/** What the handlers share: one run of the program, with at most one open register. */
export interface Session {
  readonly environment: Environment
  readonly folder: string
  readonly resources: string
  readonly shell: 'electron' | 'browser'
  readonly version: string
  readonly isDemo: boolean
  readonly shippedProcedures: readonly Procedure[]
  readonly announcements: EventPublisher<{ announcement: Announcement }>
  readonly tickets: Tickets
  /** The system-wide key that brings Gehoor forward with a new call, where the shell could get it. */
  shortcut: string | undefined
  /** What became of the calendar file when it was last written. */
  calendarFile: CalendarFileView | undefined
  /** Something changed since the calendar file was last written. */
  calendarFileIsBehind: boolean
  register: Register | undefined
  /** Wrong passphrases since the last good one. */
  attempts: number
  /** Damage that was found while the register was open; told at the next opening, until a backup takes its place. */
  damage: RegisterProblem | undefined
}

/** The open register; refuses with REGISTER_LOCKED while it is not open. */
export function openRegisterOf(session: Session): Register {
  if (session.register === undefined) throw new RegisterProblem('REGISTER_LOCKED', {})
  return session.register
}

/** Whether there is a register here, and whether it is open. */
export function standingOf(session: Session): RegisterStanding {
  return session.register === undefined ? registerStanding(session.folder) : 'open'
}

/** Tells every page that is listening; costs nothing when nobody is. */
export function announce(session: Session, announcement: Announcement): void {
  session.announcements.publish('announcement', announcement)
}

/** Takes a register into use, or puts it away, and tells the pages. Documents handed out earlier stop being available. */
export function useRegister(session: Session, register: Register | undefined): void {
  session.register = register
  session.tickets.forgetAll()
  if (register !== undefined) session.attempts = 0
  announce(session, { kind: 'register', register: standingOf(session) })
}

/** The local date in a procedure's own time zone at this moment. */
export function todayIn(session: Session, timeZone: string): Temporal.PlainDate {
  return session.environment.now().toZonedDateTimeISO(timeZone).toPlainDate()
}
