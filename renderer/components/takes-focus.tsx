import { useLayoutEffect, useRef } from 'react'

/**
 * Gives focus to the dialog or menu in which it stands the moment that appears: to what has `data-autofocus`, or to the whole.
 * Mantine does so a moment later, and a key that is pressed in between would go to what lies behind. Where focus has gone on by
 * then, the mark has gone with it, so that Mantine does not take it back.
 */
export function TakesFocus() {
  const mark = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const around = mark.current?.closest<HTMLElement>('[aria-modal="true"], [role="menu"]')
    const first = around?.querySelector<HTMLElement>('[data-autofocus]') ?? around
    const follow = ({ target }: FocusEvent) => {
      for (const marked of around?.querySelectorAll('[data-autofocus]') ?? []) marked.removeAttribute('data-autofocus')
      if (target instanceof HTMLElement) target.setAttribute('data-autofocus', '')
    }
    around?.addEventListener('focusin', follow)
    first?.focus({ preventScroll: true })
    return () => around?.removeEventListener('focusin', follow)
  }, [])
  return <span ref={mark} hidden />
}
