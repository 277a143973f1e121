import type { PostLetter } from '../../../shared/letters/post-letter.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'

/** A letter of a batch, with the procedure of its dossier. */
export interface BatchLetter extends PostLetter {
  readonly procedure: Procedure
}

/** The letters with their procedures, in the same order; one of a procedure that is not known is left out. */
export function withProcedures(letters: readonly PostLetter[], procedures: readonly Procedure[]): readonly BatchLetter[] {
  return letters.flatMap((each): BatchLetter[] => {
    const procedure = procedures.find(({ id }) => id === each.letter.procedureId)
    return procedure === undefined ? [] : [{ ...each, procedure }]
  })
}
