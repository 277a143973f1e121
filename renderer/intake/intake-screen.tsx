import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { orpc } from '../call.ts'
import { Answer } from '../components/answer.tsx'
import { Empty } from '../components/block.tsx'
import { Loading } from '../components/notice.tsx'
import { Screen } from '../components/screen.tsx'
import { intakeWords } from '../words/intake.ts'
import { useWords } from '../words/language.tsx'
import { CallScreen } from './call-screen.tsx'
import { desk } from './intake-desk.ts'
import { useDesk, useOpenSheet } from './use-desk.ts'
import styles from './call-screen.module.css'

export interface IntakeScreenProps {
  /** Id of a sheet on the desk, as in `#/gesprek/<id>`. */
  readonly sheetId: string
}

/** One call sheet, from the first word to the dossier. */
export function IntakeScreen({ sheetId }: IntakeScreenProps) {
  const words = useWords(intakeWords)
  const { isLoaded } = useDesk()
  const open = useOpenSheet(sheetId)
  const procedures = useQuery(orpc.procedures.list.queryOptions({ input: {} }))
  const isHere = open !== undefined
  const queries = useQueryClient()
  // A sheet on which nothing was written goes without a word when it is left; what was written last is in every list from then on.
  useEffect(() => () => {
    void desk.leave(sheetId).then(() => desk.flush()).then(() => queries.invalidateQueries({ queryKey: orpc.drafts.key() }))
  }, [sheetId, queries])
  useEffect(() => {
    if (isHere) desk.show(sheetId)
  }, [sheetId, isHere])
  if (open === undefined) {
    return (
      <Screen title={words.screen} className={styles.gone ?? ''}>
        {isLoaded ? <Empty>{words.gone}</Empty> : <Loading words={words.waiting} />}
      </Screen>
    )
  }
  return (
    <Answer query={procedures} waiting={words.waiting}>
      {(all) => {
        const procedure = all.find(({ id }) => id === open.history.present.procedureId)
        if (procedure === undefined) return <Screen title={words.screen} className={styles.gone ?? ''}><Empty>{words.noProcedure}</Empty></Screen>
        return <CallScreen key={sheetId} open={open} procedure={procedure} />
      }}
    </Answer>
  )
}
