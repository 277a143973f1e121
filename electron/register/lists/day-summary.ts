import type { DaySummary } from '../../../shared/contract/reminder-views.ts'
import { readOne, type ReadableDatabase } from '../connection.ts'

/** Late, to be done on the day, or on the post that day at the latest, as Today shows it; what a posting day has passed for comes later. */
const toAct = 'act_on IS NOT NULL AND act_on <= @day AND (due_on <= @day OR act_on = @day)'

/** What a day holds in numbers: what is late, what must be done, whom to call, what to post, whom to ask again. */
export function summaryOf(database: ReadableDatabase, day: string): DaySummary {
  const terms = readOne<{ late: number; today: number; callbacks: number }>(
    database,
    `SELECT coalesce(sum(due_on < @day), 0) AS late, coalesce(sum(due_on >= @day), 0) AS today,
      coalesce(sum(due_on >= @day AND due ->> '$.subject' IN ('call', 'callback')), 0) AS callbacks
    FROM deadline INDEXED BY deadline_to_act WHERE ${toAct}`,
    { day },
  )
  const post = readOne<{ count: number }>(database, 'SELECT count(*) AS count FROM letter WHERE is_to_post = 1')
  const waits = readOne<{ count: number }>(database, 'SELECT count(*) AS count FROM wait WHERE follow_up_on <= @day', { day })
  return { day, late: terms?.late ?? 0, today: terms?.today ?? 0, callbacks: terms?.callbacks ?? 0, toPost: post?.count ?? 0, followUps: waits?.count ?? 0 }
}

/** What is late or has to be done by the end of this day. */
export function countToAct(database: ReadableDatabase, day: string): number {
  return readOne<{ count: number }>(database, `SELECT count(*) AS count FROM deadline INDEXED BY deadline_to_act WHERE ${toAct}`, { day })?.count ?? 0
}
