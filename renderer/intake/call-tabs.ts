import { displayName } from '../../shared/dossier/display.ts'
import type { IntakeSheet } from '../../shared/dossier/intake/sheet.ts'
import { understandName } from '../../shared/dossier/understanding/name.ts'

/** What the row of open calls shows of a sheet. */
export interface CallTab extends Pick<IntakeSheet, 'id' | 'startedAt' | 'channel'> {
  readonly name: string | undefined
  /** What it is about, as it was typed; undefined once somebody has a name, and while nothing was written. */
  readonly about: string | undefined
}

/** The open sheets as their row shows them; what is as it was before stays the same object, and so does the whole. */
export function tabsOf(sheets: readonly IntakeSheet[], before: readonly CallTab[]): readonly CallTab[] {
  const tabs = sheets.map((sheet) => {
    const tab = { id: sheet.id, startedAt: sheet.startedAt, channel: sheet.channel, ...called(sheet) }
    return before.find((other) => isAlike(other, tab)) ?? tab
  })
  return tabs.length === before.length && tabs.every((tab, place) => tab === before[place]) ? before : tabs
}

function isAlike(one: CallTab, other: CallTab): boolean {
  return one.id === other.id && one.name === other.name && one.about === other.about && one.channel === other.channel && one.startedAt === other.startedAt
}

function called(sheet: IntakeSheet): Pick<CallTab, 'name' | 'about'> {
  const understood = understandName(sheet.name)
  const name = displayName({ ...(understood === undefined ? {} : { name: understood }), ...(sheet.organisation === '' ? {} : { organisation: sheet.organisation }) })
  if (name !== undefined) return { name, about: undefined }
  const isWritten = (text: string) => text.trim() !== ''
  return { name, about: [sheet.name, sheet.subject].find(isWritten) ?? sheet.notes.find(({ text }) => isWritten(text))?.text }
}
