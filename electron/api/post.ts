import type { PostBatch, PostedLetter } from '../../shared/contract/views.ts'
import { allowed } from '../../shared/dossier/steps/allowed.ts'
import type { Happening } from '../../shared/dossier/events.ts'
import { unsentLetters } from '../../shared/dossier/steps/situation.ts'
import { inPostOrder, postLetterOf } from '../../shared/letters/post-letter.ts'
import { readAgenda } from '../register/lists/agenda.ts'
import { appendHappening } from '../register/events.ts'
import { dossierOfLetter } from '../register/files/letter-files.ts'
import { RegisterProblem } from '../register/problem.ts'
import { transaction } from '../register/register.ts'
import { readSettings } from '../register/organisation/settings.ts'
import { todayOf } from './agenda.ts'
import { workOutDossier, type WorkedOut } from './dossier-view.ts'
import { announce, openRegisterOf, type Session } from './session.ts'

/** Every final letter that waits for the post, in the order of the addresses. */
export function lettersWaiting(session: Session): PostBatch {
  const register = openRegisterOf(session)
  const settings = readSettings(register)
  const today = todayOf(session)
  const known = new Map<string, WorkedOut>()
  const workedOut = (dossierId: string) => {
    const found = known.get(dossierId) ?? workOutDossier(session, dossierId)
    known.set(dossierId, found)
    return found
  }
  const { toPost } = readAgenda(register, today, 0)
  const letters = toPost.flatMap((letter) => {
    const { state, deadlines, procedure } = workedOut(letter.dossierId)
    return postLetterOf(letter, { view: { state, deadlines }, procedure, settings }) ?? []
  })
  return { today: today.toString(), letters: inPostOrder(letters) }
}

/**
 * Records in one transaction that these letters went on the post: all or none. Refuses with CANNOT_BE_POSTED, which names the dossiers
 * of the letters that cannot be recorded so.
 */
export function postLetters(session: Session, { letters, on }: { readonly letters: readonly string[]; readonly on: string }): readonly PostedLetter[] {
  const register = openRegisterOf(session)
  const refused: string[] = []
  const posted = transaction(register, () => {
    const done = letters.flatMap((letterId): PostedLetter[] => {
      const dossierId = dossierOfLetter(register, letterId)
      if (dossierId === undefined) throw new RegisterProblem('NO_SUCH_FILE', {})
      // Read anew for each: two of them may be of the same dossier.
      const { number, state, procedure, today } = workOutDossier(session, dossierId)
      const letter = unsentLetters(state).find((waiting) => waiting.letterId === letterId)
      const happening: Happening | undefined = letter === undefined ? undefined : { type: 'letterSent', on, kind: letter.kind, channel: 'letter', letterId }
      if (happening === undefined || allowed(state, happening, procedure, today).length > 0) {
        refused.push(number)
        return []
      }
      appendHappening(register, { dossierId, expects: state.length, happening })
      return [{ dossierId, undoes: state.length + 1 }]
    })
    if (refused.length > 0) throw new RegisterProblem('CANNOT_BE_POSTED', { numbers: refused })
    return done
  })
  announce(session, { kind: 'dossiers' })
  return posted
}

/** Takes that back in one transaction: all or none. Refuses with CANNOT_BE_POSTED, which names the dossiers in which something else happened since. */
export function takePostBack(session: Session, posted: readonly PostedLetter[]): void {
  const register = openRegisterOf(session)
  const refused: string[] = []
  transaction(register, () => {
    // The last first: two of them may be of the same dossier.
    for (const { dossierId, undoes } of posted.toReversed()) {
      const { number, events, state, procedure, today } = workOutDossier(session, dossierId)
      const happening: Happening = { type: 'stepUndone', on: today.toString(), undoes }
      const isPosting = events.find(({ sequence }) => sequence === undoes)?.happening.type === 'letterSent'
      if (!isPosting || allowed(state, happening, procedure, today).length > 0) refused.push(number)
      else appendHappening(register, { dossierId, expects: state.length, happening })
    }
    if (refused.length > 0) throw new RegisterProblem('CANNOT_BE_POSTED', { numbers: refused })
  })
  announce(session, { kind: 'dossiers' })
}
