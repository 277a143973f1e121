import { useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useLocation } from 'wouter'
import { partyOf } from '../../../shared/letters/recipient.ts'
import { client } from '../../call.ts'
import { BoxField } from '../../components/box-field.tsx'
import { Button } from '../../components/button.tsx'
import { Actions } from '../../components/dialog.tsx'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import { PickList } from '../../components/pick-list.tsx'
import { AllSaved, Screen } from '../../components/screen.tsx'
import { Zone } from '../../components/zone.tsx'
import { host } from '../../host.ts'
import { useDates } from '../../words/dates.ts'
import { useWords } from '../../words/language.tsx'
import { letterName } from '../../words/steps.ts'
import { wholeFileWords } from '../../words/whole-file.ts'
import { DossierAnswer, type DossierFacts } from '../dossier-facts.tsx'
import { thirdParties, wholeFileOf, type FilePart, type WholeFileChoice } from './whole-file.ts'
import styles from './whole-file.module.css'

/** The whole of one dossier on paper, or in a zip with its letters and documents, with what goes along chosen beside it. */
export function WholeFileScreen({ dossierId }: { readonly dossierId: string }) {
  return <DossierAnswer key={dossierId} dossierId={dossierId}>{(facts) => <WholeFile facts={facts} />}</DossierAnswer>
}

type Purpose = 'ombudsman' | 'access' | 'own'

function WholeFile({ facts }: { readonly facts: DossierFacts }) {
  const words = useWords(wholeFileWords)
  const dates = useDates()
  const [, go] = useLocation()
  const { view: { number, state }, procedure, language, today } = facts
  const [purpose, setPurpose] = useState<Purpose>('ombudsman')
  const [choice, setChoice] = useState<WholeFileChoice>(() => firstChoice('ombudsman', facts))
  const [alsoHidden, setAlsoHidden] = useState('')
  const [outcome, setOutcome] = useState<{ readonly told: string } | { readonly error: unknown }>()
  const sheet = useRef<HTMLElement>(null)
  const hidden = [...choice.hidden, ...alsoHidden.split(',').map((name) => name.trim()).filter((name) => name !== '')]
  const parts = wholeFileOf(facts, { ...choice, hidden })
  const named = thirdParties(facts)
  const documents = (state.documents ?? []).filter(({ removed, documentId }) => removed === undefined && facts.view.readableDocuments.includes(documentId))
  const head = `${words.forWhom[purpose]} · ${words.made(dates.date(today, { weekday: 'none' }))}`
  const bundle = async () => {
    setOutcome(undefined)
    try {
      const ticket = await client.dossiers.bundle({ dossierId: state.dossierId, overview: pageOf(sheet.current, number, language), letters: [...choice.letters], documents: [...choice.documents], hidden })
      const saved = await host.saveFile(ticket)
      if (saved.kind !== 'cancelled') setOutcome({ told: saved.kind === 'saved' ? words.saved : words.notSaved })
    } catch (error) {
      setOutcome({ error })
    }
  }
  return (
    <>
      <Screen
        title={words.screen}
        saved={<AllSaved />}
        className={styles.screen ?? ''}
        keys={[
          { keys: 'Ctrl+P', label: words.print, act: () => void host.print() },
          { keys: 'Escape', label: words.back, act: () => go(`/dossier/${state.dossierId}`) },
        ]}
      >
        <div className={styles.body}>
          <Zone label={words.choices}>
            <h1>{words.screen}</h1>
            <p className="second"><a href={`#/dossier/${state.dossierId}`}>{number}</a></p>
            <PickList
              legend={words.purpose}
              isLegendShown
              takesFocus
              options={(['ombudsman', 'access', 'own'] as const).map((value) => ({ value, title: words.purposes[value] }))}
              value={purpose}
              onChange={(value) => {
                setPurpose(value)
                setChoice(firstChoice(value, facts))
              }}
            />
            <Tick label={words.internal} isOn={choice.withInternal} onChange={(withInternal) => setChoice({ ...choice, withInternal })} />
            <Ticks legend={words.hide} options={named.map((name) => ({ value: name, label: name }))} chosen={choice.hidden} onChange={(names) => setChoice({ ...choice, hidden: names })} />
            <BoxField label={words.hideMore} value={alsoHidden} maxLength={2000} onChange={(event) => setAlsoHidden(event.target.value)} />
            <Ticks
              legend={words.letters}
              options={state.letters.map(({ letterId, kind, finalisedOn }) => ({ value: letterId, label: `${letterName(kind, procedure, language)}, ${dates.date(Temporal.PlainDate.from(finalisedOn))}` }))}
              chosen={choice.letters}
              onChange={(letters) => setChoice({ ...choice, letters })}
            />
            <Ticks legend={words.documentsToTake} options={documents.map(({ documentId, name }) => ({ value: documentId, label: name }))} chosen={choice.documents} onChange={(chosen) => setChoice({ ...choice, documents: chosen })} />
            {hidden.length === 0 || choice.letters.length + choice.documents.length === 0 ? null : <Notice>{words.careful}</Notice>}
            {outcome === undefined ? null : 'error' in outcome ? <ErrorNotice error={outcome.error} /> : <Notice>{outcome.told}</Notice>}
            <Actions>
              <Button look="main" keys="Ctrl+P" onClick={() => void host.print()}>{words.print}</Button>
              <Button onClick={() => void bundle()}>{words.bundle}</Button>
            </Actions>
          </Zone>
          <Zone label={words.sheet} isText>
            <article ref={sheet} className={styles.sheet}><Parts title={`${number} · ${procedure.organisation.sender}`} head={head} parts={parts} /></article>
          </Zone>
        </div>
      </Screen>
      {createPortal(<section className={styles.printed} data-alone="" aria-hidden><Parts title={`${number} · ${procedure.organisation.sender}`} head={head} parts={parts} /></section>, document.body)}
    </>
  )
}

