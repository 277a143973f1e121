import { useSyncExternalStore } from 'react'
import type { DeskState, OpenSheet } from './desk.ts'
import { desk } from './intake-desk.ts'
import { tabsOf, type CallTab } from './call-tabs.ts'

/** The call sheets that are open. */
export function useDesk(): DeskState {
  return useSyncExternalStore(desk.subscribe, desk.state)
}

/** One open sheet; undefined when it is not, or no longer, on the desk. */
export function useOpenSheet(id: string): OpenSheet | undefined {
  return useDesk().sheets.find(({ history }) => history.present.id === id)
}

let shown: readonly CallTab[] = []

/** The open sheets as their row shows them; the same array until something of that changes, so that a letter in the notes draws no tab. */
export function useCallTabs(): readonly CallTab[] {
  return useSyncExternalStore(desk.subscribe, () => (shown = tabsOf(desk.state().sheets.map(({ history }) => history.present), shown)))
}

/** True while a sheet that was thrown away can be brought back. */
export function useHasDiscarded(): boolean {
  return useSyncExternalStore(desk.subscribe, () => desk.state().discarded !== undefined)
}
