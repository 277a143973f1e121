import { useQueryClient } from '@tanstack/react-query'
import { Fragment } from 'react'
import type { Agenda } from '../../../shared/contract/views.ts'
import { isWorkOf, whoseWork, workerOn, type Worker, type WhoseWork } from '../../../shared/dossier/whose-work.ts'
import { client, orpc } from '../../call.ts'
import { Menu } from '../../components/menu.tsx'
import { Notice } from '../../components/notice.tsx'
import { useMember } from '../../frame/member.ts'
import { useOpenRegister } from '../../frame/register-context.ts'
import { useDates } from '../../words/dates.ts'
import { useWords } from '../../words/language.tsx'
import { teamWords } from '../../words/team.ts'
import { todayWords } from '../../words/today.ts'
import styles from './today.module.css'

/** Whose work Today shows, who that is, and how to look at other work; kept for whoever chose it. */
export interface WhoseWorkChoice {
  readonly whose: WhoseWork
  readonly worker: Worker
  readonly choose: (whose: WhoseWork) => void
}

export function useWhoseWork(today: string): WhoseWorkChoice {
  const { settings, procedure } = useOpenRegister()
  const { id, name } = useMember()
  const queries = useQueryClient()
  return {
    whose: settings.workInToday?.[id] ?? 'all',
    worker: workerOn(today, name, { coordinator: settings.coordinator.name, absences: procedure.absences }),
    choose: (whose) => {
      // Shown at once; the register keeps it for the next day.
      queries.setQueryData(orpc.settings.get.queryKey({ input: {} }), { ...settings, workInToday: { ...settings.workInToday, [id]: whose } })
      void client.settings.showWorkOf({ whose })
    },
  }
}

/** What of the agenda is among the work that is looked at; how much there is of everything stays as it is. */
export function agendaOf(agenda: Agenda, { whose, worker }: Pick<WhoseWorkChoice, 'whose' | 'worker'>): Agenda {
  return { ...agenda, entries: agenda.entries.filter((entry) => isWorkOf(whose, entry, worker)), toPost: agenda.toPost.filter((letter) => isWorkOf(whose, letter, worker)) }
}

/** `Werk dat ligt bij: iedereen`. Only where more than one does the work. */
export function WhoseWorkMenu({ agenda, choice: { whose, worker, choose } }: { readonly agenda: Agenda; readonly choice: WhoseWorkChoice }) {
  const words = useWords(todayWords)
  const { whose: names, whoseLabel } = useWords(teamWords)
  const isShared = whose !== 'all' || worker.standsIn !== undefined || [...agenda.entries, ...agenda.toPost].some(({ handler }) => handler !== undefined)
  if (!isShared) return null
  const menu = <Menu label={whoseLabel} items={whoseWork.options.map((each) => ({ id: each, label: names[each], isChosen: each === whose, onChoose: () => choose(each) }))}>{names[whose]}</Menu>
  return <div className={styles.whose}>{words.workOf(menu).map((part, place) => <Fragment key={['before', 'whose'][place]}>{part}</Fragment>)}</div>
}

/** Says whose work falls to her while somebody is away. */
export function StandsIn({ choice: { worker: { standsIn }, whose } }: { readonly choice: WhoseWorkChoice }) {
  const words = useWords(todayWords)
  const dates = useDates()
  if (standsIn === undefined) return null
  return <Notice>{words.standsIn(standsIn.for, dates.date(Temporal.PlainDate.from(standsIn.until), { hasYear: false }))}{whose === 'mine' ? ` ${words.standsInShown}` : ''}</Notice>
}
