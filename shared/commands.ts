import type { Localized } from './primitives.ts'

/** Where a command can be given; the narrower place wins when two share a key. */
export type CommandPlace = 'everywhere' | 'call' | 'letter' | 'list' | 'dossier' | 'calendar'

/** Menus of the Electron shell, in the order in which they stand. */
export const menuGroups = ['file', 'edit', 'go', 'help'] as const
export type MenuGroup = (typeof menuGroups)[number]

export interface Command {
  readonly id: string
  readonly label: Localized
  /** Other words by which somebody may look for it under Ctrl K. */
  readonly also?: Localized
  /** As written on the keyboard, modifiers first: `F2`, `Shift+F8`, `Ctrl+K`, `Alt+V`, `Alt+ArrowDown`, `/`. */
  readonly keys?: string
  readonly places: readonly CommandPlace[]
  /** Absent when the command only makes sense where its screen shows it. */
  readonly menu?: MenuGroup
}

/**
 * Every command once; the page, the key overview, the search box and the application menu all read this table.
 * The keys avoid what browsers own, in both shells (`look/README`, keys).
 */
export const commands = [
  { id: 'call.new', label: { nl: 'Nieuw gesprek', en: 'New call' }, keys: 'F2', places: ['everywhere'], menu: 'file' },
  { id: 'sheet.letter', label: { nl: 'Brief invoeren', en: 'Enter a letter' }, keys: 'Shift+F2', places: ['everywhere'], menu: 'file' },
  { id: 'sheet.email', label: { nl: 'E-mail invoeren', en: 'Enter an e-mail' }, places: ['everywhere'], menu: 'file' },
  { id: 'sheet.form', label: { nl: 'Formulier invoeren', en: 'Enter a form' }, places: ['everywhere'], menu: 'file' },
  { id: 'sheet.portal', label: { nl: 'Bericht uit klantenportaal invoeren', en: 'Enter a message from the customer portal' }, places: ['everywhere'], menu: 'file' },
  { id: 'sheet.visit', label: { nl: 'Bezoek noteren', en: 'Note a visit' }, places: ['everywhere'], menu: 'file' },
  { id: 'sheet.social', label: { nl: 'Bericht op sociale media invoeren', en: 'Enter a message on social media' }, places: ['everywhere'], menu: 'file' },
  { id: 'finish', label: { nl: 'Afronden', en: 'Finish' }, keys: 'Ctrl+Enter', places: ['call', 'letter'], menu: 'file' },
  { id: 'register.lock', label: { nl: 'Register op slot zetten', en: 'Lock the register' }, also: { nl: 'vergrendelen afsluiten', en: 'close' }, places: ['everywhere'], menu: 'file' },
  { id: 'go.settings', label: { nl: 'Instellingen', en: 'Settings' }, places: ['everywhere'], menu: 'file' },

  { id: 'undo', label: { nl: 'Ongedaan maken', en: 'Undo' }, keys: 'Ctrl+Z', places: ['everywhere'], menu: 'edit' },

  { id: 'search', label: { nl: 'Zoeken en doen', en: 'Search and do' }, keys: 'Ctrl+K', places: ['everywhere'], menu: 'go' },
  { id: 'go.today', label: { nl: 'Vandaag', en: 'Today' }, keys: 'Alt+V', places: ['everywhere'], menu: 'go' },
  { id: 'go.reminders', label: { nl: 'Herinneringen', en: 'Reminders' }, places: ['everywhere'], menu: 'go' },
  { id: 'go.list', label: { nl: 'Lijst', en: 'List' }, keys: 'Alt+J', places: ['everywhere'], menu: 'go' },
  { id: 'go.calendar', label: { nl: 'Termijnen', en: 'Deadlines' }, keys: 'Alt+M', places: ['everywhere'], menu: 'go' },
  { id: 'zone.next', label: { nl: 'Volgend vak', en: 'Next zone' }, keys: 'F4', places: ['everywhere'], menu: 'go' },
  { id: 'zone.previous', label: { nl: 'Vorig vak', en: 'Previous zone' }, keys: 'Shift+F4', places: ['everywhere'], menu: 'go' },
  { id: 'call.next', label: { nl: 'Volgend gesprek', en: 'Next call' }, keys: 'F8', places: ['everywhere'], menu: 'go' },
  { id: 'call.previous', label: { nl: 'Vorig gesprek', en: 'Previous call' }, keys: 'Shift+F8', places: ['everywhere'], menu: 'go' },

  { id: 'help.keys', label: { nl: 'Toetsen van dit scherm', en: 'Keys of this screen' }, keys: 'F9', places: ['everywhere'], menu: 'help' },
  { id: 'help.style', label: { nl: 'Stijlblad', en: 'Style sheet' }, places: ['everywhere'], menu: 'help' },

  { id: 'back', label: { nl: 'Terug naar de notities, sluiten of terug', en: 'Back to the notes, close or back' }, keys: 'Escape', places: ['everywhere'] },
  { id: 'call.verbatim', label: { nl: 'Letterlijk', en: 'Verbatim' }, keys: 'Alt+L', places: ['call'] },
  { id: 'call.abusive', label: { nl: 'Grensoverschrijdend', en: 'Abusive' }, keys: 'Alt+G', places: ['call'] },
  { id: 'call.callBack', label: { nl: 'Terugbellen', en: 'Call back' }, keys: 'Alt+T', places: ['call'] },
  { id: 'call.summary', label: { nl: 'Samenvatting', en: 'Summary' }, keys: 'Alt+S', places: ['call'] },
  { id: 'call.stillRight', label: { nl: 'Klopt nog', en: 'Still right' }, keys: 'Alt+K', places: ['call'] },
  { id: 'takeOver', label: { nl: 'Overnemen', en: 'Take over' }, keys: 'Alt+N', places: ['call', 'letter'] },
  { id: 'call.openBeside', label: { nl: 'Ernaast openen', en: 'Open beside' }, keys: 'Alt+O', places: ['call'] },
  { id: 'call.cards', label: { nl: 'Moeilijk gesprek', en: 'Hard conversation' }, keys: 'Alt+H', places: ['call'] },
  { id: 'call.secondComplaint', label: { nl: 'Tweede klacht', en: 'Second complaint' }, keys: 'Alt+P', places: ['call'] },
  { id: 'call.informed', label: { nl: 'Gezegd wat moet', en: 'Told what must be told' }, keys: 'Alt+Z', places: ['call'] },
  { id: 'call.agreed', label: { nl: 'Ja, dat klopt', en: 'Yes, that is right' }, keys: 'Alt+J', places: ['call'] },
  { id: 'record', label: { nl: 'Opname beginnen of stoppen', en: 'Begin or stop recording' }, keys: 'Alt+A', places: ['call', 'dossier'] },
  { id: 'record.mark', label: { nl: 'Moment in de opname merken', en: 'Mark a moment of the recording' }, keys: 'Alt+C', places: ['call'] },
  { id: 'record.pause', label: { nl: 'Opname pauzeren', en: 'Pause the recording' }, keys: 'Alt+U', places: ['call', 'dossier'] },
  { id: 'remark.next', label: { nl: 'Volgend signaal of volgende opmerking', en: 'Next signal or remark' }, keys: 'Alt+ArrowDown', places: ['call', 'letter'] },
  { id: 'letter.openInWord', label: { nl: 'Openen in Word', en: 'Open in Word' }, keys: 'Alt+W', places: ['letter'] },
  { id: 'letter.larger', label: { nl: 'Blad groter', en: 'Larger sheet' }, keys: 'Alt+Z', places: ['letter'] },
  { id: 'list.search', label: { nl: 'Zoeken in deze lijst', en: 'Search this list' }, keys: '/', places: ['list'] },
  { id: 'list.today', label: { nl: 'Naar vandaag', en: 'Go to today' }, keys: 'T', places: ['list', 'calendar'] },
  { id: 'deadline.why', label: { nl: 'Waarom deze datum?', en: 'Why this date?' }, keys: 'W', places: ['list', 'dossier', 'calendar'] },
  { id: 'deadline.suppose', label: { nl: 'Wat als?', en: 'What if?' }, keys: '?', places: ['dossier', 'calendar'] },
  { id: 'calendar.week', label: { nl: 'Week', en: 'Week' }, keys: '1', places: ['calendar'] },
  { id: 'calendar.eightWeeks', label: { nl: 'Acht weken', en: 'Eight weeks' }, keys: '2', places: ['calendar'] },
  { id: 'calendar.month', label: { nl: 'Maand', en: 'Month' }, keys: '3', places: ['calendar'] },
  { id: 'calendar.year', label: { nl: 'Jaar', en: 'Year' }, keys: '4', places: ['calendar'] },
  { id: 'calendar.list', label: { nl: 'Termijnen als lijst', en: 'Deadlines as a list' }, keys: '5', places: ['calendar'] },
] as const satisfies readonly Command[]

export type CommandId = (typeof commands)[number]['id']

/** The command with this id; undefined for text that is no command, for example from an older menu. */
export function commandOf(id: string): Command | undefined {
  return commands.find((command) => command.id === id)
}

/** The command that a key gives in a place: the place's own first, then those that work everywhere. */
export function commandFor(keys: string, place: CommandPlace): CommandId | undefined {
  const all: readonly (Command & { readonly id: CommandId })[] = commands
  const given = all.filter((command) => command.keys === keys)
  return (
    given.find((command) => command.places.includes(place)) ?? given.find((command) => command.places.includes('everywhere'))
  )?.id
}
