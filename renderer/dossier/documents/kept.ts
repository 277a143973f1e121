import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'

/**
 * State that outlives its screen: where the list stood, what was typed into a step. It lives beside the answers of the
 * program, in memory only, so that locking the register takes it away with everything else.
 */
export function useKept<Value>(name: readonly string[], initial: Value): readonly [Value, (next: Value) => void, () => void] {
  const queries = useQueryClient()
  const key = JSON.stringify(name)
  const [held, hold] = useState<{ readonly key: string; readonly value: Value }>(() => ({ key, value: queries.getQueryData<Value>(['kept', key]) ?? initial }))
  if (held.key !== key) hold({ key, value: queries.getQueryData<Value>(['kept', key]) ?? initial })
  const keep = useCallback(
    (value: Value) => {
      queries.setQueryDefaults(['kept'], { gcTime: Infinity })
      queries.setQueryData(['kept', key], value)
      hold({ key, value })
    },
    [queries, key],
  )
  const forget = useCallback(() => queries.removeQueries({ queryKey: ['kept', key] }), [queries, key])
  return [held.value, keep, forget]
}
