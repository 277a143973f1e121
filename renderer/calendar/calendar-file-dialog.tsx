import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CalendarFileView, CalendarFilter } from '../../shared/contract/calendar-views.ts'
import { client, orpc } from '../call.ts'
import { BlockHeading } from '../components/block.tsx'
import { BoxField } from '../components/box-field.tsx'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { ErrorNotice, Notice } from '../components/notice.tsx'
import { PickList } from '../components/pick-list.tsx'
import { useClock } from '../frame/clock.tsx'
import { useOpenRegister } from '../frame/register-context.ts'
import { host } from '../host.ts'
import { calendarFileWords } from '../words/calendar-file.ts'
import { useDates } from '../words/dates.ts'
import { useWords } from '../words/language.tsx'
import styles from './calendar-file.module.css'

interface CalendarFileDialogProps {
  readonly filter: CalendarFilter
  readonly onClose: () => void
}

const fileName = 'gehoor-termijnen.ics'

/** The deadlines for the calendar that she already lives in: a file now, or one that keeps itself up to date. */
export function CalendarFileDialog({ filter, onClose }: CalendarFileDialogProps) {
  const words = useWords(calendarFileWords)
  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <p className={styles.intro}>{words.intro}</p>
      <SaveOnce filter={filter} />
      <KeepFile />
    </Dialog>
  )
}

type Saved = { readonly kind: 'saved' | 'failed' } | { readonly kind: 'error'; readonly error: unknown }

function SaveOnce({ filter }: Pick<CalendarFileDialogProps, 'filter'>) {
  const words = useWords(calendarFileWords)
  const [which, setWhich] = useState<'shown' | 'all'>('all')
  const [withNames, setWithNames] = useState(false)
  const [saved, setSaved] = useState<Saved>()
  const save = async (): Promise<Saved | undefined> => {
    const ticket = await client.calendarFile.make({ filter: which === 'all' ? { standing: 'running' } : { ...filter, standing: 'running' }, withNames })
    const { kind } = await host.saveFile(ticket)
    return kind === 'cancelled' ? undefined : { kind: kind === 'saved' ? 'saved' : 'failed' }
  }
  return (
    <section className={styles.part}>
      <PickList
        legend={words.which}
        isLegendShown
        options={[{ value: 'all', ...words.all }, { value: 'shown', ...words.shown }]}
        value={which}
        onChange={setWhich}
      />
      <Names isChecked={withNames} onChange={setWithNames} isExplained />
      <Button look="main" onClick={() => void save().then(setSaved, (error: unknown) => setSaved({ kind: 'error', error }))}>{words.save}</Button>
      {saved === undefined ? null : saved.kind === 'error' ? <ErrorNotice error={saved.error} /> : <Notice>{saved.kind === 'saved' ? words.saved : words.saveFailed}</Notice>}
    </section>
  )
}

function KeepFile() {
  const words = useWords(calendarFileWords)
  const dates = useDates()
  const clock = useClock()
  const queries = useQueryClient()
  const { settings } = useOpenRegister()
  const { calendarFile } = settings
  const kept = useQuery(orpc.calendarFile.kept.queryOptions({ input: {}, refetchOnMount: 'always' }))
  const [folder, setFolder] = useState(calendarFile?.folder ?? '')
  const [withNames, setWithNames] = useState(calendarFile?.withNames ?? false)
  const [isStopped, setIsStopped] = useState(false)
  const [error, setError] = useState<unknown>()
  const keep = async (chosen: string) => {
    const saved = await client.settings.save({ calendarFile: { folder: chosen, withNames } })
    queries.setQueryData(orpc.settings.get.queryKey({ input: {} }), saved)
    queries.setQueryData(orpc.calendarFile.kept.queryKey({ input: {} }), await client.calendarFile.write({}))
    setIsStopped(chosen === '')
    if (chosen === '') setFolder('')
  }
  const run = (chosen: string) => {
    setError(undefined)
    keep(chosen).catch(setError)
  }
  const standing = (view: CalendarFileView | undefined) => {
    if (view?.kept === 'written') return words.writtenAt(dates.time(Temporal.Instant.from(view.at).toZonedDateTimeISO(clock.timeZone).toPlainTime(), true))
    return view?.kept === 'failed' ? undefined : isStopped ? words.stopped : ''
  }
  const problem = kept.data?.kept === 'failed' ? words.failed[kept.data.why] : undefined
  return (
    <section className={styles.part}>
      <BlockHeading>{words.keep}</BlockHeading>
      <p className={styles.intro}>{words.keepIntro}</p>
      <BoxField label={words.folder} hint={words.folderHint(fileName)} value={folder} maxLength={1000} problem={problem} onChange={(event) => setFolder(event.target.value)} />
      {host.chooseFolder === undefined ? null : <p><Button onClick={() => void host.chooseFolder?.().then((path) => (path === undefined ? undefined : setFolder(path)))}>{words.choose}</Button></p>}
      <Names isChecked={withNames} onChange={setWithNames} />
      <p className={styles.buttons}>
        <Button {...(folder.trim() === '' ? { 'aria-disabled': true } : {})} onClick={() => (folder.trim() === '' ? undefined : run(folder.trim()))}>{words.start}</Button>
        {calendarFile === undefined ? null : <Button look="quiet" onClick={() => run('')}>{words.stop}</Button>}
        <span role="status">{standing(kept.data)}</span>
      </p>
      {error === undefined ? null : <ErrorNotice error={error} />}
    </section>
  )
}

function Names({ isChecked, onChange, isExplained = false }: { readonly isChecked: boolean; readonly onChange: (isChecked: boolean) => void; readonly isExplained?: boolean }) {
  const words = useWords(calendarFileWords)
  return (
    <label className={styles.names}>
      <input type="checkbox" checked={isChecked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {words.withNames}
        {isExplained ? <span className={styles.without}>{words.withoutNames}</span> : null}
      </span>
    </label>
  )
}
