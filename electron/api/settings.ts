import { readSettings, saveSettings } from '../register/organisation/settings.ts'
import { questions } from './implementer.ts'
import { announce, openRegisterOf } from './session.ts'

export const settings = questions.settings.router({
  get: questions.settings.get.handler(({ context: { session } }) => readSettings(openRegisterOf(session))),
  save: questions.settings.save.handler(({ context: { session }, input }) => {
    const saved = saveSettings(openRegisterOf(session), input)
    announce(session, { kind: 'settings' })
    return saved
  }),
  showWorkOf: questions.settings.showWorkOf.handler(({ context: { session }, input: { whose } }) => {
    const register = openRegisterOf(session)
    const saved = saveSettings(register, { workInToday: { ...readSettings(register).workInToday, [register.slot.id]: whose } })
    announce(session, { kind: 'settings' })
    return saved
  }),
})
