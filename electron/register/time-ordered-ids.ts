import { v7 as uuidOfMoment } from 'uuid'

/** What one id needs, and what is asked of the system at a time: asking for each id anew costs a twentieth of a small save. */
const bytesOfId = 16
const bytesAtATime = 4096

/**
 * Gives ids that sort by the millisecond in which they were given (UUID version 7, RFC 9562 §5.7).
 * @param random as many bytes as asked, from the system's own source.
 */
export function timeOrderedIds(random: (size: number) => Uint8Array): () => string {
  let pool = random(0)
  return () => {
    if (pool.length < bytesOfId) pool = random(bytesAtATime)
    const id = uuidOfMoment({ random: pool.subarray(0, bytesOfId) })
    pool = pool.subarray(bytesOfId)
    return id
  }
}
