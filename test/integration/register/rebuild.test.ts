import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closedRegister, copyOf, fingerprint, passphrase, rawDatabase, removeFolders, type Closed } from '../../fixtures/register.ts'

let original: Closed
beforeAll(() => {
  original = closedRegister(12)
})
afterAll(removeFolders)

const rebuild = ({ folder }: Closed, typed: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, '../../../electron/rebuild.ts'), '--folder', folder], { input: `${typed}\n`, encoding: 'utf8' })
  return { status, stdout, stderr }
}
const rowsIn = (closed: Closed) => {
  const database = rawDatabase(closed)
  const rows = database.prepare('SELECT * FROM dossier_row ORDER BY serial').all()
  database.close()
  return rows
}

describe('the command that makes the lists again', () => {
  it('mends what became of them, from the events alone', () => {
    const spoilt = copyOf(original)
    const database = rawDatabase(spoilt)
    database.exec(`UPDATE dossier_row SET subject = 'fout'; DELETE FROM dossier_row WHERE serial % 2 = 0`)
    database.close()
    expect(rebuild(spoilt, passphrase)).toEqual({ status: 0, stdout: '12 dossiers\n', stderr: '' })
    expect(rowsIn(spoilt)).toEqual(rowsIn(original))
  })

  it('refuses a wrong passphrase by its code, and writes nothing', () => {
    const closed = copyOf(original)
    const before = fingerprint(closed.folder)
    expect(rebuild(closed, 'niet de goede zin')).toEqual({ status: 1, stdout: '', stderr: 'WRONG_PASSPHRASE\n' })
    expect(fingerprint(closed.folder)).toEqual(before)
  })
})
