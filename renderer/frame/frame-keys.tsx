import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { commandOf, type CommandId } from '../../shared/commands.ts'
import { listen } from '../call.ts'
import { useKeys, usePress } from '../components/keys.tsx'
import { switchZone } from '../components/zone.tsx'
import { frameWords } from '../words/frame.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { useNewSheet } from '../intake/new-sheet.ts'
import { destinations } from './destinations.ts'
import { lockRegister } from './lock.ts'
import { stayInOneWindow } from './one-window.ts'

/** The two dialogs of the frame. */
export interface ShowInFrame {
  readonly onOverview: () => void
  readonly onSearch: () => void
}

/** What the frame itself can do, whatever the screen; a screen that takes over a key comes first. */
export function useFrameCommands(show: ShowInFrame): Readonly<Partial<Record<CommandId, () => void>>> {
  const [, go] = useLocation()
  const newSheet = useNewSheet()
  return {
    search: show.onSearch,
    'zone.next': () => switchZone(1),
    'zone.previous': () => switchZone(-1),
    'help.keys': show.onOverview,
    'help.style': () => go('/hulp/stijl'),
    'go.reminders': () => go('/vandaag/herinneringen'),
    'go.settings': () => go('/instellingen'),
    'register.lock': () => void lockRegister(),
    // A letter has its key from the row of open calls.
    'sheet.email': () => newSheet('email'),
    'sheet.form': () => newSheet('form'),
    'sheet.portal': () => newSheet('portal'),
    'sheet.visit': () => newSheet('visit'),
    'sheet.social': () => newSheet('social'),
    ...Object.fromEntries(destinations.map(({ command, path }) => [command, () => go(path)])),
  }
}

/** Lends the keys of the frame, and does what a menu of the shell asks for. */
export function FrameKeys(show: ShowInFrame) {
  const words = useWords(frameWords)
  const language = useLanguage()
  const press = usePress()
  const acts = useFrameCommands(show)
  useKeys(
    Object.entries(acts).flatMap(([id, act]) => {
      const command = commandOf(id)
      if (command?.keys === undefined) return []
      const isHelp = id === 'help.keys'
      return [{ keys: command.keys, label: isHelp ? words.allKeys : command.label[language], act, shown: isHelp ? ('bar' as const) : ('overview' as const) }]
    }),
    'frame',
  )
  useEffect(() =>
    listen((announcement) => {
      if (announcement.kind !== 'command') return
      const command = commandOf(announcement.command)
      if (command?.keys !== undefined && press(command.keys)) return
      acts[announcement.command as CommandId]?.()
    }),
  )
  useEffect(markAlt, [])
  useEffect(stayInOneWindow, [])
  return null
}

/** Marks the page while Alt is held, so that the letters of the masthead get their underline. */
function markAlt(): () => void {
  const down = (event: KeyboardEvent) => {
    if (event.key === 'Alt') document.documentElement.dataset['alt'] = ''
  }
  const up = () => {
    delete document.documentElement.dataset['alt']
  }
  window.addEventListener('keydown', down)
  window.addEventListener('keyup', up)
  window.addEventListener('blur', up)
  return () => {
    window.removeEventListener('keydown', down)
    window.removeEventListener('keyup', up)
    window.removeEventListener('blur', up)
  }
}
