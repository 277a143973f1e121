/** A colour as somebody types it, understood; `none`: nothing was typed. */
export type ReadColour = { readonly kind: 'none' } | { readonly kind: 'unknown' } | { readonly kind: 'colour'; readonly colour: string }

/** Reads `#1A4F8B`, `1a4f8b`, `#abc` and `rgb(26, 79, 139)`, as a house style guide writes them. */
export function readColour(typed: string): ReadColour {
  const text = typed.trim().toLowerCase()
  if (text === '') return { kind: 'none' }
  const [, long] = /^#?([0-9a-f]{6})$/.exec(text) ?? []
  if (long !== undefined) return { kind: 'colour', colour: `#${long}` }
  const [, short] = /^#?([0-9a-f]{3})$/.exec(text) ?? []
  if (short !== undefined) return { kind: 'colour', colour: `#${short.replaceAll(/./g, '$&$&')}` }
  const parts = /^(?:rgb\()?\s*(\d{1,3})\s*[,; ]\s*(\d{1,3})\s*[,; ]\s*(\d{1,3})\s*\)?$/.exec(text)?.slice(1).map(Number)
  if (parts === undefined || parts.some((part) => part > 255)) return { kind: 'unknown' }
  return { kind: 'colour', colour: `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}` }
}