/** For an inquiry all that may be seen, with every name; for access without third parties; for ourselves everything. */
function firstChoice(purpose: Purpose, { view }: DossierFacts): WholeFileChoice {
  const { state, readableDocuments } = view
  const kept = (state.documents ?? []).filter(({ removed, documentId }) => removed === undefined && readableDocuments.includes(documentId))
  return {
    withInternal: purpose === 'own',
    hidden: purpose === 'access' ? thirdParties({ view }) : [],
    letters: state.letters.filter(({ kind }) => purpose !== 'access' || partyOf(kind, state) === 'complainant').map(({ letterId }) => letterId),
    documents: kept.filter(({ isInternal, from }) => purpose === 'own' || (!isInternal && (purpose === 'ombudsman' || from === 'complainant'))).map(({ documentId }) => documentId),
  }
}

function Parts({ title, head, parts }: { readonly title: string; readonly head: string; readonly parts: readonly FilePart[] }) {
  return (
    <>
      <h2 className={styles.title}>{title}</h2>
      <p>{head}</p>
      {parts.map(({ heading, rows }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          <table>
            <tbody>
              {rows.map(({ label, value, quote }) => (
                <tr key={`${label} ${value} ${quote ?? ''}`}>
                  {label === '' ? null : <th scope="row">{label}</th>}
                  <td colSpan={label === '' ? 2 : 1}>{value}{quote === undefined ? null : <blockquote>{quote}</blockquote>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  )
}

function Tick({ label, isOn, onChange }: { readonly label: string; readonly isOn: boolean; readonly onChange: (isOn: boolean) => void }) {
  return <label className={styles.tick}><input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} /> <span>{label}</span></label>
}

interface TicksProps {
  readonly legend: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

function Ticks({ legend, options, chosen, onChange }: TicksProps) {
  const words = useWords(wholeFileWords)
  return (
    <fieldset className={styles.ticks}>
      <legend>{legend}</legend>
      {options.length === 0 ? <p className="second">{words.none}</p> : null}
      {options.map(({ value, label }) => (
        <Tick key={value} label={label} isOn={chosen.includes(value)} onChange={(isOn) => onChange(isOn ? [...chosen, value] : chosen.filter((each) => each !== value))} />
      ))}
    </fieldset>
  )
}

/** The sheet as a page that stands on its own: its words and tables, and the few lines of style that paper needs. */
function pageOf(sheet: HTMLElement | null, number: string, language: string): string {
  const copy = sheet?.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return ''
  for (const element of copy.querySelectorAll('[class]')) element.removeAttribute('class')
  return `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${number}</title><style>${paper}</style></head><body>${new XMLSerializer().serializeToString(copy)}</body></html>\n`
}

const paper = 'body{font:11pt/1.4 Georgia,serif;max-width:48rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th{text-align:left;width:11rem;font-weight:400;color:CanvasText}th,td{vertical-align:top;padding:.2rem .5rem .2rem 0;border-bottom:1px solid GrayText}td{white-space:pre-line}blockquote{margin:.2rem 0 0;font-style:italic}'
