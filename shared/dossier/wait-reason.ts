import * as z from 'zod/mini'

/**
 * On whom a matter rests: a person complained about, a service, the insurer, a political body; or the complainant, who was asked for
 * information, for a talk, or for a signature.
 */
export const waitReason = z.enum(['hearing', 'service', 'insurer', 'decision', 'information', 'talk', 'signature'])
export type WaitReason = z.infer<typeof waitReason>
