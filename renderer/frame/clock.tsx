import { createContext, use, useEffect, useState, type ReactNode } from 'react'

/** The time as the program has it; the page's own clock is only used to count on from there. */
export interface Clock {
  readonly now: () => Temporal.Instant
  /** IANA name of the organisation's zone, for example `Europe/Brussels`. */
  readonly timeZone: string
}

const ClockContext = createContext<Clock | undefined>(undefined)

/**
 * Gives the screens the time on the organisation's wall. `askedAt` is the program's time at the moment that the page's
 * steady clock (`performance.now()`) showed `steadyAt`, so that a laptop with a wrong or moved clock still agrees with
 * the program about what day it is.
 */
export function ClockProvider({ askedAt, steadyAt, timeZone, children }: {
  readonly askedAt: string
  readonly steadyAt: number
  readonly timeZone: string
  readonly children: ReactNode
}) {
  const [clock, setClock] = useState<Clock>(() => clockFrom(askedAt, steadyAt, timeZone))
  useEffect(() => setClock(clockFrom(askedAt, steadyAt, timeZone)), [askedAt, steadyAt, timeZone])
  return <ClockContext value={clock}>{children}</ClockContext>
}

function clockFrom(askedAt: string, steadyAt: number, timeZone: string): Clock {
  const start = Temporal.Instant.from(askedAt)
  return { now: () => start.add({ milliseconds: Math.round(performance.now() - steadyAt) }), timeZone }
}

/** The clock itself, for what happens at the press of a key. */
export function useClock(): Clock {
  const clock = use(ClockContext)
  if (clock === undefined) throw new Error('The time is asked for outside ClockProvider.')
  return clock
}

/** The time on the organisation's wall, new at every whole minute. */
export function useLocalTime(): Temporal.ZonedDateTime {
  const clock = useClock()
  const read = () => clock.now().toZonedDateTimeISO(clock.timeZone)
  const [time, setTime] = useState(read)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const now = read()
      setTime(now)
      timer = setTimeout(tick, 60_000 - now.second * 1000 - now.millisecond)
    }
    tick()
    return () => clearTimeout(timer)
    // `read` only depends on the clock.
  }, [clock])
  return time
}

/** Today on the organisation's wall; changes at its midnight. */
export function useToday(): Temporal.PlainDate {
  const date = useLocalTime().toPlainDate().toString()
  const [today, setToday] = useState(() => Temporal.PlainDate.from(date))
  if (today.toString() !== date) setToday(Temporal.PlainDate.from(date))
  return today
}
