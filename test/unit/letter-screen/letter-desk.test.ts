import { describe, expect, test } from 'vitest'
import type { LetterView } from '../../../shared/contract/views.ts'
import type { LetterSection } from '../../../shared/letters/letter.ts'
import { createLetterDesk } from '../../../renderer/letters/letter-desk.ts'
import { handClock } from '../intake/hand-clock.ts'

const place = { dossierId: '01960000-0000-7000-8000-000000000001', kind: 'answer' } as const
const standard: readonly LetterSection[] = [
  { id: 'opening', text: 'Wij kregen uw brief.', covers: ['received-on'] },
  { id: 'judgement', text: 'Uw klacht is […].', covers: ['judgement'] },
]
const viewOf = (sections: readonly LetterSection[], savedAt?: string): LetterView => ({
  ...place, party: 'complainant', title: 'Antwoord', sections, elements: [], suggestions: {}, addressLines: [], addressRemarks: [], canBeFinal: false, ...(savedAt === undefined ? {} : { savedAt }),
})
const withText = (text: string) => standard.map((section) => (section.id === 'judgement' ? { ...section, text } : section))

/** A register that takes 20 ms for each write, can refuse, and keeps what was written. */
function office() {
  const clock = handClock()
  const written: string[] = []
  const faults = { refuse: false }
  const moment = () => `2026-11-20T10:00:${String(Math.floor(clock.now() / 1_000)).padStart(2, '0')}.${String(clock.now() % 1_000).padStart(3, '0')}Z`
  const desk = createLetterDesk({
    timers: clock,
    save: async (_, sections) => {
      await clock.sleep(20)
      if (faults.refuse) throw new Error('disk full')
      written.push(textIn(sections))
      return viewOf(sections, moment())
    },
  })
  return { clock, written, faults, desk, shown: () => textIn(desk.letter(place)?.history.present ?? []), saved: () => desk.letter(place)?.saved }
}

function textIn(sections: readonly LetterSection[]): string {
  return sections.find(({ id }) => id === 'judgement')?.text ?? ''
}

describe('writing a letter', () => {
  test('is durable within half a second of the last letter, and tells when', async () => {
    const { desk, clock, written, saved } = office()
    desk.receive(viewOf(standard))
    expect(saved()).toEqual({ kind: 'unwritten' })
    for (const text of ['Uw', 'Uw klacht', 'Uw klacht is gegrond.']) {
      desk.type(place, 'judgement', text)
      await clock.advance(60)
    }
    await clock.advance(400)
    expect(written.at(-1)).toBe('Uw klacht is gegrond.')
    expect(saved()).toEqual({ kind: 'saved', savedAt: expect.stringMatching(/^2026-11-20T10:00:00/) })
  })

  test('typing in one go is one step back; another section is a step of its own', async () => {
    const { desk, clock, shown, written } = office()
    desk.receive(viewOf(standard))
    desk.type(place, 'judgement', 'Uw klacht is g')
    desk.type(place, 'judgement', 'Uw klacht is gegrond.')
    desk.type(place, 'opening', 'Dank u.')
    desk.undo(place)
    expect(desk.letter(place)?.history.present).toEqual(withText('Uw klacht is gegrond.'))
    desk.undo(place)
    expect(shown()).toBe('Uw klacht is […].')
    desk.redo(place)
    await clock.advance(500)
    expect(written.at(-1)).toBe('Uw klacht is gegrond.')
  })

  test('a refused write stays on the screen and is tried again until it succeeds', async () => {
    const { desk, clock, written, faults, saved, shown } = office()
    desk.receive(viewOf(standard))
    faults.refuse = true
    desk.type(place, 'judgement', 'Gegrond.')
    await clock.advance(1_000)
    expect([saved()?.kind, shown(), written]).toEqual(['failing', 'Gegrond.', []])
    faults.refuse = false
    await clock.advance(6_000)
    expect([saved()?.kind, written]).toEqual(['saved', ['Gegrond.']])
  })
})

describe('what the program sends meanwhile', () => {
  test('is shown while nothing of her own stands in the letter', () => {
    const { desk, shown } = office()
    desk.receive(viewOf(standard))
    desk.receive(viewOf(withText('Uw klacht is **gegrond**.')))
    expect(shown()).toBe('Uw klacht is **gegrond**.')
    desk.undo(place)
    expect(shown()).toBe('Uw klacht is **gegrond**.')
  })

  test('never takes the place of what she is typing, nor of what was saved after it', async () => {
    const { desk, clock, shown } = office()
    desk.receive(viewOf(standard, '2026-11-20T09:00:00.000Z'))
    desk.type(place, 'judgement', 'Gegrond.')
    desk.receive(viewOf(withText('Oud.'), '2026-11-20T09:30:00.000Z'))
    expect(shown()).toBe('Gegrond.')
    await clock.advance(500)
    desk.receive(viewOf(withText('Oud.'), '2026-11-20T09:30:00.000Z'))
    desk.receive(viewOf(standard))
    expect(shown()).toBe('Gegrond.')
  })

  test('is taken over when it was written later elsewhere, and undo brings hers back', async () => {
    const { desk, clock, shown } = office()
    desk.receive(viewOf(standard))
    desk.type(place, 'judgement', 'Gegrond.')
    await clock.advance(500)
    desk.receive(viewOf(withText('Ongegrond.'), '2026-11-20T11:00:00.000Z'))
    expect(shown()).toBe('Ongegrond.')
    desk.undo(place)
    expect(shown()).toBe('Gegrond.')
  })
})

