import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readProcedureText } from '../../../shared/procedure/read.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { isOwnVersion } from '../../../shared/procedure/version.ts'

/**
 * The procedures that come with the program, sorted by id. Throws, with the file's name and every problem in it, when one
 * cannot be read or does not bear the id of its file: the program was then damaged or badly built, and nobody can go on.
 */
export function readShippedProcedures(folder: string): Procedure[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json')).sort()
  if (names.length === 0) throw new Error('No procedure comes with the program')
  return names.map((name) => readShipped(folder, name))
}

function readShipped(folder: string, name: string): Procedure {
  const reading = readProcedureText(readFileSync(join(folder, name), 'utf8'))
  if (!reading.ok) {
    const lines = reading.problems.map(({ message, at }) => `  ${at === undefined ? '' : `${at.line}:${at.column} `}${message}`)
    throw new Error(`${name} is not a procedure:\n${lines.join('\n')}`)
  }
  if (`${reading.procedure.id}.json` !== name) throw new Error(`${name} holds the procedure "${reading.procedure.id}"`)
  if (isOwnVersion(reading.procedure.version)) throw new Error(`${name} has a version that is kept for own ones`)
  return reading.procedure
}
