import { createContext, use, useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { writtenKeys } from '../../shared/keys.ts'

/** One thing that a key does on the screen that is shown. */
export interface ScreenKey {
  /**
   * As `shared/commands.ts` writes keys: `F2`, `Shift+F8`, `Ctrl+K`, `Alt+L`, `/`, `T`, `ArrowUp`. Several keys that do
   * the same, or that belong together in the key bar (arrow up and down), stand in one list.
   */
  readonly keys: string | readonly string[]
  /** What it does, in the language of the screen: `kies een rij`. */
  readonly label: string
  /** Absent when the key is handled elsewhere (the letters of a list, Enter in a form) and is only to be shown. */
  readonly act?: (keys: string) => void
  /**
   * `bar`: in the key bar and in the overview; `overview`: only in the overview of F9; `search`: only found by Ctrl K, also without a
   * key (`keys: []`); `never`: works, stands nowhere.
   */
  readonly shown?: 'bar' | 'overview' | 'search' | 'never'
  /** In the overview under a heading of its own: `Velden`. */
  readonly heading?: string
}

/** `frame`: the keys that work on every screen; they stand last in the key bar, and a screen's own key wins over them. */
export type KeyLayer = 'screen' | 'frame'

interface OwnedKeys {
  /** The keys as text: what is compared to see that they changed. */
  readonly written: string
  readonly keys: readonly ScreenKey[]
  readonly layer: KeyLayer
  readonly isInDialog: boolean
}

interface KeyRegistry {
  readonly put: (owner: string, owned: OwnedKeys) => void
  readonly take: (owner: string) => void
  readonly press: (keys: string, isDialogOpen?: boolean) => boolean
  readonly shown: readonly (ScreenKey & { readonly layer: KeyLayer })[]
}

const Registry = createContext<KeyRegistry | undefined>(undefined)

/** True inside a dialog: while one is open, only its own keys work. */
export const DialogKeys = createContext(false)

const isMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform)

/** Listens to the keyboard once for the whole page; the newest `useKeys` wins when two want the same key. */
export function KeyProvider({ children }: { readonly children: ReactNode }) {
  const owners = useRef(new Map<string, OwnedKeys>())
  const [shown, setShown] = useState<KeyRegistry['shown']>([])
  const registry = useMemo(() => {
    const show = () =>
      setShown(
        inOrder(owners.current)
          .flatMap(({ keys, layer }) => keys.map((key) => ({ ...key, layer })))
          .filter((key) => key.shown !== 'never'),
      )
    return {
      put: (owner: string, owned: OwnedKeys) => {
        owners.current.set(owner, owned)
        show()
      },
      take: (owner: string) => {
        owners.current.delete(owner)
        show()
      },
      press: (pressed: string, isDialogOpen = isOpen('[aria-modal="true"]')) => {
        const reachable = inOrder(owners.current).filter(({ isInDialog }) => isInDialog || !isDialogOpen)
        const act = [
          ...reachable.filter(({ layer }) => layer === 'screen').toReversed(),
          ...reachable.filter(({ layer }) => layer === 'frame'),
        ].flatMap(({ keys }) => keys).find(({ keys, act }) => act !== undefined && [keys].flat().includes(pressed))?.act
        act?.(pressed)
        return act !== undefined
      },
    }
  }, [])
  useEffect(() => {
    // What was open as the key went down decides: a dialog or menu that Escape closes is gone before the page hears the key.
    let [wasDialogOpen, wasMenuOpen] = [false, false]
    const look = (event: KeyboardEvent) => {
      wasDialogOpen = isOpen('[aria-modal="true"]')
      wasMenuOpen = isOpen('[role="menu"]')
      if (!wasDialogOpen || !isBeforeFocus(event.target)) return
      // Typed while the dialog was still taking focus: the letter belongs in it, and is no letter of the list behind it.
      focusDialog()
      event.stopPropagation()
      press(event)
    }
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || (wasMenuOpen && event.key === 'Escape')) return
      const written = writtenKeys(event, isMac)
      if (written === undefined || (written.length === 1 && isTypedInto(event.target))) return
      if (registry.press(written, wasDialogOpen)) event.preventDefault()
    }
    window.addEventListener('keydown', look, true)
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('keydown', look, true)
      window.removeEventListener('keydown', press)
    }
  }, [registry])
  const value = useMemo(() => ({ ...registry, shown }), [registry, shown])
  return <Registry value={value}>{children}</Registry>
}

/**
 * Lends the keys of a part to the page while that part is on the screen; they work everywhere, stand in the key bar and
 * in the overview of F9. A key that is a single sign does nothing while somebody types in a field (WCAG 2.1.4).
 * @example useKeys([{ keys: 'Alt+S', label: words.summary, act: showSummary }])
 */
export function useKeys(keys: readonly ScreenKey[], layer: KeyLayer = 'screen'): void {
  const owner = useId()
  const { put, take } = useRegistry()
  const isInDialog = use(DialogKeys)
  const newest = useRef(keys)
  useLayoutEffect(() => {
    newest.current = keys
  })
  // What is shown changes seldom; what is done is read when the key is pressed.
  const written = JSON.stringify(keys.map(({ keys, label, shown, heading, act }) => [keys, label, shown, heading, act !== undefined]))
  useLayoutEffect(() => {
    const owned = newest.current.map((key, index) => ({
      ...key,
      ...(key.act === undefined ? {} : { act: (pressed: string) => newest.current[index]?.act?.(pressed) }),
    }))
    put(owner, { written, keys: owned, layer, isInDialog })
    return () => take(owner)
  }, [owner, put, take, layer, isInDialog, written])
}

/** The keys of the screen as it stands: the screen's own first, then those of the frame. */
export function useShownKeys(): KeyRegistry['shown'] {
  return useRegistry().shown
}

/** Does what a key would do now, for a button or a menu item of the shell that says the same; false when nothing hears it. */
export function usePress(): (keys: string) => boolean {
  return useRegistry().press
}

function inOrder(owners: ReadonlyMap<string, OwnedKeys>): readonly OwnedKeys[] {
  const all = [...owners.values()]
  return [...all.filter(({ layer }) => layer === 'screen'), ...all.filter(({ layer }) => layer === 'frame')]
}

function useRegistry(): KeyRegistry {
  const registry = use(Registry)
  if (registry === undefined) throw new Error('Keys are used outside KeyProvider.')
  return registry
}

function isOpen(what: string): boolean {
  return document.querySelector(what) !== null
}

/** Whether focus is still behind the dialog that opened, or on it as a whole. */
function isBeforeFocus(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && (target.closest('#root') !== null || target.matches('[aria-modal="true"]')))
}

function focusDialog(): void {
  const [dialog] = [...document.querySelectorAll('[aria-modal="true"]')].toReversed()
  dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
}

function isTypedInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'file'].includes(target.type)
}
