/** What makes a list of events impossible as the history of one dossier. */
export type Damage =
  | 'empty'
  | 'other-dossier'
  | 'sequence-gap'
  | 'no-complaint'
  | 'second-complaint'
  | 'unknown-undo'
  | 'unknown-letter'

/**
 * A history that nobody can have recorded: the register is damaged or was changed by another program. `sequence` is the
 * event at which it shows (0 for an empty history). The message holds no word of the dossier.
 */
export class DamagedHistory extends Error {
  override readonly name = 'DamagedHistory'
  readonly damage: Damage
  readonly dossierId: string
  readonly sequence: number

  constructor(damage: Damage, dossierId: string, sequence: number) {
    super(`The history of dossier ${dossierId} is damaged at event ${sequence}: ${damage}`)
    this.damage = damage
    this.dossierId = dossierId
    this.sequence = sequence
  }
}
