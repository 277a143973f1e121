import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { ProcedureStanding } from '../../shared/contract/procedure-views.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { isOwnVersion, procedureFile } from '../../shared/procedure/version.ts'
import { client } from '../call.ts'
import { BlockHeading } from '../components/block.tsx'
import { Button } from '../components/button.tsx'
import { useClock } from '../frame/clock.tsx'
import { useMay } from '../frame/member.ts'
import { host } from '../host.ts'
import { useDates } from '../words/dates.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { versionInWords } from '../words/procedure-version.ts'
import { proceduresWords } from '../words/procedures.ts'
import { CopyDialog } from './copy-dialog.tsx'
import styles from './procedures.module.css'

interface VersionsProps {
  readonly standing: ProcedureStanding
  readonly inForce: Procedure
  readonly shipped: Procedure | undefined
  /** Without a version: the newest that comes with the program. */
  readonly onPut: (version?: number) => void
  readonly onError: (error: unknown) => void
}

/** Every version that there is with what runs under it, the way back to each, and what can be taken along or made of it. */
export function VersionsBlock({ standing, inForce, shipped, onPut, onError }: VersionsProps) {
  const words = useWords(proceduresWords).versions
  const [, go] = useLocation()
  const [isCopying, setIsCopying] = useState(false)
  const { id, running } = standing
  const mayDecide = useMay('coordinator')
  const isOwn = isOwnVersion(inForce.version)
  const canGoBack = mayDecide && isOwn && shipped?.id === id
  const elsewhere = running.some(({ version }) => version !== inForce.version)
  const attempt = (act: () => Promise<unknown>) => void act().catch(onError)
  const save = () => host.saveFile({ text: procedureFile(inForce), name: `${id}.json`, mediaType: 'application/json' })
  const retire = async () => {
    await client.procedures.retire({ id })
    go('/procedures')
  }
  return (
    <section className={styles.block}>
      <BlockHeading>{words.title}</BlockHeading>
      <ul className={styles.lines}>
        {standing.versions.map((each) => <Version key={each.version} {...each} standing={standing} onPut={() => onPut(each.version)} />)}
      </ul>
      {canGoBack ? <p className={styles.add}><Button onClick={() => onPut()}>{words.backToShipped}</Button></p> : null}
      <div className={styles.stack}>
        {elsewhere ? <Link href={`/procedures/${id}/dossiers`} className={styles.link}>{words.move}</Link> : null}
        <Button look="quiet" onClick={() => attempt(save)}>{words.save}</Button>
        {mayDecide ? <Button look="quiet" onClick={() => setIsCopying(true)}>{words.copy}</Button> : null}
        {shipped?.id === id || !mayDecide ? null : <Button look="quiet" onClick={() => attempt(retire)}>{words.retire}</Button>}
      </div>
      {isCopying ? <CopyDialog id={id} version={inForce.version} onClose={() => setIsCopying(false)} /> : null}
    </section>
  )
}

interface VersionProps {
  readonly version: number
  readonly storedAt: string
  readonly standing: ProcedureStanding
  readonly onPut: () => void
}

function Version({ version, storedAt, standing: { inForce, running }, onPut }: VersionProps) {
  const words = useWords(proceduresWords).versions
  const language = useLanguage()
  const dates = useDates()
  const { timeZone } = useClock()
  const mayDecide = useMay('coordinator')
  const dossiers = running.find((each) => each.version === version)?.dossiers ?? 0
  const name = versionInWords(version, language)
  return (
    <li className={styles.version}>
      <span>{version === inForce ? <b>{words.inForce(name)}</b> : name}<small>{words.since(dates.date(Temporal.Instant.from(storedAt).toZonedDateTimeISO(timeZone).toPlainDate()))}{dossiers === 0 ? '' : ` · ${words.running(dossiers)}`}</small></span>
      {version === inForce || !mayDecide ? null : <Button look="quiet" onClick={onPut} aria-label={words.putOf(name)}>{words.put}</Button>}
    </li>
  )
}
