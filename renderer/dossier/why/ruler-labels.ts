import { assertNever } from '../../../shared/primitives.ts'

/** A few words at one cell of a ruler. */
export interface RulerLabel {
  /** Cell within the row, from 0. */
  readonly at: number
  readonly side: 'above' | 'below'
  readonly text: string
  readonly isStrong?: boolean
  readonly tone?: 'today'
  /** `arrow`: ends with an arrow at the middle of its cell. Absent: around the middle of its cell, or beside it where that does not fit. */
  readonly align?: 'start' | 'middle' | 'arrow'
}

export interface PlacedLabel extends Omit<RulerLabel, 'align'> {
  readonly align: 'start' | 'middle' | 'end' | 'arrow'
}

interface RowSize {
  /** What the row may take, in rem; labels may stand beside the last cell. */
  readonly width: number
  /** Width of one cell, in rem. */
  readonly cell: number
}

/** The width of a letter at the label's size, in rem, measured over the words of `ruler.ts`; strong letters, and those of today, are wider. */
const letterWidth = { plain: 0.34, strong: 0.37 }
const gap = 0.25

/** Half an arrow: what stands behind the middle of the cell that it points at. */
export const halfArrow = 0.2

/** Places labels in the order given, most needed first; one that would touch another on its side, or leave the row, is dropped. */
export function placeLabels(labels: readonly RulerLabel[], size: RowSize): readonly PlacedLabel[] {
  const taken: { readonly side: RulerLabel['side']; readonly from: number; readonly until: number }[] = []
  return labels.flatMap((label): readonly PlacedLabel[] => {
    for (const align of alignmentsOf(label)) {
      const { from, until } = spanOf(label, align, size)
      const isInside = from > -0.01 && until < size.width + 0.01
      const isFree = taken.every((other) => other.side !== label.side || until + gap <= other.from || from - gap >= other.until)
      if (isInside && isFree) {
        taken.push({ side: label.side, from, until })
        return [{ ...label, align }]
      }
    }
    return []
  })
}

function alignmentsOf({ align, at }: RulerLabel): readonly PlacedLabel['align'][] {
  if (align !== undefined) return [align]
  return at === 0 ? ['start'] : ['middle', 'end', 'start']
}

function spanOf({ at, text, isStrong, tone }: RulerLabel, align: PlacedLabel['align'], { cell }: RowSize) {
  const width = text.length * (isStrong === true || tone === 'today' ? letterWidth.strong : letterWidth.plain)
  const left = at * cell
  switch (align) {
    case 'start':
      return { from: left, until: left + width }
    case 'end':
      return { from: left + cell - width, until: left + cell }
    case 'arrow':
      return { from: left + cell / 2 + halfArrow - width, until: left + cell / 2 + halfArrow }
    case 'middle':
      return { from: left + (cell - width) / 2, until: left + (cell + width) / 2 }
    default:
      return assertNever(align)
  }
}