describe('starting over', () => {
  test('gives the standard text, and undo brings her own text back and keeps it again', async () => {
    const { desk, clock, written, shown, saved } = office()
    desk.receive(viewOf(standard))
    desk.type(place, 'judgement', 'Gegrond.')
    await desk.startOver(place, async () => viewOf(standard))
    expect([shown(), saved()]).toEqual(['Uw klacht is […].', { kind: 'unwritten' }])
    desk.undo(place)
    await clock.advance(500)
    expect([shown(), written.at(-1)]).toEqual(['Gegrond.', 'Gegrond.'])
  })
})

describe('making a letter final', () => {
  test('waits for the last words, and takes the letter off the desk', async () => {
    const { desk, clock, written } = office()
    desk.receive(viewOf(standard))
    desk.type(place, 'judgement', 'Gegrond.')
    const made = desk.finish(place, async () => [...written])
    await clock.advance(100)
    expect(await made).toEqual(['Gegrond.'])
    expect(desk.letter(place)).toBeUndefined()
  })

  test('is not done with words that could not be written, and nothing is lost', async () => {
    const { desk, clock, faults, shown } = office()
    desk.receive(viewOf(standard))
    faults.refuse = true
    desk.type(place, 'judgement', 'Gegrond.')
    const made = desk.finish(place, async () => 'final').catch((error: Error) => error.message)
    await clock.advance(100)
    expect([await made, shown(), desk.letter(place)?.isFinishing]).toEqual(['disk full', 'Gegrond.', false])
  })

  test('that was refused leaves the letter as it was, to be typed on', async () => {
    const { desk, clock, shown } = office()
    desk.receive(viewOf(standard))
    const refused = desk.finish(place, async () => {
      desk.type(place, 'judgement', 'Te laat getypt.')
      throw new Error('STEP_BLOCKED')
    })
    await expect(refused).rejects.toThrow('STEP_BLOCKED')
    expect(shown()).toBe('Uw klacht is […].')
    desk.type(place, 'judgement', 'Gegrond.')
    await clock.advance(500)
    expect(shown()).toBe('Gegrond.')
  })
})

describe('leaving the screen', () => {
  test('writes what waits and lets go of the letter', async () => {
    const { desk, clock, written } = office()
    desk.receive(viewOf(standard))
    desk.type(place, 'judgement', 'Gegrond.')
    const left = desk.leave(place)
    await clock.advance(50)
    await left
    expect([written, desk.letter(place)]).toEqual([['Gegrond.'], undefined])
  })

  test('keeps what cannot be written until it can, and gives it back to who returns', async () => {
    const { desk, clock, written, faults, shown } = office()
    desk.receive(viewOf(standard))
    faults.refuse = true
    desk.type(place, 'judgement', 'Gegrond.')
    const left = desk.leave(place)
    await clock.advance(50)
    await left
    desk.receive(viewOf(standard))
    expect(shown()).toBe('Gegrond.')
    const leftAgain = desk.leave(place)
    faults.refuse = false
    await clock.advance(6_000)
    await leftAgain
    expect([written.at(-1), desk.letter(place)]).toEqual(['Gegrond.', undefined])
  })
})

describe('a step of its own', () => {
  test('what is taken over is undone as a whole, and typing before it stays', async () => {
    const { desk, clock, shown } = office()
    desk.receive(viewOf(standard))
    desk.type(place, 'judgement', 'Indien')
    desk.type(place, 'judgement', 'Als', true)
    await clock.advance(10)
    desk.undo(place)
    expect(shown()).toBe('Indien')
  })

  test('the heading of a part changes, and an empty one is gone', () => {
    const { desk } = office()
    desk.receive(viewOf(standard))
    const heading = () => desk.letter(place)?.history.present.find(({ id }) => id === 'judgement')?.heading
    desk.head(place, 'judgement', 'Ons oordeel')
    expect(heading()).toBe('Ons oordeel')
    desk.head(place, 'judgement', '')
    expect(desk.letter(place)?.history.present.some((section) => 'heading' in section && section.id === 'judgement')).toBe(false)
  })
})
