import * as z from 'zod/mini'
import { localized, nonEmpty } from '../primitives.ts'

/** A sentence to say aloud, in the organisation's own tone; Dutch in every language of the screen, because the caller hears it. */
const said = nonEmpty

/** What a coordinator asks and says in a call, as one organisation does (peers.md §5.1, §5.2). */
export const callScript = z.strictObject({
  /** First words; `{coordinator}` stands for her name. */
  opening: z.strictObject({
    say: said,
    /** Instead of that, outside the telephone hours; absent where there are none. */
    outsideHours: z.optional(said),
  }),
  /** By the moment of the call; the story itself is asked by the opening. */
  questions: z.strictObject({
    'name': said,
    'facts': said,
    'effect': said,
    'wish': said,
    'earlier': said,
    'for-whom': said,
    'reachable': said,
    'read-back': said,
    'promise': said,
    'wrap-up': said,
  }),
  /** What the caller must be told before the call ends, in this order. */
  inform: z.array(z.strictObject({ id: nonEmpty, say: said, source: nonEmpty })),
  /** Who rings back; followed by the last day: `Wij bellen u terug`. */
  callback: said,
  /** What the call to somebody who wrote goes through; for the coordinator, Dutch as the rest. */
  firstCall: z.optional(said),
  /** What it means that the name is kept from the service; for a procedure that knows it. */
  confidentiality: z.optional(said),
  /** Silent marks on the clock of a call, earliest first, each with what to say then. */
  cues: z.array(z.strictObject({ minutes: z.int().check(z.gte(1), z.lte(120)), say: said })),
  /** For hard conversations: how to go about it, and sentences. */
  cards: z.array(
    z.strictObject({
      id: nonEmpty,
      title: localized,
      approach: localized,
      say: z.array(said).check(z.minLength(1)),
      /** Who can help at once, with the number to ring. */
      refer: z.optional(said),
    }),
  ),
})
export type CallScript = z.infer<typeof callScript>
export type HelpCard = CallScript['cards'][number]
