import type { Bridge, Host, SavableFile, SaveOutcome } from '../shared/contract/host.ts'
import { badgePicture } from './badge-picture.ts'
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
  setTitle: (title) => {
    titled.title = title
    writeTitle()
  },
} satisfies Partial<Host>

/** The title as the screen gave it, and the number before it where the icon shows none. */
const titled = { title: '', count: 0 }

function writeTitle(): void {
  document.title = titled.count === 0 ? titled.title : `(${titled.count}) ${titled.title}`
}

function countInTitle(count: number): void {
  if (titled.count === count) return
  titled.count = count
  writeTitle()
}

const electronHost = (bridge: Bridge) =>
  ({
    ...ownAbilities,
    saveFile: (file, suggestedName) => bridge.saveFile(file, suggestedName ?? file.name),
    openInWord: (file, suggestedName) => bridge.openInWord(file, suggestedName ?? file.name),
    print: (fileName) => (fileName === undefined ? printWindow() : titledAs(fileName, () => bridge.printToFile(fileName))),
    notify: (message) => bridge.notify(message),
    chooseFolder: () => bridge.chooseFolder(),
    setBadge: (count, description) => {
      bridge.setBadge({ count, description, picture: badgePicture(count) }).then((isShown) => countInTitle(isShown ? 0 : count), () => countInTitle(count))
    },
  }) satisfies Host

/** A browser keeps the files it downloads where the user told it to; opening one is a click on the download. */
const browserHost = {
  ...ownAbilities,
  saveFile: download,
  openInWord: download,
  print: (fileName) => (fileName === undefined ? printWindow() : titledAs(fileName, printWindow)),
  notify: async ({ title, body }, mayAsk = false) => {
    // Asking by itself would be one question more during a call: it is asked in the settings, and never again after a refusal.
    if (!('Notification' in window)) return false
    const permission = Notification.permission === 'default' && mayAsk ? await Notification.requestPermission() : Notification.permission
    if (permission !== 'granted') return false
    const notification = new Notification(title, { body })
    notification.addEventListener('click', () => {
      window.focus()
      location.hash = '#/vandaag/herinneringen'
      notification.close()
    })
    return true
  },
  // A browser shows a number only on the icon of a page that was installed, and does not say whether it did.
  setBadge: (count) => {
    countInTitle(count)
    void navigator.setAppBadge?.(count).catch(() => {})
  },
} satisfies Host

/** The abilities of the shell in which the page stands. */
export const host: Host = window.gehoor === undefined ? browserHost : electronHost(window.gehoor)

async function printWindow(): Promise<{ readonly kind: 'asked' }> {
  window.print()
  return { kind: 'asked' }
}

/** A PDF has the title of the page, and a browser proposes it as the name of the file. */
async function titledAs<Result>(fileName: string, work: () => Promise<Result>): Promise<Result> {
  document.title = fileName.replace(/\.pdf$/, '')
  try {
    return await work()
  } finally {
    writeTitle()
  }
}

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
