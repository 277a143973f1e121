import { QueryClient } from '@tanstack/react-query'
import { listen, orpc } from '../call.ts'
import type { Announcement } from '../../shared/contract/views.ts'

/** Answers are asked again when the program announces a change, not by time or by focus: nothing changes unannounced. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false, networkMode: 'always' },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

/** Keeps the answers in the page true for as long as the answer is not called. */
export function followAnnouncements(queries: QueryClient): () => void {
  return listen((announcement) => follow(queries, announcement))
}

function follow(queries: QueryClient, announcement: Announcement): void {
  switch (announcement.kind) {
    case 'register':
      forgetRegister(queries)
      break
    case 'dossier':
      void queries.invalidateQueries({ queryKey: orpc.dossiers.key() })
      void queries.invalidateQueries({ queryKey: orpc.agenda.key() })
      void queries.invalidateQueries({ queryKey: orpc.letters.key() })
      break
    case 'drafts':
      void queries.invalidateQueries({ queryKey: orpc.drafts.key() })
      break
    case 'settings':
      void queries.invalidateQueries({ queryKey: orpc.settings.key() })
      void queries.invalidateQueries({ queryKey: orpc.procedures.key() })
      // Affiliation, envelope and sender change what stands in a letter and on the agenda.
      void queries.invalidateQueries({ queryKey: orpc.letters.key() })
      void queries.invalidateQueries({ queryKey: orpc.agenda.key() })
      break
    case 'command':
      break
  }
}

/** Takes everything that came out of the register out of memory, and asks how it stands now. */
export function forgetRegister(queries: QueryClient): void {
  const status = orpc.application.status.key()
  queries.removeQueries({ predicate: (query) => JSON.stringify(query.queryKey) !== JSON.stringify(orpc.application.status.queryKey({ input: {} })) })
  queries.getMutationCache().clear()
  void queries.invalidateQueries({ queryKey: status })
}
