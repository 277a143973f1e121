import { createHash } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { timeOrderedIds } from '../../../electron/register/time-ordered-ids.ts'

/** Bytes that are never twice the same, and tell how many were asked for. */
function counted() {
  const asked: number[] = []
  const random = (size: number): Uint8Array => {
    asked.push(size)
    return Buffer.concat(Array.from({ length: Math.ceil(size / 32) }, (_, block) => createHash('sha256').update(`${asked.length} ${block}`).digest())).subarray(0, size)
  }
  return { asked, random }
}

it('no id is given twice, each is a UUID of version 7, and the system is asked for bytes once in 256 of them', () => {
  const { asked, random } = counted()
  const next = timeOrderedIds(random)
  const ids = Array.from({ length: 600 }, () => next())
  expect(new Set(ids).size).toBe(600)
  expect(ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toEqual([])
  expect(asked).toEqual([0, 4096, 4096, 4096])
})

it('an id of a later millisecond sorts behind an earlier one', () => {
  vi.useFakeTimers({ now: 1_795_000_000_000 })
  try {
    const next = timeOrderedIds(counted().random)
    const ids = Array.from({ length: 300 }, () => {
      vi.advanceTimersByTime(1)
      return next()
    })
    expect(ids.toSorted()).toEqual(ids)
  } finally {
    vi.useRealTimers()
  }
})
