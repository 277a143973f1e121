import { Pause, PenLine, PhoneCall } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import type { IntakeSheet } from '../../shared/dossier/intake.ts'
import { displayName } from '../../shared/dossier/display.ts'
import { shorten } from '../../shared/dossier/shorten.ts'
import { understandName } from '../../shared/dossier/understand-name.ts'
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
import { desk } from './intake-desk.ts'
import { useNewSheet } from './new-sheet.ts'
import { isSpoken, longestCall } from './sheet.ts'
import { useDesk } from './use-desk.ts'
import styles from './open-calls.module.css'

/** So many fit on one row; the others are in a menu. */
const mostTabs = 4

/**
 * The row of open calls, and with it everything that must go on whatever the screen: the sheets come back when the
 * register opens, and are durable before it is locked.
 */
export function OpenCalls() {
  const { sheets, discarded } = useDesk()
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
    const at = sheets.findIndex(({ history }) => history.present.id === here)
    const next = sheets.at(at === -1 ? (step === 1 ? -1 : 0) : (at + step) % sheets.length)
    if (next !== undefined) go(`/gesprek/${next.history.present.id}`)
  }
  useKeys([
    { keys: 'F2', label: frame.newCall, act: newCall, shown: 'overview' },
    { keys: 'Shift+F2', label: written.enter.letter, act: () => newSheet('letter'), shown: 'overview' },
    // The shell itself hears this one, whatever program is in front.
    ...(status.shortcut === undefined ? [] : [{ keys: status.shortcut, label: frame.newCallAnywhere, shown: 'overview' as const }]),
    { keys: 'F8', label: frame.nextCall, act: () => switchBy(1), shown: 'overview' },
    { keys: 'Shift+F8', label: frame.previousCall, act: () => switchBy(-1), shown: 'overview' },
  ], 'frame')

  if (sheets.length === 0 && discarded === undefined) return null
  const all = sheets.map(({ history }) => history.present)
  const shown = shownOf(all, here)
  const others = all.filter((sheet) => !shown.includes(sheet))
  return (
    <nav className={styles.strip} aria-label={words.label}>
      <ul className={styles.tabs}>
        {shown.map((sheet) => <Tab key={sheet.id} sheet={sheet} isHere={sheet.id === here} />)}
        {others.length === 0 ? null : (
          <li className={styles.more}>
            <Menu items={others.map((sheet) => ({ id: sheet.id, label: nameOf(sheet) ?? words.nobody, onChoose: () => go(`/gesprek/${sheet.id}`) }))}>
              {words.more(others.length)}
            </Menu>
          </li>
        )}
        <li className={styles.new}><button type="button" onClick={newCall} aria-keyshortcuts="F2"><Key keys="F2" isSilent />{words.new}</button></li>
      </ul>
      <div className={styles.end}>
        {discarded === undefined ? null : <Discarded />}
        {sheets.length < 2 ? null : <span className={styles.switch}><Key keys="F8" /> {words.switch}</span>}
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

function Tab({ sheet, isHere }: { readonly sheet: IntakeSheet; readonly isHere: boolean }) {
  const words = useWords(intakeWords).strip
  const dates = useDates()
  const { timeZone } = useClock()
  const seconds = useSecondsSince(sheet.startedAt)
  const isCall = isSpoken(sheet.channel) && seconds * 1_000 < longestCall
  const Icon = !isCall ? PenLine : isHere ? PhoneCall : Pause
  const begun = Temporal.Instant.from(sheet.startedAt).toZonedDateTimeISO(timeZone).toPlainTime()
  return (
    <li>
      <a href={`#/gesprek/${sheet.id}`} {...(isHere ? { 'aria-current': 'page' as const } : {})} className={styles.tab}>
        <Icon aria-hidden />
        {isCall && isHere ? <span className="hide">{words.running} </span> : <span>{isCall ? words.onHold : words.draft} </span>}
        <span>{isCall ? duration(seconds) : dates.time(begun)}</span>
        <span className={styles.name}>{nameOf(sheet) ?? words.nobody}</span>
      </a>
    </li>
  )
}

function Discarded() {
  const words = useWords(intakeWords).strip
  const [, go] = useLocation()
  const bringBack = () => {
    const id = desk.bringBack()
    if (id !== undefined) go(`/gesprek/${id}`)
  }
  return <span className={styles.discarded}><output>{words.discarded}</output> <Button look="quiet" onClick={bringBack}>{words.bringBack}</Button></span>
}

/** The newest, because those are the calls of now; and in any case the one on the screen. */
function shownOf(sheets: readonly IntakeSheet[], here: string | undefined): readonly IntakeSheet[] {
  const newest = new Set(sheets.slice(-mostTabs))
  const current = sheets.find(({ id }) => id === here)
  if (current !== undefined && !newest.has(current)) return [current, ...sheets.slice(1 - mostTabs)]
  return sheets.filter((sheet) => newest.has(sheet))
}

/** Who it is, or what it is about as long as nobody knows. */
function nameOf(sheet: IntakeSheet): string | undefined {
  const name = understandName(sheet.name)
  const named = displayName({ ...(name === undefined ? {} : { name }), ...(sheet.organisation === '' ? {} : { organisation: sheet.organisation }) })
  if (named !== undefined) return named
  const about = [sheet.name, sheet.subject, ...sheet.notes.map(({ text }) => text)].find((text) => text.trim() !== '')
  return about === undefined ? undefined : shorten(about, 32)
}
