import { useSyncExternalStore } from 'react'
import { client } from '../call.ts'
import { flushOnLeaving, pageTimers } from '../components/leaving.ts'
import { createLetterDesk, type LetterPlace, type OpenLetter } from './letter-desk.ts'

/** The letters of this page that are being written. */
export const letterDesk = createLetterDesk({
  save: ({ dossierId, kind }, sections) => client.letters.saveSections({ dossierId, kind, sections: sections.map((section) => ({ ...section, covers: [...section.covers] })) }),
  timers: pageTimers,
})

flushOnLeaving((options) => letterDesk.flush(options))

/** One letter as it stands; undefined while it was not read yet. */
export function useOpenLetter(place: LetterPlace): OpenLetter | undefined {
  return useSyncExternalStore(letterDesk.subscribe, () => letterDesk.letter(place))
}
