import { isLinkAddress } from '../../../shared/letters/markdown.ts'

/** An address as people write it. */
export function shownAddress(address: string): string {
  return address.replace(/^mailto:/, '').replace(/^https:\/\//, '')
}

/** The whole address of what somebody wrote; undefined when it is none. */
export function addressOf(written: string): string | undefined {
  const typed = written.trim()
  const whole = /^[a-z]+:/i.test(typed) ? typed : /^[^\s@/]+@[^\s@/]+$/.test(typed) ? `mailto:${typed}` : `https://${typed}`
  return isLinkAddress(whole) ? whole : undefined
}
