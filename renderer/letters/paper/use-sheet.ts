import { useEffect, useRef, useState } from 'react'
import type { FileTicket } from '../../../shared/contract/views.ts'
import { fetchFile } from '../../call.ts'
import { readSheetDocument, type SheetDocument } from './sheet-document.ts'

/** The newest sheet that could be made; the one before stays until it is there, so that nothing flickers. */
export interface Sheet {
  readonly document?: SheetDocument
  readonly error?: unknown
}

/** A pause in typing after which the sheet is made again, in milliseconds. */
const pause = 350

/**
 * The document as a sheet, made again whenever `version` changes and then stays the same for a moment. One is made at a time; what
 * was overtaken meanwhile is thrown away.
 * @param version of what the program would put into the document now; undefined while that is not settled.
 */
export function useSheet(version: string | undefined, ticketFor: () => Promise<FileTicket>): Sheet {
  const [sheet, setSheet] = useState<Sheet>({})
  const ask = useRef(ticketFor)
  const isFirst = useRef(true)
  useEffect(() => {
    ask.current = ticketFor
  })
  useEffect(() => {
    if (version === undefined) return undefined
    let isCurrent = true
    const make = async () => {
      try {
        const ticket = await ask.current()
        const file = isCurrent ? await fetchFile(ticket) : undefined
        const document = file === undefined || !isCurrent ? undefined : await readSheetDocument(file)
        if (isCurrent && document !== undefined) setSheet({ document })
      } catch (error) {
        if (isCurrent) setSheet((before) => ({ ...before, error }))
      }
    }
    const timer = setTimeout(() => void make(), isFirst.current ? 0 : pause)
    isFirst.current = false
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [version])
  return sheet
}
