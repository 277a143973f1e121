import type { ContactExit } from '../../../shared/dossier/intake/contact.ts'
import { suggestedExit, suggestedReferral } from '../../../shared/dossier/intake/exit.ts'
import type { IntakeSheet } from '../../../shared/dossier/intake/sheet.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'

/** How a sheet ends if it is saved as it stands. */
export interface Ending {
  /** The sheet with what was suggested in the place of what nobody chose or typed: this is what is saved. */
  readonly ending: IntakeSheet
  readonly suggested: ContactExit
}

const referring: ReadonlySet<ContactExit> = new Set(['referred', 'objection-instead', 'report-passed-on'])

/** What was chosen on the sheet, and where nothing was, what the sheet suggests. */
export function endingOf(sheet: IntakeSheet, procedure: Procedure, today: Temporal.PlainDate): Ending {
  const suggested = suggestedExit(sheet, procedure, today)
  const exit = sheet.exit ?? suggested
  const referral = sheet.exitTo.trim() === '' && referring.has(exit) ? suggestedReferral(sheet, procedure) : undefined
  return { suggested, ending: { ...sheet, exit, ...(referral === undefined ? {} : { exitTo: referral }) } }
}
