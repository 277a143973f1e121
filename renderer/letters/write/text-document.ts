import type { JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Block, Inline } from '../../../shared/letters/markdown.ts'

type Run = Extract<Inline, { kind: 'text' }>

/** The paragraphs of a text as the editor has them: lists within lists, marks on words. */
export function documentOf(blocks: readonly Block[]): JSONContent {
  const content = nodesOf(blocks, 0)
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content }
}

function nodesOf(blocks: readonly Block[], level: number): JSONContent[] {
  const nodes: JSONContent[] = []
  for (let place = 0; place < blocks.length; ) {
    const block = blocks[place]
    if (block === undefined) break
    const { item } = block
    if (item === undefined || item.level < level) {
      nodes.push(paragraphNode(block))
      place += 1
      continue
    }
    const after = blocks.findIndex((each, index) => index > place && (each.item === undefined || each.item.level < level || (each.item.level === level && each.item.list !== item.list)))
    const own = blocks.slice(place, after === -1 ? blocks.length : after)
    nodes.push(listNode(own, level))
    place += own.length
  }
  return nodes
}

function listNode(blocks: readonly Block[], level: number): JSONContent {
  const first = blocks[0]?.item
  const starts = blocks.flatMap(({ item }, index) => (index === 0 || (item?.level === level && item.isFirstLine) ? [index] : []))
  const content = starts.map((start, index): JSONContent => {
    const own = blocks.slice(start, starts[index + 1] ?? blocks.length)
    const beginsDeeper = (own[0]?.item?.level ?? level) > level
    const here = beginsDeeper ? 0 : own.findIndex(({ item }) => (item?.level ?? level) > level)
    const until = here === -1 ? own.length : here
    return { type: 'listItem', content: [...(beginsDeeper ? [{ type: 'paragraph' }] : own.slice(0, until).map(paragraphNode)), ...nodesOf(own.slice(until), level + 1)] }
  })
  return first?.ordered === true ? { type: 'orderedList', attrs: { start: first.start }, content } : { type: 'bulletList', content }
}

function paragraphNode({ inlines, isHeading }: Block): JSONContent {
  const content = inlines.flatMap((inline): JSONContent[] => {
    if (inline.kind === 'line-end') return [{ type: 'hardBreak' }]
    return inline.text === '' ? [] : [{ type: 'text', text: inline.text, marks: marksOf(inline) }]
  })
  const kind = isHeading === true ? { type: 'heading', attrs: { level: 3 } } : { type: 'paragraph' }
  return content.length === 0 ? kind : { ...kind, content }
}

function marksOf({ bold, italic, link }: Run): { type: string; attrs?: Record<string, string> }[] {
  return [...(link === undefined ? [] : [{ type: 'link', attrs: { href: link } }]), ...(bold ? [{ type: 'bold' }] : []), ...(italic ? [{ type: 'italic' }] : [])]
}

/** What stands in the editor, as the paragraphs that a letter is made of; also those that are still empty. */
export function blocksIn(document: Node): readonly Block[] {
  const lists = { count: 0 }
  return blocksWithin(document, -1, lists)
}

function blocksWithin(parent: Node, level: number, lists: { count: number }): readonly Block[] {
  return parent.children.flatMap((node): readonly Block[] => {
    if (node.type.name === 'bulletList' || node.type.name === 'orderedList') return listBlocks(node, level + 1, lists)
    return [{ inlines: inlinesIn(node), ...(node.type.name === 'heading' ? { isHeading: true as const } : {}) }]
  })
}

function listBlocks(node: Node, level: number, lists: { count: number }): readonly Block[] {
  const list = lists.count++
  const ordered = node.type.name === 'orderedList'
  const start = ordered ? Number(node.attrs['start'] ?? 1) : 1
  return node.children.flatMap((item) => {
    let isFirstLine = true
    return blocksWithin(item, level, lists).map((block) => {
      if (block.item !== undefined) return block
      const placed = { inlines: block.inlines, item: { ordered, level, list, start, isFirstLine } }
      isFirstLine = false
      return placed
    })
  })
}

function inlinesIn(node: Node): readonly Inline[] {
  return node.children.map((child): Inline => {
    if (!child.isText) return { kind: 'line-end' }
    const link = child.marks.find(({ type }) => type.name === 'link')?.attrs['href'] as string | undefined
    const has = (name: string) => child.marks.some(({ type }) => type.name === name)
    return { kind: 'text', text: child.text ?? '', bold: has('bold'), italic: has('italic'), ...(link === undefined ? {} : { link }) }
  })
}

/** What the text says, a line for each paragraph; the places of remarks count in it. */
export function saidIn(document: Node): string {
  return paragraphsIn(document).map(({ node }) => node.textBetween(0, node.content.size, undefined, '\n')).join('\n')
}

/** Where a place in what the text says stands in the editor. */
export function placeIn(document: Node, offset: number): number {
  let before = 0
  for (const { node, at } of paragraphsIn(document)) {
    if (offset <= before + node.content.size) return at + 1 + Math.max(0, offset - before)
    before += node.content.size + 1
  }
  return Math.max(1, document.content.size - 1)
}

/** The other way round: where a place in the editor stands in what the text says. */
export function offsetIn(document: Node, place: number): number {
  let before = 0
  for (const { node, at } of paragraphsIn(document)) {
    if (place <= at + 1 + node.content.size) return before + Math.max(0, place - at - 1)
    before += node.content.size + 1
  }
  return before
}

function paragraphsIn(document: Node): readonly { readonly node: Node; readonly at: number }[] {
  const found: { node: Node; at: number }[] = []
  document.descendants((node, at) => {
    if (node.isTextblock) found.push({ node, at })
    return !node.isTextblock
  })
  return found
}
