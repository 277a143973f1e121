import { literalMarkdown } from './literal-markdown.ts'
import { blocksOf, withAddresses, type Block, type Inline } from './markdown.ts'

type Run = Extract<Inline, { kind: 'text' }>

/** What a text says, without how it looks: paragraphs and items under each other, a line for each. The stretches of remarks are places in it. */
export function plainTextOf(text: string): string {
  return plainOf(blocksOf(text))
}

/** The same as it stands on paper, where the address of a link can be read. */
export function printedTextOf(text: string): string {
  return plainOf(blocksOf(text).map(({ inlines }) => ({ inlines: withAddresses(inlines) })))
}

/** The same of paragraphs that were read already. */
export function plainOf(blocks: readonly Block[]): string {
  return blocks.map(({ inlines }) => inlines.map((inline) => (inline.kind === 'text' ? inline.text : '\n')).join('')).join('\n')
}

/**
 * The Markdown that is read back as these paragraphs. Paragraphs without text are left out. No word is ever lost: emphasis that
 * Markdown cannot say (in the middle of a word, beside a quotation mark) is left out instead.
 */
export function markdownOf(blocks: readonly Block[]): string {
  const filled = blocks.filter(({ inlines, item }) => item?.isFirstLine === true || plainOf([{ inlines }]).trim() !== '')
  const stack: { readonly list: number; readonly mark: string; readonly width: number; count: number }[] = []
  const pieces: string[] = []
  filled.forEach((block, place) => {
    const { item } = block
    const depth = item === undefined ? 0 : item.level + 1
    const other = stack[depth - 1]?.list === item?.list ? undefined : stack[depth - 1]
    stack.length = other === undefined ? Math.min(stack.length, depth) : depth - 1
    if (item === undefined) {
      pieces.push(place === 0 ? '' : '\n\n', lineOf(block))
      return
    }
    const outside = stack.slice(0, depth - 1).reduce((width, each) => width + each.width, 0)
    if (stack[depth - 1] === undefined) stack[depth - 1] = newList(item, other?.mark)
    const list = stack[depth - 1]
    if (list === undefined) return
    const mark = item.ordered ? `${item.start + list.count}${list.mark} ` : `${list.mark} `
    if (item.isFirstLine) list.count += 1
    const isNewList = other !== undefined || filled[place - 1]?.item === undefined
    const inside = ' '.repeat(outside + list.width)
    const text = lineOf(block).replaceAll('\n', `\n${inside}`)
    pieces.push(place === 0 ? '' : item.isFirstLine && !isNewList ? '\n' : '\n\n', item.isFirstLine ? `${' '.repeat(outside)}${mark}${text}` : `${inside}${text}`)
  })
  return pieces.join('').trimEnd()
}

/** Two lists behind each other are told apart by their signs. */
function newList(item: NonNullable<Block['item']>, before: string | undefined) {
  const [usual, other] = item.ordered ? ['.', ')'] : ['-', '+']
  return { list: item.list, mark: before === usual ? (other ?? '') : (usual ?? ''), width: item.ordered ? `${item.start}. `.length : 2, count: 0 }
}

