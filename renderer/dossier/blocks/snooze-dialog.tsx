import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReminderList } from '../../../shared/contract/reminder-views.ts'
import type { Localized } from '../../../shared/primitives.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { latestSnooze } from '../../../shared/reminders/snooze.ts'
import { client, orpc } from '../../call.ts'
import { BoxField } from '../../components/box-field.tsx'
import { Button } from '../../components/button.tsx'
import { Actions, Dialog } from '../../components/dialog.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { PickList } from '../../components/pick-list.tsx'
import { useClock } from '../../frame/clock.tsx'
import { useDates } from '../../words/dates.ts'
import { useLanguage, useWords } from '../../words/language.tsx'
import { remindersWords } from '../../words/reminders.ts'
import { readDay } from '../step/read-day.ts'
import { officeOf, snoozeChoices, snoozeOn, type SnoozeChoice } from './snooze-choice.ts'
import { useSnoozeOf, type Remindable } from './use-snoozes.ts'
import styles from './snooze.module.css'

interface SnoozeDialogProps {
  readonly deadline: Remindable & { readonly due: { readonly label: Localized } }
  readonly number: string
  readonly procedure: Procedure
  readonly onClose: () => void
}

const choiceWords = { hour: 'inAnHour', 'next-working-day': 'nextWorkingDay', 'last-day': 'lastDay' } as const

/** Until when a reminder is put off, and why; or back at once, where it was put off before. */
export function SnoozeDialog({ deadline, number, procedure, onClose }: SnoozeDialogProps) {
  const words = useWords(remindersWords)
  const dates = useDates()
  const language = useLanguage()
  const clock = useClock()
  const queries = useQueryClient()
  const [asked] = useState(() => ({ actOn: Temporal.PlainDate.from(deadline.due.sendBy ?? deadline.due.dueOn), office: officeOf(procedure), now: clock.now() }))
  const choices = snoozeChoices(asked)
  const [choice, setChoice] = useState<SnoozeChoice>(choices.find((each) => each.choice === 'next-working-day')?.choice ?? 'hour')
  const [typed, setTyped] = useState('')
  const [because, setBecause] = useState('')
  const [isTried, setIsTried] = useState(false)
  const [error, setError] = useState<unknown>()
  const current = useSnoozeOf()(deadline)

  const { timeZone } = asked.office
  const today = asked.now.toZonedDateTimeISO(timeZone).toPlainDate()
  const day = readDay(typed, today, 'ahead')
  const onDay = day === undefined ? undefined : snoozeOn(day, asked)
  const dayProblem =
    day === undefined ? words.notADay :
    onDay === undefined || !('wrong' in onDay) ? undefined :
    onDay.wrong === 'passed' ? words.hasPassed : words.tooLate(dates.date(latestSnooze(asked.actOn, asked.office, asked.now).toZonedDateTimeISO(timeZone).toPlainDate()))
  const until = choice === 'other-day' ? (onDay !== undefined && 'until' in onDay ? onDay.until : undefined) : choices.find((each) => each.choice === choice)?.until
  const of = { dossierId: deadline.dossierId, ruleId: deadline.due.ruleId, actOn: asked.actOn.toString() }
  const settle = async (answer: Promise<ReminderList>) => {
    try {
      queries.setQueryData(orpc.reminders.list.queryKey({ input: {} }), await answer)
      onClose()
    } catch (failed) {
      setError(failed)
    }
  }
  const save = () => {
    setIsTried(true)
    if (until !== undefined && because.trim() !== '') void settle(client.reminders.snooze({ of, until: until.toString({ smallestUnit: 'second' }), because: because.trim() }))
  }
  return (
    <Dialog title={words.snoozeTitle} isOpen onClose={onClose}>
      <p className={styles.about}><b>{deadline.due.label[language]}</b> · {number} · {dates.dueInWords(Temporal.PlainDate.from(deadline.due.dueOn), today)}</p>
      {current === undefined || current.isOver ? null : (
        <p className={styles.about}>
          {words.isSnoozed(dates.moment(Temporal.Instant.from(current.until), timeZone), current.madeBy)} {current.because}{' '}
          <Button look="quiet" onClick={() => void settle(client.reminders.takeSnoozeBack({ of }))}>{words.takeBack}</Button>
        </p>
      )}
      <form onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      >
        <PickList
          legend={words.untilWhen}
          isLegendShown
          takesFocus
          options={[...choices.map((each) => ({ value: each.choice as SnoozeChoice, title: words[choiceWords[each.choice]], detail: dates.moment(each.until, timeZone) })), { value: 'other-day' as const, title: words.otherDay }]}
          value={choice}
          onChange={setChoice}
        />
        {choice === 'other-day' ? (
          <div className={styles.day}>
            <BoxField label={words.day} value={typed} maxLength={40} hint={day === undefined ? undefined : dates.date(day, { weekday: 'long' })} problem={isTried || (day !== undefined && dayProblem !== undefined) ? dayProblem : undefined} onChange={(event) => setTyped(event.target.value)} />
          </div>
        ) : null}
        <div className={styles.day}>
          <BoxField label={words.because} hint={words.becauseHint} value={because} maxLength={300} problem={isTried && because.trim() === '' ? words.noReason : undefined} onChange={(event) => setBecause(event.target.value)} />
        </div>
        {error === undefined ? null : <ErrorNotice error={error} />}
        <Actions><Button look="main" type="submit">{words.snooze}</Button></Actions>
      </form>
    </Dialog>
  )
}
