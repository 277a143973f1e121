import { isContractProcedure } from '@orpc/contract'
import { describe, expect, test } from 'vitest'
import { contract } from '../../shared/contract/contract.ts'
import { neededRole, roleFor, suffices } from '../../shared/contract/rights.ts'

const questions = Object.entries(contract).flatMap(([branch, inner]) => Object.entries(inner).flatMap(([name, question]) => (isContractProcedure(question) ? [[branch, name] as const] : [])))

describe('what each member of the team may do', () => {
  test('every question asks a role, and no role is given to what is no question', () => {
    const listed = Object.entries(neededRole).flatMap(([branch, inner]) => Object.keys(inner).map((name) => `${branch}.${name}`))
    expect(listed.toSorted()).toEqual(questions.map(([branch, name]) => `${branch}.${name}`).toSorted())
    expect(questions.filter((path) => roleFor(path) === undefined)).toEqual([])
  })

  test('a coordinator may all that a handler may, and a handler all that a reader may', () => {
    const roles = ['reader', 'handler', 'coordinator'] as const
    expect(roles.map((own) => roles.filter((needed) => suffices(own, needed)))).toEqual([['reader'], ['reader', 'handler'], ['reader', 'handler', 'coordinator']])
  })

  test('a reader is asked to write nothing down: what she may ask only reads, or is about her own passphrase', () => {
    const reads = questions.filter((path) => roleFor(path) === 'reader').map(([branch, name]) => `${branch}.${name}`)
    expect(reads.filter((question) => /save|open$|record$|finalise|publish|move|discard|remove|add|change$|hide|setRole|begin|append/i.test(question))).toEqual([])
  })
})