function lineOf({ inlines, isHeading }: Block): string {
  if (isHeading === true) return `### ${emphasised(inlines.map((inline) => (inline.kind === 'text' ? inline : { kind: 'text', text: ' ', bold: false, italic: false } as const))).trim()}`
  return emphasised(inlines)
    .split('\n')
    // What would begin a list at the start of a line was typed as it stands there.
    .map((line) => line.trim().replace(/^([-+])(?=\s|[\s-]*$)/, String.raw`\$1`).replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`).replace(/^#(?=##(?:\s|$))/, String.raw`\#`))
    .join('\n')
    .trim()
}

/** The first way of writing that is read back as it is meant. */
function emphasised(inlines: readonly Inline[]): string {
  const plainer = { italic: inlines.map((inline) => ({ ...inline, italic: false })), all: inlines.map((inline) => ({ ...inline, italic: false, bold: false })) }
  const way = [inlines, tightened(inlines), plainer.italic, tightened(plainer.italic)].find(isReadBack) ?? plainer.all
  return written(way, ['link', 'bold', 'italic'])
}

function isReadBack(inlines: readonly Inline[]): boolean {
  const read = blocksOf(`x ${written(inlines, ['link', 'bold', 'italic'])}`)
  return read.length === 1 && looksOf(read[0]?.inlines ?? []) === looksOf([{ kind: 'text', text: 'x', bold: false, italic: false }, ...inlines])
}

/** Every sign with its look; white space may move. */
function looksOf(inlines: readonly Inline[]): string {
  return inlines.flatMap((inline) => {
    if (inline.kind !== 'text') return ['line']
    const look = `${inline.bold ? 'b' : ''}${inline.italic ? 'i' : ''}`
    return inline.text.split('').filter((sign) => sign.trim() !== '').map((sign) => `${sign}${look}`)
  }).join(' ')
}

/** A sign that touches a word outside does not belong in a stretch of bold or italic. */
function tightened(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline, place): readonly Inline[] => {
    if (inline.kind !== 'text' || (!inline.bold && !inline.italic)) return [inline]
    const [before, behind] = [inlines[place - 1], inlines[place + 1]]
    const touches = (side: Inline | undefined, pattern: RegExp) => side?.kind === 'text' && pattern.test(side.text)
    const start = (touches(before, /[\p{L}\p{N}]$/u) ? /^[^\p{L}\p{N}]*/u : /^\s*/).exec(inline.text)?.[0] ?? ''
    const rest = inline.text.slice(start.length)
    const end = (touches(behind, /^[\p{L}\p{N}]/u) ? /[^\p{L}\p{N}]*$/u : /\s*$/).exec(rest)?.[0] ?? ''
    const plain = (text: string): readonly Inline[] => (text === '' ? [] : [{ ...inline, text, bold: false, italic: false }])
    const core = rest.slice(0, rest.length - end.length)
    return [...plain(start), ...(core === '' ? [] : [{ ...inline, text: core }]), ...plain(end)]
  })
}

type Mark = 'link' | 'bold' | 'italic'

/** Runs that share a look stand between one pair of its signs; links outermost, then bold, then italic. */
function written(inlines: readonly Inline[], [mark, ...others]: readonly Mark[]): string {
  if (mark === undefined) return literalMarkdown(inlines.map((inline) => (inline.kind === 'text' ? inline.text.replaceAll('\n', ' ') : '\n')).join('')).replaceAll(/(?<!\\)\[(?!\s*(?:…|\.{3}))/g, String.raw`\[`)
  return grouped(inlines, mark).map(({ value, runs }) => {
    const inner = written(runs, others)
    if (value === undefined || inner.trim() === '') return inner
    if (mark === 'link') return `[${inner.replaceAll(/(?<!\\)([[\]])/g, String.raw`\$1`)}](${value.replaceAll(/[\s()\\]/g, (sign) => `%${(sign.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`)})`
    const sign = mark === 'bold' ? '**' : '*'
    // White space inside the signs would make them stars.
    return inner.replace(/^(\s*)(.*?)(\s*)$/s, `$1${sign}$2${sign}$3`)
  }).join('')
}

function grouped(inlines: readonly Inline[], mark: Mark): readonly { readonly value: string | undefined; readonly runs: readonly Inline[] }[] {
  const valueOf = (inline: Run) => (mark === 'link' ? inline.link : inline[mark] ? mark : undefined)
  const groups: { readonly value: string | undefined; readonly runs: Inline[] }[] = []
  for (const inline of inlines) {
    const value = inline.kind === 'text' ? valueOf(inline) : undefined
    const last = groups.at(-1)
    if (last !== undefined && last.value === value) last.runs.push(inline)
    else groups.push({ value, runs: [inline] })
  }
  return groups
}
