import type { Rectangle } from './envelope.ts'

/** A sheet of labels on A4; all figures in millimetres. */
export interface LabelSheet {
  readonly id: 'l7160' | 'l7163' | 'l7159' | 'l7162'
  /** As it stands on the box; other makes have sheets of the same cut. */
  readonly name: string
  readonly columns: number
  readonly rows: number
  readonly label: { readonly width: number; readonly height: number }
  /** From the left edge of one label to that of the next. */
  readonly pitch: number
  /** Where the first label begins. */
  readonly left: number
  readonly top: number
}

/**
 * The sheets that are sold most in Belgium and the Netherlands. Size, number and pitch as Avery Zweckform publishes them with its
 * templates; labels under each other touch. The cut varies by a millimetre or two, so text keeps clear of the edges.
 */
export const labelSheets: readonly LabelSheet[] = [
  { id: 'l7160', name: 'Avery L7160', columns: 3, rows: 7, label: { width: 63.5, height: 38.1 }, pitch: 66, left: 7.25, top: 15.15 },
  { id: 'l7163', name: 'Avery L7163', columns: 2, rows: 7, label: { width: 99.1, height: 38.1 }, pitch: 101.6, left: 4.65, top: 15.15 },
  { id: 'l7159', name: 'Avery L7159', columns: 3, rows: 8, label: { width: 63.5, height: 33.9 }, pitch: 66, left: 7.25, top: 12.9 },
  { id: 'l7162', name: 'Avery L7162', columns: 2, rows: 8, label: { width: 99.1, height: 33.9 }, pitch: 101.6, left: 4.65, top: 12.9 },
]

/** How many labels a sheet has. */
export function labelsOn({ columns, rows }: Pick<LabelSheet, 'columns' | 'rows'>): number {
  return columns * rows
}

/** Where a label lies on its A4 sheet, counted from 0, row by row. */
export function labelPlace({ columns, label, pitch, left, top }: LabelSheet, index: number): Rectangle {
  return { x: left + (index % columns) * pitch, y: top + Math.floor(index / columns) * label.height, width: label.width, height: label.height }
}

/**
 * Lays items on sheets of labels, the first on label `startAt` (counted from 1) of the first sheet: a sheet that was used for a part
 * can be used up. Empty labels are `undefined`.
 */
export function layLabels<Item>(items: readonly Item[], sheet: LabelSheet, startAt: number): readonly (readonly (Item | undefined)[])[] {
  const each = labelsOn(sheet)
  const first = Math.min(Math.max(1, Math.floor(startAt)), each) - 1
  const all = [...Array.from({ length: items.length === 0 ? 0 : first }, () => undefined), ...items]
  return Array.from({ length: Math.ceil(all.length / each) }, (_, page) => Array.from({ length: each }, (__, place) => all[page * each + place]))
}
