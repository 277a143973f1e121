/** Scheme of the page in the Electron shell; the page has no address that leads outside the program. */
export const pageScheme = 'app'

/** Where the page lives. */
export const pageOrigin = `${pageScheme}://gehoor`

/** The one address that a window loads. */
export const pageAddress = `${pageOrigin}/`

/** Whether an address lies within our own page; text that is no address does not. */
export function isOurPage(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return protocol === `${pageScheme}:` && host === 'gehoor' && username === '' && password === ''
}
