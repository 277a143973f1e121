import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { unlock } from './call.ts'
import { expect } from './fixtures.ts'
import { judged, test } from './letters.ts'

const run = promisify(execFile)

test('the sheets become a PDF under the name of the letter, with its text, and headings and lists for who listens', async ({ folder, open, prepareDossier, shell }) => {
  test.skip(shell === 'electron', 'only a browser without a window prints into a file')
  const dossierId = await prepareDossier({ happenings: judged, settings: { houseColour: '#1a4f8b', footer: ['KvK 00000000'], copyTo: { names: ['R. Peeters', 'B. Bedenksel'], kinds: ['answer'] } } })
  const { page, close } = await open()
  await unlock(page)
  await page.evaluate((id) => { location.hash = `#/brief/${id}/answer` }, dossierId)
  await expect(page.getByRole('region', { name: 'Voorbeeld' })).toContainText('Geachte mevrouw El Voorbeeld,')
  // What the print window would be shown, and the name that it would propose.
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', document.title)
  })
  await page.keyboard.press('Alt+P')
  await expect(page.locator('body')).toHaveAttribute('data-printed', '2026-0001 antwoord')
  await expect(page.getByText('Kies in het afdrukvenster “Opslaan als pdf”.')).toBeVisible()
  await expect(page).toHaveTitle('Brief – Gehoor')

  const file = join(folder, 'letter.pdf')
  await page.pdf({ path: file, preferCSSPageSize: true, tagged: true, outline: true })
  const canRead = existsSync('/usr/bin/pdfinfo') && existsSync('/usr/bin/pdftotext')
  test.info().annotations.push({ type: 'poppler', description: canRead ? 'the PDF was read' : 'skipped: nothing here reads a PDF' })
  if (canRead) {
    const [{ stdout: facts }, { stdout: structure }, { stdout: words }] = await Promise.all([run('pdfinfo', [file]), run('pdfinfo', ['-struct-text', file]), run('pdftotext', ['-layout', file, '-'])])
    expect(facts).toMatch(/Tagged:\s+yes/)
    expect(facts).toMatch(/Page size:\s+59[45][\d.]* x 84[12][\d.]* pts \(A4\)/)
    const said = structure.split('\n').map((line) => line.trim()).filter((line) => line !== '' && line !== 'NonStruct')
    const headings = said.flatMap((line, place) => (/^H\d /.test(line) ? [`${line.slice(0, 2)} ${said[place + 1]}`] : []))
    expect(headings).toEqual(['H1 "Antwoord op uw klacht"', 'H2 "Uw klacht"', 'H2 "Wat wij hebben onderzocht"', 'H2 "Wat wij vinden"', 'H2 "Wat wij doen"', 'H2 "Naar de ombudsman"'])
    expect(said.filter((line) => /^(?:L|LI) /.test(line)).map((line) => line.split(' ')[0])).toEqual(['L', 'LI', 'LI'])
    // The table that only puts things in their place is none for who listens.
    expect(said.filter((line) => /^(?:Table|TR|TD) /.test(line))).toEqual([])
    expect(words.replaceAll(/\s+/g, ' ')).toContain('Geachte mevrouw El Voorbeeld, Op maandag 12 oktober 2026 belde u ons.')
    expect(words).toContain('KvK 00000000')
  }
  await close()
})
