import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { exitsFor } from '../../shared/dossier/intake/exit.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { stillToTell, tell } from '../../shared/dossier/intake/informed.ts'
import { exactDay } from '../../shared/dossier/understanding/day.ts'
import { client } from '../call.ts'
import { SavedSign } from '../components/saved-sign.tsx'
import { Screen } from '../components/screen.tsx'
import { checkWords } from '../words/intake-check.ts'
import { intakeWords } from '../words/intake.ts'
import { useWords } from '../words/language.tsx'
import { AfterNotes, BesideNotes } from './notes/beside-notes.tsx'
import { CallContext, WritingContext } from './call.ts'
import { CallRecording } from './call-recording.tsx'
import { callKeys, fieldJumps, type CallActs } from './call-keys.ts'
import type { OpenSheet } from './desk.ts'
import { gapsInWords } from './help/check-pane.tsx'
import { endingOf } from './ending/ending.ts'
import { FactsZone } from './facts/facts-zone.tsx'
import { keyedFields } from './facts/field-keys.ts'
import { HelpZone } from './help/help-zone.tsx'
import { desk } from './intake-desk.ts'
import { NotesZone } from './notes/notes-zone.tsx'
import { ReadingZone } from './facts/reading-zone.tsx'
import { scriptOf } from './help/script.ts'
import { otherOfCall } from './ending/second-complaint.ts'
import { endCall, isSpoken } from './sheet.ts'
import { writeSummary } from './ending/summary.ts'
import { useOpenCall } from './use-call.ts'
import { useBeside } from './help/use-beside.ts'
import { useConfirmation } from './facts/use-confirmation.ts'
import { useCursor } from './use-cursor.ts'
import { useEarlier } from './help/use-earlier.ts'
import { useGrounds } from './help/use-grounds.ts'
import { useNoteMarks } from './notes/use-note-marks.ts'
import { gapsOf } from './ending/wrap-up.ts'
import styles from './call-screen.module.css'

export interface CallScreenProps {
  readonly open: OpenSheet
  readonly procedure: Procedure
}

