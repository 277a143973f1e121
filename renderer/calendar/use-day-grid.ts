import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type RefObject } from 'react'
import { movedBy } from './calendar-window.ts'

interface DayGrid {
  readonly chosen: Temporal.PlainDate
  readonly onChoose: (day: Temporal.PlainDate) => void
  readonly onEnter: (day: Temporal.PlainDate) => void
  /** What other keys do on the chosen day, by their letter. */
  readonly letters?: Readonly<Record<string, (day: Temporal.PlainDate) => void>>
  /** A line within a day was pressed. */
  readonly onOpenDossier?: (dossierId: string) => void
}

/** Days as one stop of Tab: arrows walk from day to day, Enter opens the chosen one, a press chooses, and focus goes along. */
export function useDayGrid({ chosen, onChoose, onEnter, letters = {}, onOpenDossier }: DayGrid) {
  const ref = useRef<HTMLDivElement>(null)
  useFocusFollows(ref, chosen.toString())
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const to = movedBy(event.key, chosen)
    const act = to !== undefined ? () => onChoose(to) : event.key === 'Enter' || event.key === ' ' ? () => onEnter(chosen) : letterOf(event.key)
    if (act === undefined) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const letterOf = (key: string) => {
    const act = letters[key.toUpperCase()]
    return act === undefined ? undefined : () => act(chosen)
  }
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const target = event.target as HTMLElement
    const dossier = target.closest<HTMLElement>('[data-line]')?.dataset['line']
    const day = target.closest<HTMLElement>('[data-day]')?.dataset['day']
    if (dossier !== undefined && onOpenDossier !== undefined) onOpenDossier(dossier)
    else if (day !== undefined) onChoose(Temporal.PlainDate.from(day))
  }
  return { ref, onKeyDown, onClick }
}

/** Focus goes along with the chosen day, when it was in the grid. */
function useFocusFollows(grid: RefObject<HTMLElement | null>, chosen: string): void {
  useEffect(() => {
    const cell = grid.current?.querySelector<HTMLElement>(`[data-day="${chosen}"]`)
    const active = document.activeElement
    const isFree = active === document.body || active?.tagName === 'MAIN'
    if (isFree || grid.current?.contains(active) === true) cell?.focus()
    cell?.scrollIntoView({ block: 'nearest' })
  }, [grid, chosen])
}
