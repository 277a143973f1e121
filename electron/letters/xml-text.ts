/** Everything that an XML 1.0 document cannot hold: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const notInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** Text that Word opens whatever was pasted into it. */
export function xmlText(text: string): string {
  return text.replaceAll(notInXml, '')
}
