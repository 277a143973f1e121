import type { Inputs } from '../../../shared/contract/contract.ts'
import type { DossierRow } from '../../../shared/contract/views.ts'

type Query = Inputs['dossiers']['list']
export type ListScope = Query['scope']
export type ListOrder = Query['order']

/** What the list shows and where she stood in it. */
export interface ListChoice {
  readonly search: string
  readonly scope: ListScope
  /** Absent: of every organisation. */
  readonly procedureId?: string
  /** Absent: whoever handles it. */
  readonly whose?: NonNullable<Query['whose']>
  readonly order: ListOrder
  readonly isDescending: boolean
  /** The row at which Tab stops. */
  readonly current?: string
}

/** What one comes to the list for: the open dossiers, what is due first on top. */
export const firstChoice: ListChoice = { search: '', scope: 'open', order: 'due', isDescending: false }

export const rowsPerPage = 100

/** The question for the rows of a choice, without the page. */
export function queryOf({ search, scope, procedureId, whose, order, isDescending }: ListChoice): Omit<Query, 'after'> {
  const words = search.trim()
  return {
    scope,
    order,
    limit: rowsPerPage,
    ...(words === '' ? {} : { search: words.slice(0, 200) }),
    ...(procedureId === undefined ? {} : { procedureId }),
    ...(whose === undefined ? {} : { whose }),
    ...(isDescending ? { descending: true } : {}),
  }
}

/** A press on a column: another order begins at its natural end, the same one turns round. */
export function orderedBy(choice: ListChoice, order: ListOrder): ListChoice {
  if (choice.order === order) return { ...choice, isDescending: !choice.isDescending }
  // The newest number and the latest receipt are looked for, not the oldest.
  return { ...choice, order, isDescending: order === 'number' || order === 'received' }
}

/** The sort of a column for `aria-sort`; none for a column in whose order the list does not stand. */
export function sortOf({ order, isDescending }: ListChoice, column: ListOrder): 'ascending' | 'descending' | 'none' {
  if (order !== column) return 'none'
  return isDescending ? 'descending' : 'ascending'
}

/** The first of these rows that is due today or later; -1 when none is. */
export function firstFrom(rows: readonly DossierRow[], today: string): number {
  return rows.findIndex(({ next }) => next !== undefined && next.dueOn >= today)
}
