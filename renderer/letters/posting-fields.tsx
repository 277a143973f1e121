import type { ReplyRemark } from '../../shared/letters/reply-channel.ts'
import { waysOut } from '../../shared/letters/ways-out.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { BoxField } from '../components/box-field.tsx'
import { PickList } from '../components/pick-list.tsx'
import { SelectField } from '../components/select-field.tsx'
import { useDates } from '../words/dates.ts'
import { lettersWords } from '../words/letters.ts'
import { useWords } from '../words/language.tsx'
import { stepWords } from '../words/steps.ts'
import type { Posting, PostingChoice } from './posting.ts'
import styles from './final/final.module.css'

export interface PostingFieldsProps {
  readonly choice: PostingChoice
  readonly onChange: (choice: PostingChoice) => void
  /** What `readPosting` makes of the choice; its problem is shown once the coordinator has tried. */
  readonly posting: Posting
  readonly isTried: boolean
  readonly today: Temporal.PlainDate
  readonly procedure: Procedure
  /** Ring or mail first, as the complainant asked. */
  readonly remarks: readonly ReplyRemark[]
  /** True when the letter may also wait. */
  readonly mayWait: boolean
  readonly takesFocus?: boolean
}

/** When the letter goes out, and how. */
export function PostingFields({ choice, onChange, posting, isTried, today, procedure, remarks, mayWait, takesFocus = false }: PostingFieldsProps) {
  const words = useWords(lettersWords)
  const { channels } = useWords(stepWords)
  const dates = useDates()
  const problems = { 'not-a-day': words.final.dateProblem, 'out-of-reach': words.final.dateTooFar }
  return (
    <>
      <PickList
        legend={words.final.post}
        isLegendShown={mayWait}
        takesFocus={takesFocus}
        value={choice.when}
        onChange={(when) => onChange({ ...choice, when })}
        options={[
          { value: 'today', title: words.final.today(dates.date(today)) },
          { value: 'other', title: words.final.other },
          ...(mayWait ? [{ value: 'later' as const, title: words.final.later, detail: words.final.laterDetail }] : []),
        ]}
      />
      {choice.when === 'other' ? (
        <div className={styles.below}>
          <BoxField
            label={words.final.date}
            value={choice.typed}
            onChange={(event) => onChange({ ...choice, typed: event.target.value })}
            problem={isTried && posting.kind === 'problem' ? problems[posting.problem] : undefined}
            tail={posting.kind === 'sent' ? dates.date(Temporal.PlainDate.from(posting.sentOn)) : undefined}
          />
        </div>
      ) : null}
      {choice.when === 'later' ? null : (
        <div className={styles.below}>
          <SelectField
            label={words.final.channel}
            value={choice.channel}
            onChange={(channel) => onChange({ ...choice, channel })}
            options={waysOut(procedure).map((channel) => ({ value: channel, label: channels[channel] }))}
            {...(remarks.length === 0 ? {} : { hint: remarks.map((remark) => words.check.reply[remark]).join(' ') })}
          />
        </div>
      )}
    </>
  )
}
