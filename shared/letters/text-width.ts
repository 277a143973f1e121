// Advance widths of Arial in thousandths of the type size; Helvetica and Liberation Sans have the same.
const widths: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      [191, "'’‘"],
      [222, 'ijl'],
      [260, '|'],
      [278, ' !,./:;I[\\]ft'],
      [333, '()-`r“”'],
      [334, '{}'],
      [355, '"'],
      [389, '*'],
      [469, '^'],
      [500, 'Jcksvxyz'],
      [556, '#$0123456789?L_abdeghnopqu–'],
      [584, '+<=>~'],
      [611, 'FTZ'],
      [667, '&ABEKPSVXY'],
      [722, 'CDHNRUw'],
      [778, 'GOQ'],
      [833, 'Mm'],
      [889, '%'],
      [944, 'W'],
      [1015, '@'],
    ] as const
  ).flatMap(([width, characters]) => Array.from(characters, (character) => [character, width])),
)

/** For a letter that is not in the table: as wide as most capitals, so that a line is rather thought too long than too short. */
const otherwise = 722

const millimetresPerPoint = 25.4 / 72

/** How wide a line is in Arial, in millimetres; letters with an accent are as wide as without. */
export function textWidth(text: string, points: number): number {
  const bare = text.normalize('NFD').replaceAll(/\p{M}/gu, '')
  const thousandths = Array.from(bare).reduce((sum, character) => sum + (widths[character] ?? otherwise), 0)
  return (thousandths / 1000) * points * millimetresPerPoint
}
