import { useQuery } from '@tanstack/react-query'
import type { RecordingView } from '../../shared/contract/views.ts'
import { orpc } from '../call.ts'

const none: readonly RecordingView[] = []

/** The recordings of a sheet or a dossier that have ended or go on, oldest first; none until they were read. */
export function useRecordings(belongsTo: string): readonly RecordingView[] {
  return useQuery(orpc.recordings.list.queryOptions({ input: { belongsTo } })).data ?? none
}
