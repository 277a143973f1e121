import { afterEach, describe, expect, it, vi } from 'vitest'
import { openEntrance } from '../../../electron/shell/entrance.ts'
import { watchPresence } from '../../../electron/shell/presence.ts'

function entrance() {
  let now = 0
  let byte = 0
  const opened = openEntrance({
    random: (size) => new Uint8Array(size).map(() => byte++),
    clock: () => now,
    codeLifetime: 10_000,
    arrivalLifetime: 60_000,
  })
  return { ...opened, wait: (milliseconds: number) => (now += milliseconds) }
}

describe('the start code', () => {
  it('and the token are 256 bits each, and differ', () => {
    const { code, exchange } = entrance()
    const admission = exchange(code)
    expect(code).toMatch(/^[\w-]{43}$/)
    expect(admission).toEqual({ kind: 'admitted', token: expect.stringMatching(/^[\w-]{43}$/) })
    expect(admission).not.toEqual({ kind: 'admitted', token: code })
  })

  it('is good once; a second use is proof that others saw the address', () => {
    const { code, exchange } = entrance()
    exchange(code)
    expect(exchange(code)).toEqual({ kind: 'used-twice' })
  })

  it('must be the right one', () => {
    const { code, exchange } = entrance()
    for (const wrong of ['', 'x', code.slice(1), `${code}A`, code.toLowerCase()]) expect(exchange(wrong)).toEqual({ kind: 'refused' })
    expect(exchange(code).kind).toBe('admitted')
  })

  it('is good for ten seconds after the page was handed out', () => {
    const early = entrance()
    early.wait(20_000)
    early.pageWasServed()
    early.wait(10_000)
    expect(early.exchange(early.code).kind).toBe('admitted')

    const late = entrance()
    late.pageWasServed()
    late.wait(10_001)
    late.pageWasServed()
    expect(late.exchange(late.code)).toEqual({ kind: 'refused' })
  })

  it('is not good for ever when no page comes', () => {
    const { code, exchange, wait } = entrance()
    wait(60_001)
    expect(exchange(code)).toEqual({ kind: 'refused' })
  })
})

describe('the token', () => {
  it('is asked for in full', () => {
    const { code, exchange, isHolder } = entrance()
    const admission = exchange(code)
    if (admission.kind !== 'admitted') throw new Error('not admitted')
    const { token } = admission
    expect(isHolder(`Bearer ${token}`)).toBe(true)
    for (const wrong of [undefined, '', 'Bearer ', token, `Basic ${token}`, `bearer ${token}`, `Bearer ${token} `, `Bearer ${token.slice(1)}`, `Bearer ${code}`]) {
      expect(isHolder(wrong)).toBe(false)
    }
  })
})

describe('presence', () => {
  function watch() {
    vi.useFakeTimers()
    const onNobodyCame = vi.fn<() => void>()
    const onAllGone = vi.fn<() => void>()
    const presence = watchPresence({ arrival: 60_000, idle: 30_000, onNobodyCame, onAllGone })
    return { ...presence, calls: () => [onNobodyCame.mock.calls.length, onAllGone.mock.calls.length] }
  }
  afterEach(() => vi.useRealTimers())

  it('ends thirty seconds after the last page went, not while one is reloaded', () => {
    const { arrive, calls } = watch()
    vi.advanceTimersByTime(59_999)
    const leaveFirst = arrive()
    const leaveSecond = arrive()
    leaveFirst()
    leaveFirst()
    vi.advanceTimersByTime(3_600_000)
    leaveSecond()
    vi.advanceTimersByTime(29_999)
    const leaveReloaded = arrive()
    vi.advanceTimersByTime(3_600_000)
    expect(calls()).toEqual([0, 0])
    leaveReloaded()
    vi.advanceTimersByTime(30_000)
    expect(calls()).toEqual([0, 1])
  })

  it('ends also when no page ever came', () => {
    const { calls } = watch()
    vi.advanceTimersByTime(60_000)
    expect(calls()).toEqual([1, 0])
  })

  it('ends nothing once it is stopped', () => {
    const { stop, calls } = watch()
    stop()
    vi.advanceTimersByTime(3_600_000)
    expect(calls()).toEqual([0, 0])
  })
})
