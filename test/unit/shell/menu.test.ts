import { describe, expect, it } from 'vitest'
import { commandFor, commandOf, commands, type CommandPlace } from '../../../shared/commands.ts'
import { acceleratorOf, menuTemplate } from '../../../electron/shell/menu.ts'

interface Line {
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly accelerator?: string
  readonly submenu?: readonly Line[]
}

/** A menu as somebody would read it aloud. */
function spoken(lines: readonly Line[]): unknown[] {
  return lines.map(({ label, role, type, accelerator, submenu }) =>
    submenu === undefined ? (type === 'separator' ? '—' : [label, accelerator, role].filter((part) => part !== undefined).join(' · ')) : { [label ?? '']: spoken(submenu) },
  )
}

const dutchWays = [
  'Brief invoeren · Shift+F2', 'E-mail invoeren', 'Formulier invoeren', 'Bericht uit klantenportaal invoeren', 'Bezoek noteren', 'Bericht op sociale media invoeren',
]

const dutch = [
  { Bestand: ['Nieuw gesprek · F2', ...dutchWays, 'Afronden · CmdOrCtrl+Enter', 'Register op slot zetten', 'Instellingen', '—', 'Gehoor afsluiten · quit'] },
  {
    Bewerken: ['Ongedaan maken · CmdOrCtrl+Z', '—', 'Knippen · cut', 'Kopiëren · copy', 'Plakken · paste', 'Alles selecteren · selectAll'],
  },
  {
    'Ga naar': [
      'Zoeken en doen · CmdOrCtrl+K', 'Vandaag · Alt+V', 'Herinneringen', 'Lijst · Alt+J', 'Termijnen · Alt+M',
      'Volgend vak · F4', 'Vorig vak · Shift+F4', 'Volgend gesprek · F8', 'Vorig gesprek · Shift+F8', '—',
      'Groter · zoomIn', 'Kleiner · zoomOut', 'Gewone grootte · resetZoom',
    ],
  },
  { Help: ['Toetsen van dit scherm · F9', 'Stijlblad'] },
]

describe('the application menu', () => {
  it('is in Dutch, and tells every key', () => {
    expect(spoken(menuTemplate({ language: 'nl', isMac: false, give: () => {} }) as Line[])).toEqual(dutch)
  })

  it('is in English when the coordinator works in English', () => {
    const english = menuTemplate({ language: 'en', isMac: false, give: () => {} }) as Line[]
    expect(english.map(({ label }) => label)).toEqual(['File', 'Edit', 'Go', 'Help'])
    expect(spoken(english.slice(0, 1))).toEqual([{ File: ['New call · F2', 'Enter a letter · Shift+F2', 'Enter an e-mail', 'Enter a form', 'Enter a message from the customer portal', 'Note a visit', 'Enter a message on social media', 'Finish · CmdOrCtrl+Enter', 'Lock the register', 'Settings', '—', 'Quit Gehoor · quit'] }])
  })

  it('on a Mac stands under the name of the program, with Control and Option for Alt', () => {
    const mac = menuTemplate({ language: 'nl', isMac: true, give: () => {} }) as Line[]
    expect(spoken(mac.slice(0, 2))).toEqual([
      { Gehoor: ['Gehoor verbergen · hide', '—', 'Gehoor afsluiten · quit'] },
      { Bestand: ['Nieuw gesprek · F2', ...dutchWays, 'Afronden · CmdOrCtrl+Enter', 'Register op slot zetten', 'Instellingen'] },
    ])
    expect(acceleratorOf('Alt+V', true)).toBe('Ctrl+Alt+V')
  })

  it('gives the page the command that was chosen, and leaves the keys to the page', () => {
    const given: string[] = []
    const menu = menuTemplate({ language: 'nl', isMac: false, give: (command) => given.push(command) })
    const items = menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : [])).filter(({ click }) => click !== undefined)
    // Electron passes the item, the window and the event; the command needs none of them.
    for (const { click } of items) (click as () => void)()
    const inMenu: readonly string[] = commands.filter((command) => 'menu' in command).map(({ id }) => id)
    expect(given).toEqual(inMenu)
    expect(items.filter(({ accelerator }) => accelerator !== undefined).every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true)
  })
})

describe('the commands', () => {
  const places: readonly CommandPlace[] = ['everywhere', 'call', 'letter', 'list', 'dossier']

  it('have an id, and a label in both languages, of their own', () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length)
    expect(new Set(commands.map(({ label }) => label.nl)).size).toBe(commands.length)
    expect(new Set(commands.map(({ label }) => label.en)).size).toBe(commands.length)
    expect(commandOf('call.new')?.label).toEqual({ nl: 'Nieuw gesprek', en: 'New call' })
    expect(commandOf('constructor')).toBeUndefined()
  })

  it('never share a key in one place', () => {
    for (const place of places) {
      const keys = commands.filter((command) => 'keys' in command && (command.places as readonly string[]).includes(place)).map((command) => ('keys' in command ? command.keys : ''))
      expect(keys).toEqual([...new Set(keys)])
    }
  })

  it('use no key that a browser keeps for itself', () => {
    const owned = new Set<string>([
      ...['N', 'T', 'W', 'Tab', '1', '2', '3', '4', '5', '6', '7', '8', '9'].map((key) => `Ctrl+${key}`),
      'F1', 'F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12', 'Alt+D', 'Alt+E', 'Alt+F', 'Alt+ArrowLeft', 'Alt+ArrowRight',
    ])
    expect(commands.filter((command) => 'keys' in command && owned.has(command.keys))).toEqual([])
  })

  it.each([
    ['Alt+J', 'call', 'call.agreed'],
    ['Alt+J', 'letter', 'go.list'],
    ['Alt+N', 'letter', 'takeOver'],
    ['F2', 'call', 'call.new'],
    ['W', 'dossier', 'deadline.why'],
    ['W', 'call', undefined],
    ['Ctrl+Q', 'everywhere', undefined],
  ] as const)('%s in a %s gives %s', (keys, place, expected) => expect(commandFor(keys, place)).toBe(expected))
})
