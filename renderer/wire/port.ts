import { RPCLink } from '@orpc/client/message-port'
import type { Bridge } from '../../shared/contract/host.ts'
import type { Wire } from './wire.ts'

/** The wire of the Electron shell: a message port that the preload holds the other end of. */
export function overPort(bridge: Bridge): Wire {
  const listeners: ((event: MessageEvent) => void)[] = []
  const send = bridge.connect((message) => {
    for (const listener of listeners) listener(new MessageEvent('message', { data: message }))
  })
  const port = {
    postMessage: (message: unknown) => send(message),
    addEventListener: (kind: string, listener: (event: MessageEvent) => void) => {
      if (kind === 'message') listeners.push(listener)
    },
  }
  return {
    // The port's types are overloads of the DOM; this is the part of them that oRPC uses.
    link: new RPCLink({ port: port as Pick<MessagePort, 'addEventListener' | 'postMessage'> }),
    fetchFile: (token) => fetch(`/files/${encodeURIComponent(token)}`),
  }
}
