import type { IntakeSheet } from '../../../shared/dossier/intake/sheet.ts'

/** One line of the notes with the instant at which its first letter was typed. */
export type NoteLine = IntakeSheet['notes'][number]

/** The notes as one text, a line for each note: what the text area shows. */
export function notesText(notes: readonly NoteLine[]): string {
  return notes.map(({ text }) => text).join('\n')
}

/**
 * The notes after the text area changed to `text` at the instant `at`. A line keeps its time while it is edited, split,
 * joined or moved; a new line has the time of its first letter, because that is when the caller said it.
 */
export function editNotes(notes: readonly NoteLine[], text: string, at: string): NoteLine[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  if (lines.length === 1 && lines[0] === '') return []
  const before = notes.length === 0 ? [{ at, text: '' }] : notes

  const head = commonHead(before, lines)
  const tail = commonTail(before, lines, head)
  const old = before.slice(head, before.length - tail)
  const typed = lines.slice(head, lines.length - tail)
  return [...before.slice(0, head), ...replaceLines(old, typed, at), ...before.slice(before.length - tail)]
}

/** The number, from 0, of the line in which the cursor stands. */
export function lineAt(text: string, offset: number): number {
  let line = 0
  for (let place = text.indexOf('\n'); place !== -1 && place < offset; place = text.indexOf('\n', place + 1)) line += 1
  return line
}

/** What a line can be marked as: the caller's exact words, or words beyond the bounds. */
export type NoteMark = 'verbatim' | 'abusive'

/** Marks a line, or takes the mark away; a line without words cannot be marked. */
export function toggleMark(notes: readonly NoteLine[], line: number, mark: NoteMark): NoteLine[] {
  return notes.map((note, index) => {
    if (index !== line || note.text.trim() === '') return note
    const { [mark]: was, ...plain } = note
    return was === true ? plain : { ...plain, [mark]: true }
  })
}

/** A line without words that is marked as abusive gets words to go on from, with the moment as its time; `offset` is their end. */
export function abusiveLine(
  notes: readonly NoteLine[], line: number, { words, at }: { readonly words: string; readonly at: string },
): { readonly notes: NoteLine[]; readonly offset: number } {
  const before = notes.slice(0, line)
  const changed = [...before, { at, text: words, abusive: true }]
  return { notes: [...changed, ...notes.slice(line + 1)], offset: notesText(changed).length }
}

/**
 * The notes with a line for a moment that was said at `at`, in the order of time, so that what she adds stands with it; empty
 * lines at the end go. With where the cursor then belongs: at the end of the new line.
 */
export function momentLine(notes: readonly NoteLine[], { at, words }: { readonly at: string; readonly words: string }): { readonly notes: NoteLine[]; readonly offset: number } {
  const last = notes.findLastIndex(({ text }) => text.trim() !== '')
  const written = notes.slice(0, last + 1)
  const moment = Temporal.Instant.from(at)
  const place = written.findLastIndex((note) => Temporal.Instant.compare(Temporal.Instant.from(note.at), moment) <= 0) + 1
  const before = [...written.slice(0, place), { at, text: words }]
  return { notes: [...before, ...written.slice(place)], offset: notesText(before).length }
}

function commonHead(notes: readonly NoteLine[], lines: readonly string[]): number {
  const most = Math.min(notes.length, lines.length)
  let head = 0
  while (head < most && notes[head]?.text === lines[head]) head += 1
  return head
}

function commonTail(notes: readonly NoteLine[], lines: readonly string[], head: number): number {
  const most = Math.min(notes.length, lines.length) - head
  let tail = 0
  while (tail < most && notes.at(-1 - tail)?.text === lines.at(-1 - tail)) tail += 1
  return tail
}

function replaceLines(old: readonly NoteLine[], typed: readonly string[], at: string): NoteLine[] {
  const [only] = old
  const isSplit = only !== undefined && old.length === 1 && typed.length > 1 && typed.join('') === only.text
  return typed.map((text, index) => {
    const kept = isSplit ? only : old[index]
    if (kept === undefined || (kept.text === '' && text !== '')) return { at, text }
    if (text !== '') return { ...kept, text }
    return { at: kept.at, text }
  })
}
