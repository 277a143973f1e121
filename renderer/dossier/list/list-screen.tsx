import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { DossierRow } from '../../../shared/contract/views.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { orpc } from '../../call.ts'
import { Answer } from '../../components/answer.tsx'
import { Empty } from '../../components/block.tsx'
import { Button } from '../../components/button.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { AllSaved, Screen } from '../../components/screen.tsx'
import { agendaDays } from '../../frame/main-masthead.tsx'
import { useToday } from '../../frame/clock.tsx'
import { commonWords } from '../../words/common.ts'
import { listWords } from '../../words/list.ts'
import { useWords } from '../../words/language.tsx'
import { useKept } from '../documents/kept.ts'
import { firstChoice, firstFrom, orderedBy, queryOf, type ListChoice } from './choice.ts'
import { ListHead } from './head.tsx'
import { ListTable, type ListTableHandle } from './table.tsx'
import { rememberPlace } from '../return-place.ts'
import { WhyDialog } from '../why/why-dialog.tsx'
import styles from './list.module.css'

/** All dossiers, what is due first on top; found while typing, and where she left off when she comes back. */
export function ListScreen() {
  const words = useWords(listWords)
  const procedures = useQuery(orpc.procedures.list.queryOptions({ input: {} }))
  useEffect(() => rememberPlace('/lijst'), [])
  return <Answer query={procedures} waiting={words.reading}>{(known) => <OpenList procedures={known} />}</Answer>
}

function OpenList({ procedures }: { readonly procedures: readonly Procedure[] }) {
  const words = useWords(listWords)
  const common = useWords(commonWords)
  const today = useToday()
  const [, go] = useLocation()
  const [choice, choose] = useKept<ListChoice>(['list'], firstChoice)
  const [why, setWhy] = useState<DossierRow>()
  const table = useRef<ListTableHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  const pages = useDossierPages(choice)
  const counts = useQuery(orpc.agenda.get.queryOptions({ input: { days: agendaDays } })).data?.counts
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? []
  const total = pages.data?.pages[0]?.total ?? 0
  const loadMore = () => {
    if (pages.hasNextPage && !pages.isFetching) void pages.fetchNextPage()
  }

  return (
    <>
      <Screen
        title={words.screen}
        hasLegend
        saved={<AllSaved />}
        className={styles.screen ?? ''}
        focusOn="screen"
        keys={[
          { keys: ['ArrowUp', 'ArrowDown'], label: words.keys.row },
          { keys: 'Enter', label: words.keys.open },
          { keys: '/', label: words.keys.search, act: () => search.current?.select() },
          { keys: 'T', label: words.keys.today },
          { keys: 'W', label: words.keys.why },
        ]}
      >
        <ListHead
          choice={choice}
          procedures={procedures}
          counted={counts === undefined ? '' : isNarrowed(choice) ? words.found(total) : words.counted(counts.open, counts.all)}
          searchField={search}
          onChoose={choose}
          onLeave={() => table.current?.focus()}
        />
        {pages.error !== null && rows.length === 0 ? (
          <ErrorNotice error={pages.error}><Button onClick={() => void pages.refetch()}>{common.again}</Button></ErrorNotice>
        ) : rows.length === 0 && pages.isSuccess ? (
          <NoRows choice={choice} isRegisterEmpty={counts?.all === 0} onChoose={choose} />
        ) : (
          <ListTable
            handle={table}
            rows={rows}
            total={total}
            today={today}
            procedures={procedures}
            choice={choice}
            onOrder={(order) => choose(orderedBy(choice, order))}
            onCurrent={(current) => choose({ ...choice, current })}
            onOpen={({ dossierId }) => go(`/dossier/${dossierId}`)}
            onWhy={setWhy}
            onToday={() => firstFrom(rows, today.toString())}
            onEnd={loadMore}
          />
        )}
      </Screen>
      {why?.next === undefined ? null : <WhyDialog dossierId={why.dossierId} ruleId={why.next.ruleId} onClose={() => setWhy(undefined)} />}
    </>
  )
}

/** The rows of a choice, a page at a time; while other rows are read, the ones before stay. */
function useDossierPages(choice: ListChoice) {
  const query = queryOf({ ...choice, search: useDeferredValue(choice.search) })
  return useInfiniteQuery(
    orpc.dossiers.list.infiniteOptions({
      input: (after: string | undefined) => ({ ...query, ...(after === undefined ? {} : { after }) }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.more,
      placeholderData: keepPreviousData,
    }),
  )
}

function isNarrowed({ search, scope, procedureId, whose }: ListChoice): boolean {
  return search.trim() !== '' || scope !== 'open' || procedureId !== undefined || whose !== undefined
}

interface NoRowsProps {
  readonly choice: ListChoice
  readonly isRegisterEmpty: boolean
  readonly onChoose: (choice: ListChoice) => void
}

/** What was looked for is not among these: the way on is to look among all, and after that to look for something else. */
function NoRows({ choice, isRegisterEmpty, onChoose }: NoRowsProps) {
  const words = useWords(listWords)
  const search = choice.search.trim()
  const { procedureId, whose, ...widest } = choice
  const isWidest = choice.scope === 'all' && procedureId === undefined && whose === undefined
  if (isRegisterEmpty) return <Empty>{words.empty}</Empty>
  return (
    <div className={styles.nothing} data-zone="">
      <Empty>{search === '' ? words.none[choice.scope] : `${words.noneFor(search)} ${words.noneForHint}`}</Empty>
      {isWidest ? <Button onClick={() => onChoose(firstChoice)}>{words.clear}</Button> : <Button onClick={() => onChoose({ ...widest, scope: 'all' })}>{words.searchAll}</Button>}
    </div>
  )
}
