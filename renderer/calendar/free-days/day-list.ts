import { readDay } from '../../dossier/step/read-day.ts'

/** A line of a list of days: one day or a row of days, and what they are called. */
export interface ListedDay {
  /** Local date. */
  readonly day: string
  readonly name: string
}

export interface ReadDayList {
  /** Each day once, in order; weekends are left out of a row of days, because they are closed already. */
  readonly days: readonly ListedDay[]
  /** Lines that could not be read, by their number, and those of days that have passed. */
  readonly problems: readonly { readonly line: number; readonly text: string; readonly why: 'no-day' | 'passed' | 'too-long' }[]
}

const day = String.raw`\d{1,2}\s?[-/.]\s?\d{1,2}(?:\s?[-/.]\s?\d{4})?|\d{4}-\d{2}-\d{2}|\d{1,2} \p{L}+(?: \d{4})?`
const lineForm = new RegExp(String.raw`^"?(?<from>${day})"?(?:\s*(?:t/m|tot en met|tot|until|to|–|—|[-;,\t])\s*"?(?<until>${day})"?)?(?:\s*[;,\t:]\s*|\s+|$)"?(?<name>.*?)"?$`, 'iu')

/** A row of days longer than this is a slip of the pen. */
const longest = 92

/**
 * Reads a list as it comes out of a mail, a text file or a spreadsheet (CSV with semicolons, commas or tabs): `28/12/2026 brugdag`,
 * `2026-12-24;2026-12-31;kerstsluiting`, `2 januari 2027, inhaaldag`. A first line of headings is passed over.
 */
export function readDayList(text: string, today: Temporal.PlainDate): ReadDayList {
  const days = new Map<string, string>()
  const problems: ReadDayList['problems'][number][] = []
  for (const [index, raw] of text.replace(/^\uFEFF/, '').split(/\r?\n/).entries()) {
    const written = raw.trim().replace(/[;,\t]+$/, '')
    if (written === '') continue
    const read = readLine(written, today)
    if (read === undefined) {
      if (index > 0 || /\d/.test(written)) problems.push({ line: index + 1, text: written, why: 'no-day' })
      continue
    }
    const length = read.from.until(read.until).days
    if (length < 0 || length > longest) problems.push({ line: index + 1, text: written, why: length < 0 ? 'no-day' : 'too-long' })
    else if (Temporal.PlainDate.compare(read.until, today) < 0) problems.push({ line: index + 1, text: written, why: 'passed' })
    else {
      for (let place = 0; place <= length; place += 1) {
        const date = read.from.add({ days: place })
        if ((length > 0 && date.dayOfWeek > 5) || Temporal.PlainDate.compare(date, today) < 0) continue
        days.set(date.toString(), read.name)
      }
    }
  }
  return { days: [...days].map(([date, name]) => ({ day: date, name })).toSorted((one, other) => (one.day < other.day ? -1 : 1)), problems }
}

function readLine(written: string, today: Temporal.PlainDate): { from: Temporal.PlainDate; until: Temporal.PlainDate; name: string } | undefined {
  const found = lineForm.exec(written)?.groups
  if (found === undefined) return undefined
  const from = readDay((found['from'] ?? '').replaceAll(/\s?([-/.])\s?/g, '$1'), today, 'ahead')
  const until = found['until'] === undefined ? from : readDay(found['until'].replaceAll(/\s?([-/.])\s?/g, '$1'), today, 'ahead')
  return from === undefined || until === undefined ? undefined : { from, until, name: (found['name'] ?? '').trim().slice(0, 100) }
}
