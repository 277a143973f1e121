import type { FileTicket } from '../../shared/contract/views.ts'

/** Media type of a .docx. */
export const wordDocument = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export interface TicketedFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/**
 * Documents the page may fetch: it shows a token and never names a path. Only the latest are kept, because a preview is
 * made again at every pause in typing.
 */
export interface Tickets {
  issue(file: TicketedFile): FileTicket
  read(token: string): TicketedFile | undefined
  forgetAll(): void
}

const kept = 24

/** An empty set of tickets; `ids` gives tokens that cannot be guessed. */
export function emptyTickets(ids: () => string): Tickets {
  const files = new Map<string, TicketedFile>()
  return {
    issue(file) {
      const token = ids()
      files.set(token, file)
      for (const oldest of files.keys()) {
        if (files.size <= kept) break
        files.delete(oldest)
      }
      return { token, name: file.name, mediaType: file.mediaType }
    },
    read: (token) => files.get(token),
    forgetAll: () => files.clear(),
  }
}
