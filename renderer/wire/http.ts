import { RPCLink } from '@orpc/client/fetch'
import type { Wire } from './wire.ts'

const remembered = 'gehoor.token'

/** The page has no key to the program: it was opened by hand, or the start address was used before. */
export class NoKey extends Error {
  override readonly name = 'NoKey'
}

/** The wire of the browser shell: HTTP to the server on this machine that also served the page. */
export function overHttp(token: Promise<string>): Wire {
  // A page without a key still opens, and says so at its first question.
  token.catch(() => {})
  return {
    link: new RPCLink({
      url: () => `${location.origin}/api`,
      headers: async () => ({ authorization: `Bearer ${await token}` }),
    }),
    fetchFile: async (fileToken) =>
      fetch(`/files/${encodeURIComponent(fileToken)}`, { headers: { authorization: `Bearer ${await token}` } }),
  }
}

/**
 * Takes the one-time start code out of the address, at once, so that neither the router nor the history ever sees it.
 * The code is what the server put behind `#start=`.
 */
export function takeStartCode(): string | undefined {
  const code = /^#start=([\w-]+)$/.exec(location.hash)?.[1]
  if (code !== undefined) history.replaceState(history.state, '', `${location.pathname}${location.search}`)
  return code
}

/** Exchanges the start code for the session token; a reloaded page has kept its token for as long as the tab lives. */
export async function tokenFor(startCode: string | undefined): Promise<string> {
  if (startCode === undefined) {
    const kept = sessionStorage.getItem(remembered)
    if (kept === null) throw new NoKey('The page was opened without a start code.')
    return kept
  }
  const response = await fetch('/start', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: startCode }),
  })
  if (!response.ok) throw new NoKey('The start code was refused.')
  const { token } = (await response.json()) as { token: string }
  sessionStorage.setItem(remembered, token)
  return token
}
