/** A picture that a letter can hold, with its size in its own pixels. */
export interface Picture {
  readonly type: 'png' | 'jpg'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** Reads a PNG or JPEG from base64; undefined for anything else, so that a damaged logo never keeps a letter from being made. */
export function readPicture(base64: string): Picture | undefined {
  const bytes = Buffer.from(base64, 'base64')
  const size = pngSize(bytes) ?? jpegSize(bytes)
  return size === undefined || size.width === 0 || size.height === 0 ? undefined : { ...size, bytes }
}

/** As large as a picture can be within so much room, in its own proportions; millimetres. */
export function pictureSize({ width, height }: Pick<Picture, 'width' | 'height'>, most: { readonly width: number; readonly height: number }): { readonly width: number; readonly height: number } {
  const scale = Math.min(most.width / width, most.height / height)
  return { width: width * scale, height: height * scale }
}

type Size = Omit<Picture, 'bytes'>

function pngSize(bytes: Buffer): Size | undefined {
  const isPng = bytes.length >= 24 && bytes.subarray(0, 8).toString('latin1') === '\u{89}PNG\r\n\u{1A}\n'
  return isPng ? { type: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : undefined
}

/** A JPEG is a row of segments; the one that begins a frame holds the size. */
function jpegSize(bytes: Buffer): Size | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xff_d8) return undefined
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const kind = bytes[at + 1] ?? 0
    // C4, C8 and CC lie between the frame markers and are something else.
    const isFrame = kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind)
    if (isFrame) return { type: 'jpg', height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return undefined
}
