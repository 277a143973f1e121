import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Bell } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { quietChoices } from '../../shared/reminders/choices.ts'
import type { TakenReminders } from '../../shared/contract/reminder-views.ts'
import { client, listen, orpc } from '../call.ts'
import { host } from '../host.ts'
import { desk } from '../intake/intake-desk.ts'
import { isInCall } from '../intake/in-call.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { remindersWords } from '../words/reminders.ts'
import { useClock } from './clock.tsx'
import { createCourier } from './courier.ts'
import { useOpenRegister } from './register-context.ts'
import { noticeOf } from './reminder-notice.ts'
import styles from './reminding.module.css'

interface Showing {
  readonly show: (taken: TakenReminders) => void
  readonly isInCall: () => boolean
}

/** Shows what reminds her, outside the window and as a number on the icon, for as long as the register is open. */
export function Reminding() {
  const words = useWords(remindersWords)
  const language = useLanguage()
  const clock = useClock()
  const queries = useQueryClient()
  const { settings: { reminders = quietChoices } } = useOpenRegister()
  const badge = useQuery(orpc.reminders.list.queryOptions({ input: {} })).data?.badge ?? 0

  const newest = useRef<Showing>(undefined)
  useEffect(() => {
    newest.current = {
      show: (taken) => {
        const notice = noticeOf(taken, { language, withNames: reminders.withNames, today: clock.now().toZonedDateTimeISO(clock.timeZone).toPlainDate() })
        // Where the machine shows nothing, they stand on Today and in the bell.
        if (reminders.outside && notice !== undefined) void host.notify(notice).catch(() => {})
      },
      isInCall: () => isInCall(desk.state(), location.hash.slice(1), clock.now()),
    }
  })
  useEffect(() => {
    const take = async () => {
      const taken = await client.reminders.take()
      // The page may not hear its own announcement: it may have been asked before it listened.
      void queries.invalidateQueries({ queryKey: orpc.reminders.key() })
      return taken
    }
    const isCalling = () => newest.current?.isInCall() ?? false
    const courier = createCourier({ take, show: (taken) => newest.current?.show(taken), isInCall: isCalling })
    let wasCalling = isCalling()
    // A sheet changes with every letter; only the end of a call matters here. One that was wrapped up is over when it is left.
    const look = () => {
      const isCallingNow = isCalling()
      if (wasCalling && !isCallingNow) courier.come()
      wasCalling = isCallingNow
    }
    const forget = [listen(({ kind }) => (kind === 'reminders' ? courier.come() : undefined)), desk.subscribe(look)]
    window.addEventListener('hashchange', look)
    courier.come()
    return () => {
      window.removeEventListener('hashchange', look)
      for (const stop of forget) stop()
    }
  }, [queries])
  useEffect(() => host.setBadge(badge, words.badge(badge)), [badge, words])
  return null
}

/** How many reminders were not seen yet, and the way to them; nothing when there are none. */
export function ReminderBell() {
  const words = useWords(remindersWords)
  const count = useQuery(orpc.reminders.list.queryOptions({ input: {} })).data?.count ?? 0
  return (
    <span role="status">
      {count === 0 ? null : <a href="#/vandaag/herinneringen" className={styles.bell} aria-label={words.bell(count)} title={words.bell(count)}><Bell aria-hidden />{count}</a>}
    </span>
  )
}
