import { useRef } from 'react'

/**
 * Gives a way to do what must not be done twice by one finger that pressed twice: while one is on its way, a second is let go.
 * Nothing is shown for it, because it takes no longer than a key does.
 */
export function useOneAtATime(onError: (error: unknown) => void): (act: () => Promise<unknown>) => void {
  const isUnderWay = useRef(false)
  return (act) => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    void act().catch(onError).finally(() => {
      isUnderWay.current = false
    })
  }
}
