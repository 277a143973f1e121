import { sectionOf } from './sections.ts'

/** Shows the field at a path: goes to its part, opens what it is folded in, and puts focus there, or on the nearest field around it. */
export function goToPath(id: string, path: string, go: (to: string) => void): void {
  go(`/procedures/${id}/${sectionOf(path)}`)
  // The part may still have to be drawn.
  let tries = 0
  const look = (): void => {
    const field = fieldAt(path)
    tries += 1
    if (field === undefined) {
      if (tries < 30) requestAnimationFrame(look)
      return
    }
    for (let around = field.parentElement?.closest('details'); around !== null && around !== undefined; around = around.parentElement?.closest('details')) around.open = true
    field.focus()
    field.scrollIntoView({ block: 'center' })
  }
  requestAnimationFrame(look)
}

function fieldAt(path: string): HTMLElement | undefined {
  for (let at = path; at !== ''; at = at.replace(/(?:\.[^.[\]]+|\[[^\]]*\]|^[^.[]+)$/, '')) {
    const found = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(at)}"]`) ?? document.querySelector<HTMLElement>(`[data-item="${CSS.escape(at)}"]`)?.querySelector<HTMLElement>('[data-path], summary')
    if (found !== null && found !== undefined) return found
    const within = document.querySelector<HTMLElement>(`[data-path^="${CSS.escape(at)}."]`)
    if (within !== null) return within
  }
  return undefined
}
