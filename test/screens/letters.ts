/*
 * Pictures of every shipped letter, as LibreOffice prints it: `npx node test/screens/letters.ts docs/letters`. One PNG for each
 * organisation with all its letters on it, row by row in the order of `letterKind`, at 50 dots to the inch. Needs soffice and pdftoppm.
 */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { letterKind } from '../../shared/letters/letter.ts'
import { documentOf } from '../fixtures/letter-documents.ts'
import { procedureIds, procedureOf } from '../fixtures/letters.ts'
import { contactSheet, readGrey } from './contact-sheet.ts'

const run = promisify(execFile)
const target = process.argv[2]
if (target === undefined) throw new Error('Say into which folder: npx node test/screens/letters.ts <folder>')

const work = mkdtempSync(join(tmpdir(), 'gehoor-pictures-'))
mkdirSync(target, { recursive: true })
try {
  const names: string[] = []
  for (const procedureId of procedureIds) {
    for (const kind of letterKind.options) {
      // A kind that the procedure says nothing of is never written there.
      if (procedureOf(procedureId).letters[kind] === undefined) continue
      const envelope = procedureOf(procedureId).organisation.country === 'NL' ? 'nl-left' : 'be-left'
      const name = `${procedureId} ${kind}`
      writeFileSync(join(work, `${name}.docx`), await documentOf({ procedureId, kind, settings: { envelope } }))
      names.push(name)
    }
  }
  await run('soffice', ['--headless', `-env:UserInstallation=file://${work}/profile`, '--convert-to', 'pdf', '--outdir', work, ...names.map((name) => join(work, `${name}.docx`))], { maxBuffer: 1e8 })
  for (const procedureId of procedureIds) {
    const own = names.filter((name) => name.startsWith(`${procedureId} `))
    for (const [place, name] of own.entries()) await run('pdftoppm', ['-r', '50', '-gray', join(work, `${name}.pdf`), join(work, `${procedureId}-${String(place).padStart(2, '0')}`)])
    const sheets = readdirSync(work).filter((file) => file.startsWith(`${procedureId}-`) && file.endsWith('.pgm')).toSorted()
    writeFileSync(join(target, `${procedureId}.png`), contactSheet(sheets.map((file) => readGrey(readFileSync(join(work, file)))), 6))
  }
} finally {
  rmSync(work, { recursive: true })
}
