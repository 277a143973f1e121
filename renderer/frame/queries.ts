import { hashKey, QueryClient } from '@tanstack/react-query'
import { listen, orpc } from '../call.ts'
import type { Announcement, RegisterStanding } from '../../shared/contract/views.ts'

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
      standNow(queries, announcement.register)
      break
    case 'dossier':
    case 'dossiers':
      void queries.invalidateQueries({ queryKey: orpc.dossiers.key() })
      void queries.invalidateQueries({ queryKey: orpc.recognition.key() })
      void queries.invalidateQueries({ queryKey: orpc.agenda.key() })
      void queries.invalidateQueries({ queryKey: orpc.letters.key() })
      void queries.invalidateQueries({ queryKey: orpc.reminders.key() })
      break
    case 'drafts':
      void queries.invalidateQueries({ queryKey: orpc.drafts.key() })
      break
    case 'recordings':
      void queries.invalidateQueries({ queryKey: orpc.recordings.key() })
      void queries.invalidateQueries({ queryKey: orpc.dossiers.get.key() })
      break
    case 'settings':
      void queries.invalidateQueries({ queryKey: orpc.settings.key() })
      void queries.invalidateQueries({ queryKey: orpc.procedures.key() })
      void queries.invalidateQueries({ queryKey: orpc.templates.key() })
      // Affiliation, envelope and sender change what stands in a letter and on the agenda.
      void queries.invalidateQueries({ queryKey: orpc.letters.key() })
      void queries.invalidateQueries({ queryKey: orpc.agenda.key() })
      break
    case 'directory':
      void queries.invalidateQueries({ queryKey: orpc.directory.key() })
      break
    case 'closures':
      for (const branch of [orpc.closures, orpc.procedures, orpc.dossiers, orpc.agenda, orpc.letters, orpc.reminders]) void queries.invalidateQueries({ queryKey: branch.key() })
      break
    case 'procedures':
      for (const branch of [orpc.procedures, orpc.dossiers, orpc.agenda, orpc.letters, orpc.texts, orpc.recognition, orpc.reminders]) void queries.invalidateQueries({ queryKey: branch.key() })
      break
    case 'reminders':
      void queries.invalidateQueries({ queryKey: orpc.reminders.key() })
      break
    case 'locked-reminders':
    case 'command':
      break
  }
}

/**
 * The page as the register now stands. While it is not open nothing that came out of it stays in memory; the standing itself is
 * changed first, so that the screens are gone before their answers are. What stands open is asked: who opened it decides what the
 * screens offer, and a screen that did not know yet would take her for somebody who only reads.
 */
function standNow(queries: QueryClient, register: RegisterStanding): void {
  if (register !== 'open') {
    const status = orpc.application.status.queryKey({ input: {} })
    queries.setQueryData(status, (known) => (known === undefined ? known : { ...known, register }))
    queries.removeQueries({ predicate: ({ queryHash }) => queryHash !== hashKey(status) })
    queries.getMutationCache().clear()
  }
  void queries.invalidateQueries()
}
