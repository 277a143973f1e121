import type { Settings } from '../../../shared/contract/views.ts'
import { readOne, transaction, write, type WritableDatabase } from '../connection.ts'
import type { Register } from '../open-register.ts'

/** What may be changed at once; what is absent stays. An empty logo, signature or colour is taken away, and so are the calendar file or the scans with an empty folder. */
export type SettingsChange = { readonly [Key in keyof Settings]?: Settings[Key] | undefined }

/** The coordinator's own choices. */
export function readSettings({ connection }: Register): Settings {
  const row = readOne<{ content: string }>(connection, 'SELECT content FROM settings WHERE only = 1')
  if (row === undefined) throw new Error('The register has no settings')
  return JSON.parse(row.content) as Settings
}

/** Changes some of them, and gives all of them as they are now. */
export function saveSettings(register: Register, change: SettingsChange): Settings {
  return transaction(register.connection, (database) => {
    const given = Object.entries(change).filter(([, value]) => value !== undefined)
    const all: Settings = { ...readSettings(register), ...Object.fromEntries(given) }
    const { logo, signature, houseColour, calendarFile, scanFolder, ...rest } = all
    const settings: Settings = {
      ...rest,
      ...(isGiven(logo) ? { logo } : {}),
      ...(isGiven(signature) ? { signature } : {}),
      ...(isGiven(houseColour) ? { houseColour } : {}),
      ...(isGiven(scanFolder) ? { scanFolder } : {}),
      ...(calendarFile !== undefined && isGiven(calendarFile.folder) ? { calendarFile } : {}),
    }
    storeSettings(database, settings)
    return settings
  })
}

function isGiven(value: string | undefined): value is string {
  return value !== undefined && value !== ''
}

export function storeSettings(database: WritableDatabase, settings: Settings): void {
  write(
    database,
    'INSERT INTO settings (only, content) VALUES (1, @content) ON CONFLICT (only) DO UPDATE SET content = @content',
    { content: JSON.stringify(settings) },
  )
}
