import * as z from 'zod/mini'
import { awayOn, type Away } from './deadlines/absence.ts'

export const whoseWork = z.enum(['all', 'mine', 'nobody'])
/** Whose dossiers somebody looks at: of everybody, her own, or those that nobody handles yet. */
export type WhoseWork = z.infer<typeof whoseWork>

/** Somebody at work, and for whom she stands in today. */
export interface Worker {
  readonly name: string
  readonly standsIn?: { readonly for: string; readonly until: string }
}

/** Who is at work on a local date: while the coordinator is away, her deputy does her work too. */
export function workerOn(day: string, name: string, { coordinator, absences }: { readonly coordinator: string; readonly absences?: readonly Away[] | undefined }): Worker {
  const away = awayOn(day, absences)
  return away !== undefined && isSame(away.deputy, name) && !isSame(coordinator, name) ? { name, standsIn: { for: coordinator, until: away.until } } : { name }
}

/** What decides whose work something is: the handler of its dossier, and who does it instead during an absence. */
export interface Work {
  readonly handler?: string
  readonly plan?: { readonly choice: 'before' } | { readonly choice: 'deputy'; readonly deputy: string }
}

/**
 * Whether something is among the work that is looked at. What falls to her is what she handles, what was given to her for an
 * absence, and while she stands in, whatever the coordinator handles or nobody does.
 */
export function isWorkOf(whose: WhoseWork, { handler, plan }: Work, { name, standsIn }: Worker): boolean {
  if (whose === 'all') return true
  if (whose === 'nobody') return handler === undefined
  if (plan?.choice === 'deputy') return isSame(plan.deputy, name)
  return (handler !== undefined && isSame(handler, name)) || (standsIn !== undefined && (handler === undefined || isSame(handler, standsIn.for)))
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
