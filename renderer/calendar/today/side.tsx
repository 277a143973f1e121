import { useQuery } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import { useId } from 'react'
import { useLocation } from 'wouter'
import type { Agenda, DraftView, LetterToPost } from '../../../shared/contract/views.ts'
import { displayName } from '../../../shared/dossier/display.ts'
import { understandName } from '../../../shared/dossier/understanding/name.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { orpc } from '../../call.ts'
import { Answer } from '../../components/answer.tsx'
import { BlockHeading, Empty } from '../../components/block.tsx'
import { Button } from '../../components/button.tsx'
import { DueSign } from '../../components/due.tsx'
import { useKeys } from '../../components/keys.tsx'
import { Parts } from '../../components/parts.tsx'
import { RowList, rowParts, type RowAction } from '../../components/row-list.tsx'
import { useClock } from '../../frame/clock.tsx'
import { rungInWords } from '../../words/callback.ts'
import { useDates } from '../../words/dates.ts'
import { useLanguage, useWords } from '../../words/language.tsx'
import { letterName } from '../../words/steps.ts'
import { todayWords } from '../../words/today.ts'
import { DueColumn } from '../entry-lines.tsx'
import { FirstRows } from './first-rows.tsx'
import { standingOf, type TodayEntry } from './entries.ts'
import styles from './today.module.css'

interface CallbacksProps {
  readonly rows: readonly TodayEntry[]
  readonly today: Temporal.PlainDate
  readonly onOpen: (dossierId: string) => void
  readonly actionOf: (row: TodayEntry) => RowAction
}

/** Whoever asked to be called back, first due first. */
export function CallbacksBlock({ rows, today, onOpen, actionOf }: CallbacksProps) {
  const words = useWords(todayWords)
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.group}>
      <BlockHeading id={id} count={rows.length}>{words.callbacks}</BlockHeading>
      {rows.length === 0 ? <Empty isQuiet>{words.noCallbacks}</Empty> : (
        <FirstRows rows={rows}>
          {(shown) => (
            <RowList
              labelledBy={id}
              rows={shown}
              keyOf={({ key }) => key}
              onOpen={({ entry }) => onOpen(entry.dossierId)}
              action={actionOf}
              render={(row) => (
                <span className={styles.aside}>
                  <DueColumn {...row} due={row.entry.due} today={today} />
                  <span className={rowParts.lines}>
                    <span className={rowParts.first}>{row.entry.complainant ?? words.unknownComplainant}</span>
                    <CallbackLine row={row} />
                  </span>
                </span>
              )}
            />
          )}
        </FirstRows>
      )}
    </section>
  )
}

/** Where to ring, what was asked, and the next rung of the ladder. */
function CallbackLine({ row: { entry, rung } }: { readonly row: TodayEntry }) {
  const language = useLanguage()
  const { callback } = entry.due
  const about = [entry.phone, callback?.reachable, callback?.about ?? entry.subject, rung === undefined ? undefined : rungInWords(rung, language), entry.number]
  return <span className={`${rowParts.second} ${styles.wraps ?? ''}`}><Parts of={about} /></span>
}

interface PostProps {
  readonly agenda: Agenda
  readonly procedures: readonly Procedure[]
  readonly today: Temporal.PlainDate
  readonly onOpen: (dossierId: string) => void
  readonly onPost: (letter: LetterToPost) => void
}

/** Letters that are final and that nobody marked as posted. */
export function PostBlock({ agenda, procedures, today, onOpen, onPost }: PostProps) {
  const words = useWords(todayWords)
  const dates = useDates()
  const language = useLanguage()
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.group}>
      <BlockHeading id={id} count={agenda.toPost.length === 0 ? 0 : words.letters(agenda.toPost.length)}>{words.toPost}</BlockHeading>
      {agenda.toPost.length === 0 ? <Empty isQuiet>{words.noPost}</Empty> : (
        <FirstRows rows={agenda.toPost}>
          {(shown) => (
            <RowList
              labelledBy={id}
              rows={shown}
              keyOf={({ letterId }) => letterId}
              onOpen={({ dossierId }) => onOpen(dossierId)}
              action={(letter) => ({ letter: 'P', label: words.actions.post, act: () => onPost(letter) })}
              render={(letter) => {
                const procedure = procedures.find(({ id }) => id === letter.procedureId)
                const since = dates.fromToday(Temporal.PlainDate.from(letter.finalisedOn), today)
                return (
                  <span className={styles.aside}>
                    {letter.due === undefined ? (
                      <span className={styles.due}>
                        <span className={rowParts.first}><span className={styles.date}>{words.noTerm}</span></span>
                        <DueSign state="later" words={words.readySince(since)} />
                      </span>
                    ) : <DueColumn due={letter.due} {...standingOf(letter.due, today, procedure)} today={today} />}
                    <span className={rowParts.lines}>
                      <span className={rowParts.first}>{capital(letterName(letter.kind, procedure ?? { acknowledgementName: 'ontvangstbevestiging' }, language))}</span>
                      <span className={`${rowParts.second} ${styles.wraps ?? ''}`}><Parts of={[letter.complainant ?? words.unknownComplainant, letter.number]} /></span>
                    </span>
                  </span>
                )
              }}
            />
          )}
        </FirstRows>
      )}
      {agenda.toPost.length === 0 ? null : <PrintAll />}
    </section>
  )
}

