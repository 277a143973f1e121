import { Marked, type MarkedToken, type Token, type Tokens } from 'marked'

/** A run of text, or the end of a line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly bold: boolean; readonly italic: boolean; readonly link?: string }
  | { readonly kind: 'line-end' }

/** A paragraph, alone or as an item of a list. */
export interface Block {
  readonly inlines: readonly Inline[]
  /** Absent outside a list. `list` numbers the lists of one text, so that each counts for itself. */
  readonly item?: { readonly ordered: boolean; readonly level: number; readonly list: number; readonly start: number; readonly isFirstLine: boolean }
}

const none = () => undefined

/**
 * The Markdown of a letter: paragraphs, lists, **bold**, *italic*, [links](…) and line ends. Everything else is what it looks
 * like: a coordinator who types `# 3` or `<b>` or an underscore means just that.
 */
const marked = new Marked({
  breaks: true,
  tokenizer: {
    code: none, fences: none, heading: none, hr: none, blockquote: none, html: none, def: none, table: none, lheading: none,
    codespan: none, del: none, autolink: none, url: none, tag: none, reflink: none,
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
      return blocksOfToken(known, lists).map((block) => {
        const placed = { ...block, item: { ordered: list.ordered, level, list: number, start, isFirstLine } }
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
  return tokens.flatMap((token) => inlinesOfToken(token as MarkedToken, look))
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

/** On paper nobody can press a link, so its address stands behind it, unless that is what it says already. */
function linkInlines(token: Tokens.Link, look: Look): readonly Inline[] {
  const address = token.href.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/, '').replace(/\/$/, '')
  if (!/^(?:https?:\/\/|mailto:)\S+$/.test(token.href) || !URL.canParse(token.href)) return [textRun(token.raw, look)]
  const text = inlinesOf(token.tokens, { ...look, link: token.href })
  return token.text.includes(address) ? text : [...text, textRun(` (${address})`, look)]
}

function textRun(text: string, { bold, italic, link }: Look): Inline {
  return { kind: 'text', text, bold, italic, ...(link === undefined ? {} : { link }) }
}
