import { CircleAlert } from 'lucide-react'
import { Fragment, useId, type ReactNode } from 'react'
import type { Complaint } from '../../../shared/dossier/complaint.ts'
import { mustReadAgain } from '../../../shared/dossier/intake/definition.ts'
import type { DossierEvent } from '../../../shared/dossier/events.ts'
import { BlockHeading, Details, Empty } from '../../components/block.tsx'
import { classes } from '../../components/classes.ts'
import { useDates } from '../../words/dates.ts'
import { dossierWords } from '../../words/dossier.ts'
import { useWords } from '../../words/language.tsx'
import { stepWords } from '../../words/steps.ts'
import type { DossierFacts } from '../dossier-facts.tsx'
import styles from './complaint-block.module.css'

/** The complaint in the complainant's words: the summary that was read back, and the notes of the call with their times. */
export function ComplaintBlock({ facts: { view: { state: { complaint } }, procedure } }: { readonly facts: DossierFacts }) {
  const words = useWords(dossierWords).complaint
  const dates = useDates()
  const heading = useId()
  const { summary, summaryConfirmedAt, notes } = complaint
  const moment = (at: string) => dates.moment(Temporal.Instant.from(at), procedure.timeZone)
  return (
    <section aria-labelledby={heading}>
      <BlockHeading id={heading} {...(summaryConfirmedAt === undefined ? {} : { aside: words.confirmedAt(moment(summaryConfirmedAt)) })}>{words.title}</BlockHeading>
      {summary === undefined ? <Empty isQuiet>{words.noSummary}</Empty> : <p className={styles.summary}>{summary}</p>}
      <Wordings complaint={complaint} moment={moment} />
      {notes.length === 0 ? null : (
        <ol className={styles.notes} aria-label={`${words.notes}, ${words.lines(notes.length)}`}>
          {notes.map(({ at, text, verbatim, abusive }) => (
            <li key={`${at} ${text}`}>
              <time dateTime={at}>{dates.time(Temporal.Instant.from(at).toZonedDateTimeISO(procedure.timeZone).toPlainTime())}</time>
              <span className={classes(styles.line, verbatim === true && styles.verbatim)}>
                {verbatim === true ? <span className="hide">{words.verbatim}: </span> : null}
                {verbatim === true && !/^[“"„]/.test(text) ? `“${text}”` : text}
                {abusive === true ? <span className="small muted"> {words.abusive}</span> : null}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** What was confirmed before the summary was written anew; and that the new wording still has to be read back. */
function Wordings({ complaint, moment }: { readonly complaint: Complaint; readonly moment: (at: string) => string }) {
  const words = useWords(dossierWords).complaint
  const { readBack = [], summaryChangedAt } = complaint
  return (
    <>
      {mustReadAgain(complaint) ? <p className={styles.again} role="status"><CircleAlert aria-hidden /> {words.readAgain(summaryChangedAt === undefined ? undefined : moment(summaryChangedAt))}</p> : null}
      {readBack.map(({ text, confirmedAt }) => (
        <p key={confirmedAt} className={styles.before}><span className="small muted">{words.wasConfirmed(moment(confirmedAt))}</span> {text}</p>
      ))}
    </>
  )
}

/** What is known about the complaint itself, one fact per line. */
export function FactsBlock({ facts: { view: { state, events, sameCall }, procedure } }: { readonly facts: DossierFacts }) {
  const words = useWords(dossierWords).complaint
  const steps = useWords(stepWords)
  const dates = useDates()
  const heading = useId()
  const written = (date: string) => dates.date(Temporal.PlainDate.from(date))
  const { complaint } = state
  const { happened } = complaint
  const rows: readonly (readonly [keyof typeof words.fields, ReactNode])[] = [
    ['received', words.via(written(complaint.receivedOn), steps.channels[complaint.channel])],
    ['submitted', complaint.submittedOn === undefined ? undefined : written(complaint.submittedOn)],
    ['entered', enteredOn(events, complaint.receivedOn, written)],
    ['call', callOf(complaint, (at) => dates.time(Temporal.Instant.from(at).toZonedDateTimeISO(procedure.timeZone).toPlainTime()), words.call)],
    ['sameCall', sameCall.length === 0 ? undefined : <SameCall key="sameCall" others={sameCall} />],
    ['form', steps.forms[complaint.form]],
    ['when', whenOf(happened, written)],
    ['where', happened.where],
    ['withWhom', happened.withWhom],
    ['effect', happened.effect],
    ['wish', happened.wish],
    ['type', procedure.complaintTypes.find(({ id }) => id === complaint.type)?.text ?? complaint.type],
    ['discussedBefore', complaint.discussedBefore === undefined ? undefined : words.discussed[complaint.discussedBefore]],
    ['proceedings', complaint.proceedings === undefined ? undefined : words.proceedings[complaint.proceedings]],
    ['grounds', groundsOf(complaint, procedure)],
  ]
  return (
    <section aria-labelledby={heading}>
      <BlockHeading id={heading}>{words.facts}</BlockHeading>
      <Details rows={rows.flatMap(([field, value]) => (value === undefined ? [] : [{ label: words.fields[field], value }]))} />
    </section>
  )
}

/** The day on which it was typed in, where that was after it came in: the third of the three dates of a letter. */
function enteredOn([first]: readonly DossierEvent[], receivedOn: string, written: (date: string) => string): string | undefined {
  if (first === undefined) return undefined
  const on = Temporal.Instant.from(first.recordedAt).toZonedDateTimeISO(first.timeZone).toPlainDate().toString()
  return on === receivedOn ? undefined : written(on)
}

/** When the caller was on the line, and how long. */
function callOf({ callStartedAt, callEndedAt }: Complaint, time: (at: string) => string, words: (from: string, to: string, minutes: number) => string): string | undefined {
  if (callStartedAt === undefined || callEndedAt === undefined) return undefined
  return words(time(callStartedAt), time(callEndedAt), Math.round((Date.parse(callEndedAt) - Date.parse(callStartedAt)) / 60_000))
}

/** The other complaints of the same call, each a way to it. */
function SameCall({ others }: { readonly others: DossierFacts['view']['sameCall'] }) {
  return others.map(({ dossierId, number, subject }, place) => (
    <Fragment key={dossierId}>{place === 0 ? null : '; '}<a href={`#/dossier/${dossierId}`}>{number}</a> {subject}</Fragment>
  ))
}

/** As it was told, and the day it was understood as. */
function whenOf({ when, on }: Complaint['happened'], written: (date: string) => string): string | undefined {
  if (on === undefined) return when
  return when === undefined ? written(on) : `${when} (${written(on)})`
}

/** The grounds ticked in the call, in the organisation's own words. */
function groundsOf({ groundsSeen }: Complaint, { admission }: DossierFacts['procedure']): string | undefined {
  const ticked = admission.grounds.filter(({ id }) => groundsSeen[id] === 'applies').map(({ text }) => text)
  return ticked.length === 0 ? undefined : ticked.join('; ')
}
