import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ProcedureStanding, SeenDossiers, WeighedDossier } from '../../shared/contract/procedure-views.ts'
import { client, orpc } from '../call.ts'
import { Answer } from '../components/answer.tsx'
import { BlockHeading, Empty } from '../components/block.tsx'
import { BoxField } from '../components/box-field.tsx'
import { Button } from '../components/button.tsx'
import { ErrorNotice, Notice } from '../components/notice.tsx'
import { useOneAtATime } from '../components/one-at-a-time.ts'
import { AllSaved, Screen } from '../components/screen.tsx'
import { Zone } from '../components/zone.tsx'
import { useMay } from '../frame/member.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { versionInWords } from '../words/procedure-version.ts'
import { proceduresWords } from '../words/procedures.ts'
import { WeighedRow } from './weighed-row.tsx'
import styles from './procedures.module.css'

/** The dossiers that run under another version than the one in force, what would become of their terms, and moving those she chooses. */
export function MoveScreen({ id }: { readonly id: string }) {
  const words = useWords(proceduresWords)
  const [, go] = useLocation()
  const standings = useQuery(orpc.procedures.standings.queryOptions({ input: {} }))
  return (
    <Screen title={words.move.title} className={styles.list ?? ''} saved={<AllSaved />} keys={[{ keys: 'Escape', label: words.keys.procedure, act: () => go(`/procedures/${id}`) }]}>
      <Zone label={words.move.title}>
        <Answer query={standings} waiting={words.reading}>
          {(all) => {
            const standing = all.find((each) => each.id === id)
            return standing === undefined ? <p>{words.unknown} <a href="#/procedures">{words.title}</a></p> : <Weighing standing={standing} />
          }}
        </Answer>
      </Zone>
    </Screen>
  )
}

function Weighing({ standing }: { readonly standing: ProcedureStanding }) {
  const words = useWords(proceduresWords)
  const language = useLanguage()
  const { id, inForce, name } = standing
  const [moved, setMoved] = useState<SeenDossiers>()
  const [wasUndone, setWasUndone] = useState(false)
  const [error, setError] = useState<unknown>()
  const once = useOneAtATime(setError)
  const weighed = useQuery(orpc.procedures.weigh.queryOptions({ input: { id, version: inForce }, gcTime: 0 }))
  const move = async (dossiers: SeenDossiers, reason: string) => {
    setWasUndone(false)
    setMoved(await client.procedures.move({ id, version: inForce, dossiers, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) }))
    setError(undefined)
  }
  const takeBack = async (dossiers: SeenDossiers) => {
    await client.procedures.takeBackMove({ dossiers })
    setMoved(undefined)
    setWasUndone(true)
    setError(undefined)
  }
  return (
    <>
      <h1>{words.move.title}</h1>
      <p className={styles.intro}>{words.move.intro(name, versionInWords(inForce, language))}</p>
      {moved === undefined ? null : <Notice>{words.move.moved(moved.length, versionInWords(inForce, language))} <Button look="quiet" onClick={() => once(() => takeBack(moved))}>{words.undo}</Button></Notice>}
      {wasUndone ? <Notice>{words.move.undone}</Notice> : null}
      {error === undefined ? null : <ErrorNotice error={error} />}
      <Answer query={weighed} waiting={words.move.weighing}>
        {(dossiers) => (dossiers.length === 0 ? <Empty>{words.move.none} <a href={`#/procedures/${id}`}>{words.move.back}</a></Empty> : <Choosing key={dossiers.map(({ dossierId, expects }) => `${dossierId} ${expects}`).join()} dossiers={dossiers} onMove={(chosen, reason) => once(() => move(chosen, reason))} />)}
      </Answer>
    </>
  )
}

interface ChoosingProps {
  readonly dossiers: readonly WeighedDossier[]
  readonly onMove: (chosen: SeenDossiers, reason: string) => void
}

/** Nothing is chosen beforehand: every dossier that moves is one that she looked at. */
function Choosing({ dossiers, onMove }: ChoosingProps) {
  const { move: words, coordinatorOnly } = useWords(proceduresWords)
  const mayDecide = useMay('coordinator')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [reason, setReason] = useState('')
  const movable = dossiers.filter(({ lost }) => lost.length === 0)
  const unmoved = movable.filter(({ changes }) => changes.length === 0)
  const pick = (some: readonly WeighedDossier[]) => setChosen(new Set(some.map(({ dossierId }) => dossierId)))
  const moving = movable.filter(({ dossierId }) => chosen.has(dossierId)).map(({ dossierId, expects }) => ({ dossierId, expects }))
  return (
    <>
      <BlockHeading count={dossiers.length}>{words.running}</BlockHeading>
      <p className={styles.add}>
        {words.choose} <Button look="quiet" onClick={() => pick(movable)}>{words.all(movable.length)}</Button>{' '}
        {unmoved.length === 0 || unmoved.length === movable.length ? null : <><Button look="quiet" onClick={() => pick(unmoved)}>{words.withoutChange(unmoved.length)}</Button>{' '}</>}
        <Button look="quiet" onClick={() => pick([])}>{words.nobody}</Button>
      </p>
      <ul className={styles.weighed}>
        {dossiers.map((dossier) => (
          <WeighedRow
            key={dossier.dossierId}
            dossier={dossier}
            isChosen={chosen.has(dossier.dossierId)}
            onChange={(isOn) => setChosen(new Set(isOn ? [...chosen, dossier.dossierId] : [...chosen].filter((each) => each !== dossier.dossierId)))}
          />
        ))}
      </ul>
      <div className={styles.wide}><BoxField label={words.reason} hint={words.reasonHint} value={reason} maxLength={1000} onChange={({ target }) => setReason(target.value)} /></div>
      <p className={styles.add}><Button look="main" onClick={() => onMove(moving, reason)} {...(!mayDecide ? { blocked: coordinatorOnly } : moving.length === 0 ? { blocked: words.chooseFirst } : {})}>{words.do(moving.length)}</Button></p>
    </>
  )
}
