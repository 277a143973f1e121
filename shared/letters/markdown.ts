import { Marked, type MarkedToken, type Token, type Tokens } from 'marked'

/** A run of text, or the end of a line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly bold: boolean; readonly italic: boolean; readonly link?: string }
  | { readonly kind: 'line-end' }

/** A paragraph, alone or as an item of a list, or a heading within the text. */
export interface Block {
  readonly inlines: readonly Inline[]
  /** Present on a heading; the heading of a section stands apart from its text. */
  readonly isHeading?: true
  /** Absent outside a list. `list` numbers the lists of one text, so that each counts for itself. */
  readonly item?: { readonly ordered: boolean; readonly level: number; readonly list: number; readonly start: number; readonly isFirstLine: boolean }
}

const none = () => undefined

/**
 * The Markdown of a letter: paragraphs, lists, `### headings`, **bold**, *italic*, [links](…) and line ends. Everything else is
 * what it looks like: a coordinator who types `# 3` or `<b>` or an underscore means just that.
 */
const marked = new Marked({
  breaks: true,
  tokenizer: {
    code: none, fences: none, hr: none, blockquote: none, html: none, def: none, table: none, lheading: none,
    codespan: none, del: none, autolink: none, url: none, tag: none, reflink: none,
    heading: (source) => (/^ {0,3}###[ \t]+\S/.test(source) ? false : undefined),
    emStrong: (source) => (source.startsWith('_') ? undefined : false),
  },
})

/** The paragraphs of a text, in order; no text is lost. */
export function blocksOf(text: string): readonly Block[] {
  const lists = { count: 0 }
  return marked.lexer(text).flatMap((token) => blocksOfToken(token as MarkedToken, lists))
}

function blocksOfToken(token: MarkedToken, lists: { count: number }): readonly Block[] {
  if (token.type === 'space') return []
  if (token.type === 'list') return listBlocks(token, 0, lists)
  if (token.type === 'paragraph' || token.type === 'text') return [{ inlines: inlinesOf(token.tokens ?? [], plain) }]
  if (token.type === 'heading') return [{ inlines: inlinesOf(token.tokens, plain), isHeading: true }]
  return [{ inlines: [textRun(token.raw.trimEnd(), plain)] }]
}

function listBlocks(list: Tokens.List, level: number, lists: { count: number }): readonly Block[] {
  const number = lists.count++
  const start = list.start === '' ? 1 : list.start
  return list.items.flatMap((item) => {
    let isFirstLine = true
    return item.tokens.flatMap((token): readonly Block[] => {
      const known = token as MarkedToken
      if (known.type === 'list') return listBlocks(known, level + 1, lists)
      return blocksOfToken(known, lists).map(({ inlines }) => {
        const placed = { inlines, item: { ordered: list.ordered, level, list: number, start, isFirstLine } }
        isFirstLine = false
        return placed
      })
    })
  })
}

interface Look {
  readonly bold: boolean
  readonly italic: boolean
  readonly link?: string
}

const plain: Look = { bold: false, italic: false }

function inlinesOf(tokens: readonly Token[], look: Look): readonly Inline[] {
  return joined(tokens.flatMap((token) => inlinesOfToken(token as MarkedToken, look)))
}

/** Runs that look the same are one run. */
function joined(inlines: readonly Inline[]): readonly Inline[] {
  const runs: Inline[] = []
  for (const inline of inlines) {
    const last = runs.at(-1)
    const isSame = last?.kind === 'text' && inline.kind === 'text' && last.bold === inline.bold && last.italic === inline.italic && last.link === inline.link
    if (isSame) runs[runs.length - 1] = { ...last, text: last.text + inline.text }
    else runs.push(inline)
  }
  return runs
}

function inlinesOfToken(token: MarkedToken, look: Look): readonly Inline[] {
  if (token.type === 'br') return [{ kind: 'line-end' }]
  if (token.type === 'strong') return inlinesOf(token.tokens, { ...look, bold: true })
  if (token.type === 'em') return inlinesOf(token.tokens, { ...look, italic: true })
  if (token.type === 'link') return linkInlines(token, look)
  if (token.type === 'escape') return [textRun(token.text, look)]
  if (token.type === 'text' && token.tokens !== undefined) return inlinesOf(token.tokens, look)
  return [textRun(token.raw, look)]
}

function linkInlines(token: Tokens.Link, look: Look): readonly Inline[] {
  return isLinkAddress(token.href) ? inlinesOf(token.tokens, { ...look, link: token.href }) : [textRun(token.raw, look)]
}

/** Whether an address can stand behind a link: of a page, or of a mailbox with `mailto:` before it. */
export function isLinkAddress(address: string): boolean {
  return /^https?:\/\/[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?::\d+)?(?:[/?#]\S*)?$/iu.test(address) || /^mailto:[^\s@]+@[^\s@]+$/i.test(address)
}

/** On paper nobody can press a link, so its address stands behind it, unless that is what it says already. */
export function withAddresses(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline, place) => {
    const behind = inlines[place + 1]
    if (inline.kind !== 'text' || inline.link === undefined || (behind?.kind === 'text' && behind.link === inline.link)) return [inline]
    const first = inlines.findLastIndex((each, index) => index < place && (each.kind !== 'text' || each.link !== inline.link))
    const said = inlines.slice(first + 1, place + 1).map((each) => (each.kind === 'text' ? each.text : ' ')).join('')
    const address = inline.link.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/, '').replace(/\/$/, '')
    return said.includes(address) ? [inline] : [inline, textRun(` (${address})`, plain)]
  })
}

function textRun(text: string, { bold, italic, link }: Look): Inline {
  return { kind: 'text', text, bold, italic, ...(link === undefined ? {} : { link }) }
}
