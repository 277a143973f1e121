/**
 * What somebody typed, so that it comes out of the Markdown of a letter as it was typed: a star stays a star, and no
 * bracket becomes a link, no line a heading. Lists stay lists, because they are typed to be lists.
 */
export function literalMarkdown(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\\(?=[!-/:-@[-`{-~]|\s*$)/gm, '\\\\')
    .replaceAll('*', String.raw`\*`)
    .replaceAll(/\[(?=[^\]\n]*\]\()/g, String.raw`\[`)
    .replaceAll(/^( {0,3})#(?=##[ \t])/gm, String.raw`$1\#`)
}
