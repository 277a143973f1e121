import { createORPCClient, ORPCError } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '../shared/contract/contract.ts'
import { keepInTouch } from './wire/connection.ts'
import { NoKey, overHttp, takeStartCode, tokenFor } from './wire/http.ts'
import { overPort } from './wire/port.ts'
import type { Wire } from './wire/wire.ts'

// Electron lends a bridge; a plain browser gets the same answers over HTTP.
const wire: Wire = window.gehoor === undefined ? overHttp(tokenFor(takeStartCode())) : overPort(window.gehoor)

/** Asks the program; every question of the contract is a function here, for example `client.dossiers.get({ dossierId })`. */
export const client: ContractRouterClient<Contract> = createORPCClient(wire.link)

/** The same questions for TanStack Query: `useQuery(orpc.dossiers.get.queryOptions({ input: { dossierId } }))`. */
export const orpc = createTanstackQueryUtils(client)

/**
 * `listen` hears what the program announces (a changed dossier, a menu command); `connection` tells whether the program
 * is still there. One stream for the whole page: screens do not open their own.
 */
export const { listen, connection } = keepInTouch(
  () => client.application.announcements(),
  (error) => error instanceof NoKey || (error instanceof ORPCError && error.status === 401),
  () => new Promise((resolve) => setTimeout(resolve, 1000)),
)

/** The bytes of a document that the program made; undefined when the ticket is no longer valid. */
export async function fetchFile(ticket: { readonly token: string }): Promise<Blob | undefined> {
  const response = await wire.fetchFile(ticket.token)
  return response.ok ? response.blob() : undefined
}
