import { useLocation } from 'wouter'
import { isOfficialChannel } from '../../shared/procedure/lookups.ts'
import type { ChannelKind, Procedure } from '../../shared/procedure/schema.ts'
import { useClock } from '../frame/clock.tsx'
import { useMay } from '../frame/member.ts'
import { useOpenRegister } from '../frame/register-context.ts'
import { desk } from './intake-desk.ts'

/** Ways in apart from the telephone, which has its own key. */
export type WrittenChannel = Exclude<ChannelKind, 'phone'>

const ways = ['letter', 'email', 'form', 'portal', 'visit', 'social'] as const satisfies readonly WrittenChannel[]

/** What can be entered besides a call: what the organisation offers first, and what comes in all the same after it. */
export function otherWays(procedure: Procedure): readonly { readonly channel: WrittenChannel; readonly isOffered: boolean }[] {
  const all = ways.map((channel) => ({ channel, isOffered: isOfficialChannel(procedure, channel) }))
  return [...all.filter(({ isOffered }) => isOffered), ...all.filter(({ isOffered }) => !isOffered)]
}

/** Opens a new sheet with the cursor in the notes, whatever the screen; the same sheet for every way in. */
export function useNewSheet(): (channel: ChannelKind) => void {
  const clock = useClock()
  const { procedure } = useOpenRegister()
  const [, go] = useLocation()
  const mayWrite = useMay('handler')
  return (channel) => {
    // Before anything is typed that could not be kept.
    if (!mayWrite) {
      go('/meelezen')
      return
    }
    const startedAt = clock.now().toString({ smallestUnit: 'millisecond' })
    go(`/gesprek/${desk.begin({ procedureId: procedure.id, startedAt, channel })}`)
  }
}
