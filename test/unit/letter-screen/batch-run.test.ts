import { describe, expect, it } from 'vitest'
import { runBatch } from '../../../renderer/letters/post/batch-run.ts'

const numbers = Array.from({ length: 500 }, (_, index) => index)

describe('A batch of 500 letters', () => {
  it('is made one after another, and each is told as soon as it is there', async () => {
    let [inHand, most] = [0, 0]
    const told: number[] = []
    const outcome = await runBatch(numbers, {
      make: async (number) => {
        inHand += 1
        most = Math.max(most, inHand)
        await Promise.resolve()
        inHand -= 1
        return number
      },
      onMade: (number) => told.push(number),
      signal: new AbortController().signal,
    })
    expect({ outcome, most, told }).toEqual({ outcome: 'done', most: 1, told: numbers })
  })

  it('stops when she says so, with what was made until then', async () => {
    const stop = new AbortController()
    const told: number[] = []
    const outcome = await runBatch(numbers, {
      make: async (number) => {
        if (number === 120) stop.abort()
        return number
      },
      onMade: (number) => told.push(number),
      signal: stop.signal,
    })
    expect([outcome, told.length]).toEqual(['stopped', 120])
  })

  it('goes on when one of them cannot be made', async () => {
    const failed: number[] = []
    const outcome = await runBatch(numbers, {
      make: async (number) => (number === 7 ? Promise.reject(new Error('no')) : number),
      onMade: (number, { kind }) => kind === 'failed' && failed.push(number),
      signal: new AbortController().signal,
    })
    expect([outcome, failed]).toEqual(['done', [7]])
  })
})
