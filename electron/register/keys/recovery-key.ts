/**
 * The signs of a recovery key: digits and capitals without 0 and O, 1 and I, and S, which look like another sign. There are
 * 31, a prime, which is what makes the two check signs catch every mistake in one or two places and every exchange of two.
 */
const signs = '23456789ABCDEFGHJKLMNPQRTUVWXYZ'
const base = signs.length
const dataSigns = 30
const groupSize = 4

/** What a person writes for a sign that is not among ours but looks like one that is. */
const lookalikes: Readonly<Record<string, string>> = { S: '5', I: 'L', '1': 'L' }

/** Makes a recovery key of 148 bits: eight groups of four signs, the last two signs being the check. */
export function makeRecoveryKey(random: (size: number) => Buffer): string {
  // 256 random bits for 148 bits of signs: the remainder favours no sign by more than one in 2^100.
  let number = BigInt(`0x${random(32).toString('hex')}`)
  const values: number[] = []
  for (let place = 0; place < dataSigns; place += 1) {
    values.push(Number(number % BigInt(base)))
    number /= BigInt(base)
  }
  return inGroups([...values, ...checkOf(values)].map((value) => signs.charAt(value)).join(''))
}

export type TypedRecoveryKey =
  | { readonly ok: true; /** The key in the one spelling that opens a register. */ readonly key: string }
  /** It cannot be any recovery key: a sign was left out, doubled or mistaken. */
  | { readonly ok: false }

/** Reads a recovery key as typed: case, spaces and dashes do not matter, and what looks like a sign is taken for it. */
export function readRecoveryKey(typed: string): TypedRecoveryKey {
  const text = Array.from(typed.toUpperCase().replaceAll(/[\s\-–.]/g, ''), (sign) => lookalikes[sign] ?? sign)
  if (text.length !== dataSigns + 2) return { ok: false }
  const values = text.map((sign) => signs.indexOf(sign))
  if (values.includes(-1)) return { ok: false }
  const expected = checkOf(values.slice(0, dataSigns))
  const isRight = expected.every((value, place) => values[dataSigns + place] === value)
  return isRight ? { ok: true, key: inGroups(text.join('')) } : { ok: false }
}

/** Two sums over the field of 31 elements, one plain and one weighted by place (a Reed–Solomon code of distance three). */
function checkOf(values: readonly number[]): [number, number] {
  let plain = 0
  let weighted = 0
  for (const [place, value] of values.entries()) {
    plain += value
    weighted += value * (place + 1)
  }
  return [plain % base, weighted % base]
}

function inGroups(text: string): string {
  const groups: string[] = []
  for (let start = 0; start < text.length; start += groupSize) groups.push(text.slice(start, start + groupSize))
  return groups.join(' ')
}
