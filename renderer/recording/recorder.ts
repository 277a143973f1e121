import type { Timers } from '../components/draft-saver.ts'
import type { RecordingAbout } from '../../shared/dossier/contents/recording.ts'
import { MicrophoneProblem, type Microphone, type MicrophoneTrouble, type OpenMicrophone } from './microphone.ts'

/** What is to be recorded, and where it belongs. */
export interface Take {
  /** Id of a sheet that is saved, or of a dossier. */
  readonly belongsTo: string
  readonly about: RecordingAbout
  /** When the caller agreed; a call needs it. */
  readonly consentedAt?: string
}

export type RecorderState =
  /** `belongsTo` says where the trouble is to be shown; what was recorded before it is saved. */
  | { readonly kind: 'off'; readonly belongsTo?: string; readonly trouble?: MicrophoneTrouble; readonly error?: unknown }
  | { readonly kind: 'starting'; readonly take: Take }
  /** `error`: pieces could not be saved; they are in memory, the microphone waits, and saving is tried again. */
  | { readonly kind: 'on'; readonly take: Take; readonly isPaused: boolean; readonly error?: unknown }
  | { readonly kind: 'ending'; readonly take: Take; readonly error?: unknown }

/** What the recorder asks of the program. */
export interface Keeping {
  begin(take: Take, mediaType: string): Promise<{ readonly recordingId: string }>
  append(piece: { readonly recordingId: string; readonly number: number; readonly until: number; readonly bytes: Blob }): Promise<unknown>
  end(recordingId: string): Promise<unknown>
  /** True when no later try can succeed: the recording was ended or erased elsewhere, or the register is locked. */
  isFinal(error: unknown): boolean
}

export interface RecorderOptions {
  readonly microphone: Microphone
  readonly keeping: Keeping
  readonly timers: Timers
}

/** The one microphone of this page: at most one recording at a time, whatever screen is shown. */
export interface Recorder {
  readonly subscribe: (changed: () => void) => () => void
  readonly state: () => RecorderState
  /** Begins a recording; does nothing while another goes on. Never rejects: trouble is in the state. */
  start(take: Take): Promise<void>
  pause(): void
  resume(): void
  /** Ends it; settles when everything is saved, or when saving does not work for now. Never rejects. */
  stop(): Promise<void>
  /** Forgets a trouble that was read. */
  dismiss(): void
  /** Milliseconds recorded so far, without pauses. */
  elapsed(): number
  /** Loudness now, 0 to 1; 0 while nothing is heard. */
  level(): number
}

/** A recording while it goes on. */
interface Running {
  readonly take: Take
  readonly recordingId: string
  readonly open: OpenMicrophone
  /** Pieces that are not saved yet, oldest first. */
  readonly waiting: { readonly number: number; readonly until: number; readonly bytes: Blob }[]
  pieces: number
  /** Milliseconds before the last pause. */
  before: number
  /** When the present run began, by the page's steady clock; absent in a pause. */
  since: number | undefined
  saving: Promise<void> | undefined
  trouble?: MicrophoneTrouble
}

/** How long to wait before saving is tried again. */
const retryMilliseconds = 1_000

