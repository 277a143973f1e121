import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { DossierView } from '../../../shared/contract/views.ts'
import { detailsConfirmedOn, takeOver } from '../../../shared/dossier/recognition/taken-over.ts'
import { orpc } from '../../call.ts'
import { recognitionWords } from '../../words/recognition.ts'
import { useWords } from '../../words/language.tsx'
import type { Call } from '../call.ts'
import type { Earlier } from './use-earlier.ts'

/** A dossier that stands beside the call, to be read; focus stays where she types. */
export interface Beside {
  /** Its id; undefined when none is open. */
  readonly opened: string | undefined
  readonly open: (dossierId: string) => void
  /** Opens the likeliest dossier, then the next, then none; undefined when none was recognised. */
  readonly next: (() => void) | undefined
  /** True when the one that is open is the last: `next` then closes it. */
  readonly isLast: boolean
  readonly close: () => void
  /** Takes its details over onto the sheet; undefined when it has none that may be taken. */
  readonly takeOver: (() => void) | undefined
  /** What just happened, for who cannot see it. */
  readonly message: string
}

/** Which recognised dossier stands beside the call. */
export function useBeside({ sheet, choose }: Call, { callers, complaints }: Earlier): Beside {
  const words = useWords(recognitionWords).beside
  const queries = useQueryClient()
  const [opened, setOpened] = useState<string>()
  const [message, setMessage] = useState('')
  const rows = useMemo(() => new Map([...callers, ...complaints].map(({ row }) => [row.dossierId, row])), [callers, complaints])
  const order = [...rows.keys()]

  const show = useCallback((dossierId: string | undefined) => {
    setOpened(dossierId)
    setMessage(dossierId === undefined ? words.closed : words.openedNow(rows.get(dossierId)?.number ?? ''))
  }, [rows, words])
  const take = async (dossierId: string) => {
    const view: DossierView = await queries.ensureQueryData(orpc.dossiers.get.queryOptions({ input: { dossierId } }))
    const { complainant, receivedOn } = view.state.complaint
    const change = takeOver(sheet, { number: view.number, complainant, confirmedOn: detailsConfirmedOn(view.events, view.state.undone, receivedOn) })
    if (change.takenOver === undefined) return setMessage(words.nothingToTake)
    choose(change)
    setMessage(words.taken(view.number))
  }
  const isCaller = opened !== undefined && callers.some(({ row }) => row.dossierId === opened)
  return {
    opened,
    open: show,
    next: order.length === 0 && opened === undefined ? undefined : () => show(order[opened === undefined ? 0 : order.indexOf(opened) + 1]),
    isLast: opened !== undefined && order.indexOf(opened) === order.length - 1,
    close: () => {
      if (opened !== undefined) show(undefined)
    },
    takeOver: isCaller ? () => void take(opened) : undefined,
    message,
  }
}
