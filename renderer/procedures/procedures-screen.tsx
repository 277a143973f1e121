import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ProcedureStanding } from '../../shared/contract/procedure-views.ts'
import { orpc } from '../call.ts'
import { Answer } from '../components/answer.tsx'
import { BlockHeading } from '../components/block.tsx'
import { Button } from '../components/button.tsx'
import { RowList, rowParts } from '../components/row-list.tsx'
import { AllSaved, Screen } from '../components/screen.tsx'
import { Zone } from '../components/zone.tsx'
import { useMay } from '../frame/member.ts'
import { useOpenRegister } from '../frame/register-context.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { versionInWords } from '../words/procedure-version.ts'
import { proceduresWords } from '../words/procedures.ts'
import { ReadDialog } from './read-dialog.tsx'
import styles from './procedures.module.css'

/** Every procedure of the register with the version in force; Enter opens it to be looked at and adapted. */
export function ProceduresScreen() {
  const words = useWords(proceduresWords)
  const [, go] = useLocation()
  const mayDecide = useMay('coordinator')
  const [isReading, setIsReading] = useState(false)
  const standings = useQuery(orpc.procedures.standings.queryOptions({ input: {} }))
  return (
    <>
      <Screen title={words.title} className={styles.list ?? ''} saved={<AllSaved />} keys={[{ keys: ['ArrowUp', 'ArrowDown'], label: words.keys.row }, { keys: 'Enter', label: words.keys.open }, { keys: 'Escape', label: words.keys.settings, act: () => go('/instellingen') }]}>
        <Zone label={words.title}>
          <div className={styles.head}>
            <h1>{words.title}</h1>
            <Button onClick={() => setIsReading(true)} {...(mayDecide ? {} : { blocked: words.coordinatorOnly })}>{words.read}</Button>
          </div>
          <p className={styles.intro}>{words.intro}</p>
          <BlockHeading>{words.organisations}</BlockHeading>
          <Answer query={standings} waiting={words.reading}>
            {(all) => (
              <RowList
                label={words.title}
                rows={all}
                keyOf={({ id }) => id}
                onOpen={({ id }) => go(`/procedures/${id}`)}
                render={(standing) => <span className={rowParts.lines}><span className={rowParts.first}>{standing.name}</span><span className={rowParts.second}><Standing standing={standing} /></span></span>}
              />
            )}
          </Answer>
        </Zone>
      </Screen>
      {isReading ? <ReadDialog standings={standings.data ?? []} onClose={() => setIsReading(false)} onRead={(id) => go(`/procedures/${id}`)} /> : null}
    </>
  )
}

/** The version in force, and what deserves attention. */
function Standing({ standing: { id, inForce, isOvertaken, draftSavedAt, running } }: { readonly standing: ProcedureStanding }) {
  const words = useWords(proceduresWords)
  const language = useLanguage()
  const { settings } = useOpenRegister()
  const elsewhere = running.filter(({ version }) => version !== inForce).reduce((sum, { dossiers }) => sum + dossiers, 0)
  return [
    words.holds(versionInWords(inForce, language)),
    ...(settings.activeProcedureId === id ? [words.forNew] : []),
    ...(draftSavedAt === undefined ? [] : [words.hasDraft]),
    ...(isOvertaken ? [words.overtakenShort] : []),
    ...(elsewhere === 0 ? [] : [words.elsewhere(elsewhere)]),
  ].join(' · ')
}
