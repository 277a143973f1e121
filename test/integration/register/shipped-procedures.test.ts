import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readShippedProcedures } from '../../../electron/register/organisation/shipped-procedures.ts'

const resources = join(import.meta.dirname, '../../../resources/procedures')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'procedures-'))
  cpSync(resources, folder, { recursive: true })
})
afterEach(() => { rmSync(folder, { recursive: true }) })

describe('the procedures that come with the program', () => {
  test('are five, sorted by id', () => {
    expect(readShippedProcedures(resources).map(({ id, name }) => [id, name])).toEqual([
      ['inter', 'Inter'], ['interforce', 'Interforce'], ['vlaamse-ombudsdienst', 'Vlaamse Ombudsdienst'], ['wil', 'WIL'], ['zoersel', 'Zoersel'],
    ])
  })

  test('are read whatever else lies in the folder', () => {
    writeFileSync(join(folder, 'README.md'), 'about')
    expect(readShippedProcedures(folder)).toHaveLength(5)
  })

  test('a damaged file is named, with every problem and its place', () => {
    const text = readFileSync(join(folder, 'wil.json'), 'utf8')
    writeFileSync(join(folder, 'wil.json'), text.replace('"version": 1,', '"version": "1",').replace('"tone": "u"', '"tone": "gij"'))
    const line = text.split('\n').findIndex((each) => each.includes('"tone"')) + 1
    expect(() => readShippedProcedures(folder)).toThrow(
      new Error(`wil.json is not a procedure:\n  3:3 version is text; expected whole-number\n  ${line}:3 tone is "gij"; allowed: je, u`),
    )
  })

  test('a file under another name is refused', () => {
    renameSync(join(folder, 'wil.json'), join(folder, 'lekstroom.json'))
    expect(() => readShippedProcedures(folder)).toThrow(new Error('lekstroom.json holds the procedure "wil"'))
  })

  test('none at all is a broken program', () => {
    for (const name of ['inter', 'interforce', 'vlaamse-ombudsdienst', 'wil', 'zoersel']) rmSync(join(folder, `${name}.json`))
    expect(() => readShippedProcedures(folder)).toThrow(new Error('No procedure comes with the program'))
  })
})
