import { ORPCError } from '@orpc/client'
import { describe, expect, test } from 'vitest'
import { problemOf } from '../../../renderer/problem.ts'
import { problemWords, sentencesOf } from '../../../renderer/words/problems.ts'
import { problems, type ProblemCode } from '../../../shared/contract/problems.ts'

/** What comes with each problem that brings something. */
const samples: Partial<Record<ProblemCode, unknown>> = {
  WRONG_PASSPHRASE: { attempts: 1 },
  WRONG_RECOVERY_KEY: { mistyped: true },
  REGISTER_NEWER: { version: 9, supported: 3 },
  REGISTER_DAMAGED: { damage: 'page', backups: [] },
  CHANGED_MEANWHILE: { length: 4 },
  STEP_BLOCKED: { blockers: [{ code: 'hearing-missing' }] },
  PROCEDURE_FAULTY: { problems: [{ code: 'empty', path: 'name' }, { code: 'missing', path: 'tone', params: { expected: 'text' } }] },
  NOT_ALLOWED: { needed: 'coordinator' },
  SNOOZE_TOO_LONG: { latest: '2026-11-30T16:00:00.000Z' },
  SHEET_INCOMPLETE: { problems: [] },
  NOT_A_WORD_FILE: { fault: 'no-docx' },
  TEMPLATE_UNUSABLE: { codes: ['no-text'] },
  CANNOT_BE_POSTED: { numbers: ['2026-0042'] },
  LETTER_INCOMPLETE: { missing: ['onward'] },
  DOCUMENT_TOO_LARGE: { most: 52_428_800 },
}
const codes = Object.keys(problems) as ProblemCode[]

function asItArrives(code: ProblemCode): unknown {
  return new ORPCError(code, { defined: true, status: problems[code].status, data: samples[code] ?? {} })
}

describe.each(['nl', 'en'] as const)('in %s', (language) => {
  test.each(codes)('%s says what happened, what is safe and what to do, without blame and without shouting', (code) => {
    const problem = problemOf(asItArrives(code))
    expect(problem?.code).toBe(code)
    const { what, safe, doNow } = sentencesOf(problem, problemWords[language])
    for (const sentence of [what, safe, doNow]) expect(sentence).toMatch(/^[A-ZÉ].{8,}[.?]$/)
    expect(`${what} ${safe} ${doNow}`).not.toMatch(/!|undefined|ongeldig|invalid|fout gemaakt|u heeft een fout|your mistake/i)
  })
})

test('Dutch and English are two texts', () => {
  const same = codes.filter((code) => {
    const problem = problemOf(asItArrives(code))
    return sentencesOf(problem, problemWords.nl).what === sentencesOf(problem, problemWords.en).what
  })
  expect(same).toEqual([])
})

test('after the third wrong passphrase the recovery key is pointed to', () => {
  const said = (attempts: number) => sentencesOf({ code: 'WRONG_PASSPHRASE', data: { attempts } }, problemWords.nl).doNow
  expect([1, 2].map(said).filter((sentence) => sentence.includes('herstelsleutel'))).toEqual([])
  expect(said(3)).toContain('herstelsleutel')
})

test('a fault of the program is no problem with a sentence of its own', () => {
  expect(problemOf(new ORPCError('INTERNAL_SERVER_ERROR'))).toBeUndefined()
  expect(problemOf(new ORPCError('REGISTER_NEWER', { data: { version: 'nine' } }))).toBeUndefined()
  expect(problemOf(new Error('REGISTER_LOCKED'))).toBeUndefined()
  expect(problemOf(new ORPCError('constructor'))).toBeUndefined()
})
