import type { OpenOutcome } from '../../../shared/contract/host.ts'

/** Which sentence tells what became of a letter that was to be opened; none when the user thought better of it. */
export interface OpenSentence {
  readonly sentence: 'saved' | 'opened' | 'noProgram' | 'notSaved' | undefined
}

/** What a shell answered, as a sentence of `words/dossier.ts`. */
export function openOutcome(outcome: OpenOutcome): OpenSentence {
  switch (outcome.kind) {
    case 'opened':
      return { sentence: 'opened' }
    case 'saved':
      return { sentence: 'saved' }
    case 'no-program':
      return { sentence: 'noProgram' }
    case 'failed':
      return { sentence: 'notSaved' }
    case 'cancelled':
      return { sentence: undefined }
    default:
      return outcome satisfies never
  }
}
