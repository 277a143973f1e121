/**
 * What somebody typed, so that it comes out of the Markdown of a letter as it was typed: a star stays a star, and no
 * bracket becomes a link. Lists stay lists, because they are typed to be lists.
 */
export function literalMarkdown(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replaceAll('*', String.raw`\*`)
    .replaceAll(/\[(?=[^\]\n]*\]\()/g, String.raw`\[`)
}
