import { discardDraft, listDrafts, saveDraft } from '../register/drafts.ts'
import { sealSheet, takeInSealedSheets } from '../register/register.ts'
import { questions } from './implementer.ts'
import { announce, openRegisterOf } from './session.ts'

export const drafts = questions.drafts.router({
  list: questions.drafts.list.handler(({ context: { session } }) => listDrafts(openRegisterOf(session))),
  save: questions.drafts.save.handler(({ context: { session }, input }) => {
    const savedAt = saveDraft(openRegisterOf(session), input)
    // The last words of a call may be written after another screen has read the open calls.
    announce(session, { kind: 'drafts' })
    return { savedAt }
  }),
  seal: questions.drafts.seal.handler(({ context: { session }, input }) => {
    const savedAt = sealSheet(session, input)
    // The last words may arrive just after somebody unlocked.
    if (session.register !== undefined) takeInSealedSheets(session.register)
    return { savedAt }
  }),
  discard: questions.drafts.discard.handler(({ context: { session }, input }) => {
    discardDraft(openRegisterOf(session), input.id)
    announce(session, { kind: 'drafts' })
    return { done: true }
  }),
})
