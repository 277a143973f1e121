/** What a mail says, as plain text. */
export interface ReadMail {
  readonly from?: string
  readonly to?: string
  /** As the mail itself writes it. */
  readonly date?: string
  readonly subject?: string
  readonly text: string
  /** Names of what came with it. */
  readonly attachments: readonly string[]
}

interface Address {
  readonly name?: string | undefined
  readonly address?: string | undefined
}

/** Reads a mail as it was saved (`.eml`). Of one that is all markup only the words are taken: no picture, no style, nothing that runs. */
export async function readMail(file: Blob): Promise<ReadMail> {
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(await file.arrayBuffer())
  const text = mail.text ?? (mail.html === undefined ? '' : wordsOf(mail.html))
  const to = (mail.to ?? []).map(written).filter((each) => each !== undefined).join(', ')
  const from = mail.from === undefined ? undefined : written(mail.from)
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === '' ? {} : { to }),
    ...(mail.date === undefined ? {} : { date: mail.date }),
    ...(mail.subject === undefined ? {} : { subject: mail.subject }),
    text: text.trim(),
    attachments: mail.attachments.map(({ filename, mimeType }) => filename ?? mimeType),
  }
}

function written({ name, address }: Address): string | undefined {
  if (address === undefined || address === '') return name === '' ? undefined : name
  return name === undefined || name === '' ? address : `${name} <${address}>`
}

/** The words of a page of markup, a line for each paragraph; a parsed document runs nothing and fetches nothing. */
function wordsOf(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const unseen of page.querySelectorAll('script, style, head, title')) unseen.remove()
  for (const end of page.querySelectorAll('br')) end.replaceWith('\n')
  for (const block of page.querySelectorAll('p, div, li, tr, h1, h2, h3, h4, blockquote')) block.append('\n')
  return (page.body.textContent ?? '').replaceAll(/[ \t\u00a0]+/g, ' ').replaceAll(/ ?\n ?/g, '\n').replaceAll(/\n{3,}/g, '\n\n')
}
