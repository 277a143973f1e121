import { describe, expect, it } from 'vitest'
import { compareTexts } from '../../../electron/letters/compare-texts.ts'
import { p, wordFile } from '../../fixtures/templates/word-file.ts'

const compared = (before: readonly string[], after: readonly string[]) => {
  const { isSame, paragraphs } = compareTexts(wordFile({ body: before.map((text) => p(text)).join('') }), wordFile({ body: after.map((text) => p(text)).join('') }))
  return { isSame, told: paragraphs.map(({ pieces }) => pieces.map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'gone' ? '-' : '+'}[${text}]`)).join('')) }
}

describe('The text of a letter that came back from Word', () => {
  it('is the same when only its looks changed: bold words, runs cut in pieces, spaces at the end', () => {
    const before = wordFile({ body: p('Geachte mevrouw,') + p('U belde ons op 3 november.') })
    const after = wordFile({ body: `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Geachte </w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>mevrouw,</w:t></w:r></w:p><w:p/>${p('U belde ons op 3\u00A0november. ')}` })
    expect(compareTexts(before, after).isSame).toBe(true)
  })

  it('differs word by word where a sentence was changed', () => {
    expect(compared(['U belde ons op 3 november.', 'Dank u wel.'], ['U belde ons op 4 november.', 'Dank u wel.'])).toEqual({ isSame: false, told: ['U belde ons op -[3]+[4] november.', 'Dank u wel.'] })
  })

  it('shows a paragraph that was taken out, one that came, and one that moved', () => {
    expect(compared(['Een.', 'Twee.', 'Drie.'], ['Een.', 'Drie.'])).toEqual({ isSame: false, told: ['Een.', '-[Twee.]', 'Drie.'] })
    expect(compared(['Een.', 'Drie.'], ['Een.', 'Nieuw en lang.', 'Drie.'])).toEqual({ isSame: false, told: ['Een.', '+[Nieuw en lang.]', 'Drie.'] })
    expect(compared(['Een.', 'Twee.'], ['Twee.', 'Een.']).told.join('|')).toMatch(/-\[Een\.\]\|Twee\.\|\+\[Een\.\]|\+\[Twee\.\]\|Een\.\|-\[Twee\.\]/)
  })

  it('reads what tracked changes left, as it will be printed', () => {
    const before = wordFile({ body: p('U krijgt antwoord op maandag.') })
    const after = wordFile({ body: '<w:p><w:r><w:t xml:space="preserve">U krijgt antwoord op </w:t></w:r><w:del w:id="1" w:author="K"><w:r><w:delText>maandag</w:delText></w:r></w:del><w:ins w:id="2" w:author="K"><w:r><w:t>dinsdag</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>' })
    expect(compareTexts(before, after).paragraphs[0]?.pieces.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['same U krijgt antwoord op ', 'gone maandag', 'new dinsdag', 'same .'])
  })

  it('reads heads and feet too', () => {
    const withHead = (head: string) => wordFile({ body: p('Tekst.'), headers: [p(head)] })
    expect(compareTexts(withHead('Kenmerk 1'), withHead('Kenmerk 2')).isSame).toBe(false)
  })

  it('of which nothing is left is told as such', () => {
    expect(compared(['Een.'], [])).toEqual({ isSame: false, told: ['-[Een.]'] })
  })
})
