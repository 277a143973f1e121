import { Pause, PenLine, PhoneCall } from 'lucide-react'
import { memo, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { shorten } from '../../shared/dossier/shorten.ts'
import { client } from '../call.ts'
import { Button } from '../components/button.tsx'
import { Key } from '../components/key.tsx'
import { useKeys } from '../components/keys.tsx'
import { Menu } from '../components/menu.tsx'
import { useClock } from '../frame/clock.tsx'
import { useBeforeLock } from '../frame/lock.ts'
import { useOpenRegister } from '../frame/register-context.ts'
import { useDates } from '../words/dates.ts'
import { frameWords } from '../words/frame.ts'
import { intakeWords } from '../words/intake.ts'
import { useWords } from '../words/language.tsx'
import { otherWaysWords } from '../words/other-ways.ts'
import { duration, useSecondsSince } from './call-clock.tsx'
import type { CallTab } from './call-tabs.ts'
import { desk } from './intake-desk.ts'
import { useNewSheet } from './new-sheet.ts'
import { isSpoken, longestCall } from './sheet.ts'
import { useCallTabs, useHasDiscarded } from './use-desk.ts'
import styles from './open-calls.module.css'

/** So many fit on one row; the others are in a menu. */
const mostTabs = 4

/**
 * The row of open calls, and with it everything that must go on whatever the screen: the sheets come back when the
 * register opens, and are durable before it is locked.
 */
export function OpenCalls() {
  const tabs = useCallTabs()
  const hasDiscarded = useHasDiscarded()
  const words = useWords(intakeWords).strip
  const frame = useWords(frameWords)
  const written = useWords(otherWaysWords)
  const [path, go] = useLocation()
  const newSheet = useNewSheet()
  const newCall = () => newSheet('phone')
  const { status } = useOpenRegister()
  const here = /^\/gesprek\/(.+)$/.exec(path)?.[1]
  useSheetsComeBack()
  useBeforeLock(() => desk.flush())

  const switchBy = (step: 1 | -1) => {
    const at = tabs.findIndex(({ id }) => id === here)
    const next = tabs.at(at === -1 ? (step === 1 ? -1 : 0) : (at + step) % tabs.length)
    if (next !== undefined) go(`/gesprek/${next.id}`)
  }
  useKeys([
    { keys: 'F2', label: frame.newCall, act: newCall, shown: 'overview' },
    { keys: 'Shift+F2', label: written.enter.letter, act: () => newSheet('letter'), shown: 'overview' },
    // The shell itself hears this one, whatever program is in front.
    ...(status.shortcut === undefined ? [] : [{ keys: status.shortcut, label: frame.newCallAnywhere, shown: 'overview' as const }]),
    { keys: 'F8', label: frame.nextCall, act: () => switchBy(1), shown: 'overview' },
    { keys: 'Shift+F8', label: frame.previousCall, act: () => switchBy(-1), shown: 'overview' },
  ], 'frame')

  if (tabs.length === 0 && !hasDiscarded) return null
  const shown = shownOf(tabs, here)
  const others = tabs.filter((tab) => !shown.includes(tab))
  return (
    <nav className={styles.strip} aria-label={words.label}>
      <ul className={styles.tabs}>
        {shown.map((tab) => <Tab key={tab.id} tab={tab} isHere={tab.id === here} />)}
        {others.length === 0 ? null : (
          <li className={styles.more}>
            <Menu items={others.map((tab) => ({ id: tab.id, label: nameOf(tab) ?? words.nobody, onChoose: () => go(`/gesprek/${tab.id}`) }))}>
              {words.more(others.length)}
            </Menu>
          </li>
        )}
        <li className={styles.new}><button type="button" onClick={newCall} aria-keyshortcuts="F2"><Key keys="F2" isSilent />{words.new}</button></li>
      </ul>
      <div className={styles.end}>
        {hasDiscarded ? <Discarded /> : null}
        {tabs.length < 2 ? null : <span className={styles.switch}><Key keys="F8" /> {words.switch}</span>}
      </div>
    </nav>
  )
}

/** Reads the drafts when the register opens, and goes on in the newest one with the cursor where it was. */
function useSheetsComeBack(): void {
  const [path, go] = useLocation()
  const first = useRef({ path, go })
  useEffect(() => {
    let isHere = true
    let timer: ReturnType<typeof setTimeout>
    const load = async () => {
      try {
        const drafts = await client.drafts.list({})
        if (!isHere) return
        desk.load(drafts)
        const newest = drafts.toSorted((one, other) => one.savedAt.localeCompare(other.savedAt)).at(-1)
        const { path, go } = first.current
        if (newest !== undefined && ['/', '/vandaag'].includes(path)) go(`/gesprek/${newest.sheet.id}`, { replace: true })
      } catch {
        // The drafts are safe on the disk: asked again until they come.
        if (isHere) timer = setTimeout(() => void load(), 1_000)
      }
    }
    void load()
    return () => {
      isHere = false
      clearTimeout(timer)
      desk.clear()
    }
  }, [])
}

const Tab = memo(function Tab({ tab, isHere }: { readonly tab: CallTab; readonly isHere: boolean }) {
  const { id, startedAt, channel } = tab
  const words = useWords(intakeWords).strip
  const dates = useDates()
  const { timeZone } = useClock()
  const seconds = useSecondsSince(startedAt)
  const isCall = isSpoken(channel) && seconds * 1_000 < longestCall
  const Icon = !isCall ? PenLine : isHere ? PhoneCall : Pause
  const begun = Temporal.Instant.from(startedAt).toZonedDateTimeISO(timeZone).toPlainTime()
  return (
    <li>
      <a href={`#/gesprek/${id}`} {...(isHere ? { 'aria-current': 'page' as const } : {})} className={styles.tab}>
        <Icon aria-hidden />
        {isCall && isHere ? <span className="hide">{words.running} </span> : <span>{isCall ? words.onHold : words.draft} </span>}
        <span>{isCall ? duration(seconds) : dates.time(begun)}</span>
        <span className={styles.name}>{nameOf(tab) ?? words.nobody}</span>
      </a>
    </li>
  )
})

function Discarded() {
  const words = useWords(intakeWords).strip
  const [, go] = useLocation()
  const bringBack = () => {
    const id = desk.bringBack()
    if (id !== undefined) go(`/gesprek/${id}`)
  }
  return <span className={styles.discarded}><output>{words.discarded}</output> <Button look="quiet" onClick={bringBack}>{words.bringBack}</Button></span>
}

/** Who it is, or what it is about as long as nobody knows. */
function nameOf({ name, about }: CallTab): string | undefined {
  return name ?? (about === undefined ? undefined : shorten(about, 32))
}

/** The newest, because those are the calls of now; and in any case the one on the screen. */
function shownOf(tabs: readonly CallTab[], here: string | undefined): readonly CallTab[] {
  const newest = new Set(tabs.slice(-mostTabs))
  const current = tabs.find(({ id }) => id === here)
  if (current !== undefined && !newest.has(current)) return [current, ...tabs.slice(1 - mostTabs)]
  return tabs.filter((tab) => newest.has(tab))
}
