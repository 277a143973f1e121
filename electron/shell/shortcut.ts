import type { BrowserWindow, GlobalShortcut } from 'electron'
import { comeForward } from './host.ts'
import type { Application } from './run.ts'

/** As `shared/commands.ts` writes keys. F2 alone belongs to whatever program is in front; with these two nobody else uses it. */
export const newCallAnywhere = 'Ctrl+Shift+F2'

/**
 * Takes the key that begins a new call from any program: it brings the window forward and does what F2 does there, also while the
 * register is locked. When another program has the key already, Gehoor goes without, and does not show it among the keys.
 */
export function holdShortcut(globalShortcut: GlobalShortcut, window: BrowserWindow, application: Pick<Application, 'command' | 'holdsShortcut'>): void {
  const newCall = () => {
    comeForward(window)
    application.command('call.new')
  }
  application.holdsShortcut(isTaken(globalShortcut, newCall) ? newCallAnywhere : undefined)
}

function isTaken(globalShortcut: GlobalShortcut, act: () => void): boolean {
  try {
    return globalShortcut.register(newCallAnywhere.replace('Ctrl', 'CommandOrControl'), act)
  } catch {
    // Some desktops do not let a program have keys of its own.
    return false
  }
}
