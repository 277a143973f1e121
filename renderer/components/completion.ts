import { useId, useState, type KeyboardEvent } from 'react'

/** One thing that a field offers while something is typed in it. */
export interface Completion {
  readonly id: string
  readonly act: () => void
}

export interface Completing {
  /** Properties of the input that is completed. */
  readonly input: {
    readonly role: 'combobox'
    readonly 'aria-autocomplete': 'list'
    readonly 'aria-expanded': boolean
    readonly 'aria-controls': string
    readonly 'aria-activedescendant'?: string
    readonly onInput: () => void
    readonly onBlur: () => void
    readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
  }
  readonly isOpen: boolean
  /** How many of the options are shown: what was found, and her own once she asked. */
  readonly shown: number
  readonly listId: string
  readonly optionId: (place: number) => string
  /** Place of the option that Enter takes; -1 while none is chosen, and Enter does what it does in any field. */
  readonly chosen: number
  readonly take: (place: number) => void
}

/**
 * A list under a field that never comes between the fingers and the text (ARIA combobox, list autocomplete): it opens by itself
 * when there is something to offer, arrow down opens it when asked, only a chosen option is taken by Enter, Escape closes it, and
 * Tab leaves the text as it was typed.
 * @param own options that are only worth a list when she asks for it.
 */
export function useCompletion(found: readonly Completion[], own: readonly Completion[]): Completing {
  const listId = useId()
  const [state, setState] = useState<{ readonly opened: 'no' | 'typed' | 'asked'; readonly chosen: number }>({ opened: 'no', chosen: -1 })
  const options = state.opened === 'asked' ? [...found, ...own] : found
  const isOpen = state.opened !== 'no' && options.length > 0
  const chosen = isOpen && state.chosen < options.length ? state.chosen : -1
  const close = () => setState({ opened: 'no', chosen: -1 })
  const optionId = (place: number) => `${listId}-${place}`
  const take = (place: number) => {
    close()
    options[place]?.act()
  }
  const move = (step: 1 | -1) => {
    if (!isOpen) return setState({ opened: 'asked', chosen: -1 })
    // One place more than there are options: beyond the last one is the field itself again.
    const places = found.length + own.length + 1
    setState({ opened: 'asked', chosen: ((chosen + 1 + step + places) % places) - 1 })
  }
  return {
    isOpen,
    shown: options.length,
    listId,
    optionId,
    chosen,
    take,
    input: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': isOpen,
      'aria-controls': listId,
      ...(chosen === -1 ? {} : { 'aria-activedescendant': optionId(chosen) }),
      onInput: () => setState({ opened: 'typed', chosen: -1 }),
      onBlur: close,
      onKeyDown: (event) => {
        if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1)
        else if (event.key === 'Enter' && chosen !== -1) take(chosen)
        else if (event.key === 'Escape' && isOpen) close()
        else return
        event.preventDefault()
      },
    },
  }
}
