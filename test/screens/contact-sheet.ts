import { crc32, deflateSync } from 'node:zlib'

/** A picture in greys, one byte for each point, white is 255. */
export interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly points: Uint8Array
}

/** Reads what `pdftoppm -gray` writes (PGM, P5). */
export function readGrey(file: Buffer): GreyPicture {
  const match = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 40).toString('latin1'))
  if (match === null) throw new Error('This is no picture in greys')
  const [header, width, height] = [match[0].length, Number(match[1]), Number(match[2])]
  return { width, height, points: file.subarray(header, header + width * height) }
}

const gap = 8

/** Many sheets as one PNG, row by row on a grey desk; sixteen greys are ample for letters and keep the file small. */
export function contactSheet(pictures: readonly GreyPicture[], columns: number): Buffer {
  const [wide, high] = [Math.max(...pictures.map(({ width }) => width)), Math.max(...pictures.map(({ height }) => height))]
  const width = columns * (wide + gap) + gap
  const height = Math.ceil(pictures.length / columns) * (high + gap) + gap
  const points = new Uint8Array(width * height).fill(170)
  for (const [place, picture] of pictures.entries()) {
    const [left, top] = [gap + (place % columns) * (wide + gap), gap + Math.floor(place / columns) * (high + gap)]
    for (let row = 0; row < picture.height; row++) points.set(picture.points.subarray(row * picture.width, (row + 1) * picture.width), (top + row) * width + left)
  }
  return png({ width, height, points })
}

/** A PNG of sixteen greys (ISO/IEC 15948). */
function png({ width, height, points }: GreyPicture): Buffer {
  const stride = Math.ceil(width / 2) + 1
  const rows = Buffer.alloc(stride * height)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const level = Math.round((points[row * width + column] ?? 255) / 17)
      rows[row * stride + 1 + (column >> 1)]! |= column % 2 === 0 ? level << 4 : level
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([4, 0, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
