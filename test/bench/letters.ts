import { Document, Packer, Paragraph } from 'docx'
import { composeLetter } from '../../electron/letters/compose.ts'
import { letterDocument } from '../../electron/letters/document.ts'
import { letterView, recipientOfLetter } from '../../electron/letters/letter-view.ts'
import { blocksOf } from '../../shared/letters/markdown.ts'
import { exampleTemplate } from '../../electron/letters/template/example-template.ts'
import { templateLetter } from '../../electron/letters/template/template-letter.ts'
import { runBatch } from '../../renderer/letters/post/batch-run.ts'
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
  const batch = await batchOf500()
  return [
    { name: 'Letter, warm: facts to Word document', measured: median(letters), unit: 'ms', target: '< 50', reference: `bare document of the same paragraphs ${bareMilliseconds.toPrecision(3)} ms` },
    { name: 'Letter against a bare document', measured: median(letters) / bareMilliseconds, unit: 'times' },
    { name: 'Letter, warm: text, demands and address without the document', measured: median(composed), unit: 'ms' },
    { name: 'Letter, the first of a run', measured: first, unit: 'ms' },
    ...batch,
  ]
}

/** A whole batch, one after another, each told as it is made: in the house style of the program, and in a template of an organisation's own. */
async function batchOf500(): Promise<readonly Measurement[]> {
  const numbers = Array.from({ length: 500 }, (_, index) => `2026-${String(index + 1).padStart(4, '0')}`)
  const input = letterInput({ procedureId: 'wil', kind: 'answer' })
  const template = await exampleTemplate(input)
  const letterOf = (number: string) => {
    const one = { ...input, number }
    const { title, sections } = composeLetter(one)
    const { addressLines } = letterView({ ...one, title, sections })
    return { ...one, title, sections, addressLines, salutation: recipientOfLetter(one).salutation, isFinal: true }
  }
  const run = async (make: (number: string) => Promise<Uint8Array>) => {
    let [told, most] = [0, 0]
    const milliseconds = await millisecondsOf(() => runBatch(numbers, {
      make,
      onMade: () => {
        told += 1
        most = Math.max(most, process.memoryUsage.rss())
      },
      signal: new AbortController().signal,
    }))
    if (told !== numbers.length) throw new Error('Not every letter of the batch was told')
    return { seconds: milliseconds / 1000, megabytes: most / 1e6 }
  }
  const own = await run((number) => letterDocument(letterOf(number)))
  const house = await run(async (number) => templateLetter(template, letterOf(number)))
  return [
    { name: 'Batch of 500 letters, facts to Word documents', measured: own.seconds, unit: 's', target: '< 10' },
    { name: 'Batch of 500 letters, most memory of the whole process', measured: own.megabytes, unit: 'MB', target: '< 300' },
    { name: 'Batch of 500 letters in an own Word template', measured: house.seconds, unit: 's', target: '< 10' },
    { name: 'Batch of 500 in an own template, most memory', measured: house.megabytes, unit: 'MB', target: '< 300' },
  ]
}
