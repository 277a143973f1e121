import { readAll, transaction, write } from '../connection.ts'
import { writtenMoment, type Register } from '../open-register.ts'

/** What another calendar is told about one day: a due date, or the last day to post for one. */
export interface EntryContent {
  /** Local date. */
  readonly day: string
  readonly title: string
  readonly description: string
}

export interface EntryToTell {
  /** The same for as long as the deadline exists. */
  readonly uid: string
  readonly content: EntryContent
}

export interface ToldEntry extends EntryToTell {
  /** Higher each time the entry says something else. */
  readonly sequence: number
  readonly isCancelled: boolean
  /** UTC, when it came to say this. */
  readonly changedAt: string
}

interface Telling {
  /** What goes into the file. */
  readonly entries: readonly EntryToTell[]
  /** Every uid that still stands, also what the file leaves out: what was told before and is not among them, is over. */
  readonly standing: ReadonlySet<string>
}

/** For this long after it ended an entry is still told to be cancelled, so that a calendar that reads the file seldom hears it too. */
const toldAfterEnd = { days: 180 }

/**
 * Gives each entry its sequence, and adds what was told before and has ended since. Asked again without a change it gives the same,
 * so that a second reading of the file changes nothing in another calendar.
 */
export function tellEntries({ connection, environment }: Register, { entries, standing }: Telling): readonly ToldEntry[] {
  return transaction(connection, (database) => {
    const now = environment.now()
    const changedAt = writtenMoment(now)
    const known = new Map(readEntries(connection).map((entry) => [entry.uid, entry]))
    const tell = (entry: ToldEntry): ToldEntry => {
      write(
        database,
        `INSERT INTO calendar_entry (uid, sequence, content, is_cancelled, changed_at) VALUES (@uid, @sequence, @content, @isCancelled, @changedAt)
        ON CONFLICT (uid) DO UPDATE SET sequence = @sequence, content = @content, is_cancelled = @isCancelled, changed_at = @changedAt`,
        { uid: entry.uid, sequence: entry.sequence, content: JSON.stringify(entry.content), isCancelled: entry.isCancelled ? 1 : 0, changedAt: entry.changedAt },
      )
      return entry
    }
    const told = entries.map(({ uid, content }) => {
      const before = known.get(uid)
      if (before !== undefined && !before.isCancelled && JSON.stringify(before.content) === JSON.stringify(content)) return before
      return tell({ uid, content, sequence: before === undefined ? 0 : before.sequence + 1, isCancelled: false, changedAt })
    })
    const oldest = now.toZonedDateTimeISO('UTC').subtract(toldAfterEnd).toInstant()
    const over = [...known.values()]
      .filter(({ uid }) => !standing.has(uid))
      .map((entry) => (entry.isCancelled ? entry : tell({ ...entry, sequence: entry.sequence + 1, isCancelled: true, changedAt })))
      .filter((entry) => Temporal.Instant.compare(entry.changedAt, oldest) >= 0)
    return [...told, ...over]
  })
}

function readEntries(connection: Register['connection']): readonly ToldEntry[] {
  return readAll<{ uid: string; sequence: number; content: string; isCancelled: number; changedAt: string }>(
    connection,
    'SELECT uid, sequence, content, is_cancelled AS isCancelled, changed_at AS changedAt FROM calendar_entry ORDER BY uid',
  ).map(({ content, isCancelled, ...entry }) => ({ ...entry, content: JSON.parse(content) as EntryContent, isCancelled: isCancelled === 1 }))
}
