/** What became of one item of a batch. */
export type Made<Result> = { readonly kind: 'made'; readonly result: Result } | { readonly kind: 'failed' }

interface BatchRun<Item, Result> {
  readonly make: (item: Item) => Promise<Result>
  /** Hears of each as soon as it is there. */
  readonly onMade: (item: Item, made: Made<Result>) => void
  /** Ends the run after the one that is being made. */
  readonly signal: AbortSignal
}

/**
 * Makes many things one after another, so that one is in hand at a time, what is there can be shown, and it can be stopped. One that
 * fails does not end the run.
 */
export async function runBatch<Item, Result>(items: readonly Item[], { make, onMade, signal }: BatchRun<Item, Result>): Promise<'done' | 'stopped'> {
  for (const item of items) {
    if (signal.aborted) return 'stopped'
    let made: Made<Result>
    try {
      made = { kind: 'made', result: await make(item) }
    } catch {
      made = { kind: 'failed' }
    }
    if (signal.aborted) return 'stopped'
    onMade(item, made)
  }
  return 'done'
}
