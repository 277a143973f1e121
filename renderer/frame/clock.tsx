import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'

/** The time as the program has it; the page's own clock is only used to count on from there. */
export interface Clock {
  readonly now: () => Temporal.Instant
  /** IANA name of the organisation's zone, for example `Europe/Brussels`. */
  readonly timeZone: string
}

const ClockContext = createContext<Clock | undefined>(undefined)

/**
 * Gives the screens the time on the organisation's wall. `askedAt` is the program's time when the laptop's clock showed
 * `answeredAt` (milliseconds since 1970): the difference is kept, because the two agree except under a test clock, and
 * because the laptop's clock is the one that goes on while the laptop sleeps.
 */
export function ClockProvider({ askedAt, answeredAt, timeZone, children }: {
  readonly askedAt: string
  readonly answeredAt: number
  readonly timeZone: string
  readonly children: ReactNode
}) {
  const clock = useMemo((): Clock => {
    const ahead = Temporal.Instant.from(askedAt).epochMilliseconds - answeredAt
    return { now: () => Temporal.Instant.fromEpochMilliseconds(Date.now() + ahead), timeZone }
  }, [askedAt, answeredAt, timeZone])
  return <ClockContext value={clock}>{children}</ClockContext>
}

/** The clock itself, for what happens at the press of a key. */
export function useClock(): Clock {
  const clock = use(ClockContext)
  if (clock === undefined) throw new Error('The time is asked for outside ClockProvider.')
  return clock
}

/** The time on the organisation's wall, new at every whole minute and when the window comes back into sight. */
export function useLocalTime(): Temporal.ZonedDateTime {
  const clock = useClock()
  const [time, setTime] = useState(() => localTime(clock))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      clearTimeout(timer)
      const now = localTime(clock)
      setTime(now)
      timer = setTimeout(tick, 60_000 - now.second * 1000 - now.millisecond)
    }
    timer = setTimeout(tick)
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [clock])
  return time
}

function localTime({ now, timeZone }: Clock): Temporal.ZonedDateTime {
  return now().toZonedDateTimeISO(timeZone)
}

/** Today on the organisation's wall; changes at its midnight. */
export function useToday(): Temporal.PlainDate {
  const date = useLocalTime().toPlainDate().toString()
  return useMemo(() => Temporal.PlainDate.from(date), [date])
}
