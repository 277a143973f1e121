import type { MemberView } from '../../shared/contract/views.ts'
import { roleOf } from '../register/organisation/members.ts'
import { questions } from './implementer.ts'
import { sealedStanding } from '../register/register.ts'
import { standingOf, type Session } from './session.ts'

/** Who opened the register, and what she may do. */
function memberOf({ register }: Session): { member?: MemberView } {
  if (register === undefined) return {}
  const { id, label } = register.slot
  return { member: { id, name: label, role: roleOf(register, register.slot) } }
}

export const application = questions.application.router({
  status: questions.application.status.handler(({ context: { session } }) => ({
    shell: session.shell,
    version: session.version,
    isDemo: session.isDemo,
    register: standingOf(session),
    now: session.environment.now().toString({ smallestUnit: 'millisecond' }),
    folder: session.folder,
    sealed: sealedStanding(session.folder),
    ...(session.shortcut === undefined ? {} : { shortcut: session.shortcut }),
    cameBackAfterCrash: session.register?.cameBackAfterCrash ?? false,
    ...memberOf(session),
  })),
  announcements: questions.application.announcements.handler(({ context: { session }, signal }) =>
    session.announcements.subscribe('announcement', signal === undefined ? {} : { signal }),
  ),
})
