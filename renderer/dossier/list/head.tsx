import { Search } from 'lucide-react'
import { Fragment, type RefObject } from 'react'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { Key } from '../../components/key.tsx'
import { Menu } from '../../components/menu.tsx'
import { listWords } from '../../words/list.ts'
import { useWords } from '../../words/language.tsx'
import { teamWords } from '../../words/team.ts'
import { orderedBy, type ListChoice, type ListOrder, type ListScope } from './choice.ts'
import styles from './list.module.css'

interface ListHeadProps {
  readonly choice: ListChoice
  readonly procedures: readonly Procedure[]
  /** How many there are: `14 open, van 46`. */
  readonly counted: string
  readonly searchField: RefObject<HTMLInputElement | null>
  readonly onChoose: (choice: ListChoice) => void
  /** Arrow down, Enter or Escape in the search field: on to the rows. */
  readonly onLeave: () => void
}

const scopes: readonly ListScope[] = ['open', 'closed', 'contacts', 'all']
const orders: readonly ListOrder[] = ['due', 'number', 'received', 'complainant']

/** What the list shows, as a sentence of which the words can be chosen, and a field that finds while one types. */
export function ListHead({ choice, procedures, counted, searchField, onChoose, onLeave }: ListHeadProps) {
  const words = useWords(listWords)
  return (
    <section className={styles.head} aria-label={words.choice} data-zone="" tabIndex={-1}>
      <div className={styles.line}>
        <h1>{words.title}</h1>
        <span className="second" role="status">{counted}</span>
        <div className={styles.find}>
          <Search aria-hidden />
          <input
            ref={searchField}
            type="search"
            aria-label={words.search}
            placeholder={words.search}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={choice.search}
            onChange={(event) => onChoose({ ...choice, search: event.target.value })}
            onKeyDown={(event) => {
              if (!['ArrowDown', 'Enter', 'Escape'].includes(event.key)) return
              event.preventDefault()
              event.stopPropagation()
              // Escape first gives back what was searched away, and then goes to the rows.
              if (event.key === 'Escape' && choice.search !== '') onChoose({ ...choice, search: '' })
              else onLeave()
            }}
          />
          <Key keys="/" isSilent />
        </div>
      </div>
      <p className={styles.sentence}>
        {words.sentence(
          <ScopeMenu choice={choice} onChoose={onChoose} />,
          <ProcedureMenu choice={choice} procedures={procedures} onChoose={onChoose} />,
          <WhoseMenu choice={choice} onChoose={onChoose} />,
          <OrderMenu choice={choice} onChoose={onChoose} />,
        ).map((part, place) => <Fragment key={['before', 'scope', 'of', 'procedure', 'with', 'whose', 'by', 'order', 'end'][place]}>{part}</Fragment>)}
      </p>
    </section>
  )
}

type MenuProps = Pick<ListHeadProps, 'choice' | 'onChoose'>

function ScopeMenu({ choice, onChoose }: MenuProps) {
  const words = useWords(listWords)
  return (
    <Menu
      label={words.scopeLabel}
      items={scopes.map((scope) => ({ id: scope, label: words.scopes[scope], isChosen: choice.scope === scope, onChoose: () => onChoose({ ...choice, scope }) }))}
    >
      {words.scopes[choice.scope]}
    </Menu>
  )
}

function ProcedureMenu({ choice, procedures, onChoose }: MenuProps & Pick<ListHeadProps, 'procedures'>) {
  const words = useWords(listWords)
  const { procedureId, ...rest } = choice
  const chosen = procedures.find(({ id }) => id === procedureId)
  return (
    <Menu
      label={words.procedureLabel}
      items={[
        { id: '', label: words.allProcedures, isChosen: procedureId === undefined, onChoose: () => onChoose(rest) },
        ...procedures.map(({ id, name }) => ({ id, label: name, isChosen: procedureId === id, onChoose: () => onChoose({ ...rest, procedureId: id }) })),
      ]}
    >
      {chosen?.name ?? words.allProcedures}
    </Menu>
  )
}

function WhoseMenu({ choice, onChoose }: MenuProps) {
  const words = useWords(teamWords)
  const { whose = 'all', ...rest } = choice
  return (
    <Menu
      label={words.whoseLabel}
      items={(['all', 'mine', 'nobody'] as const).map((each) => ({
        id: each, label: words.whose[each], isChosen: each === whose, onChoose: () => onChoose(each === 'all' ? rest : { ...rest, whose: each }),
      }))}
    >
      {words.whose[whose]}
    </Menu>
  )
}

function OrderMenu({ choice, onChoose }: MenuProps) {
  const words = useWords(listWords)
  return (
    <Menu
      label={words.orderLabel}
      items={orders.map((order) => ({
        id: order,
        label: words.orders[order],
        isChosen: choice.order === order,
        onChoose: () => onChoose(choice.order === order ? choice : orderedBy(choice, order)),
      }))}
    >
      {words.orders[choice.order]}
    </Menu>
  )
}
