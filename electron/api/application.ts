import { questions } from './implementer.ts'
import { sealedStanding } from '../register/register.ts'
import { standingOf } from './session.ts'

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
  })),
  announcements: questions.application.announcements.handler(({ context: { session }, signal }) =>
    session.announcements.subscribe('announcement', signal === undefined ? {} : { signal }),
  ),
})
