import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import type { LikeComplaint, RecognisedCaller } from '../../../shared/contract/views.ts'
import { orpc } from '../../call.ts'
import type { Call } from '../call.ts'
import { callerAsked, complaintAsked } from './earlier.ts'

/** Long enough not to ask for every letter, short enough to be there while the caller still spells her name (peers.md T5). */
const pause = 50

export interface Earlier {
  /** True once there is a name or number to go by and the register has answered. */
  readonly isAsked: boolean
  /** Dossiers that may be of the caller, the likeliest first. */
  readonly callers: readonly RecognisedCaller[]
  /** Open dossiers that look like the same complaint. */
  readonly complaints: readonly LikeComplaint[]
}

/** What the register recognises in the call, asked while she types. Nothing is linked, and nothing waits for it. */
export function useEarlier({ sheet, startedOn }: Call): Earlier {
  const aboutCaller = useSettled(callerAsked(sheet))
  const aboutComplaint = useSettled(complaintAsked(sheet, startedOn))
  const callers = useQuery(orpc.recognition.callers.queryOptions({ input: aboutCaller ?? skipToken, placeholderData: keepPreviousData }))
  const complaints = useQuery(orpc.recognition.complaints.queryOptions({ input: aboutComplaint ?? skipToken, placeholderData: keepPreviousData }))
  const isAsked = aboutCaller !== undefined && callers.isSuccess
  const known = aboutCaller === undefined ? undefined : callers.data
  const ownId = sheet.callsBack?.dossierId
  const alike = aboutComplaint === undefined ? undefined : complaints.data
  // The same answer stays the same one, so that what shows it is not drawn again for every letter of the notes.
  return useMemo(() => {
    // The dossier that is called back is no earlier one.
    const others = <Found extends { readonly row: { readonly dossierId: string } }>(found: readonly Found[] = []) => found.filter(({ row }) => row.dossierId !== ownId)
    return { isAsked, callers: others(known), complaints: others(alike) }
  }, [isAsked, known, alike, ownId])
}

/** A question as it stood when she last paused; an equal question stays the same one. */
function useSettled<Question>(question: Question): Question {
  const [settled] = useDebouncedValue(JSON.stringify(question), pause)
  return settled === undefined ? (undefined as Question) : (JSON.parse(settled) as Question)
}
