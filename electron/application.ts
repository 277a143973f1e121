import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { EventPublisher } from '@orpc/server'
import type { Announcement } from '../shared/contract/views.ts'
import { catchUpCalendarFile, keepCalendarFile } from './api/calendar-file.ts'
import { keepReminding } from './api/keep-reminding.ts'
import { router } from './api/router.ts'
import { announce, useRegister, type Session } from './api/session.ts'
import { emptyTickets, type TicketedFile } from './api/tickets.ts'
import { openDemoRegister } from './demo/open.ts'
import { closeRegister, type Environment } from './register/register.ts'
import { readShippedProcedures } from './register/organisation/shipped-procedures.ts'
import { timeOrderedIds } from './register/time-ordered-ids.ts'

export interface ApplicationOptions {
  /** Folder of the register; made when it does not exist. */
  readonly folder: string
  readonly shell: 'electron' | 'browser'
  readonly version: string
  /** Folder with `procedures/` and `letters/`. */
  readonly resources: string
  /** Fills a new register in `folder` with made-up dossiers and opens it. */
  readonly isDemo: boolean
  readonly environment: Environment
}

/** What both shells carry: a router to ask, documents to fetch, and an end. */
export interface Application {
  readonly router: typeof router
  readonly context: { readonly session: Session }
  readonly files: { read(token: string): TicketedFile | undefined }
  /** Tells the page to do what a menu item or a system-wide key asks for. */
  command(command: string): void
  /** Tells the page which system-wide key the shell holds, so that it stands among the keys; undefined when it could not get one. */
  holdsShortcut(keys: string | undefined): void
  /** For a shell that hears it first when the laptop wakes up: what came due meanwhile is announced at once. */
  wake(): void
  close(): Promise<void>
}

/** The real clock, ids and randomness; tests bring their own. */
export const ownEnvironment: Environment = {
  now: () => Temporal.Now.instant(),
  ids: timeOrderedIds(randomBytes),
  random: (size) => randomBytes(size),
}

/** Everything behind the wire, the same in both shells (DESIGN.md §4). Opens no register unless it is the demo. */
export async function openApplication(options: ApplicationOptions): Promise<Application> {
  const session: Session = {
    environment: options.environment,
    folder: options.folder,
    resources: options.resources,
    shell: options.shell,
    version: options.version,
    isDemo: options.isDemo,
    shippedProcedures: readShippedProcedures(join(options.resources, 'procedures')),
    announcements: new EventPublisher<{ announcement: Announcement }>(),
    // Tokens give access to a document, so they are random, where ids sort by time.
    tickets: emptyTickets(() => options.environment.random(24).toString('base64url')),
    shortcut: undefined,
    calendarFile: undefined,
    calendarFileIsBehind: false,
    register: undefined,
    attempts: 0,
    damage: undefined,
  }
  if (options.isDemo) useRegister(session, await openDemoRegister(session))

  const stopKeeping = keepCalendarFile(session)
  const reminding = keepReminding(session)

  return {
    router,
    context: { session },
    files: session.tickets,
    holdsShortcut: (keys) => {
      session.shortcut = keys
    },
    command: (command) => announce(session, { kind: 'command', command }),
    wake: reminding.wake,
    close: async () => {
      stopKeeping()
      reminding.stop()
      await catchUpCalendarFile(session)
      if (session.register !== undefined) closeRegister(session.register)
      session.register = undefined
      session.tickets.forgetAll()
    },
  }
}
