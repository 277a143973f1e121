import { blocksOf, type Block, type Inline } from '../../shared/letters/markdown.ts'
import { classes } from '../components/classes.ts'
import styles from './letter-text.module.css'

/** The text of a section to be read, as it stands in the letter: paragraphs, lists, headings, bold and italic. */
export function LetterText({ text }: { readonly text: string }) {
  const blocks = blocksOf(text)
  // oxlint-disable-next-line react/no-array-index-key -- a text to be read: nothing in it moves.
  return <div className={styles.text} lang="nl">{blocks.map((block, place) => <BlockText key={`${place}`} block={block} number={numberOf(blocks, place)} />)}</div>
}

function BlockText({ block: { inlines, item, isHeading }, number }: { readonly block: Block; readonly number: number }) {
  // oxlint-disable-next-line react/no-array-index-key -- as above.
  const words = inlines.map((inline, place) => <InlineText key={`${place}`} inline={inline} />)
  if (isHeading === true) return <h4>{words}</h4>
  if (item === undefined) return <p>{words}</p>
  return (
    <div className={styles.item} style={{ paddingInlineStart: `${1.5 * (item.level + 1)}rem` }}>
      {item.isFirstLine ? <span className={styles.sign}>{item.ordered ? `${number}.` : item.level === 1 ? '–' : '•'} </span> : null}
      <p>{words}</p>
    </div>
  )
}

function InlineText({ inline }: { readonly inline: Inline }) {
  if (inline.kind === 'line-end') return <br />
  const { text, bold, italic, link } = inline
  const words = italic ? <i>{text}</i> : text
  return <span className={classes(link !== undefined && styles.link)}>{bold ? <b>{words}</b> : words}</span>
}

/** The number of an item of an ordered list: where its list starts, and how many came before it. */
function numberOf(blocks: readonly Block[], place: number): number {
  const own = blocks[place]?.item
  if (own === undefined) return 0
  return own.start + blocks.slice(0, place).filter(({ item }) => item?.list === own.list && item.isFirstLine).length
}
