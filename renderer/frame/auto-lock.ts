import { useEffect, useRef } from 'react'
import { lockRegister } from './lock.ts'

const signsOfLife = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** Locks the register after so many minutes without a key or pointer; 0 is never. */
export function useAutoLock(minutes: number): void {
  useAfterQuiet(minutes, lockRegister)
}

/**
 * Does something after so many minutes without a key or pointer; 0 is never. Looks at the clock twice a minute instead of
 * setting one long timer, because a timer stands still while a laptop sleeps.
 */
export function useAfterQuiet(minutes: number, act: () => Promise<void>): void {
  const newest = useRef(act)
  useEffect(() => {
    newest.current = act
  })
  useEffect(() => {
    if (minutes === 0) return undefined
    let lastSignAt = Date.now()
    const sign = () => {
      lastSignAt = Date.now()
    }
    const look = () => {
      if (Date.now() - lastSignAt >= minutes * 60_000) void newest.current()
    }
    for (const kind of signsOfLife) window.addEventListener(kind, sign, { capture: true, passive: true })
    document.addEventListener('visibilitychange', look)
    const timer = setInterval(look, 30_000)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      for (const kind of signsOfLife) window.removeEventListener(kind, sign, { capture: true })
    }
  }, [minutes])
}
