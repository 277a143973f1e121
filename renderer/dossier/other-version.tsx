import { useQuery } from '@tanstack/react-query'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { orpc } from '../call.ts'
import { useWords } from '../words/language.tsx'
import { proceduresWords } from '../words/procedures.ts'

/** Where the version in force is another than the one this dossier goes by: the way to where its terms are weighed under that one. */
export function OtherVersion({ procedure: { id, version }, isClosed }: { readonly procedure: Pick<Procedure, 'id' | 'version'>; readonly isClosed: boolean }) {
  const words = useWords(proceduresWords).move
  const { data } = useQuery(orpc.procedures.list.queryOptions({ input: {} }))
  const inForce = data?.find((known) => known.id === id)
  if (isClosed || inForce === undefined || inForce.version === version) return null
  return <a href={`#/procedures/${id}/dossiers`}>{words.newer}</a>
}
