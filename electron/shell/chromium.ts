import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join, posix, win32 } from 'node:path'
import { assertNever } from '../../shared/primitives.ts'
import type { Machine } from './data-folder.ts'

/** Browsers of the Chromium family in order of preference, as each system installs them. */
const commandNames = [
  'google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge', 'brave-browser',
]
const macNames = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser']
const windowsPaths = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
]

/** The installed browser to show the page in, or undefined; `GEHOOR_BROWSER` names another one. */
export function findBrowser(machine: Machine, exists: (path: string) => boolean = isFile): string | undefined {
  const chosen = machine.environment['GEHOOR_BROWSER']
  return (chosen === undefined || chosen === '' ? browserPaths(machine) : [chosen]).find(exists)
}

function browserPaths({ system, home, environment }: Machine): string[] {
  switch (system) {
    case 'windows': {
      const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) => environment[name]).filter((folder) => folder !== undefined)
      return windowsPaths.flatMap((path) => folders.map((folder) => win32.join(folder, ...path)))
    }
    case 'mac':
      return macNames.flatMap((name) =>
        ['/Applications', posix.join(home, 'Applications')].map((folder) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
      )
    case 'unix': {
      const folders = (environment['PATH'] ?? '').split(posix.delimiter).filter((folder) => folder.startsWith('/'))
      return commandNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
    }
    default:
      return assertNever(system)
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

/** Arguments for one window without tabs or address bar, in a profile of its own so that nothing mixes. */
export function appWindowArguments(address: string, profile: string): string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-sync',
    '--window-size=1366,768',
  ]
}

/**
 * Makes the profile before its first use and tells the browser to keep nothing that is typed: an ordinary profile
 * remembers names and addresses of form fields, unencrypted, for completing them later.
 */
export function prepareProfile(profile: string): void {
  const preferences = join(profile, 'Default', 'Preferences')
  if (isFile(preferences)) return
  mkdirSync(join(profile, 'Default'), { recursive: true, mode: 0o700 })
  writeFileSync(
    preferences,
    JSON.stringify({
      autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
      credentials_enable_service: false,
      profile: { password_manager_enabled: false },
      search: { suggest_enabled: false },
      translate: { enabled: false },
      browser: { enable_spellchecking: true },
      spellcheck: { use_spelling_service: false },
      safebrowsing: { enabled: false },
      alternate_error_pages: { enabled: false },
      dns_prefetching: { enabled: false },
      net: { network_prediction_options: 2 },
    }),
    { mode: 0o600 },
  )
}
