import { useSyncExternalStore } from 'react'
import type { DeskState, OpenSheet } from './desk.ts'
import { desk } from './intake-desk.ts'

/** The call sheets that are open. */
export function useDesk(): DeskState {
  return useSyncExternalStore(desk.subscribe, desk.state)
}

/** One open sheet; undefined when it is not, or no longer, on the desk. */
export function useOpenSheet(id: string): OpenSheet | undefined {
  return useDesk().sheets.find(({ history }) => history.present.id === id)
}
