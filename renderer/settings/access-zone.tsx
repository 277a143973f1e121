import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { role, type Role } from '../../shared/contract/rights.ts'
import type { KeySlotView } from '../../shared/contract/views.ts'
import { client, orpc } from '../call.ts'
import { Answer } from '../components/answer.tsx'
import { BlockHeading, Details } from '../components/block.tsx'
import { Button } from '../components/button.tsx'
import { Actions, Dialog } from '../components/dialog.tsx'
import { Menu } from '../components/menu.tsx'
import { ErrorNotice, Notice } from '../components/notice.tsx'
import { useClock } from '../frame/clock.tsx'
import { lockRegister } from '../frame/lock.ts'
import { useMay } from '../frame/member.ts'
import { useOpenRegister } from '../frame/register-context.ts'
import { commonWords } from '../words/common.ts'
import { useDates } from '../words/dates.ts'
import { useWords } from '../words/language.tsx'
import { settingsWords } from '../words/settings.ts'
import { teamWords } from '../words/team.ts'
import { AddPassphrase } from './add-passphrase.tsx'
import { ChangePassphrase } from './change-passphrase.tsx'
import { RenewRecoveryKey } from './renew-recovery-key.tsx'
import styles from './settings.module.css'

type Task = { readonly kind: 'add' } | { readonly kind: 'change' } | { readonly kind: 'renew' } | { readonly kind: 'remove'; readonly slot: KeySlotView }

/** Who can open the register, and what to do about it. */
export function AccessZone() {
  const words = useWords(settingsWords)
  const queries = useQueryClient()
  const { status } = useOpenRegister()
  const query = orpc.register.keySlots.queryOptions({ input: {} })
  const slots = useQuery(query)
  const [task, setTask] = useState<Task>()
  const [done, setDone] = useState<string>()
  const [mustFinish, setMustFinish] = useState(false)
  const mayDecide = useMay('coordinator')
  const finish = (sentence: string) => {
    setTask(undefined)
    setMustFinish(false)
    setDone(sentence)
    void queries.invalidateQueries({ queryKey: query.queryKey })
  }
  return (
    <>
      <section className={styles.block}>
        <BlockHeading>{words.keys}</BlockHeading>
        <div role="status">{done === undefined ? null : <p className={styles.note}>{done}</p>}</div>
        <Answer query={slots} waiting={words.keysReading}>
          {(all) => (
            <>
              {all.some(({ kind, isCurrent }) => kind === 'recovery-key' && isCurrent) ? <Notice>{words.cameByRecoveryKey}</Notice> : null}
              <ul>{all.map((slot) => <KeySlot key={slot.id} slot={slot} onRole={finish} onRemove={() => setTask({ kind: 'remove', slot })} />)}</ul>
            </>
          )}
        </Answer>
        <div className={styles.buttons}>
          <Button onClick={() => setTask({ kind: 'change' })}>{words.changePassphrase}</Button>
          {mayDecide ? <Button onClick={() => setTask({ kind: 'add' })}>{words.addPassphrase}</Button> : null}
          {mayDecide ? <Button onClick={() => setTask({ kind: 'renew' })}>{words.newRecoveryKey}</Button> : null}
          <Button onClick={() => void lockRegister()}>{words.lockNow}</Button>
        </div>
      </section>
      <section className={styles.block}>
        <BlockHeading>{words.about}</BlockHeading>
        <Details rows={[{ label: words.folder, value: <span className={styles.path}>{status.folder}</span> }, { label: words.version, value: status.version }]} />
        <p className={styles.note}>{words.backupNote}</p>
      </section>
      <Dialog title={words.changing.title} isOpen={task?.kind === 'change'} onClose={() => setTask(undefined)}>
        <ChangePassphrase onDone={() => finish(words.changing.done)} />
      </Dialog>
      <Dialog title={words.add.title} isOpen={task?.kind === 'add'} onClose={() => setTask(undefined)}>
        <AddPassphrase onDone={() => finish(words.add.done)} />
      </Dialog>
      <Dialog title={words.renewing.title} isOpen={task?.kind === 'renew'} onClose={mustFinish ? () => {} : () => setTask(undefined)}>
        <RenewRecoveryKey onRenewed={() => setMustFinish(true)} onDone={() => finish(words.renewing.done)} />
      </Dialog>
      <Dialog title={words.removing.title} isOpen={task?.kind === 'remove'} onClose={() => setTask(undefined)}>
        {task?.kind === 'remove' ? <RemoveKey slot={task.slot} onDone={() => finish(words.removing.done)} onCancel={() => setTask(undefined)} /> : null}
      </Dialog>
    </>
  )
}

/** What a key is called: its person, or what it is. */
function useNameOf(): (slot: KeySlotView) => string {
  const words = useWords(settingsWords)
  return ({ kind, label }) => (kind === 'recovery-key' ? words.recoveryKey : words.passphraseOf(label))
}

interface KeySlotProps {
  readonly slot: KeySlotView
  /** With the sentence that says so. */
  readonly onRole: (sentence: string) => void
  readonly onRemove: () => void
}

function KeySlot({ slot, onRole, onRemove }: KeySlotProps) {
  const words = useWords(settingsWords)
  const dates = useDates()
  const { timeZone } = useClock()
  const name = useNameOf()(slot)
  const mayDecide = useMay('coordinator')
  const since = words.since(dates.date(Temporal.Instant.from(slot.createdAt).toZonedDateTimeISO(timeZone).toPlainDate()))
  return (
    <li className={styles.key}>
      <span>
        {name}
        <small>{since}{slot.isCurrent ? `, ${words.usedNow}` : ''}</small>
      </span>
      {slot.kind === 'recovery-key' ? null : <RoleChoice slot={slot} mayDecide={mayDecide} onRole={onRole} />}
      {mayDecide ? <Button look="quiet" onClick={onRemove}>{words.removeKey}<span className="hide"> {name}</span></Button> : null}
    </li>
  )
}

function RoleChoice({ slot, mayDecide, onRole }: Pick<KeySlotProps, 'slot' | 'onRole'> & { readonly mayDecide: boolean }) {
  const words = useWords(teamWords)
  const deciding = useMutation({
    mutationFn: (role: Role) => client.register.setRole({ id: slot.id, role }),
    onSuccess: (_, role) => onRole(words.roleGiven(slot.label, words.roles[role].title)),
  })
  if (!mayDecide) return <>{words.roles[slot.role].title}</>
  return (
    <>
      <Menu
        label={words.roleOf(slot.label)}
        items={role.options.map((each) => ({
          id: each, label: words.roles[each].title, isChosen: each === slot.role, onChoose: () => (each === slot.role ? undefined : deciding.mutate(each)),
        }))}
      >
        {words.roles[slot.role].title}
      </Menu>
      {deciding.isError ? <ErrorNotice error={deciding.error} /> : null}
    </>
  )
}

function RemoveKey({ slot, onDone, onCancel }: { readonly slot: KeySlotView; readonly onDone: () => void; readonly onCancel: () => void }) {
  const words = useWords(settingsWords).removing
  const common = useWords(commonWords)
  const name = useNameOf()(slot)
  const removing = useMutation({ mutationFn: () => client.register.removeKeySlot({ id: slot.id }), onSuccess: onDone })
  return (
    <>
      <p className={styles.intro}>{words.intro(name)}</p>
      {removing.isError ? <ErrorNotice error={removing.error} /> : null}
      <Actions>
        <Button look="main" onClick={() => removing.isPending || removing.mutate()}>{words.do}</Button>
        <Button onClick={onCancel} data-autofocus>{common.cancel}</Button>
      </Actions>
    </>
  )
}
