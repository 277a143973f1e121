import type { ClientContext, ClientLink } from '@orpc/client'
import type { Bridge } from '../../shared/contract/host.ts'

/** A way to carry questions to the program and documents back. */
export interface Wire {
  readonly link: ClientLink<ClientContext>
  /** Fetches `/files/<token>`. */
  readonly fetchFile: (token: string) => Promise<Response>
}

declare global {
  interface Window {
    /** Lent by the Electron preload; absent in the browser shell. */
    readonly gehoor?: Bridge
  }
}