/** A call on the screen: notes, caller and facts, what to read back, and the help; with everything that a key does. */
export function CallScreen({ open, procedure }: CallScreenProps) {
  const words = useWords(intakeWords)
  const check = useWords(checkWords)
  const [, go] = useLocation()
  const [message, setMessage] = useState('')
  const [error, setError] = useState<unknown>()
  const [card, setCard] = useState<{ readonly id: string; readonly takesFocus: boolean }>()
  const cursor = useCursor(open.history.present.cursor)
  const call = useOpenCall(open, procedure, cursor)
  const { sheet, today, startedOn, isWrappingUp } = call
  const marks = useNoteMarks(call, cursor)
  const earlier = useEarlier(call)
  const grounds = useGrounds(call, earlier.callers.filter(({ certainty }) => certainty === 'probably').map(({ row }) => row))
  const beside = useBeside(call, earlier)
  const confirmation = useConfirmation(call)
  const script = scriptOf(sheet, isWrappingUp)
  const ending = useMemo(() => endingOf(sheet, procedure, today), [sheet, procedure, today])
  const gaps = isWrappingUp ? gapsOf(ending.ending, procedure, today) : []
  const next = isSpoken(sheet.channel) ? stillToTell(sheet, procedure.script)[0] : undefined
  const isAloud = script.current === 'read-back' && sheet.summary.trim() !== ''

  const save = async () => {
    const blocking = gaps.find(({ level }) => level === 'blocks')
    if (blocking !== undefined) return call.goTo(blocking.field ?? 'notes')
    setError(undefined)
    try {
      const { dossierId } = await desk.finish(sheet.id, (finished) => client.dossiers.open(endCall(endingOf(finished, procedure, today).ending, call.now())))
      const other = otherOfCall(sheet, desk.state().sheets.map(({ history }) => history.present))
      go(other === undefined ? `/dossier/${dossierId}` : `/gesprek/${other.id}`)
    } catch (reason) {
      setError(reason)
    }
  }
  const step = (way: 'undo' | 'redo') => {
    desk[way](sheet.id)
    cursor.restore(desk.state().sheets.find(({ history }) => history.present.id === sheet.id)?.history.present.cursor)
  }
  const openCard = (id: string | undefined, takesFocus: boolean) => setCard(id === undefined ? undefined : { id, takesFocus })
  const closeCards = () => {
    setCard(undefined)
    cursor.restore(sheet.cursor)
  }
  const acts: CallActs = {
    back: () => {
      beside.close()
      setCard(undefined)
      desk.goOn(sheet.id)
      call.goTo('notes')
    },
    cards: () => (card === undefined ? openCard(procedure.script.cards[0]?.id, true) : closeCards()),
    verbatim: () => marks.mark('verbatim'),
    abusive: () => {
      marks.mark('abusive')
      openCard(procedure.script.cards.find(({ id }) => id === 'abuse')?.id, false)
    },
    summarise: () => {
      // What is read back as a day must be one: "eind september" stays in the caller's words.
      const summary = writeSummary(sheet, procedure, today, exactDay(sheet.when, startedOn))
      if (summary === '') setMessage(words.reading.nothingYet)
      else call.choose({ summary })
    },
    agree: sheet.summary.trim() === '' ? undefined : () => call.choose({ summaryConfirmedAt: call.now() }),
    decide: grounds.current === undefined ? undefined : grounds.decide,
    nextSignal: grounds.signals.length < 2 ? undefined : grounds.next,
    openEarlier: beside.next,
    takeOver: beside.takeOver,
    confirm: confirmation.confirm,
    informed: next === undefined ? undefined : () => {
      const at = call.now()
      call.choose(tell(sheet, next.id, at))
      setMessage(words.help.informedNow(next.say))
    },
    split: () => {
      const second = desk.split(sheet.id, cursor.marked('notes'))
      if (second === undefined) setMessage(words.splitNothing)
      else go(`/gesprek/${second}`)
    },
    callBack: exitsFor(sheet, procedure).includes('callback') ? () => {
      call.choose({ exit: 'callback' })
      desk.wrapUp(sheet.id, call.now())
    } : undefined,
    finish: () => {
      if (isWrappingUp) void save()
      else desk.wrapUp(sheet.id, call.now())
    },
    undo: () => step('undo'),
    redo: () => step('redo'),
  }
  // What stands beside the notes gets functions that stay the same, so that it is not drawn for every letter of them.
  const newest = useRef(acts)
  useLayoutEffect(() => {
    newest.current = acts
  })
  const reading = useMemo(() => ({ onWrite: () => newest.current.summarise(), onAgreed: () => newest.current.agree?.() }), [])
  const saved = useMemo(() => <SavedSign saved={open.saved} />, [open.saved])
  const discard = () => {
    go('/vandaag')
    void desk.discard(sheet.id).catch(setError)
  }

  return (
    <WritingContext value={call}>
    <CallContext value={call}>
      <Screen title={words.screen} className={styles.zones ?? ''} keys={[...callKeys(acts, words.keys, isWrappingUp), ...fieldJumps(keyedFields(sheet, procedure), words)]} saved={saved}>
        <h1 className="hide">{words.screen}</h1>
        <NotesZone><CallRecording restore={cursor.restore} /></NotesZone>
        <BesideNotes><FactsZone earlier={earlier} onOpen={beside.open} /></BesideNotes>
        <BesideNotes><ReadingZone isAloud={isAloud} {...reading} /></BesideNotes>
        <AfterNotes isNow={isWrappingUp}>
          <HelpZone script={script} grounds={grounds} earlier={earlier} beside={beside} ending={ending} cards={{ open: card?.id, takesFocus: card?.takesFocus === true, onChoose: (id) => openCard(id, true), onClose: closeCards }} gaps={gaps} error={error} onSave={() => void save()} onBack={acts.back} onDiscard={discard} />
        </AfterNotes>
        <output className="hide">{message}</output>
        <output className="hide">{isWrappingUp ? gapsInWords(gaps, check) : null}</output>
        <output className="hide">{marks.message}</output>
        <output className="hide">{beside.message}</output>
        <output className="hide">{confirmation.message}</output>
      </Screen>
    </CallContext>
    </WritingContext>
  )
}
