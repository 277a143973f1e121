import { describe, expect, it, vi } from 'vitest'
import { keepInTouch } from '../../../renderer/wire/connection.ts'
import type { Announcement } from '../../../shared/contract/views.ts'

const command = (name: string): Announcement => ({ kind: 'command', command: name })

/** A program that can be reached, speaks, and goes away as the test says. */
function program() {
  let say: ((announcement: Announcement) => void) | undefined
  let leave: (() => void) | undefined
  let answer: (() => void) | undefined
  const opens: (() => Promise<AsyncIterable<Announcement>>)[] = []
  async function* stream(): AsyncGenerator<Announcement> {
    let isThere = true
    const isOpen = () => isThere
    const waiting: Announcement[] = []
    let wake = () => {}
    say = (announcement) => {
      waiting.push(announcement)
      wake()
    }
    leave = () => {
      isThere = false
      wake()
    }
    while (isOpen() || waiting.length > 0) {
      const next = waiting.shift()
      if (next === undefined) {
        const { promise, resolve } = Promise.withResolvers<void>()
        wake = resolve
        await promise
      } else yield next
    }
  }
  return {
    opens,
    say: (name: string) => say?.(command(name)),
    leave: () => leave?.(),
    stream: async () => stream(),
    pause: () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      answer = resolve
      return promise
    },
    again: () => answer?.(),
  }
}

describe('the page', () => {
  it('hears what the program announces, loses it, and finds it again by itself', async () => {
    const { opens, say, leave, stream, pause, again } = program()
    opens.push(stream, () => Promise.reject(new Error('connection refused')), stream)
    const { listen, connection } = keepInTouch(() => (opens.shift() ?? stream)(), () => false, pause)
    const seen: string[] = [connection.current()]
    connection.subscribe(() => seen.push(connection.current()))
    const heard: Announcement[] = []
    const stopListening = listen((announcement) => heard.push(announcement))

    await vi.waitFor(() => expect(connection.current()).toBe('connected'))
    say('call.new')
    await vi.waitFor(() => expect(heard).toEqual([command('call.new')]))
    leave()
    await vi.waitFor(() => expect(connection.current()).toBe('lost'))
    again()
    await vi.waitFor(() => expect(opens).toHaveLength(1))
    again()
    await vi.waitFor(() => expect(connection.current()).toBe('connected'))
    stopListening()
    say('search')
    leave()
    await vi.waitFor(() => expect(seen).toEqual(['connecting', 'connected', 'lost', 'connected', 'lost']))
    expect(heard).toEqual([command('call.new')])
  })

  it('does not knock for ever on a door that was closed to it', async () => {
    const open = vi.fn<() => Promise<AsyncIterable<Announcement>>>().mockRejectedValue(new Error('no key'))
    const { connection } = keepInTouch(open, () => true, async () => {})
    await vi.waitFor(() => expect(connection.current()).toBe('refused'))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(open).toHaveBeenCalledOnce()
  })
})
