import { Database } from 'lucide-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../call.ts'
import { BlockHeading, Details } from '../components/block.tsx'
import { Button } from '../components/button.tsx'
import { Actions } from '../components/dialog.tsx'
import { Loading } from '../components/notice.tsx'
import { PickList } from '../components/pick-list.tsx'
import type { Problem } from '../problem.ts'
import { useDates } from '../words/dates.ts'
import { useWords } from '../words/language.tsx'
import { startWords } from '../words/start.ts'
import { Gate, GateTitle } from './gate.tsx'
import styles from './start.module.css'

type Damage = Extract<Problem, { code: 'REGISTER_DAMAGED' }>['data']

export interface DamagedScreenProps {
  readonly damage: Damage
  readonly folder: string
  readonly onRestored: () => void
  readonly onFail: (error: unknown) => void
  readonly onBack: () => void
}

/** Part of the register cannot be read: which good backups there are, and what each gives back. */
export function DamagedScreen({ damage: { damage, backups }, folder, onRestored, onFail, onBack }: DamagedScreenProps) {
  const all = useWords(startWords)
  const words = all.damaged
  const dates = useDates()
  const [name, setName] = useState(backups[0]?.name)
  const chosen = backups.find((backup) => backup.name === name)
  const madeAt = (moment: string) => dates.moment(Temporal.Instant.from(moment), Temporal.Now.timeZoneId())
  const restoring = useMutation({
    mutationFn: (backup: string) => client.register.restoreBackup({ name: backup }),
    onSuccess: onRestored,
    onError: onFail,
  })
  return (
    <Gate
      lead={all.lead}
      keys={
        chosen === undefined
          ? [{ keys: 'Enter', label: all.trouble.again.toLocaleLowerCase() }]
          : [{ keys: 'Enter', label: words.restoreKey }, { keys: ['ArrowUp', 'ArrowDown'], label: words.key }]
      }
      beside={
        <>
          {chosen === undefined ? null : (
            <>
              <section className={styles.block}>
                <BlockHeading>{words.back}</BlockHeading>
                <Details rows={[{ label: words.dossiers, value: chosen.dossiers }, { label: words.upTo, value: madeAt(chosen.madeAt) }]} />
              </section>
              <section className={styles.block}>
                <BlockHeading>{words.since}</BlockHeading>
                <p className={styles.note}>{words.sinceNote}</p>
              </section>
            </>
          )}
          <section className={styles.block}>
            <BlockHeading>{all.trouble.helpdesk}</BlockHeading>
            <Details rows={[{ label: all.unlock.folder, value: <span className={styles.path}>{folder}</span> }]} />
            <p className={styles.note}>{all.trouble.code(`REGISTER_DAMAGED: ${damage}`)} ({words.damage[damage]})</p>
          </section>
        </>
      }
    >
      <p className={styles.tag}><Database aria-hidden /> {all.trouble.tag}</p>
      <GateTitle intro={words.intro}>{words.title}</GateTitle>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name !== undefined && !restoring.isPending) restoring.mutate(name)
        }}
      >
        {chosen === undefined ? <p className={styles.note}>{words.none}</p> : (
          <PickList
            legend={words.legend}
            options={backups.map((backup, index) => ({
              value: backup.name,
              title: words.backupOf(madeAt(backup.madeAt)),
              detail: `${index === 0 ? `${words.newest} ` : ''}${words.holds(backup.dossiers)}`,
            }))}
            value={name}
            onChange={setName}
            takesFocus
          />
        )}
        <Actions>
          {chosen === undefined ? null : <Button type="submit" look="main" keys="Enter" isTall>{words.restore}</Button>}
          <Button look={chosen === undefined ? 'main' : 'quiet'} isTall onClick={onBack} autoFocus={chosen === undefined}>{all.trouble.again}</Button>
        </Actions>
      </form>
      {restoring.isPending ? <Loading words={words.restoring} /> : null}
      {chosen === undefined ? null : <p className={styles.hint}>{words.keeps}</p>}
    </Gate>
  )
}
