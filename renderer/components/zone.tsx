import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './zone.module.css'

export interface ZoneProps {
  /** Name of the zone for who does not see it: `Termijnen`. */
  readonly label: string
  readonly children: ReactNode
  readonly className?: string
  /** False where the zone may not scroll as a whole (the call). Absent: true. */
  readonly scrolls?: boolean
  /** True where it holds nothing but text: then it takes focus itself, so that the keyboard can scroll it. Absent: false. */
  readonly isText?: boolean
  /** True while it shows what it showed before, because the answer is still on its way. Absent: false. */
  readonly isReading?: boolean
}

/** One of the two or three columns of a screen; F4 walks through them in reading order. */
export function Zone({ label, children, className, scrolls = true, isText = false, isReading = false }: ZoneProps) {
  return (
    // A region that scrolls and holds nothing to focus must take focus itself (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes(styles.zone, scrolls && styles.scrolls, className)} aria-label={label} data-zone="" {...(isReading ? { 'data-reading': '' } : {})} tabIndex={isText ? 0 : -1}>
      {children}
    </section>
  )
}

const focusable = 'a[href], button, input:not([type="hidden"]), select, textarea, [tabindex="0"], [contenteditable="true"]'
const lastFocused = new WeakMap<Element, HTMLElement>()

/** Remembers where focus was in the zone that it leaves, so that F4 comes back to the same place. */
export function rememberFocus(target: EventTarget | null): void {
  if (!(target instanceof HTMLElement)) return
  const zone = target.closest('[data-zone]')
  if (zone !== null && target !== zone) lastFocused.set(zone, target)
}

/** Moves focus to the next zone (1) or the previous one (-1), round and round. */
export function switchZone(step: 1 | -1): void {
  const zones = [...document.querySelectorAll<HTMLElement>('[data-zone]')]
  const here = zones.findIndex((zone) => zone.contains(document.activeElement))
  const next = zones[here === -1 ? (step === 1 ? 0 : zones.length - 1) : (here + step + zones.length) % zones.length]
  if (next === undefined) return
  const last = lastFocused.get(next)
  const target = last?.isConnected === true ? last : (next.querySelector<HTMLElement>(focusable) ?? next)
  target.focus()
}
