import type { DossierState } from '../dossier/state.ts'
import type { ChannelKind, Procedure } from '../procedure/schema.ts'
import type { LetterKind } from './letter.ts'
import { partyOf } from './recipient.ts'
import { replyChannelOf } from './reply-channel.ts'

/**
 * How a letter can leave: by post or e-mail, through the portal where there is one, or handed over. What is told by telephone is a call
 * and no letter: an answer is in writing (Klachtenprocedure Inter; Awb 9:12).
 */
export function waysOut({ channels }: Pick<Procedure, 'channels'>): readonly ChannelKind[] {
  const hasPortal = channels.some(({ kind }) => kind === 'portal')
  return ['letter', 'email', ...(hasPortal ? (['portal'] as const) : []), 'visit']
}

/** How a letter leaves unless somebody says otherwise: to the complainant by e-mail where that is the way of answering, to everybody else by post. */
export function usualWayOut(kind: LetterKind, state: DossierState, procedure: Procedure): 'letter' | 'email' {
  return partyOf(kind, state) === 'complainant' && replyChannelOf(state.complaint, procedure) === 'email' ? 'email' : 'letter'
}
