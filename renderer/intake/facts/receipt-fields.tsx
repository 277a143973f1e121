import { FieldFrame } from '../../components/field.tsx'
import { channelKind, type ChannelKind } from '../../../shared/procedure/schema.ts'
import { useDates } from '../../words/dates.ts'
import { intakeWords } from '../../words/intake.ts'
import { useWords } from '../../words/language.tsx'
import { otherWaysWords } from '../../words/other-ways.ts'
import { useCall } from '../call.ts'
import { fieldKeys } from './field-keys.ts'
import { changeChannel, isSpoken } from '../sheet.ts'
import { SheetField } from './sheet-field.tsx'
import { useUnderstood } from './understood.tsx'
import styles from './facts.module.css'

/**
 * When it came in. Of what was written three days are told apart: the one on it, the one it arrived, the one it is
 * entered; which of them the clock counts from is the procedure's to say.
 */
export function ReceiptDates() {
  const { sheet } = useCall()
  const words = useWords(intakeWords)
  const understood = useUnderstood()
  const received = <SheetField field="receivedOn" hint={words.hints.receivedOn} tail={understood.receivedOn} />
  if (isSpoken(sheet.channel)) return received
  return <><SheetField field="submittedOn" hint={words.hints.submittedOn} tail={understood.submittedOn} />{received}<Entered /></>
}

/** How it came in; what the organisation does not offer stands there too, because it comes in all the same. */
export function WayIn() {
  const { sheet, procedure, choose } = useCall()
  const words = useWords(intakeWords)
  const official = new Set(procedure.channels.filter((channel) => channel.official).map(({ kind }) => kind))
  const isOfficial = official.has(sheet.channel)
  return (
    <FieldFrame label={words.fields.channel} jump={fieldKeys.channel} tail={isOfficial ? undefined : words.notOfficial}>
      {({ id, className, 'aria-keyshortcuts': jump }) => (
        <select
          id={id}
          aria-keyshortcuts={jump}
          className={className}
          value={sheet.channel}
          onChange={({ currentTarget }) => choose(changeChannel(sheet, channelKind.parse(currentTarget.value)))}
        >
          {Object.entries(words.channels).map(([channel, label]) => <option key={channel} value={channel satisfies string as ChannelKind}>{label}</option>)}
        </select>
      )}
    </FieldFrame>
  )
}

/** Nobody fills this in: it is the day on which the sheet was begun. */
function Entered() {
  const { startedOn } = useCall()
  const words = useWords(otherWaysWords)
  const dates = useDates()
  return <FieldFrame label={words.entered}>{({ id }) => <output id={id} className={styles.second}>{dates.date(startedOn)}</output>}</FieldFrame>
}
