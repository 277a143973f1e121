import type { Bridge, Host, SavableFile, SaveOutcome } from '../shared/contract/host.ts'
import { fetchFile } from './call.ts'

/** What the page can do by itself, in either shell. */
const ownAbilities = {
  chooseFile: (accept) =>
    new Promise((resolve) => {
      const field = document.createElement('input')
      field.type = 'file'
      field.accept = accept
      field.addEventListener('change', () => resolve(field.files?.[0]))
      field.addEventListener('cancel', () => resolve(undefined))
      field.click()
    }),
  print: async () => window.print(),
  setTitle: (title) => {
    document.title = title
  },
  copyText: (text) =>
    navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    ),
} satisfies Partial<Host>

const electronHost = (bridge: Bridge) =>
  ({
    ...ownAbilities,
    saveFile: (file, suggestedName) => bridge.saveFile(file, suggestedName ?? file.name),
    openInWord: (file, suggestedName) => bridge.openInWord(file, suggestedName ?? file.name),
    notify: (message) => bridge.notify(message),
    chooseFolder: () => bridge.chooseFolder(),
  }) satisfies Host

/** A browser keeps the files it downloads where the user told it to; opening one is a click on the download. */
const browserHost = {
  ...ownAbilities,
  saveFile: download,
  openInWord: download,
  notify: async ({ title, body }) => {
    // Asking for the permission would be one question more during a call; whoever wants it grants it in the browser.
    if (!('Notification' in window) || Notification.permission !== 'granted') return false
    return new Notification(title, { body }).title === title
  },
} satisfies Host

/** The abilities of the shell in which the page stands. */
export const host: Host = window.gehoor === undefined ? browserHost : electronHost(window.gehoor)

async function download(file: SavableFile, suggestedName = file.name): Promise<SaveOutcome> {
  const bytes = 'text' in file ? new Blob([file.text], { type: file.mediaType }) : await fetchFile(file)
  if (bytes === undefined) return { kind: 'failed', code: 'NO_SUCH_FILE' }
  const address = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = address
  link.download = suggestedName
  link.click()
  // The browser reads the address after this turn; a minute is ample for any letter.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return { kind: 'saved' }
}
