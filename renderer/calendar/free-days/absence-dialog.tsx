import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import { useId, useState } from 'react'
import { previousWorkingDay } from '../../../shared/calendar/index.ts'
import { absenceChoice, type Absence, type AbsenceChoice, type AbsenceDecision, type AbsenceLine } from '../../../shared/contract/closure-views.ts'
import { client, orpc } from '../../call.ts'
import { Answer } from '../../components/answer.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useKeys } from '../../components/keys.tsx'
import { KindSign } from '../../components/kind-sign.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { Parts } from '../../components/parts.tsx'
import { useOpenRegister } from '../../frame/register-context.ts'
import { host } from '../../host.ts'
import { absenceWords } from '../../words/absence.ts'
import { useDates } from '../../words/dates.ts'
import { useLanguage, useWords } from '../../words/language.tsx'
import { AbsenceSheet } from './absence-sheet.tsx'
import styles from './absence.module.css'

interface AbsenceDialogProps {
  readonly absence: Absence
  readonly today: Temporal.PlainDate
  readonly onClose: () => void
}

/** Everything that falls due while she is away: done before, done by whoever stands in, or left to stand. Each choice is kept at once. */
export function AbsenceDialog(props: AbsenceDialogProps) {
  const words = useWords(absenceWords)
  const lines = useQuery(orpc.closures.within.queryOptions({ input: { absenceId: props.absence.absenceId }, refetchOnMount: 'always' }))
  return (
    <Dialog title={words.planTitle} isOpen onClose={props.onClose} size="lg">
      <Answer query={lines} waiting={words.reading}>{(known) => <Planning {...props} lines={known} />}</Answer>
    </Dialog>
  )
}

function Planning({ absence, today, lines, onClose }: AbsenceDialogProps & { readonly lines: readonly AbsenceLine[] }) {
  const words = useWords(absenceWords)
  const dates = useDates()
  const queries = useQueryClient()
  const { procedure } = useOpenRegister()
  const [error, setError] = useState<unknown>()
  const { absenceId, from, until, deputy } = absence
  const open = lines.filter(({ choice }) => choice === undefined)
  const doBy = dates.date(previousWorkingDay(Temporal.PlainDate.from(from), procedure.calendars.office, procedure.closingDays), { hasYear: false })
  /** What stood at the lines before each choice, the newest last. */
  const [before, setBefore] = useState<readonly (readonly AbsenceDecision[])[]>([])
  const keep = async (decisions: readonly AbsenceDecision[]) => {
    queries.setQueryData(orpc.closures.within.queryKey({ input: { absenceId } }), await client.closures.decide({ absenceId, decisions: [...decisions] }))
  }
  const decide = (which: readonly AbsenceLine[], choice: AbsenceChoice) => {
    const was = which.map(({ dossierId, due: { ruleId }, choice: chosen }) => ({ dossierId, ruleId, choice: chosen }))
    keep(which.map(({ dossierId, due: { ruleId } }) => ({ dossierId, ruleId, choice }))).then(() => setBefore([...before, was]), setError)
  }
  const last = before.at(-1)
  const undo = last === undefined ? undefined : () => void keep(last).then(() => setBefore(before.slice(0, -1)), setError)
  useKeys(undo === undefined ? [] : [{ keys: 'Ctrl+Z', label: words.undo, act: undo }])
  if (lines.length === 0) return <p>{words.inside(0)}</p>
  return (
    <>
      <p>
        <b>{words.period(dates.date(Temporal.PlainDate.from(from)), dates.date(Temporal.PlainDate.from(until)))}</b> · {words.by(deputy)}
        <br />{words.inside(lines.length)}{' '}
        <span role="status">{words.open(open.length)}</span>
      </p>
      <p className={styles.meaning}>{words.meaning(doBy)}</p>
      {open.length < 2 ? null : (
        <p className={styles.rest}>
          {words.rest}{' '}
          {absenceChoice.options.filter((choice) => isPossible(choice, absence, today)).map((choice) => <Button key={choice} look="quiet" onClick={() => decide(open, choice)}>{words.choices[choice]}</Button>)}
        </p>
      )}
      <ul className={styles.lines}>
        {lines.map((line) => <Line key={`${line.dossierId} ${line.due.ruleId}`} line={line} absence={absence} today={today} onChoose={(choice) => decide([line], choice)} />)}
      </ul>
      {error === undefined ? null : <ErrorNotice error={error} />}
      <p className={styles.buttons}>
        <Button look="main" onClick={onClose}>{words.ready}</Button>
        <Button icon={Printer} onClick={() => void host.print()}>{words.print}</Button>
        {undo === undefined ? null : <Button look="quiet" keys="Ctrl+Z" onClick={undo}>{words.undo}</Button>}
      </p>
      <AbsenceSheet absence={absence} lines={lines} today={today} organisation={procedure.organisation.name} />
    </>
  )
}

/** Nothing is done before a day that has passed, nor by nobody. */
function isPossible(choice: AbsenceChoice, { from, deputy }: Absence, today: Temporal.PlainDate): boolean {
  return choice === 'before' ? from > today.toString() : choice === 'deputy' ? deputy !== '' : true
}

interface LineProps extends Pick<AbsenceDialogProps, 'absence' | 'today'> {
  readonly line: AbsenceLine
  readonly onChoose: (choice: AbsenceChoice) => void
}

function Line({ line: { day, due, complainant, number, choice }, absence, today, onChoose }: LineProps) {
  const words = useWords(absenceWords)
  const dates = useDates()
  const language = useLanguage()
  const name = useId()
  const written = (date: string) => dates.date(Temporal.PlainDate.from(date), { hasYear: false })
  return (
    <li>
      <fieldset className={styles.line}>
        <legend className="hide">{`${due.label[language]}, ${written(day)}, ${[complainant, number].filter((part) => part !== undefined).join(' ')}`}</legend>
        <span className={styles.date}>{written(day)}</span>
        <KindSign kind={due.kind} />
        <span>
          {due.label[language]}
          <span className={styles.about}><Parts of={[complainant, number, due.sendBy === undefined ? undefined : words.postBy(written(due.sendBy))]} /></span>
        </span>
        <span className={styles.choices}>
          {absenceChoice.options.map((each) => (
            <label key={each}>
              <input type="radio" name={name} value={each} checked={choice === each} disabled={!isPossible(each, absence, today)} onChange={() => onChoose(each)} />
              {words.choices[each]}
            </label>
          ))}
        </span>
      </fieldset>
    </li>
  )
}
