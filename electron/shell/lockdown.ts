import type { App, Session, WebContents } from 'electron'
import { isOurPage, pageOrigin } from './origin.ts'

/** What a page may be given besides being shown: the microphone when it asks, and writing to the clipboard. */
type Wish = { readonly permission: string; readonly from: string; readonly media: readonly string[] }

/**
 * Refuses everything that a page of ours never needs: permissions, devices, downloads, and every address that is not our
 * own, so that the program has no network at all.
 */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    decide(details.isMainFrame && isGranted({ permission, from: details.requestingUrl, media }))
  })
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) =>
    isGranted({ permission, from: requestingOrigin, media: details.mediaType === undefined ? [] : [details.mediaType] }),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler(null)
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !staysInside(details.url) }))
  // Documents leave through the save dialog; nothing else is ever downloaded.
  session.on('will-download', (event) => event.preventDefault())
}

/** Keeps every window, also one that should not exist, on our own page: no navigation, no new windows, no web views. */
export function lockContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => lock(contents))
}

function lock(contents: WebContents): void {
  contents.on('will-navigate', (event) => refuseOutside(event))
  contents.on('will-redirect', (event) => refuseOutside(event))
  contents.on('will-frame-navigate', (event) => refuseOutside(event))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

function refuseOutside(event: { readonly url: string; preventDefault: () => void }): void {
  if (!isOurPage(event.url)) event.preventDefault()
}

function isGranted({ permission, from, media }: Wish): boolean {
  if (!isOurPage(from)) return false
  if (permission === 'clipboard-sanitized-write') return true
  return permission === 'media' && media.length > 0 && media.every((kind) => kind === 'audio')
}

/** Our page, and what it made itself: a picture in a letter is a `blob:` or `data:` address. */
function staysInside(address: string): boolean {
  return isOurPage(address) || address.startsWith('data:') || address.startsWith(`blob:${pageOrigin}/`)
}
