/**
 * Keeps a link within the page in its own window. With Ctrl, Shift or the middle button a browser would open a second one, and there
 * is only one key to the register.
 */
export function stayInOneWindow(): () => void {
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || !(event.ctrlKey || event.metaKey || event.shiftKey || event.button === 1)) return
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null
    if (link === null) return
    event.preventDefault()
    location.hash = link.hash
  }
  window.addEventListener('click', follow)
  window.addEventListener('auxclick', follow)
  return () => {
    window.removeEventListener('click', follow)
    window.removeEventListener('auxclick', follow)
  }
}
