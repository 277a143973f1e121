import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Inputs } from '../../shared/contract/contract.ts'
import type { Settings } from '../../shared/contract/views.ts'
import { client, orpc } from '../call.ts'
import { useClock } from './clock.tsx'
import { useOpenRegister } from './register-context.ts'

type Change = Inputs['settings']['save']

/** Writes a part of the settings at once. */
export type SaveSettings = (change: Change) => void

export interface SettingsDesk {
  /** As they are, with what was chosen and is still being saved. */
  readonly settings: Settings
  readonly save: SaveSettings
  /** When something was last saved, in the organisation's zone; absent while nothing was. */
  readonly savedAt?: Temporal.PlainTime
  /** Why the last change was not saved. */
  readonly error?: unknown
}

/** The settings for a screen on which they are changed: each change shows at once, and is saved as it is made. */
export function useSaveSettings(): SettingsDesk {
  const clock = useClock()
  const queries = useQueryClient()
  const { settings: kept } = useOpenRegister()
  const [savedAt, setSavedAt] = useState<Temporal.Instant>()
  // What was chosen shows at once; it is the register's answer from the moment that it is saved.
  const [chosen, setChosen] = useState<Change>({})
  const saving = useMutation({
    mutationFn: (change: Change) => client.settings.save(change),
    // One after the other, in the order in which they were made.
    scope: { id: 'settings' },
    onSuccess: (all, change) => {
      queries.setQueryData(orpc.settings.get.queryKey({ input: {} }), all)
      setSavedAt(clock.now())
      setChosen((newest) => without(newest, change))
    },
    onError: () => setChosen({}),
  })
  return {
    settings: { ...kept, ...given(chosen) },
    save: (change) => {
      setChosen((before) => ({ ...before, ...change }))
      saving.mutate(change)
    },
    ...(savedAt === undefined ? {} : { savedAt: savedAt.toZonedDateTimeISO(clock.timeZone).toPlainTime() }),
    ...(saving.isError ? { error: saving.error } : {}),
  }
}

/** The change without what another change has settled. */
function without(change: Change, settled: Change): Change {
  const isSettled = ([name, value]: [string, unknown]) => Object.entries(settled).some(([other, its]) => other === name && its === value)
  return Object.fromEntries(Object.entries(change).filter((entry) => !isSettled(entry)))
}

/** Only what has a value, so that it can be laid over the settings. */
function given(change: Change): Partial<Settings> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}
