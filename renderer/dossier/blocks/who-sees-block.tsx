import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { KeySlotView } from '../../../shared/contract/views.ts'
import { mayHandle } from '../../../shared/dossier/steps/may-handle.ts'
import { client, orpc } from '../../call.ts'
import { BlockHeading } from '../../components/block.tsx'
import { Button } from '../../components/button.tsx'
import { Actions, Dialog } from '../../components/dialog.tsx'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import { useMay, useMember } from '../../frame/member.ts'
import { useWords } from '../../words/language.tsx'
import { teamWords } from '../../words/team.ts'
import type { DossierFacts } from '../dossier-facts.tsx'
import styles from './who-sees-block.module.css'

/** Which colleagues see this dossier; shown where there are colleagues, or where it is hidden from somebody. */
export function WhoSeesBlock({ facts }: { readonly facts: DossierFacts }) {
  const words = useWords(teamWords).sees
  const heading = useId()
  const own = useMember()
  const mayDecide = useMay('coordinator')
  const [isChanging, setIsChanging] = useState(false)
  const slots = useQuery(orpc.register.keySlots.queryOptions({ input: {} })).data ?? []
  const colleagues = slots.filter(({ id, kind }) => kind === 'passphrase' && id !== own.id)
  const { state } = facts.view
  const hidden = state.hiddenFrom ?? []
  if (colleagues.length === 0 && hidden.length === 0) return null
  const concerned = colleagues.filter(({ id, label }) => !mayHandle(state, label) && !hidden.some((member) => member.id === id))
  return (
    <section className={styles.block} aria-labelledby={heading}>
      <BlockHeading id={heading} {...(mayDecide ? { aside: <button type="button" className={styles.change} onClick={() => setIsChanging(true)}>{words.change}</button> } : {})}>{words.title}</BlockHeading>
      {concerned.map(({ id, label }) => <Notice key={id}>{words.concerned(label)}</Notice>)}
      <p className={styles.sentence}>{hidden.length === 0 ? words.everybody : words.not(hidden.map(({ name }) => name).join(', '))}</p>
      <Dialog title={words.change} isOpen={isChanging} onClose={() => setIsChanging(false)}>
        <WhoSees facts={facts} colleagues={colleagues} suggested={concerned} onDone={() => setIsChanging(false)} />
      </Dialog>
    </section>
  )
}

interface WhoSeesProps {
  readonly facts: DossierFacts
  readonly colleagues: readonly KeySlotView[]
  /** Whom the complaint is about: ticked to begin with. */
  readonly suggested: readonly KeySlotView[]
  readonly onDone: () => void
}

function WhoSees({ facts, colleagues, suggested, onDone }: WhoSeesProps) {
  const words = useWords(teamWords).sees
  const queries = useQueryClient()
  const { dossierId, length, hiddenFrom = [] } = facts.view.state
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set([...hiddenFrom, ...suggested].map(({ id }) => id)))
  const hiding = useMutation({
    mutationFn: () => client.dossiers.hide({ dossierId, expects: length, members: colleagues.filter(({ id }) => ticked.has(id)).map(({ id }) => id) }),
    onSuccess: (after) => {
      queries.setQueryData(orpc.dossiers.get.queryKey({ input: { dossierId } }), after)
      onDone()
    },
  })
  const tick = (id: string, isTicked: boolean) => {
    const next = new Set(ticked)
    if (isTicked) next.add(id)
    else next.delete(id)
    setTicked(next)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!hiding.isPending) hiding.mutate()
      }}
    >
      <p className={styles.intro}>{words.intro}</p>
      <fieldset>
        <legend className={styles.legend}>{words.who}</legend>
        {colleagues.map(({ id, label }, place) => (
          <label key={id} className={styles.tick}>
            <input type="checkbox" {...(place === 0 ? { 'data-autofocus': true } : {})} checked={ticked.has(id)} onChange={(event) => tick(id, event.target.checked)} /> {label}
          </label>
        ))}
      </fieldset>
      {hiding.isError ? <ErrorNotice error={hiding.error} /> : null}
      <Actions><Button type="submit" look="main" keys="Enter">{words.do}</Button></Actions>
    </form>
  )
}
