/** Days on which the coordinator is away, both included, and who answers meanwhile; empty while nobody was found yet. Local dates. */
export interface Away {
  readonly from: string
  readonly until: string
  readonly deputy: string
}

/** The absence that holds a day; undefined when the coordinator is there. */
export function awayOn(day: string, absences: readonly Away[] | undefined): Away | undefined {
  return absences?.find(({ from, until }) => from <= day && day <= until)
}
