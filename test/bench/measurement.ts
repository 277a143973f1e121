import { performance } from 'node:perf_hooks'

/** One line of `npm run bench`. Targets are aims to look at, not tests: a machine that is busy does not make a build red. */
export interface Measurement {
  readonly name: string
  readonly measured: number
  readonly unit: string
  /** In words, for example `≤ 1.3`. */
  readonly target?: string
  /** What it was measured against in the same run. */
  readonly reference?: string
}

/** The middle of a list of numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new RangeError('No median of nothing')
  return middle
}

/** Milliseconds that `work` took. */
export async function millisecondsOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** How long something that is done at once takes, in milliseconds. */
export function millisecondsFor(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
