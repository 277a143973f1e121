import { describe, expect, it } from 'vitest'
import { createCourier } from '../../../renderer/frame/courier.ts'
import type { TakenReminders } from '../../../shared/contract/reminder-views.ts'

const taken = (statutory: number): TakenReminders => ({ counts: { statutory, promised: 0, target: 0, callback: 0 }, first: [] })
const turn = () => new Promise((resolve) => setTimeout(resolve))

function scene(answers: (TakenReminders | Error)[]) {
  const shown: number[] = []
  const state = { isInCall: false, asked: 0 }
  const courier = createCourier({
    take: async () => {
      state.asked += 1
      const answer = answers.shift() ?? taken(0)
      if (answer instanceof Error) throw answer
      return answer
    },
    show: ({ counts }) => shown.push(counts.statutory),
    isInCall: () => state.isInCall,
  })
  return { courier, shown, state }
}

describe('the courier', () => {
  it('asks nothing while a call goes on, and shows what came in one when it is over', async () => {
    const { courier, shown, state } = scene([taken(2)])
    state.isInCall = true
    courier.come()
    await turn()
    expect([state.asked, shown]).toEqual([0, []])
    state.isInCall = false
    courier.come()
    await turn()
    expect(shown).toEqual([2])
  })

  it('keeps what was taken just as a call began, and shows it together with what came later', async () => {
    const { courier, shown, state } = scene([taken(2), taken(3)])
    courier.come()
    state.isInCall = true
    await turn()
    expect(shown).toEqual([])
    state.isInCall = false
    courier.come()
    await turn()
    expect(shown).toEqual([2, 3])
  })

  it('shows nothing for nothing, and comes again after a question that failed', async () => {
    const { courier, shown, state } = scene([taken(0), new Error('The wire broke'), taken(1)])
    for (let time = 0; time < 3; time += 1) {
      courier.come()
      await turn()
    }
    expect([state.asked, shown]).toEqual([3, [1]])
  })
})
