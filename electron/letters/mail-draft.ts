/** A mail that still has to be sent by the coordinator's own program. */
export interface MailDraft {
  readonly to: string
  /** Our reference and the kind of letter: nothing about a person, because subjects are seen in lists and logs. */
  readonly subject: string
  readonly text: string
  readonly attachment: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }
}

/** Between the parts; no line of base64 begins like this. */
const boundary = '=_gehoor_brief'

/**
 * The mail as an .eml file (RFC 5322, RFC 2045 to 2047), which Outlook, Thunderbird and Apple Mail open as a new message:
 * `X-Unsent` tells them that it was not sent. The same draft gives the same bytes.
 */
export function mailDraft({ to, subject, text, attachment }: MailDraft): Uint8Array {
  const lines = [
    `To: ${withoutLineEnds(to)}`,
    `Subject: ${encodedWords(withoutLineEnds(subject))}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(Buffer.from(text.replaceAll(/\r?\n/g, '\r\n'), 'utf8')),
    `--${boundary}`,
    `Content-Type: ${attachment.mediaType}; name="${asciiName(attachment.name)}"`,
    `Content-Disposition: attachment; filename="${asciiName(attachment.name)}"; filename*=utf-8''${encodeURIComponent(attachment.name)}`,
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(attachment.bytes),
    `--${boundary}--`,
    '',
  ]
  return Buffer.from(lines.join('\r\n'), 'ascii')
}

/** A line end in an address would begin a header of somebody else's making. */
function withoutLineEnds(text: string): string {
  return text.replaceAll(/[\r\n]+/g, ' ').trim()
}

/** Base64 in lines of 76 characters (RFC 2045 §6.8). */
function base64Lines(bytes: Uint8Array): string {
  return (Buffer.from(bytes).toString('base64').match(/.{1,76}/g) ?? []).join('\r\n')
}

/** Words outside ASCII, in pieces of at most 75 characters that each hold whole letters (RFC 2047 §2). */
function encodedWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  const pieces = ['']
  for (const letter of text) {
    const last = pieces.at(-1) ?? ''
    if (Buffer.byteLength(last + letter) > 42) pieces.push(letter)
    else pieces[pieces.length - 1] = last + letter
  }
  return pieces.map((piece) => `=?utf-8?B?${Buffer.from(piece).toString('base64')}?=`).join('\r\n ')
}

/** For programs that do not know RFC 2231: letters without their accents, and nothing that ends the quotation. */
function asciiName(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[^\x20-\x7e]|["\\]/g, '_')
}
