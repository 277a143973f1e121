import { addToDirectory, readDirectory, saveDirectory } from '../register/organisation/directory.ts'
import { questions } from './implementer.ts'
import { announce, openRegisterOf } from './session.ts'

export const directory = questions.directory.router({
  list: questions.directory.list.handler(({ context: { session } }) => readDirectory(openRegisterOf(session))),
  add: questions.directory.add.handler(({ context: { session }, input }) => {
    const entries = addToDirectory(openRegisterOf(session), input)
    announce(session, { kind: 'directory' })
    return entries
  }),
  save: questions.directory.save.handler(({ context: { session }, input: { kind, names } }) => {
    const entries = saveDirectory(openRegisterOf(session), kind, names)
    announce(session, { kind: 'directory' })
    return entries
  }),
})
