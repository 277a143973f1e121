import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { DossierView } from '../../../shared/contract/views.ts'
import type { Happening } from '../../../shared/dossier/events.ts'
import { client, orpc } from '../../call.ts'
import { isProblem } from '../../problem.ts'

export interface Recording {
  /** The dossier as the screen saw it. */
  readonly view: DossierView
  readonly happening: Happening
}

/**
 * Appends one event to a dossier and shows the dossier as it then stands. Refuses with CHANGED_MEANWHILE when somebody else
 * came first; the dossier is then read anew.
 */
export function useRecord() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ view: { state }, happening }: Recording) => client.dossiers.record({ dossierId: state.dossierId, expects: state.length, happening }),
    onSuccess: (after) => {
      queries.setQueryData(orpc.dossiers.get.queryKey({ input: { dossierId: after.state.dossierId } }), after)
    },
    onError: async (error, { view: { state } }) => {
      if (!isProblem(error, 'CHANGED_MEANWHILE')) return
      await queries.invalidateQueries({ queryKey: orpc.dossiers.get.queryKey({ input: { dossierId: state.dossierId } }) })
    },
  })
}
