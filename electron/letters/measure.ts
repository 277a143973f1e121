/** Twentieths of a point, in which Word counts. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

/** English Metric Units, in which Word places pictures. */
export function emus(millimetres: number): number {
  return Math.round(millimetres * 36_000)
}

/** Pixels at 96 to the inch, in which the library counts the size of pictures. */
export function pixels(millimetres: number): number {
  return Math.max(1, Math.round((millimetres * 96) / 25.4))
}
