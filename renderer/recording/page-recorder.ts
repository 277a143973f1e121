import { useSyncExternalStore } from 'react'
import { client } from '../call.ts'
import { pageTimers } from '../components/leaving.ts'
import { problemOf } from '../problem.ts'
import { pageMicrophone } from './microphone.ts'
import { createRecorder, type RecorderState } from './recorder.ts'

/** Errors after which a recording takes no more sound. */
const final = new Set(['RECORDING_ENDED', 'NO_SUCH_RECORDING', 'REGISTER_LOCKED'])

/** The recorder of this page. */
export const recorder = createRecorder({
  microphone: pageMicrophone,
  timers: pageTimers,
  keeping: {
    begin: ({ about, belongsTo, consentedAt }, mediaType) =>
      about === 'memo'
        ? client.recordings.begin({ about, belongsTo, mediaType })
        : client.recordings.begin({ about, belongsTo, mediaType, consentedAt: consentedAt ?? '' }),
    append: async ({ bytes, ...piece }) => client.recordings.append({ ...piece, bytes: await base64Of(bytes) }),
    end: (recordingId) => client.recordings.end({ recordingId }),
    isFinal: (error) => final.has(problemOf(error)?.code ?? ''),
  },
})

export function useRecorder(): RecorderState {
  return useSyncExternalStore(recorder.subscribe, recorder.state)
}

/** The bytes as the contract carries them: what crosses the wire is what JSON can say. */
function base64Of(bytes: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result.slice(reader.result.indexOf(',') + 1) : ''))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The sound could not be read')))
    reader.readAsDataURL(bytes)
  })
}
