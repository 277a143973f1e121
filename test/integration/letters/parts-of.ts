import { inflateRawSync } from 'node:zlib'

/** The parts of a .docx by name, as text; what is no zip file, or has a part that cannot be unpacked, throws. */
export function partsOf(docx: Uint8Array): Readonly<Record<string, string>> {
  const bytes = Buffer.from(docx)
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'))
  const parts: Record<string, string> = {}
  let at = bytes.readUInt32LE(end + 16)
  for (let entry = 0; entry < bytes.readUInt16LE(end + 10); entry++) {
    const [method, size, nameLength, local] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)]
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const data = bytes.subarray(from, from + size)
    parts[name] = (method === 0 ? data : inflateRawSync(data)).toString('utf8')
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts
}
