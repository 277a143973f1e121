import { useEffect, useRef } from 'react'
import { client } from '../call.ts'

const beforeLock = new Set<() => Promise<void>>()

/** Runs `task` before the register is locked from this page, and waits for it: what is still being typed is saved first. */
export function useBeforeLock(task: () => Promise<void>): void {
  const newest = useRef(task)
  useEffect(() => {
    newest.current = task
  })
  useEffect(() => {
    const run = () => newest.current()
    beforeLock.add(run)
    return () => {
      beforeLock.delete(run)
    }
  }, [])
}

/** Saves what is being typed and locks the register; the announcement of it empties the page. */
export async function lockRegister(): Promise<void> {
  await Promise.allSettled([...beforeLock].map((task) => task()))
  await client.register.lock()
}
