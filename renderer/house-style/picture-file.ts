/** A picture of more bytes makes every letter heavy. */
export const mostPictureBytes = 300_000

/** The media type by the first bytes of a file; undefined for what a letter cannot hold. A name proves nothing. */
export function kindOfPicture(bytes: Uint8Array): 'image/png' | 'image/jpeg' | undefined {
  const begins = (signature: readonly number[]) => signature.every((byte, place) => bytes[place] === byte)
  if (begins([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  return begins([0xff, 0xd8, 0xff]) ? 'image/jpeg' : undefined
}
