import { useLayoutEffect, useRef } from 'react'

/**
 * Gives focus to the dialog or menu in which it stands the moment that appears: to what has `data-autofocus`, or to the whole.
 * Mantine does so a moment later, and a key that is pressed in between would go to what lies behind.
 */
export function TakesFocus() {
  const mark = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const around = mark.current?.closest<HTMLElement>('[aria-modal="true"], [role="menu"]')
    const first = around?.querySelector<HTMLElement>('[data-autofocus]') ?? around
    first?.focus({ preventScroll: true })
  }, [])
  return <span ref={mark} hidden />
}
