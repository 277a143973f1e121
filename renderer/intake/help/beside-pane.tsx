import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { DossierView } from '../../../shared/contract/views.ts'
import { displayAddress, displayName } from '../../../shared/dossier/display.ts'
import { orpc } from '../../call.ts'
import { Answer } from '../../components/answer.tsx'
import { Button } from '../../components/button.tsx'
import { useDates } from '../../words/dates.ts'
import { dossierWords } from '../../words/dossier.ts'
import { intakeWords } from '../../words/intake.ts'
import { useWords } from '../../words/language.tsx'
import { recognitionWords } from '../../words/recognition.ts'
import type { Beside } from './use-beside.ts'
import styles from './help.module.css'

export interface BesidePaneProps {
  readonly beside: Beside
  /** Id of the dossier. */
  readonly opened: string
}

/** An earlier dossier to read beside the call: who, what, where it stands. Nothing in it can be changed from here. */
export function BesidePane({ beside, opened }: BesidePaneProps) {
  const words = useWords(recognitionWords).beside
  const title = useId()
  const dossier = useQuery(orpc.dossiers.get.queryOptions({ input: { dossierId: opened } }))
  return (
    <section className={styles.check} aria-labelledby={title}>
      <div className={styles.head}>
        <h2 id={title}>{words.title(dossier.data?.number ?? '')}</h2>
        <a className="small" href={`#/dossier/${opened}`}>{words.whole}</a>
      </div>
      <Answer query={dossier} waiting={words.reading}>{(view) => <Details view={view} />}</Answer>
      <div className={styles.decide}>
        {beside.takeOver === undefined ? null : <Button keys="Alt+N" onClick={beside.takeOver}>{words.takeOver}</Button>}
        <Button look="quiet" keys="Escape" onClick={beside.close}>{words.close}</Button>
      </div>
    </section>
  )
}

function Details({ view: { state } }: { readonly view: DossierView }) {
  const words = useWords(recognitionWords).beside
  const { statuses } = useWords(dossierWords)
  const { fields } = useWords(intakeWords)
  const dates = useDates()
  const { complaint, handler } = state
  const { complainant, happened } = complaint
  const written = (date: string) => dates.date(Temporal.PlainDate.from(date), { weekday: 'none' })
  const rows: readonly (readonly [string, string | undefined])[] = [
    [fields.name, displayName(complainant) ?? complainant.nameAsTold ?? words.nobody],
    [fields.phone, complainant.phone],
    [fields.address, displayAddress(complainant)],
    [fields.email, complainant.email],
    [fields.subject, complaint.subject],
    [fields.receivedOn, written(complaint.receivedOn)],
    [words.stands, state.closedOn === undefined ? statuses[state.status] : words.since(statuses[state.status], written(state.closedOn))],
    [fields.where, happened.where],
    [fields.withWhom, happened.withWhom],
    [words.handler, handler?.name],
    [words.told, complaint.summary ?? complaint.notes[0]?.text],
    [words.verdict, state.verdict?.findings],
  ]
  return (
    <dl className={styles.details}>
      {rows.filter(([, text]) => text !== undefined).map(([label, text]) => <div key={label}><dt>{label}</dt><dd>{text}</dd></div>)}
    </dl>
  )
}
