import { Children, useId, type ReactNode } from 'react'
import { nextRung } from '../../../shared/dossier/intake/callback-ladder.ts'
import { displayAddress, displayName } from '../../../shared/dossier/display.ts'
import type { OpenCallback } from '../../../shared/dossier/state.ts'
import { contentWords } from '../../words/contents.ts'
import { replyChannelOf, replyDeparture } from '../../../shared/letters/reply-channel.ts'
import { BlockHeading } from '../../components/block.tsx'
import { Parts } from '../../components/parts.tsx'
import { attemptInWords, requestInWords, rungInWords } from '../../words/callback.ts'
import { useDates } from '../../words/dates.ts'
import { dossierWords } from '../../words/dossier.ts'
import { useWords } from '../../words/language.tsx'
import type { DossierFacts } from '../dossier-facts.tsx'
import styles from './people-block.module.css'
import { HeadingAct } from './heading-act.tsx'
import { UnconfirmedRow } from './unconfirmed-row.tsx'

/** Who complains, about whom, who handles it and who else has to do with it, with how each is reached. */
export function PeopleBlock({ facts, onAdd }: { readonly facts: DossierFacts; readonly onAdd?: () => void }) {
  const words = useWords(dossierWords).people
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <BlockHeading id={heading} {...(onAdd === undefined ? {} : { aside: <HeadingAct onClick={onAdd}>{words.add}</HeadingAct> })}>{words.title}</BlockHeading>
      <dl>
        <ComplainantRows facts={facts} />
        <ConcernedRows facts={facts} />
        <HandlerRow facts={facts} />
        <OtherRows facts={facts} />
      </dl>
    </section>
  )
}

function ComplainantRows({ facts }: { readonly facts: DossierFacts }) {
  const { view: { state }, procedure } = facts
  const words = useWords(dossierWords).people
  const dates = useDates()
  const written = (date: string) => dates.date(Temporal.PlainDate.from(date))
  const { complaint, callback, talk } = state
  const { complainant } = complaint
  const about = [
    complainant.phone, complainant.email, complainant.reachable,
  ]
  const departure = replyDeparture(complaint, procedure)
  const reply = [words.replyBy[replyChannelOf(complaint, procedure)], departure === undefined ? undefined : words.departures[departure]]
  const needs = [
    complainant.interpreter === undefined ? undefined : words.interpreter(complainant.interpreter),
    complainant.needs === undefined ? undefined : words.needs(complainant.needs),
    complaint.hideNameFromService === true ? words.hideName : undefined,
  ]
  return (
    <>
      <Person role={words.complainant} name={displayName(complainant) ?? complainant.nameAsTold ?? words.unknown}>
        {complainant.name === undefined ? null : complainant.organisation}
        {joined(about)}
        {displayAddress(complainant) ?? words.noAddress}
        {joined(reply)}
        {joined(needs)}
        {talk === undefined ? null : talk.declinedOn === undefined ? (state.appointment === undefined ? words.talk.offered(written(talk.offeredOn)) : null) : words.talk.declined(written(talk.declinedOn))}
      </Person>
      <UnconfirmedRow facts={facts} />
      {callback === undefined ? null : <CallbackRows callback={callback} facts={facts} />}
      {complainant.onBehalfOf === undefined ? null : (
        <Person role={words.onBehalfOf} name={complainant.onBehalfOf.name}>{complainant.onBehalfOf.consentSeen ? words.consentSeen : words.consentNotSeen}</Person>
      )}
    </>
  )
}

/** The request to be called back: the next action of its ladder, and under it what was tried. */
function CallbackRows({ callback, facts: { procedure, language } }: { readonly callback: OpenCallback; readonly facts: DossierFacts }) {
  const words = useWords(dossierWords).people
  return (
    <Person role={words.callback} name={rungInWords(nextRung(callback, procedure), language)}>
      {requestInWords(callback, language)}
      {joined([callback.reachable, callback.about])}
      {callback.tried.map((attempt) => attemptInWords(attempt, language))}
    </Person>
  )
}

function ConcernedRows({ facts: { view: { state }, procedure } }: { readonly facts: DossierFacts }) {
  const words = useWords(dossierWords).people
  const dates = useDates()
  const told = state.complaint.happened.withWhom
  const names = state.personsConcerned ?? (told === undefined ? [] : [told])
  const isWaived = state.waivers.some(({ who }) => who === 'person-concerned')
  return names.map((name) => {
    const hearing = state.hearings.find(({ who, person }) => who === 'person-concerned' && person === name)
    const heard = hearing === undefined ? (isWaived ? words.notNeeded : words.notHeard) : words.heardOn(dates.date(Temporal.PlainDate.from(hearing.on)))
    const known = state.people?.find((person) => person.name === name && person.role === 'person-concerned')
    return <Person key={name} role={words.concerned} name={name}>{procedure.steps.hearing === 'none' ? null : heard}{known?.contact}{known?.about}</Person>
  })
}

/** Services and bodies that came in between, and whoever was written down. */
function OtherRows({ facts: { view: { state, events }, language } }: { readonly facts: DossierFacts }) {
  const words = useWords(dossierWords).people
  const { roles, outcomes } = contentWords[language]
  const dates = useDates()
  const written = (date: string) => dates.date(Temporal.PlainDate.from(date))
  const { people = [], receivedFrom, forwarding, ombudsman, undone } = state
  const consulted = new Map(events.flatMap(({ happening, sequence }) => (happening.type === 'serviceConsulted' && !undone.includes(sequence) ? [[happening.service, happening.on] as const] : [])))
  return (
    <>
      {people.filter(({ role, name }) => role !== 'person-concerned' || !(state.personsConcerned ?? []).includes(name)).map(({ id, name, role, contact, about }) => (
        <Person key={id} role={capital(roles[role])} name={name}>{contact}{about}</Person>
      ))}
      {[...consulted].map(([service, on]) => <Person key={service} role={words.consulted} name={service}>{words.consultedOn(written(on))}</Person>)}
      {receivedFrom === undefined ? null : <Person role={words.receivedFrom} name={receivedFrom.from}>{joined([written(receivedFrom.on), receivedFrom.reference])}</Person>}
      {forwarding === undefined ? null : <Person role={words.forwardedTo} name={forwarding.to}>{written(forwarding.on)}</Person>}
      {ombudsman === undefined ? null : (
        <Person role={words.ombudsman} name={ombudsman.body}>
          {words.ombudsmanSince(written(ombudsman.since))}
          {ombudsman.reply === undefined ? null : `${outcomes[ombudsman.reply.outcome]}, ${written(ombudsman.reply.on)}`}
        </Person>
      )}
    </>
  )
}

function HandlerRow({ facts: { view: { state: { handler } }, procedure } }: { readonly facts: DossierFacts }) {
  const words = useWords(dossierWords).people
  if (handler === undefined && !procedure.steps.separateHandler) return null
  return (
    <Person role={words.handler} name={handler?.name ?? words.nobody}>
      {handler === undefined ? null : joined([handler.role, handler.phone, handler.email])}
    </Person>
  )
}

function Person({ role, name, children }: { readonly role: string; readonly name: string; readonly children: ReactNode }) {
  const lines = Children.toArray(children).filter((line) => line !== '')
  return (
    <div className={styles.person}>
      <dt>{role}</dt>
      <dd>
        {name}
        {Children.map(lines, (line) => <span className={styles.line}>{line}</span>)}
      </dd>
    </div>
  )
}

function joined(parts: readonly (string | undefined)[]): ReactNode {
  return parts.every((part) => part === undefined) ? null : <Parts of={parts} />
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
