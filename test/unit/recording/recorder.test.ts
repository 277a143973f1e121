import { describe, expect, test } from 'vitest'
import { MicrophoneProblem, type Listener, type MicrophoneTrouble } from '../../../renderer/recording/microphone.ts'
import { createRecorder, type Take } from '../../../renderer/recording/recorder.ts'
import { handClock } from '../intake/hand-clock.ts'

const call: Take = { belongsTo: 'sheet', about: 'call', consentedAt: '2026-11-20T10:05:00Z' }

/** A microphone that hears a word every half second, and a register that can be made to refuse. */
function studio() {
  const clock = handClock()
  const faults: { microphone?: MicrophoneTrouble; save?: Error; end?: Error } = {}
  const kept: { number: number; until: number; words: string }[] = []
  const told: string[] = []
  let listener: Listener | undefined
  let word = 0
  let isHearing = false
  const say = async () => {
    if (!isHearing) return
    word += 1
    listener?.onPiece(new Blob([`woord ${word}`]))
    await clock.advance(0)
  }
  const recorder = createRecorder({
    timers: clock,
    microphone: {
      open: async (opened) => {
        if (faults.microphone !== undefined) throw new MicrophoneProblem(faults.microphone)
        listener = opened
        const become = (hears: boolean, what: string) => {
          isHearing = hears
          told.push(what)
        }
        return {
          mediaType: 'audio/webm',
          start: () => become(true, 'start'),
          pause: () => become(false, 'pause'),
          resume: () => become(true, 'resume'),
          stop: async () => {
            await say()
            become(false, 'stop')
          },
          level: () => 0.5,
        }
      },
    },
    keeping: {
      begin: async ({ belongsTo }) => ({ recordingId: `of ${belongsTo}` }),
      append: async ({ number, until, bytes }) => {
        if (faults.save !== undefined) throw faults.save
        kept.push({ number, until, words: await bytes.text() })
      },
      end: async () => {
        if (faults.end !== undefined) throw faults.end
        told.push('end')
      },
      isFinal: (error) => error instanceof Error && error.message === 'ended elsewhere',
    },
  })
  const talk = async (pieces: number) => {
    for (let piece = 0; piece < pieces; piece += 1) {
      await clock.advance(500)
      await say()
    }
  }
  return { recorder, clock, faults, kept, told, talk, pullOut: () => listener?.onGone() }
}

describe('the recorder', () => {
  test('saves every piece as it comes, in its order, with how far the recording is', async () => {
    const { recorder, kept, told, talk } = studio()
    await recorder.start(call)
    expect(recorder.state()).toEqual({ kind: 'on', take: call, isPaused: false })
    await talk(3)
    expect(kept).toEqual([{ number: 1, until: 500, words: 'woord 1' }, { number: 2, until: 1000, words: 'woord 2' }, { number: 3, until: 1500, words: 'woord 3' }])
    await recorder.stop()
    expect([recorder.state(), told, kept.length]).toEqual([{ kind: 'off' }, ['start', 'stop', 'end'], 4])
  })

  test('counts no time in a pause', async () => {
    const { recorder, clock, kept, talk } = studio()
    await recorder.start(call)
    await talk(2)
    recorder.pause()
    await clock.advance(60_000)
    expect([recorder.elapsed(), recorder.level(), recorder.state()]).toEqual([1000, 0, { kind: 'on', take: call, isPaused: true }])
    recorder.resume()
    await talk(1)
    expect([recorder.elapsed(), recorder.level(), kept.at(-1)?.until]).toEqual([1500, 0.5, 1500])
  })

  test.each(['none', 'refused', 'in-use', 'not-supported'] as const)('says what is the matter when there is no microphone: %s', async (trouble) => {
    const { recorder, faults, kept } = studio()
    faults.microphone = trouble
    await recorder.start(call)
    expect([recorder.state(), kept]).toEqual([{ kind: 'off', belongsTo: 'sheet', trouble }, []])
    recorder.dismiss()
    expect(recorder.state()).toEqual({ kind: 'off' })
  })

  test('keeps what was said until the microphone was pulled out', async () => {
    const { recorder, clock, kept, told, talk, pullOut } = studio()
    await recorder.start(call)
    await talk(2)
    pullOut()
    await clock.advance(0)
    expect([recorder.state(), kept.length, told.at(-1)]).toEqual([{ kind: 'off', belongsTo: 'sheet', trouble: 'unplugged' }, 3, 'end'])
  })

  test('stops listening when the disk is full, loses nothing, and saves it when there is room again', async () => {
    const { recorder, clock, faults, kept, told, talk } = studio()
    await recorder.start(call)
    await talk(1)
    faults.save = new Error('disk full')
    await talk(1)
    expect([recorder.state(), told]).toEqual([{ kind: 'on', take: call, isPaused: true, error: faults.save }, ['start', 'pause']])
    recorder.resume()
    expect(told).toEqual(['start', 'pause'])
    await clock.advance(5_000)
    expect(kept).toHaveLength(1)
    delete faults.save
    await clock.advance(1_000)
    expect([recorder.state(), kept.map(({ words }) => words)]).toEqual([{ kind: 'on', take: call, isPaused: true }, ['woord 1', 'woord 2']])
    recorder.resume()
    await talk(1)
    expect(kept.map(({ words, until }) => [words, until])).toEqual([['woord 1', 500], ['woord 2', 1000], ['woord 3', 1500]])
  })

  test('that is stopped while the disk is full ends by itself once everything is saved', async () => {
    const { recorder, clock, faults, kept, told, talk } = studio()
    await recorder.start(call)
    faults.save = new Error('disk full')
    await talk(1)
    await recorder.stop()
    expect(recorder.state()).toEqual({ kind: 'ending', take: call, error: faults.save })
    delete faults.save
    faults.end = new Error('disk full')
    await clock.advance(1_000)
    expect([kept.length, recorder.state().kind]).toEqual([1, 'ending'])
    delete faults.end
    await clock.advance(1_000)
    expect([recorder.state(), told.at(-1)]).toEqual([{ kind: 'off' }, 'end'])
  })

  test('stops when its recording was ended elsewhere, and says so', async () => {
    const { recorder, clock, faults, told, talk } = studio()
    await recorder.start(call)
    faults.save = new Error('ended elsewhere')
    await talk(1)
    await clock.advance(0)
    expect([recorder.state(), told]).toEqual([{ kind: 'off', belongsTo: 'sheet', error: faults.save }, ['start', 'stop']])
  })

  test('is one: a second recording does not begin while the first goes on', async () => {
    const { recorder, talk } = studio()
    await recorder.start(call)
    await talk(1)
    await recorder.start({ belongsTo: 'other', about: 'memo' })
    expect(recorder.state()).toMatchObject({ kind: 'on', take: call })
  })
})
