import { addressPoints } from '../../../shared/letters/envelope.ts'
import type { Envelope } from '../../../shared/letters/envelopes.ts'
import { labelPlace, layLabels, type LabelSheet } from '../../../shared/letters/label-sheets.ts'
import { textWidth } from '../../../shared/letters/text-width.ts'
import { Paper } from '../paper/paper.tsx'
import type { BatchLetter } from './batch-letter.ts'
import styles from './addresses.module.css'

/** Text keeps this clear of the edge of a label, in millimetres. */
const labelMargin = 4

/** The addresses of a batch on sheets of labels, the first on label `startAt` of the first sheet. */
export function LabelPages({ letters, sheet, startAt }: { readonly letters: readonly BatchLetter[]; readonly sheet: LabelSheet; readonly startAt: number }) {
  return layLabels(letters, sheet, startAt).map((page, number) => (
    // A sheet and a label are known by their place alone.
    // oxlint-disable-next-line react/no-array-index-key
    <Paper key={number} kind="a4" width={210} height={297} name={`labels ${number + 1}`}>
      {page.map((each, place) => {
        const { x, y, width, height } = labelPlace(sheet, place)
        return (
          // oxlint-disable-next-line react/no-array-index-key
          <div key={place} className={styles.label} style={{ left: `${x}mm`, top: `${y}mm`, width: `${width}mm`, height: `${height}mm`, padding: `0 ${labelMargin}mm` }}>
            {each === undefined ? null : <Address lines={each.lines} width={width - 2 * labelMargin} height={height - 2 * labelMargin} />}
          </div>
        )
      })}
    </Paper>
  ))
}

/** Each address on an envelope of its own. */
export function EnvelopePages({ letters, envelope: { id, width, height, address } }: { readonly letters: readonly BatchLetter[]; readonly envelope: Envelope }) {
  return letters.map(({ letter, lines }) => (
    <Paper key={letter.letterId} kind={id} width={width} height={height} name={letter.number}>
      <div className={styles.onEnvelope} style={{ left: `${address.x}mm`, top: `${address.y}mm` }}><Address lines={lines} width={width - address.x - 15} height={height - address.y - 30} /></div>
    </Paper>
  ))
}

/** The lines of an address in the largest letter, of 11 points at most, in which they fit. */
function Address({ lines, width, height }: { readonly lines: readonly string[]; readonly width: number; readonly height: number }) {
  const widest = Math.max(1, ...lines.map((line) => textWidth(line, addressPoints)))
  const lineHeight = Math.min(5, height / Math.max(1, lines.length))
  const points = Math.max(7, Math.min(addressPoints, (addressPoints * width) / widest, (addressPoints * lineHeight) / 5))
  return <p className={styles.address} style={{ fontSize: `${points}pt`, lineHeight: `${lineHeight}mm` }}>{lines.map((line) => <span key={line}>{line}</span>)}</p>
}