/** The way to one print of all of them. */
function PrintAll() {
  const words = useWords(todayWords)
  const [, go] = useLocation()
  // A letter says by itself that Shift made it, and a plain one on a row is the step of that row.
  useKeys([{ keys: 'P', label: words.printAll, act: () => go('/post'), shown: 'never' }])
  return (
    <p className={styles.printAll}>
      <Button icon={Printer} keys="Shift+P" onClick={() => go('/post')}>{words.printAll}</Button> <span className="small second">{words.withRegister}</span>
    </p>
  )
}

/** Calls that were not finished: each goes on where it stopped. */
export function DraftsBlock() {
  const words = useWords(todayWords)
  const id = useId()
  // A sheet is saved many times a minute without being announced, so it is read whenever this screen opens.
  const drafts = useQuery(orpc.drafts.list.queryOptions({ input: {}, refetchOnMount: 'always' }))
  return (
    <section aria-labelledby={id} className={styles.group}>
      <BlockHeading id={id} {...(drafts.data === undefined || drafts.data.length === 0 ? {} : { count: words.draftCount(drafts.data.length) })}>{words.drafts}</BlockHeading>
      <Answer query={drafts} waiting={words.reading}>
        {(all) => (all.length === 0 ? <Empty isQuiet>{words.noDrafts}</Empty> : <DraftList drafts={all} headingId={id} />)}
      </Answer>
    </section>
  )
}

function DraftList({ drafts, headingId }: { readonly drafts: readonly DraftView[]; readonly headingId: string }) {
  const words = useWords(todayWords)
  const dates = useDates()
  const clock = useClock()
  const [, go] = useLocation()
  const today = clock.now().toZonedDateTimeISO(clock.timeZone).toPlainDate()
  return (
    <RowList
      labelledBy={headingId}
      rows={drafts}
      keyOf={({ sheet }) => sheet.id}
      onOpen={({ sheet }) => go(`/gesprek/${sheet.id}`)}
      action={({ sheet }) => ({ letter: 'G', label: words.actions.goOn, act: () => go(`/gesprek/${sheet.id}`) })}
      render={({ sheet, savedAt }) => {
        const started = Temporal.Instant.from(sheet.startedAt).toZonedDateTimeISO(clock.timeZone)
        const saved = Temporal.Instant.from(savedAt).toZonedDateTimeISO(clock.timeZone)
        const name = understandName(sheet.name)
        return (
          <span className={styles.aside}>
            <span className={styles.due}>
              <span className={rowParts.first}><span className={styles.date}>{words.startedAt(dates.fromToday(started.toPlainDate(), today), dates.time(started.toPlainTime()))}</span></span>
              <DueSign state="later" words={words.savedLast(dates.time(saved.toPlainTime()))} />
            </span>
            <span className={rowParts.lines}>
              <span className={rowParts.first}>{(name === undefined ? undefined : displayName({ name })) ?? words.nameUnknown}</span>
              <span className={`${rowParts.second} ${styles.quote ?? ''}`}>{toldIn(sheet) ?? words.nothingTyped}</span>
            </span>
          </span>
        )
      }}
    />
  )
}

/** What the call was about, as far as it was typed. */
function toldIn({ subject, notes, summary }: DraftView['sheet']): string | undefined {
  return [subject, summary, ...notes.map(({ text }) => text)].map((text) => text.trim()).find((text) => text !== '')
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
