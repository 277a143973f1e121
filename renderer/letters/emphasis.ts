/** A stretch of a text; `end` is the first place behind it. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A text with what stands between double stars apart, as the letter will have it; the stars are gone. */
export function emphasisIn(text: string): readonly (Stretch & { readonly piece: string; readonly isBold: boolean })[] {
  const found = [...text.matchAll(/\*\*(?=\S)(.+?)(?<=\S)\*\*/g)]
  const bold = found.map(({ index, 0: whole, 1: piece = '' }) => ({ piece, isBold: true, start: index, end: index + whole.length }))
  const between = [...bold, { start: text.length, end: text.length }].map(({ start }, index) => {
    const from = bold[index - 1]?.end ?? 0
    return { piece: text.slice(from, start), isBold: false, start: from, end: start }
  })
  return [...bold, ...between].filter(({ piece }) => piece !== '').toSorted((one, other) => one.start - other.start)
}

/**
 * The text with a stretch made bold, or no longer bold when it was, and the same words selected. Without a selection it is the word at
 * the cursor; the text stays as it is where there is none.
 */
export function toggleBold(text: string, selection: Stretch): Stretch & { readonly text: string } {
  const { start, end } = tightened(text, selection.start === selection.end ? wordAt(text, selection.start) : selection)
  if (start === end) return { text, ...selection }
  const known = emphasisIn(text).find((piece) => piece.isBold && piece.start <= start && end <= piece.end)
  if (known !== undefined) {
    return { text: text.slice(0, known.start) + known.piece + text.slice(known.end), start: known.start, end: known.start + known.piece.length }
  }
  // A line end would break it: only what stands on one line can be bold at once.
  const words = text.slice(start, end).replaceAll('**', '')
  if (words.includes('\n')) return { text, ...selection }
  return { text: `${text.slice(0, start)}**${words}**${text.slice(end)}`, start: start + 2, end: start + 2 + words.length }
}

function wordAt(text: string, at: number): Stretch {
  const before = /[\p{L}\p{N}'’-]*$/u.exec(text.slice(0, at))?.[0] ?? ''
  const behind = /^[\p{L}\p{N}'’-]*/u.exec(text.slice(at))?.[0] ?? ''
  return { start: at - before.length, end: at + behind.length }
}

/** Stars that have a space beside them on the inside are no emphasis. */
function tightened(text: string, { start, end }: Stretch): Stretch {
  const chosen = text.slice(start, end)
  const trimmed = chosen.trim()
  const from = start + chosen.indexOf(trimmed)
  return { start: from, end: from + trimmed.length }
}
