import { getSchema } from '@tiptap/core'
import { describe, expect, test } from 'vitest'
import { addressOf } from '../../../renderer/letters/write/link-address.ts'
import { editorKit } from '../../../renderer/letters/write/editor-kit.ts'
import { blocksIn, documentOf, offsetIn, placeIn, saidIn } from '../../../renderer/letters/write/text-document.ts'
import { markdownOf, plainTextOf } from '../../../shared/letters/markdown-text.ts'
import { blocksOf } from '../../../shared/letters/markdown.ts'

const schema = getSchema(editorKit)
const inEditor = (text: string) => schema.nodeFromJSON(documentOf(blocksOf(text)))
const texts = [
  'Eén **vette** regel\nen nog *een*.\n\n### Kop\n\nTekst met [link](https://voorbeeld.example).',
  'Wij vragen:\n\n- een\n  - dieper\n  - ook\n\n  verder bij een\n- twee\n\n3. drie\n4. vier\n\nSlot.',
  '',
]

describe('the editor has the text of a letter', () => {
  test.each(texts)('and gives it back as it was: %j', (text) => {
    expect(markdownOf(blocksIn(inEditor(text)))).toBe(text)
    expect(saidIn(inEditor(text))).toBe(plainTextOf(text))
    inEditor(text).check()
  })

  test.each(texts)('and knows the place of every sign in it: %j', (text) => {
    const document = inEditor(text)
    const offsets = Array.from({ length: saidIn(document).length + 1 }, (_, offset) => offset)
    expect(offsets.map((offset) => offsetIn(document, placeIn(document, offset)))).toEqual(offsets)
  })
})

test('an address is written as people write it', () => {
  expect(['www.voorbeeld.nl/a', 'https://x.example', 'a@b.example', 'mailto:a@b.example', 'voorbeeld', 'javascript:alert(1)', 'a b.nl'].map(addressOf)).toEqual([
    'https://www.voorbeeld.nl/a', 'https://x.example', 'mailto:a@b.example', 'mailto:a@b.example', undefined, undefined, undefined,
  ])
})
