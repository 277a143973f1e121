import { Menu as MantineMenu } from '@mantine/core'
import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Key } from './key.tsx'
import { TakesFocus } from './takes-focus.tsx'
import styles from './menu.module.css'

export interface MenuItem {
  readonly id: string
  readonly label: ReactNode
  readonly onChoose: () => void
  /** Shown at the right; not handled here. */
  readonly keys?: string
  /** Set on every item of a menu in which one is chosen; the chosen one has a check and is a radio item for who listens. */
  readonly isChosen?: boolean
}

export interface MenuProps {
  /** What the menu is a choice of, when the words of its button do not say it: `Sortering`. */
  readonly label?: string
  /** The words of the button. */
  readonly children: ReactNode
  readonly items: readonly MenuItem[]
  /** `word`: a word in a sentence, dotted underline; `nav`: as the words of the masthead; `button`: outlined. Absent: `word`. */
  readonly look?: 'word' | 'nav' | 'button'
}

/** A word that opens a list of choices: arrows choose, Enter takes, a letter jumps, Escape closes. */
export function Menu({ label, children, items, look = 'word' }: MenuProps) {
  const first = items.find(({ isChosen }) => isChosen === true) ?? items[0]
  return (
    <MantineMenu
      classNames={{ dropdown: styles.dropdown ?? '', item: styles.item ?? '', itemSection: styles.section ?? '', itemIndicator: styles.check ?? '' }}
      loop
      trapFocus
      returnFocus
      withInitialFocusPlaceholder={false}
      // In its own place in the page, so that it belongs to the landmark of its button.
      withinPortal={false}
      floatingStrategy="fixed"
    >
      <MantineMenu.Target>
        <button type="button" className={styles[look]}>
          {label === undefined ? null : <span className="hide">{label}: </span>}
          {children}
          <ChevronDown aria-hidden className={styles.chevron} />
        </button>
      </MantineMenu.Target>
      <MantineMenu.Dropdown>
        {items.map(({ id, label: words, onChoose, keys, isChosen }) => {
          const section = keys === undefined ? undefined : <Key keys={keys} isSilent />
          const focus = { 'data-autofocus': id === first?.id || undefined }
          return isChosen === undefined ? (
            <MantineMenu.Item key={id} onClick={onChoose} rightSection={section} {...focus}>{words}</MantineMenu.Item>
          ) : (
            <MantineMenu.RadioItem key={id} value={id} checked={isChosen} closeMenuOnClick onChange={onChoose} checkIcon={<Check aria-hidden />} rightSection={section} {...focus}>
              {words}
            </MantineMenu.RadioItem>
          )
        })}
        <TakesFocus />
      </MantineMenu.Dropdown>
    </MantineMenu>
  )
}
