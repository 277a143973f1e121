import type { FoundRemark } from '../write/remarks.ts'
import type { Spelling } from '../write/spelling.ts'

/** What can be put in the place of what a remark is about, the likeliest first; none where the sentence has to change. */
export function replacementsOf(remark: FoundRemark, spelling: Pick<Spelling, 'suggestionsFor'> | undefined): readonly string[] {
  if (remark.kind === 'spelling') return spelling?.suggestionsFor(remark.word) ?? []
  return remark.kind === 'language' && remark.about.code === 'heavy-word' && remark.about.fits ? [remark.about.use] : []
}
