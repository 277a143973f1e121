import { stdin, stdout } from 'node:process'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { ownEnvironment } from './application.ts'
import { RegisterProblem } from './register/problem.ts'
import { closeRegister, rebuildProjections, unlockRegister } from './register/register.ts'
import { readOptions } from './shell/options.ts'
import { thisMachine } from './shell/run.ts'

/**
 * `node electron/rebuild.ts [--folder PATH]`: makes the tables for lists, agenda and search again from the events alone. Asks for
 * the passphrase, or reads it from the standard input. The program must be closed. Prints how many dossiers it went through.
 */
const { folder } = readOptions(process.argv.slice(2), thisMachine())
if (folder === undefined) throw new Error('Give the folder of the register with --folder')

try {
  const register = unlockRegister(ownEnvironment, { folder, passphrase: await askPassphrase(), shippedProcedures: [] })
  try {
    stdout.write(`${rebuildProjections(register)} dossiers\n`)
  } finally {
    closeRegister(register)
  }
} catch (error) {
  if (!(error instanceof RegisterProblem)) throw error
  process.stderr.write(`${error.code}\n`)
  process.exitCode = 1
}

/** One line from the keyboard, of which nothing is shown, or from whatever is piped in. */
async function askPassphrase(): Promise<string> {
  if (stdin.isTTY) stdout.write('Passphrase: ')
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: stdin, output: silent, terminal: stdin.isTTY })
  try {
    for await (const line of lines) return line
    return ''
  } finally {
    lines.close()
    if (stdin.isTTY) stdout.write('\n')
  }
}
