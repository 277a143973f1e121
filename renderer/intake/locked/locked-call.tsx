import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { firstAbbreviations } from '../../../shared/dossier/understanding/abbreviations.ts'
import { client } from '../../call.ts'
import { Button } from '../../components/button.tsx'
import { SavedSign } from '../../components/saved-sign.tsx'
import { Screen } from '../../components/screen.tsx'
import { Zone } from '../../components/zone.tsx'
import { useAfterQuiet } from '../../frame/auto-lock.ts'
import { useClock } from '../../frame/clock.tsx'
import { commonWords } from '../../words/common.ts'
import { intakeWords } from '../../words/intake.ts'
import { useWords } from '../../words/language.tsx'
import { lockedCallWords } from '../../words/locked-call.ts'
import { WritingContext } from '../call.ts'
import { CallClock } from '../call-clock.tsx'
import { fieldJumps } from '../call-keys.ts'
import type { OpenSheet } from '../desk.ts'
import { callerFields, factFields } from '../facts/field-keys.ts'
import { desk } from '../intake-desk.ts'
import { lockedDesk } from './locked-desk.ts'
import { NotesZone } from '../notes/notes-zone.tsx'
import { SheetField } from '../facts/sheet-field.tsx'
import { useCursor } from '../use-cursor.ts'
import { useNoteMarks } from '../notes/use-note-marks.ts'
import { useWritingOn } from '../use-writing.ts'
import facts from '../facts/facts.module.css'
import styles from './locked-call.module.css'

export interface LockedCallProps {
  /** The form that opens the register. */
  readonly unlock: ReactNode
  /** True once the register is open, while the last letters are still on their way to it. */
  readonly isOpened: boolean
  /** Reads what the screens of the open register need, so that the call goes on without a gap. */
  readonly prepare: () => Promise<unknown>
  /** The sheet was sealed and put away, with the register still locked. */
  readonly onLeave: () => void
  /** The register is open and has everything that was typed here. */
  readonly onOpened: () => void
}

/** What to say after how long is the organisation's, and stands in the register. */
const noCues = [] as const

/** After so many minutes without a key the sheet is sealed and put away, as an open register would be. */
const quietMinutes = 15

/** A call that is taken while the register is locked: the same notes and fields in the same places, and nothing of the register. */
export function LockedCall(props: LockedCallProps) {
  const clock = useClock()
  const { sheets } = useSyncExternalStore(lockedDesk.subscribe, lockedDesk.state)
  const begin = () => lockedDesk.begin({ procedureId: '', startedAt: clock.now().toString({ smallestUnit: 'millisecond' }) })
  const [id, setId] = useState(begin)
  const open = sheets.find(({ history }) => history.present.id === id)
  const again = () => {
    void lockedDesk.flush()
    setId(begin())
  }
  useEffect(() => () => lockedDesk.clear(), [])
  return open === undefined ? null : <LockedSheet key={id} open={open} onAgain={again} {...props} />
}

interface LockedSheetProps extends LockedCallProps {
  readonly open: OpenSheet
  readonly onAgain: () => void
}

function LockedSheet({ open, onAgain, unlock, isOpened, prepare, onLeave, onOpened }: LockedSheetProps) {
  const words = useWords(lockedCallWords)
  const intake = useWords(intakeWords)
  const { program } = useWords(commonWords)
  const { timeZone } = useClock()
  const [, go] = useLocation()
  const cursor = useCursor(open.history.present.cursor)
  const writing = useWritingOn(lockedDesk, open, { timeZone, abbreviations: firstAbbreviations }, cursor)
  const marks = useNoteMarks(writing, cursor)
  const { id, startedAt } = writing.sheet
  const leave = async () => {
    await lockedDesk.flush()
    // What could not be sealed stays on the screen, with the reason in the key bar.
    if (isAllSealed()) onLeave()
  }
  const step = (way: 'undo' | 'redo') => {
    lockedDesk[way](id)
    cursor.restore(lockedDesk.state().sheets.find(({ history }) => history.present.id === id)?.history.present.cursor)
  }
  useAfterQuiet(quietMinutes, leave)
  // The same sheet stands on the other desk before this screen goes, so that no letter falls between the two.
  useEffect(() => {
    const goOn = async () => {
      // What was sealed is in the register in any case; then it comes from there.
      await handOver(prepare).catch(() => {})
      if (desk.state().sheets.some(({ history }) => history.present.id === id)) go(`/gesprek/${id}`)
      onOpened()
    }
    if (isOpened) void goOn()
    // Once: what it needs is read when it is needed.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isOpened])
  return (
    <WritingContext value={writing}>
      <div className={styles.page}>
        <header className={styles.lead}><span className={styles.mark}>{program}</span><span className="second">{words.lead}</span></header>
        <Screen
          title={words.title}
          className={styles.zones ?? ''}
          saved={<SavedSign saved={open.saved} />}
          keys={[
            { keys: 'Alt+L', label: words.keys.verbatim, act: () => marks.mark('verbatim') },
            { keys: 'Alt+G', label: words.keys.abusive, act: () => marks.mark('abusive'), shown: 'overview' },
            { keys: 'F2', label: words.keys.again, act: onAgain },
            { keys: 'Ctrl+Enter', label: words.keys.leave, act: () => void leave() },
            { keys: 'Ctrl+Z', label: words.keys.undo, act: () => step('undo') },
            { keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], label: words.keys.redo, act: () => step('redo'), shown: 'overview' },
            { keys: 'Escape', label: words.keys.back, act: () => cursor.goTo('notes') },
            ...fieldJumps([...callerFields, ...factFields], intake),
          ]}
        >
          <h1 className="hide">{words.title}</h1>
          <NotesZone />
          <Zone label={intake.caller.zone} scrolls={false} className={facts.zone ?? ''}>
            <header className={facts.head}><h2>{intake.caller.title}</h2></header>
            <div className={facts.fields}>
              {callerFields.map((field) => <SheetField key={field} field={field} />)}
              <h2>{intake.caller.facts}</h2>
              {factFields.map((field) => <SheetField key={field} field={field} />)}
            </div>
          </Zone>
          <Zone label={words.side} className={styles.side ?? ''}>
            <CallClock startedAt={startedAt} cues={noCues} />
            <div className={styles.said}>
              <p className={styles.what}>{words.what}</p>
              <p>{words.sealed}</p>
              <p className="second">{words.nothing}</p>
              <p><Button keys="Ctrl+Enter" onClick={() => void leave()}>{words.leave}</Button></p>
            </div>
            <section className={styles.unlock} aria-label={words.open}>
              <h2>{words.open}</h2>
              {unlock}
            </section>
          </Zone>
          <output className="hide">{marks.message}</output>
        </Screen>
      </div>
    </WritingContext>
  )
}

/** Puts everything that was typed while locked on the desk of the open register, as it stands at that moment. */
async function handOver(prepare: () => Promise<unknown>): Promise<void> {
  await lockedDesk.flush()
  const [drafts] = await Promise.all([client.drafts.list({}), prepare()])
  const typed = new Map(lockedDesk.state().sheets.map(({ history }) => [history.present.id, history.present]))
  desk.load(drafts.map(({ sheet, savedAt }) => ({ sheet: { ...(typed.get(sheet.id) ?? sheet), procedureId: sheet.procedureId }, savedAt })))
}

function isAllSealed(): boolean {
  return lockedDesk.state().sheets.every(({ saved }) => saved.kind === 'saved' || saved.kind === 'unwritten')
}
