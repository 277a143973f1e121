import { readReminderList, seeReminders } from '../register/reminders/list.ts'
import { takeReminders } from '../register/reminders/reminders.ts'
import { snoozeReminder, takeSnoozeBack } from '../register/reminders/snoozes.ts'
import { todayOf } from './agenda.ts'
import { questions } from './implementer.ts'
import { announce, openRegisterOf, type Session } from './session.ts'

/** What every page shows of the reminders, after a change of it. */
function changed(session: Session) {
  announce(session, { kind: 'reminders' })
  return readReminderList(openRegisterOf(session), todayOf(session))
}

export const reminders = questions.reminders.router({
  list: questions.reminders.list.handler(({ context: { session } }) => readReminderList(openRegisterOf(session), todayOf(session))),
  take: questions.reminders.take.handler(({ context: { session } }) => {
    const taken = takeReminders(openRegisterOf(session))
    const isAnything = taken.summary !== undefined || taken.yearToCheck !== undefined || Object.values(taken.counts).some((count) => count > 0)
    if (isAnything) announce(session, { kind: 'reminders' })
    return taken
  }),
  see: questions.reminders.see.handler(({ context: { session }, input }) => {
    seeReminders(openRegisterOf(session), input.seen)
    return changed(session)
  }),
  snooze: questions.reminders.snooze.handler(({ context: { session }, input }) => {
    snoozeReminder(openRegisterOf(session), input)
    return changed(session)
  }),
  takeSnoozeBack: questions.reminders.takeSnoozeBack.handler(({ context: { session }, input }) => {
    takeSnoozeBack(openRegisterOf(session), input.of)
    return changed(session)
  }),
})
