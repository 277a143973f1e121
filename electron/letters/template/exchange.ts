import { childNamed, escaped, sourceOf, type Edit } from './word-xml.ts'
import type { TextParagraph } from './word-text.ts'

/** What comes in place of some letters of a paragraph. */
export interface Exchange {
  readonly from: number
  readonly until: number
  /** Letters, one element for each line. */
  readonly lines: readonly string[]
  /** Whole runs, where letters are not enough. */
  readonly runs?: string
}

/**
 * The edits that put these in place. Only the elements that hold letters of a field are written anew; runs, their looks and everything
 * between them stay. The value stands in the run in which the field began.
 */
export function exchanged({ pieces }: TextParagraph, exchanges: readonly Exchange[], source: string, prefix: string): readonly Edit[] {
  let at = 0
  return pieces.flatMap(({ text, element, run, kind }): readonly Edit[] => {
    const [start, end] = [at, at + text.length]
    at = end
    const here = exchanges.filter(({ from, until }) => from < end && until > start)
    if (here.length === 0) return []
    const { start: first, end: last } = element
    if (kind === 'sign') return [{ start: first, end: last, text: '' }]
    const look = childNamed(run, `${prefix}rPr`)
    const between = `</${prefix}r>`
    const again = `<${prefix}r>${look === undefined ? '' : sourceOf(source, look)}`
    let [written, reached] = ['', start]
    for (const { from, until, lines, runs } of here) {
      written += letters(text.slice(reached - start, Math.max(from, start) - start), prefix)
      if (from >= start) written += runs === undefined ? lines.map((line) => letters(line, prefix)).join(`<${prefix}br/>`) : between + runs + again
      reached = Math.min(until, end)
    }
    written += letters(text.slice(reached - start), prefix)
    return [{ start: first, end: last, text: written }]
  })
}

function letters(text: string, prefix: string): string {
  return text === '' ? '' : `<${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t>`
}
