import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProcedureStanding } from '../../shared/contract/procedure-views.ts'
import { client, orpc } from '../call.ts'
import { draftDesk } from './open-drafts.ts'
import type { Done } from './outcome.tsx'

/** What can be done with one procedure as a whole, what was done last, and the way back from it. */
export function useEditorActs({ id, inForce }: ProcedureStanding) {
  const queries = useQueryClient()
  const [done, setDone] = useState<Done>()
  const [error, setError] = useState<unknown>()
  const draftKey = orpc.procedures.draft.queryKey({ input: { id } })

  /** What was done is said at once; what is read again for it follows, and nobody waits for that. */
  const settle = (after: Done) => {
    setDone(after)
    setError(undefined)
    void queries.invalidateQueries({ queryKey: orpc.procedures.key() })
  }
  /** The draft is gone from the register: the page must not take up its last answer again. */
  const forgetDraft = async () => {
    await queries.cancelQueries({ queryKey: draftKey })
    queries.setQueryData(draftKey, {})
  }
  const attempt = (act: () => Promise<void>) => void act().catch(setError)

  return {
    done,
    error,
    fail: setError,
    close: () => setDone(undefined),
    /** Puts the draft in force; fails with what is wrong, and nothing is then changed. */
    publish: async () => {
      const version = await draftDesk.finish(id, async (json) => {
        const answer = await client.procedures.publish({ id, text: JSON.stringify(json) })
        await forgetDraft()
        return answer.version
      })
      settle(version === inForce ? { kind: 'nothing-new' } : { kind: 'in-force', version, before: inForce })
    },
    discard: () =>
      attempt(async () => {
        const text = await draftDesk.finish(id, async (json) => {
          await client.procedures.discardDraft({ id })
          await forgetDraft()
          return JSON.stringify(json)
        })
        settle({ kind: 'discarded', text })
      }),
    putInForce: (version?: number) =>
      attempt(async () => {
        const answer = await client.procedures.putInForce({ id, ...(version === undefined ? {} : { version }) })
        settle({ kind: 'in-force', version: answer.version, before: inForce })
      }),
    undo: () =>
      attempt(async () => {
        if (done?.kind === 'in-force') await client.procedures.putInForce({ id, version: done.before })
        if (done?.kind === 'discarded') {
          const { savedAt } = await client.procedures.saveDraft({ id, text: done.text })
          queries.setQueryData(draftKey, { text: done.text, savedAt })
        }
        settle({ kind: 'undone' })
      }),
  }
}
