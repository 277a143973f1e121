import { Document, Packer, Paragraph } from 'docx'
import { composeLetter } from '../../electron/letters/compose.ts'
import { letterDocument } from '../../electron/letters/document.ts'
import { letterView, recipientOfLetter } from '../../electron/letters/letter-view.ts'
import { blocksOf } from '../../shared/letters/markdown.ts'
import { letterInput } from '../fixtures/letters.ts'
import { median, millisecondsOf, type Measurement } from './measurement.ts'

const rounds = 40

/** A letter as the coordinator asks for it, from the facts of a dossier to the bytes of a document. */
export async function bench(): Promise<readonly Measurement[]> {
  const input = letterInput({ procedureId: 'wil', kind: 'answer' })
  const compose = () => {
    const composed = composeLetter(input)
    return { ...composed, ...letterView({ ...input, ...composed }) }
  }
  const letter = () => {
    const { title, sections, addressLines } = compose()
    return letterDocument({ ...input, title, sections, addressLines, salutation: recipientOfLetter(input).salutation, isFinal: true })
  }
  const paragraphs = compose().sections.flatMap(({ heading, text }) => [
    ...(heading === undefined ? [] : [heading]),
    ...blocksOf(text).map(({ inlines }) => inlines.map((inline) => (inline.kind === 'text' ? inline.text : '\n')).join('')),
  ])
  const bare = () => Packer.pack(new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] }), 'uint8array')

  const first = await millisecondsOf(letter)
  // One after the other, so that a busy moment of the machine falls on both.
  const [letters, bares, composed]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < rounds; round++) {
    letters.push(await millisecondsOf(letter))
    bares.push(await millisecondsOf(bare))
    composed.push(await millisecondsOf(compose))
  }
  const bareMilliseconds = median(bares)
  return [
    { name: 'Letter, warm: facts to Word document', measured: median(letters), unit: 'ms', target: '< 50', reference: `bare document of the same paragraphs ${bareMilliseconds.toPrecision(3)} ms` },
    { name: 'Letter against a bare document', measured: median(letters) / bareMilliseconds, unit: 'times' },
    { name: 'Letter, warm: text, demands and address without the document', measured: median(composed), unit: 'ms' },
    { name: 'Letter, the first of a run', measured: first, unit: 'ms' },
  ]
}
