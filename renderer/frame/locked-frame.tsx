import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ApplicationStatus } from '../../shared/contract/views.ts'
import { commandOf } from '../../shared/commands.ts'
import { listen, orpc } from '../call.ts'
import { useKeys, usePress } from '../components/keys.tsx'
import { host } from '../host.ts'
import { rememberFocus, switchZone } from '../components/zone.tsx'
import { LockedCall } from '../intake/locked/locked-call.tsx'
import { PassphraseForm } from '../start/passphrase-form.tsx'
import { StartScreen } from '../start/start-screen.tsx'
import { frameWords } from '../words/frame.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { ClockProvider } from './clock.tsx'
import { KeyOverview } from './key-overview.tsx'
import { lockedNotice } from './reminder-notice.ts'

export interface LockedFrameProps {
  readonly status: ApplicationStatus
  /** The laptop's clock when `status` came, in milliseconds since 1970. */
  readonly answeredAt: number
  /** True while a call is taken with the register locked; the page then stays here until the register has its last letter. */
  readonly isCalling: boolean
  readonly onCalling: (isCalling: boolean) => void
  readonly onHold: (isHeld: boolean) => void
}

/** Everything without an open register: the start screens, and a call that will not wait for a passphrase. */
export function LockedFrame({ status, answeredAt, isCalling, onCalling, onHold }: LockedFrameProps) {
  const queries = useQueryClient()
  const press = usePress()
  const [error, setError] = useState<unknown>()
  useLockedReminders(isCalling)
  const lookAgain = useCallback(() => void queries.invalidateQueries({ queryKey: orpc.application.status.key() }), [queries])
  const leave = useCallback(() => {
    onCalling(false)
    lookAgain()
  }, [onCalling, lookAgain])
  // The menu and the system-wide key work here too.
  useEffect(() =>
    listen((announcement) => {
      if (announcement.kind !== 'command') return
      const keys = commandOf(announcement.command)?.keys
      if (keys !== undefined) press(keys)
    }),
  )
  if (!isCalling) {
    return (
      <StartScreen
        status={status}
        initialError={error}
        onHold={onHold}
        onCall={() => {
          setError(undefined)
          onCalling(true)
        }}
      />
    )
  }
  const prepare = () => Promise.all([queries.fetchQuery(orpc.settings.get.queryOptions({ input: {} })), queries.fetchQuery(orpc.procedures.list.queryOptions({ input: {} }))])
  const fail = (reason: unknown) => {
    setError(reason)
    leave()
  }
  return (
    <ClockProvider askedAt={status.now} answeredAt={answeredAt} timeZone={Temporal.Now.timeZoneId()}>
      <LockedKeys />
      <LockedCall onLeave={leave} onOpened={leave} isOpened={status.register === 'open'} prepare={prepare} unlock={<PassphraseForm onOpened={lookAgain} onFail={fail} />} />
    </ClockProvider>
  )
}

/** Shows how many terms remind while nothing may be known of them; after the call, when one goes on. */
function useLockedReminders(isCalling: boolean): void {
  const language = useLanguage()
  const waiting = useRef(0)
  useEffect(() => {
    const show = () => {
      if (isCalling || waiting.current === 0) return
      void host.notify(lockedNotice(waiting.current, language)).catch(() => {})
      waiting.current = 0
    }
    show()
    return listen((announcement) => {
      if (announcement.kind !== 'locked-reminders') return
      waiting.current += announcement.count
      show()
    })
  }, [isCalling, language])
}

/** The keys of the frame that work without a register. */
function LockedKeys() {
  const words = useWords(frameWords)
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => rememberFocus(target)
    document.addEventListener('focusout', remember)
    return () => document.removeEventListener('focusout', remember)
  }, [])
  useKeys([
    { keys: 'F4', label: words.nextZone, act: () => switchZone(1), shown: 'overview' },
    { keys: 'Shift+F4', label: words.previousZone, act: () => switchZone(-1), shown: 'overview' },
    { keys: 'F9', label: words.allKeys, act: () => setIsOpen(true) },
  ], 'frame')
  return <KeyOverview isOpen={isOpen} onClose={() => setIsOpen(false)} />
}
