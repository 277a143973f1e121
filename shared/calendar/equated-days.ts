/**
 * Days that a royal decree equates with a generally recognised holiday (Algemene termijnenwet art. 3 lid 3; facts.md
 * §2.4). A decree covers about three years: add the days of the next one and move the horizon. The years before 2023
 * are not listed. What becomes known between two versions of the program can be given as `Term.equatedDays`.
 */
export const equatedDays: readonly string[] = [
  // Besluit gelijkstelling 2023–2025
  '2023-04-28',
  '2023-05-19',
  '2024-05-10',
  '2024-12-27',
  '2025-05-30',
  // Besluit gelijkstelling 2026–2028
  '2026-01-02',
  '2026-05-15',
  '2027-05-07',
  '2028-04-28',
  '2028-05-26',
]

/**
 * The last local date (`YYYY-MM-DD`) for which the list above is complete. A statutory Dutch term that ends later may
 * still be moved by a decree, to a later day; see `calendarHorizon`.
 */
export const equatedDaysKnownUntil = '2028-12-31'
