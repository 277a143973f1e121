import { randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeRecoveryKey, readRecoveryKey } from '../../../electron/register/keys/recovery-key.ts'

const signs = '23456789ABCDEFGHJKLMNPQRTUVWXYZ'.split('')
const keyFrom = (bytes: Uint8Array) => makeRecoveryKey(() => Buffer.from(bytes))
const keys = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(keyFrom)

describe('a recovery key', () => {
  it('is eight groups of four signs, none of which looks like another', () => {
    expect(fc.sample(keys, 500).filter((key) => !/^(?:[2-9A-HJ-NP-RT-Z]{4} ){7}[2-9A-HJ-NP-RT-Z]{4}$/.test(key))).toEqual([])
  })

  it('holds at least 128 bits of chance: each of the thirty signs that are not the check can be any of the 31', () => {
    expect(30 * Math.log2(signs.length)).toBeGreaterThan(128)
    const seen = Array.from({ length: 30 }, () => new Set<string>())
    for (let count = 0; count < 2000; count += 1) {
      const key = makeRecoveryKey(randomBytes).replaceAll(' ', '')
      for (const [place, set] of seen.entries()) set.add(key.charAt(place))
    }
    expect(seen.map((set) => set.size)).toEqual(Array.from({ length: 30 }, () => 31))
  })

  it('is never the same twice', () => {
    expect(new Set(Array.from({ length: 1000 }, () => makeRecoveryKey(randomBytes))).size).toBe(1000)
  })
})

describe('a recovery key as a person types it', () => {
  const key = keyFrom(new Uint8Array(32).fill(7))

  it.each([
    ['in small letters', key.toLowerCase()],
    ['without spaces', key.replaceAll(' ', '')],
    ['with dashes and line ends', key.replaceAll(' ', '-\n')],
    ['with a space at either end', `  ${key} `],
    ['with S for 5 and I or 1 for L, which look alike', key.replaceAll('5', 'S').replaceAll('L', '1')],
  ])('is understood %s', (_, typed) => {
    expect(readRecoveryKey(typed)).toEqual({ ok: true, key })
  })

  it('is known to be mistyped when any one sign is another', () => {
    const bare = key.replaceAll(' ', '')
    for (let place = 0; place < bare.length; place += 1) {
      for (const sign of signs.filter((other) => other !== bare.charAt(place))) {
        expect(readRecoveryKey(bare.slice(0, place) + sign + bare.slice(place + 1))).toEqual({ ok: false })
      }
    }
  })

  it('is known to be mistyped when any two signs are other ones, or have changed places', () => {
    const slip = fc.record({ place: fc.integer({ min: 0, max: 31 }), sign: fc.constantFrom(...signs) })
    fc.assert(
      fc.property(keys, slip, slip, (made, { place: first, sign: one }, { place: second, sign: other }) => {
        const bare = made.replaceAll(' ', '').split('')
        const mistyped = bare.with(first, one).with(second, other)
        const swapped = bare.with(first, bare[second] ?? '').with(second, bare[first] ?? '')
        for (const typed of [mistyped, swapped]) {
          expect(readRecoveryKey(typed.join('')).ok).toBe(typed.join('') === bare.join(''))
        }
      }),
      { numRuns: 2000 },
    )
  })

  it.each([['nothing', ''], ['one sign too few', key.slice(0, -1)], ['one sign too many', `${key}A`], ['a sign that does not exist', key.replace(/^./, '0')], ['words', 'vier natte paraplu’s']])(
    'is known to be mistyped when it is %s',
    (_, typed) => {
      expect(readRecoveryKey(typed)).toEqual({ ok: false })
    },
  )
})
