import type { DeskState } from './desk.ts'
import { isSpoken, longestCall } from './sheet.ts'

/**
 * Whether a call goes on, in which nothing may ask for attention: the sheet of one that was not wrapped up and is no older than a call
 * can last, or that still stands on the screen. Until the open sheets were read nobody knows, and so one does.
 * @param path address within the page.
 */
export function isInCall({ isLoaded, sheets }: DeskState, path: string, now: Temporal.Instant): boolean {
  return !isLoaded || sheets.some(({ history: { present } }) => {
    const isRecent = now.epochMilliseconds - Date.parse(present.startedAt) < longestCall
    return isSpoken(present.channel) && isRecent && (present.callEndedAt === undefined || path === `/gesprek/${present.id}`)
  })
}
