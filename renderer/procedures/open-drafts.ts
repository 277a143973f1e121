import { useSyncExternalStore } from 'react'
import { client } from '../call.ts'
import { flushOnLeaving, pageTimers } from '../components/leaving.ts'
import { createDraftDesk, type OpenDraft } from './draft-desk.ts'

/** The procedures of this page that are being changed. */
export const draftDesk = createDraftDesk({ save: (id, text) => client.procedures.saveDraft({ id, text }), timers: pageTimers })

flushOnLeaving((options) => draftDesk.flush(options))

/** One draft as it stands; undefined while it was not read yet. */
export function useOpenDraft(id: string): OpenDraft | undefined {
  return useSyncExternalStore(draftDesk.subscribe, () => draftDesk.draft(id))
}
