// Damage is by its nature something that no type allows.
/* oxlint-disable typescript/no-explicit-any */
import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readProcedure, readProcedureText, type ProcedureReading } from '../../../shared/procedure/read.ts'
import { procedureIds, procedureText } from './shipped.ts'

type Path = readonly (string | number)[]

/** Every place in a JSON value, the root apart. */
function placesIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return at.length === 0 ? [] : [at]
  const inside = Object.entries(value).flatMap(([key, part]) => placesIn(part, [...at, Array.isArray(value) ? Number(key) : key]))
  return at.length === 0 ? inside : [at, ...inside]
}

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)

const originals = procedureIds.map((id): unknown => JSON.parse(procedureText(id)))
const place = fc.constantFrom(...originals).chain((original) => fc.record({ original: fc.constant(original), path: fc.constantFrom(...placesIn(original)) }))

/** The group or list that holds the place, in a copy of the whole that may be changed. */
function open(original: unknown, path: Path): { readonly copy: unknown; readonly holder: any; readonly last: string | number } {
  const copy = structuredClone(original)
  const last = path.at(-1) ?? ''
  return { copy, holder: path.slice(0, -1).reduce((value: any, key) => value[key], copy), last }
}

/** What was made of a damaged procedure: taken as it stands, changed on the way, or refused with a reason. */
function outcome(reading: ProcedureReading, damaged: unknown): 'as it stands' | 'changed' | 'refused' | 'refused without a reason' {
  if (reading.ok) return isDeepStrictEqual(reading.procedure, damaged) ? 'as it stands' : 'changed'
  const told = reading.problems.length > 0 && reading.problems.every(({ message }) => message !== '')
  return told ? 'refused' : 'refused without a reason'
}

describe('one damaged field', () => {
  test('never passes as another type, and what passes is kept as it stands', () => {
    fc.assert(
      fc.property(place, fc.jsonValue({ maxDepth: 2 }), ({ original, path }, replacement) => {
        const { copy, holder, last } = open(original, path)
        const allowed = kindOf(holder[last]) === kindOf(replacement) ? ['as it stands', 'refused'] : ['refused']
        holder[last] = replacement
        expect(allowed).toContain(outcome(readProcedure(copy), copy))
      }),
      { numRuns: 600 },
    )
  })

  test('that is taken away is told, or was not needed', () => {
    fc.assert(
      fc.property(place, ({ original, path }) => {
        const { copy, holder, last } = open(original, path)
        if (Array.isArray(holder)) holder.splice(Number(last), 1)
        else delete holder[last]
        expect(['as it stands', 'refused']).toContain(outcome(readProcedure(copy), copy))
      }),
      { numRuns: 400 },
    )
  })

  test('that nobody knows is told by its name, also the names that JavaScript keeps for itself', () => {
    const names = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', ''), fc.string({ maxLength: 20 }))
    const organisation = ['name', 'sender', 'writtenTo', 'addressLines', 'country', 'phone', 'email', 'generalEmail', 'website', 'coordinatorTitle', 'handlerTitle']
    fc.assert(
      fc.property(fc.constantFrom(...procedureIds), names, (id, name) => {
        fc.pre(!organisation.includes(name))
        const reading = readProcedureText(procedureText(id).replace('"organisation": {', () => `"organisation": {\n    ${JSON.stringify(name)}: 1,`))
        const told = reading.ok ? [] : reading.problems.map(({ code, params, at }) => [code, params, at?.column])
        expect(told).toEqual([['unknown-field', { field: name, allowed: organisation.join(', ') }, 5]])
      }),
    )
  })

  test('does not make the reader throw, whatever text it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' })), (text) => {
        expect(readProcedureText(text).ok).toBe(false)
      }),
    )
  })
})
