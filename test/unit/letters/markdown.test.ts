import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownOf, plainTextOf, printedTextOf } from '../../../shared/letters/markdown-text.ts'
import { blocksOf, type Inline } from '../../../shared/letters/markdown.ts'

const written = (text: string) => markdownOf(blocksOf(text))

describe('The text of a letter', () => {
  it.each([
    'Op 12 oktober belde u ons.',
    'Een **vet** en een *schuin* woord, en **beide *samen* hier**.',
    'Wij vragen u:\n\n- uw naam\n- uw **adres**\n  - met bus\n  - zonder bus\n- uw klacht',
    '3. drie\n4. vier\n\n   nog een alinea bij vier\n5. vijf',
    '- een\n\n+ een andere lijst',
    'Eerste regel\ntweede regel\n\nTweede alinea',
    '### Een tussenkop\n\nDe tekst eronder.',
    'Zie [onze pagina](https://voorbeeld.example/klacht) of [mail](mailto:klacht@voorbeeld.example).',
    String.raw`Ster \* en \- geen lijst, 5\. geen lijst`,
    'Dit is [… een open plek …].',
  ])('is written again as it was read: %j', (text) => {
    expect(blocksOf(written(text))).toEqual(blocksOf(text))
    expect(written(written(text))).toBe(written(text))
  })

  it('keeps what looks like a sign of Markdown as it was typed', () => {
    const typed = ['- geen lijst', '1. geen lijst', '### geen kop', '# 3', '**niet vet**', '[geen](https://link.example)', String.raw`C:\*`, '> geen citaat', '<b>', '___']
    expect(typed.map((text) => plainTextOf(markdownOf([{ inlines: [{ kind: 'text', text, bold: false, italic: false }] }])))).toEqual(typed)
    expect(typed.map((text) => blocksOf(markdownOf([{ inlines: [{ kind: 'text', text, bold: false, italic: false }] }]))).every(([block]) => block?.item === undefined && block?.isHeading === undefined)).toBe(true)
  })

  it('is what stands on paper, with the address behind a link that does not say it', () => {
    expect(printedTextOf('Kijk op [onze **pagina**](https://www.voorbeeld.example/) of [a@b.example](mailto:a@b.example).')).toBe('Kijk op onze pagina (voorbeeld.example) of a@b.example.')
  })

  it('loses no word, whatever is typed and however it looks', () => {
    const text = fc.array(fc.constantFrom('a', 'woord', ' ', '*', '**', '-', '1.', '[', ']', '(', ')', '\\', '"', '#', '_', '…', '&amp;', '<b>', '\u00a0', '.', '`', '~', '!', '|', 'https://x.example'), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))
    const run = fc.record({ kind: fc.constant('text' as const), text, bold: fc.boolean(), italic: fc.boolean() })
    const inline: fc.Arbitrary<Inline> = fc.oneof({ weight: 5, arbitrary: run }, { weight: 1, arbitrary: fc.constant({ kind: 'line-end' as const }) })
    const signs = (words: string) => words.replaceAll(/\s+/g, '')
    fc.assert(
      fc.property(fc.array(fc.array(inline, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }), fc.boolean(), (paragraphs, isList) => {
        const blocks = paragraphs.map((inlines) => ({ inlines, ...(isList ? { item: { ordered: false, level: 0, list: 0, start: 1, isFirstLine: true } } : {}) }))
        const meant = paragraphs.map((inlines) => inlines.map((each) => (each.kind === 'text' ? each.text : '')).join('')).join('')
        expect(signs(plainTextOf(markdownOf(blocks)))).toBe(signs(meant))
      }),
      { numRuns: 1_000 },
    )
  })
})
