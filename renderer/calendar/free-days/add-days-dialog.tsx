import { useState } from 'react'
import type { ClosingDay } from '../../../shared/contract/closure-views.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { BoxArea } from '../../components/box-field.tsx'
import { Button } from '../../components/button.tsx'
import { Actions, Dialog } from '../../components/dialog.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useOpenRegister } from '../../frame/register-context.ts'
import { host } from '../../host.ts'
import { freeDaysWords } from '../../words/free-days.ts'
import { useWords } from '../../words/language.tsx'
import { readDayList } from './day-list.ts'
import styles from './free-days.module.css'

interface AddDaysDialogProps {
  readonly procedures: readonly Procedure[]
  readonly today: Temporal.PlainDate
  readonly onClose: () => void
  readonly onRead: (days: readonly ClosingDay[]) => void
}

/** Closing days by hand, pasted, or out of a file; what they move is shown before anything is saved. */
export function AddDaysDialog({ procedures, today, onClose, onRead }: AddDaysDialogProps) {
  const words = useWords(freeDaysWords).adding
  const { procedure } = useOpenRegister()
  const [text, setText] = useState('')
  const [of, setOf] = useState(procedure.id)
  const [isUnreadable, setIsUnreadable] = useState(false)
  const { days, problems } = readDayList(text, today)
  const choose = async () => {
    const file = await host.chooseFile('.csv,.txt,text/csv,text/plain')
    if (file === undefined) return
    const read = new TextDecoder().decode(await file.arrayBuffer())
    // A workbook or a picture holds bytes that no list of days has.
    setIsUnreadable(read.includes('\0'))
    if (!read.includes('\0')) setText(read)
  }
  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <BoxArea label={words.list} hint={words.hint} rows={6} autoFocus data-autofocus maxLength={40_000} value={text} problem={isUnreadable ? words.unreadable : undefined} onChange={(event) => setText(event.target.value)} />
      <Button onClick={() => void choose()}>{words.file}</Button>
      <p role="status" className={styles.found}>{words.found(days.length)}</p>
      <ul className={styles.problems}>
        {problems.slice(0, 20).map(({ line, text: written, why }) => <li key={line}>{words.problem(line, written.slice(0, 60), words.why[why])}</li>)}
      </ul>
      <SelectField label={words.organisation} value={of} onChange={setOf} options={[...procedures.map(({ id, name }) => ({ value: id, label: name })), { value: '', label: words.every }]} />
      <Actions>
        <Button
          look="main"
          {...(days.length === 0 ? { blocked: words.found(0).replace(/\.$/, '').toLowerCase() } : {})}
          onClick={() => onRead(days.map((day) => ({ ...day, ...(of === '' ? {} : { procedureId: of }) })))}
        >
          {words.next}
        </Button>
      </Actions>
    </Dialog>
  )
}
