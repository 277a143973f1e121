/** Why nothing can be recorded, or no more. */
export type MicrophoneTrouble = 'none' | 'refused' | 'in-use' | 'unplugged' | 'not-supported'

export class MicrophoneProblem extends Error {
  override readonly name = 'MicrophoneProblem'
  readonly trouble: MicrophoneTrouble

  constructor(trouble: MicrophoneTrouble) {
    super(trouble)
    this.trouble = trouble
  }
}

/** A microphone that is open: it hands over what it hears, piece by piece. */
export interface OpenMicrophone {
  readonly mediaType: string
  start(): void
  pause(): void
  resume(): void
  /** Hands over the last piece, lets go of the device, and then settles; harmless when it stopped by itself. */
  stop(): Promise<void>
  /** Loudness now: the largest swing, from 0 to 1. */
  level(): number
}

export interface Listener {
  /** The next piece of sound. */
  readonly onPiece: (piece: Blob) => void
  /** The device is gone; what it heard until then has been handed over. */
  readonly onGone: () => void
}

export interface Microphone {
  /** Opens it, asking for the permission where it was not given; rejects with a `MicrophoneProblem`. */
  open(listener: Listener): Promise<OpenMicrophone>
}

/** A crash loses at most this much, and what is on its way. */
const pieceMilliseconds = 500
/** Opus keeps a voice clear at this rate: 3 kB a second, 11 MB an hour. */
const bitsPerSecond = 24_000
const mediaTypes = ['audio/webm;codecs=opus', 'audio/mp4']

/** The microphone that the browser gives. */
export const pageMicrophone: Microphone = {
  async open({ onPiece, onGone }) {
    const mediaType = mediaTypes.find((type) => 'MediaRecorder' in window && MediaRecorder.isTypeSupported(type))
    if (mediaType === undefined || !('mediaDevices' in navigator)) throw new MicrophoneProblem('not-supported')
    const stream = await openStream()
    const recorder = new MediaRecorder(stream, { mimeType: mediaType, audioBitsPerSecond: bitsPerSecond })
    const meter = openMeter(stream)
    const stopped = new Promise<void>((resolve) => recorder.addEventListener('stop', () => resolve(), { once: true }))
    recorder.addEventListener('dataavailable', ({ data }) => {
      if (data.size > 0) onPiece(data)
    })
    const letGo = () => {
      for (const track of stream.getTracks()) track.stop()
      meter.close()
    }
    // A device that is pulled out ends its track; the recorder then hands over what it still has and stops by itself.
    stream.getAudioTracks()[0]?.addEventListener('ended', () => void stopped.then(letGo).then(onGone), { once: true })
    return {
      mediaType,
      start: () => recorder.start(pieceMilliseconds),
      pause: () => recorder.state === 'recording' && recorder.pause(),
      resume: () => recorder.state === 'paused' && recorder.resume(),
      stop: async () => {
        if (recorder.state === 'inactive') return letGo()
        recorder.stop()
        await stopped
        letGo()
      },
      level: meter.level,
    }
  },
}

async function openStream(): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } })
  } catch (error) {
    throw new MicrophoneProblem(troubleOf(error))
  }
}

/** The names that the Media Capture standard gives these errors. */
function troubleOf(error: unknown): MicrophoneTrouble {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none'
    case 'NotReadableError':
    case 'AbortError':
      return 'in-use'
    default:
      return 'not-supported'
  }
}

function openMeter(stream: MediaStream): { readonly level: () => number; readonly close: () => void } {
  const context = new AudioContext()
  const analyser = context.createAnalyser()
  context.createMediaStreamSource(stream).connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  return {
    level: () => {
      analyser.getFloatTimeDomainData(samples)
      return samples.reduce((largest, sample) => Math.max(largest, Math.abs(sample)), 0)
    },
    close: () => void context.close(),
  }
}
