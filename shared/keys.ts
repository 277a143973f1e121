/** The part of a keyboard event that decides which key was pressed. */
export interface KeyStroke {
  readonly key: string
  /** Place of the key on the keyboard, for example `KeyV`; on a Mac the only trace of the letter under Option. */
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly metaKey: boolean
}

/**
 * Writes a stroke as `shared/commands.ts` writes its keys; undefined while only a modifier is down, and for AltGr, which
 * Windows reports as Ctrl+Alt and which types signs. A digit with Alt is the key of the upper row whatever sign it types (on
 * an AZERTY keyboard it types `&`), and never that of the number pad, with which Windows types signs by their number. On a Mac, Command counts as Ctrl and Control+Option as Alt, because
 * Option with a letter types a sign there (`look/README`, open points).
 */
export function writtenKeys(stroke: KeyStroke, isMac: boolean): string | undefined {
  const ctrl = isMac ? stroke.metaKey : stroke.ctrlKey
  const alt = isMac ? stroke.altKey && stroke.ctrlKey : stroke.altKey
  if (['Control', 'Alt', 'Shift', 'Meta', 'AltGraph', 'Dead'].includes(stroke.key)) return undefined
  if (!isMac && (stroke.metaKey || (ctrl && alt))) return undefined
  const letter = /^Key([A-Z])$/.exec(stroke.code)?.[1]
  const digit = alt ? /^Digit([0-9])$/.exec(stroke.code)?.[1] : undefined
  if (alt && /^Numpad[0-9]$/.test(stroke.code)) return undefined
  const isSign = stroke.key.length === 1
  const name = digit ?? (isMac && alt && letter !== undefined ? letter : isSign ? stroke.key.toUpperCase() : stroke.key)
  // A sign says by itself that Shift made it; a named key such as F8 does not.
  const shift = stroke.shiftKey && (!isSign || ctrl || alt)
  return [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', name].filter((part) => part !== false).join('+')
}
