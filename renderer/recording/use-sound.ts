import { useEffect, useState } from 'react'
import { client, fetchFile } from '../call.ts'

/** A recording that can be played, and where it stands. */
export interface Sound {
  readonly kind: 'ready'
  /** Seconds. */
  readonly place: number
  readonly isPlaying: boolean
  readonly speed: number
  readonly toggle: () => void
  /** Goes to a place, in seconds; outside the recording, to its nearest end. */
  readonly seek: (place: number) => void
  /** As fast as this, at the pitch of the voice. */
  readonly play: (speed: number) => void
}

export type SoundState = { readonly kind: 'loading' } | { readonly kind: 'silent' } | { readonly kind: 'failed'; readonly error: unknown } | Sound

/**
 * Fetches a recording whole, which for an hour is 11 MB, and follows it while it plays. The length is the register's: what a
 * browser records says nothing of its own length, and a recording that was cut off could not.
 */
export function useSound(recordingId: string, seconds: number): SoundState {
  const [state, setState] = useState<SoundState>({ kind: 'loading' })
  useEffect(() => {
    let isHere = true
    let letGo = () => {}
    const become = (next: SoundState) => {
      if (isHere) setState(next)
    }
    const load = async () => {
      const bytes = await fetchFile(await client.recordings.sound({ recordingId }))
      if (bytes === undefined || !isHere) return become({ kind: 'silent' })
      const audio = openAudio(bytes, seconds, become)
      letGo = audio.letGo
    }
    load().catch((error: unknown) => become({ kind: 'failed', error }))
    return () => {
      isHere = false
      letGo()
    }
  }, [recordingId, seconds])
  return state
}

const changes = ['loadedmetadata', 'timeupdate', 'seeked', 'play', 'pause', 'ended', 'ratechange'] as const

function openAudio(bytes: Blob, seconds: number, become: (state: SoundState) => void): { readonly letGo: () => void } {
  const address = URL.createObjectURL(bytes)
  const audio = new Audio(address)
  const seek = (place: number) => {
    audio.currentTime = Math.min(Math.max(place, 0), seconds)
  }
  const sound: Omit<Sound, 'place' | 'isPlaying' | 'speed'> = {
    kind: 'ready',
    seek,
    toggle: () => {
      if (!audio.paused) return audio.pause()
      if (audio.ended || audio.currentTime >= seconds) seek(0)
      // Refused only where it was let go of in the meantime.
      return void audio.play().catch(() => {})
    },
    play: (speed) => {
      audio.playbackRate = speed
    },
  }
  // The last piece may hold a little less than the clock gave it: where the sound ends is the end.
  const follow = () => become({ ...sound, place: audio.ended ? seconds : Math.min(audio.currentTime, seconds), isPlaying: !audio.paused && !audio.ended, speed: audio.playbackRate })
  for (const change of changes) audio.addEventListener(change, follow)
  const fail = () => become({ kind: 'silent' })
  audio.addEventListener('error', fail)
  return {
    letGo: () => {
      for (const change of changes) audio.removeEventListener(change, follow)
      audio.removeEventListener('error', fail)
      audio.pause()
      audio.removeAttribute('src')
      URL.revokeObjectURL(address)
    },
  }
}
