import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readProcedureText } from '../../../shared/procedure/read.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'

export const procedureIds = ['inter', 'interforce', 'vlaamse-ombudsdienst', 'wil', 'zoersel'] as const
export type ProcedureId = (typeof procedureIds)[number]

const root = join(import.meta.dirname, '../../..')

export const procedureText = (id: ProcedureId): string => readFileSync(join(root, 'resources/procedures', `${id}.json`), 'utf8')

export function shipped(id: ProcedureId): Procedure {
  const reading = readProcedureText(procedureText(id))
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'))
  return reading.procedure
}

/** Every run of white space, line ends and no-break spaces included, as one space. */
export const folded = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** The document the procedure was written from, white space folded. */
export const seedOf = (id: ProcedureId): string => folded(readFileSync(join(root, 'test/fixtures/seeds', `${id}.txt`), 'utf8'))

/** Awb 9:4 to 9:12 as in force on 1 July 2026, white space folded. */
export const awb = (): string => folded(readFileSync(join(root, 'test/fixtures/seeds/awb-9-4-to-9-12.txt'), 'utf8'))