export function createRecorder({ microphone, keeping, timers }: RecorderOptions): Recorder {
  let state: RecorderState = { kind: 'off' }
  let running: Running | undefined
  const watchers = new Set<() => void>()

  function become(next: RecorderState): void {
    state = next
    for (const changed of watchers) changed()
  }

  function elapsed(): number {
    if (running === undefined) return 0
    return running.before + (running.since === undefined ? 0 : timers.now() - running.since)
  }

  function hear(recording: Running, bytes: Blob): void {
    if (running !== recording) return
    recording.pieces += 1
    recording.waiting.push({ number: recording.pieces, until: Math.round(elapsed()), bytes })
    void save(recording)
  }

  /** Saves what waits, in its order; settles when nothing waits any more or a try failed. */
  function save(recording: Running): Promise<void> {
    recording.saving ??= saveAll(recording).finally(() => {
      recording.saving = undefined
    })
    return recording.saving
  }

  async function saveAll(recording: Running): Promise<void> {
    for (let piece = recording.waiting[0]; piece !== undefined; piece = recording.waiting[0]) {
      try {
        await keeping.append({ recordingId: recording.recordingId, ...piece })
        recording.waiting.shift()
        forgetError()
      } catch (error) {
        if (keeping.isFinal(error)) return giveUp(recording, error)
        wait(recording, error)
        return
      }
    }
  }

  /** Nothing more is recorded than what can be saved; the pieces in memory are tried again until they are. */
  function wait(recording: Running, error: unknown): void {
    hold()
    if (state.kind === 'on' || state.kind === 'ending') become({ ...state, error })
    timers.after(retryMilliseconds, () => {
      if (running !== recording) return
      void save(recording).then(() => (state.kind === 'ending' ? finish(recording) : undefined))
    })
  }

  function forgetError(): void {
    if ((state.kind !== 'on' && state.kind !== 'ending') || state.error === undefined) return
    const { error: _, ...rest } = state
    become(rest)
  }

  function giveUp(recording: Running, error: unknown): void {
    recording.waiting.length = 0
    running = undefined
    become({ kind: 'off', belongsTo: recording.take.belongsTo, error })
    void recording.open.stop()
  }

  function hold(): void {
    if (running?.since === undefined) return
    running.open.pause()
    running.before = elapsed()
    running.since = undefined
    if (state.kind === 'on') become({ ...state, isPaused: true })
  }

  async function stop(): Promise<void> {
    const recording = running
    if (recording === undefined) return
    if (state.kind !== 'ending') become({ kind: 'ending', take: recording.take })
    await recording.open.stop()
    recording.before = elapsed()
    recording.since = undefined
    await save(recording)
    await finish(recording)
  }

  /** Ends the recording in the register once every piece is there. */
  async function finish(recording: Running): Promise<void> {
    if (running !== recording || recording.waiting.length > 0) return
    try {
      await keeping.end(recording.recordingId)
    } catch (error) {
      if (!keeping.isFinal(error)) return wait(recording, error)
    }
    if (running !== recording) return
    running = undefined
    const { belongsTo } = recording.take
    become(recording.trouble === undefined ? { kind: 'off' } : { kind: 'off', belongsTo, trouble: recording.trouble })
  }

  async function open(take: Take): Promise<Running> {
    let recording: Running | undefined
    const opened = await microphone.open({
      onPiece: (piece) => recording !== undefined && hear(recording, piece),
      onGone: () => {
        if (recording === undefined || running !== recording) return
        recording.trouble = 'unplugged'
        void stop()
      },
    })
    try {
      const { recordingId } = await keeping.begin(take, opened.mediaType)
      recording = { take, recordingId, open: opened, waiting: [], pieces: 0, before: 0, since: undefined, saving: undefined }
      return recording
    } catch (error) {
      await opened.stop()
      throw error
    }
  }

  return {
    subscribe(changed) {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    state: () => state,
    async start(take) {
      if (state.kind !== 'off') return
      become({ kind: 'starting', take })
      try {
        running = await open(take)
        running.open.start()
        running.since = timers.now()
        become({ kind: 'on', take, isPaused: false })
      } catch (error) {
        running = undefined
        become({ kind: 'off', belongsTo: take.belongsTo, ...(error instanceof MicrophoneProblem ? { trouble: error.trouble } : { error }) })
      }
    },
    pause: hold,
    resume() {
      if (running === undefined || state.kind !== 'on' || !state.isPaused || state.error !== undefined) return
      running.open.resume()
      running.since = timers.now()
      become({ ...state, isPaused: false })
    },
    stop,
    dismiss() {
      if (state.kind === 'off') become({ kind: 'off' })
    },
    elapsed,
    level: () => (running?.since === undefined ? 0 : running.open.level()),
  }
}
