import type { Timers } from '../../../renderer/components/draft-saver.ts'

/** A clock that only moves when told to, running what falls due in order. */
export function handClock(): Timers & { advance(milliseconds: number): Promise<void>; sleep(milliseconds: number): Promise<void> } {
  let time = 0
  let count = 0
  const tasks = new Map<number, { due: number; task: () => void }>()

  function after(milliseconds: number, task: () => void): () => void {
    count += 1
    const id = count
    tasks.set(id, { due: time + milliseconds, task })
    return () => tasks.delete(id)
  }

  /** Lets everything that was waiting for a promise go on. */
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

  async function advance(milliseconds: number): Promise<void> {
    const until = time + milliseconds
    await settle()
    for (;;) {
      const next = [...tasks].filter(([, { due }]) => due <= until).sort(([, one], [, other]) => one.due - other.due)[0]
      if (next === undefined) break
      const [id, { due, task }] = next
      tasks.delete(id)
      time = due
      task()
      await settle()
    }
    time = until
  }

  return { now: () => time, after, advance, sleep: (milliseconds) => new Promise((resolve) => after(milliseconds, resolve)) }
}
