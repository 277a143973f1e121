import type { MenuItemConstructorOptions } from 'electron'
import { commands, menuGroups, type Command, type MenuGroup } from '../../shared/commands.ts'

export type MenuLanguage = 'nl' | 'en'

const words = {
  nl: { file: 'Bestand', edit: 'Bewerken', go: 'Ga naar', help: 'Help', cut: 'Knippen', copy: 'Kopiëren', paste: 'Plakken', selectAll: 'Alles selecteren', larger: 'Groter', smaller: 'Kleiner', normal: 'Gewone grootte', quit: 'Gehoor afsluiten', hide: 'Gehoor verbergen' },
  en: { file: 'File', edit: 'Edit', go: 'Go', help: 'Help', cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all', larger: 'Larger', smaller: 'Smaller', normal: 'Normal size', quit: 'Quit Gehoor', hide: 'Hide Gehoor' },
} as const

export interface MenuOptions {
  readonly language: MenuLanguage
  readonly isMac: boolean
  /** Tells the page which command was chosen. */
  readonly give: (command: string) => void
}

/** The application menu, from the one table of commands; what the system itself does (copy, zoom, quit) stands beside. */
export function menuTemplate({ language, isMac, give }: MenuOptions): MenuItemConstructorOptions[] {
  const text = words[language]
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const quit: MenuItemConstructorOptions = { role: 'quit', label: text.quit }
  const own: Record<MenuGroup, MenuItemConstructorOptions[]> = {
    file: isMac ? [] : [separator, quit],
    edit: [
      separator,
      { role: 'cut', label: text.cut },
      { role: 'copy', label: text.copy },
      { role: 'paste', label: text.paste },
      { role: 'selectAll', label: text.selectAll },
    ],
    go: [
      separator,
      { role: 'zoomIn', label: text.larger },
      { role: 'zoomOut', label: text.smaller },
      { role: 'resetZoom', label: text.normal },
    ],
    help: [],
  }
  const groups = menuGroups.map((group) => ({ label: text[group], submenu: [...items(group), ...own[group]] }))
  return isMac ? [{ label: 'Gehoor', submenu: [{ role: 'hide', label: text.hide }, separator, quit] }, ...groups] : groups

  function items(group: MenuGroup): MenuItemConstructorOptions[] {
    const all: readonly Command[] = commands
    return all
      .filter(({ menu }) => menu === group)
      .map(({ id, label, keys }) => ({
        id,
        label: label[language],
        // The page hears its own keys, the same in both shells; the menu only shows them.
        ...(keys === undefined ? {} : { accelerator: acceleratorOf(keys, isMac), registerAccelerator: false }),
        click: () => give(id),
      }))
  }
}

/** Our way of writing keys in Electron's; on a Mac, Alt with a letter would type a sign (`shared/keys.ts`). */
export function acceleratorOf(keys: string, isMac: boolean): string {
  return keys
    .split('+')
    .map((key) => {
      if (key === 'Ctrl') return 'CmdOrCtrl'
      if (key === 'Alt') return isMac ? 'Ctrl+Alt' : 'Alt'
      return key.startsWith('Arrow') ? key.slice('Arrow'.length) : key
    })
    .join('+')
}
