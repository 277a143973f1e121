import { createContext, use } from 'react'
import type { Abbreviation } from '../../shared/dossier/understanding/abbreviations.ts'
import type { IntakeSheet } from '../../shared/dossier/intake/sheet.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import type { SheetChange, SheetField } from './sheet.ts'

/** A sheet that is being written on, as everything with a cursor in it sees it; it needs nothing of the register. */
export interface Writing {
  readonly sheet: IntakeSheet
  /** IANA name of the zone of the clock times beside the notes. */
  readonly timeZone: string
  /** What is written out while she types her notes. */
  readonly abbreviations: readonly Abbreviation[]
  /** The instant now, UTC, in whole seconds. */
  readonly now: () => string
  /** True while the sheet is being made into a dossier. */
  readonly isFinishing: boolean
  /** Something was typed in a field; typing on belongs to the same step of undo. */
  readonly type: (field: SheetField, change: SheetChange, offset: number) => void
  /** Something was chosen: a step of undo of its own. */
  readonly choose: (change: SheetChange) => void
  /** The cursor now stands here. */
  readonly stand: (field: SheetField, offset: number) => void
  /** Makes a text control known, so that the cursor can be put into it. */
  readonly place: (field: SheetField, control: HTMLInputElement | HTMLTextAreaElement | null) => void
  /** Puts the cursor into a field, at its end unless an offset is given. */
  readonly goTo: (field: SheetField, offset?: number) => void
}

/** Everything the zones of one call share. */
export interface Call extends Writing {
  readonly procedure: Procedure
  /** Today on the wall of the organisation. */
  readonly today: Temporal.PlainDate
  /** The local date on which the sheet was begun: what "yesterday" is measured from. */
  readonly startedOn: Temporal.PlainDate
  readonly isWrappingUp: boolean
}

export const WritingContext = createContext<Writing | undefined>(undefined)

/** The sheet that is written on, whether the register is open or not. */
export function useWriting(): Writing {
  const writing = use(WritingContext)
  if (writing === undefined) throw new Error('A field of a sheet stands outside a sheet.')
  return writing
}

export const CallContext = createContext<Call | undefined>(undefined)

/** The call on the screen; only within `IntakeScreen`. */
export function useCall(): Call {
  const call = use(CallContext)
  if (call === undefined) throw new Error('A part of the call screen stands outside a call.')
  return call
}
