import { useState } from 'react'
import type { Settings } from '../../shared/contract/views.ts'
import { quietChoices, reminderGroups, type GroupChoice, type ReminderChoices, type ReminderGroup } from '../../shared/reminders/choices.ts'
import { BlockHeading } from '../components/block.tsx'
import { BoxField } from '../components/box-field.tsx'
import { Button } from '../components/button.tsx'
import { classes } from '../components/classes.ts'
import { PickList } from '../components/pick-list.tsx'
import { readTime, typedTime } from '../components/read-time.ts'
import { host } from '../host.ts'
import type { SaveSettings } from '../frame/save-settings.ts'
import { useWords } from '../words/language.tsx'
import { remindersWords } from '../words/reminders.ts'
import { readDaysBefore } from './read-days-before.ts'
import styles from './settings.module.css'

interface RemindersBlockProps {
  readonly settings: Settings
  readonly onSave: SaveSettings
}

/** When terms remind, and what of it others may see. */
export function RemindersBlock({ settings, onSave }: RemindersBlockProps) {
  const words = useWords(remindersWords)
  const choices = settings.reminders ?? quietChoices
  const save = (change: Partial<ReminderChoices>) => onSave({ reminders: { ...choices, ...change } })
  return (
    <section className={classes(styles.block, styles.lists)}>
      <BlockHeading>{words.heading}</BlockHeading>
      <div className={classes(styles.columns, styles.insideLists)}>
        <div>
          <p className={styles.note}>{words.settings.intro}</p>
          {reminderGroups.map((group) => (
            <GroupFields key={group} group={group} choice={choices.groups[group]} onChange={(choice) => save({ groups: { ...choices.groups, [group]: choice } })} />
          ))}
        </div>
        <div className={styles.stacked}>
          <SummaryField choices={choices} onChange={onSave} />
          <PickList
            legend={words.settings.where}
            isLegendShown
            options={[{ value: 'outside', ...words.settings.outside }, { value: 'inside', ...words.settings.inside }]}
            value={choices.outside ? 'outside' : 'inside'}
            onChange={(value) => save({ outside: value === 'outside' })}
          />
          {choices.outside ? (
            <>
              <PickList
                legend={words.settings.what}
                isLegendShown
                options={[{ value: 'numbers', ...words.settings.numbers }, { value: 'names', ...words.settings.names }]}
                value={choices.withNames ? 'names' : 'numbers'}
                onChange={(value) => save({ withNames: value === 'names' })}
              />
              <TryIt />
            </>
          ) : null}
        </div>
      </div>
    </section>
  )
}

/** How many working days before, and at which hour, for one kind of term. */
function GroupFields({ group, choice, onChange }: { readonly group: ReminderGroup; readonly choice: GroupChoice; readonly onChange: (choice: GroupChoice) => void }) {
  const words = useWords(remindersWords)
  const [wrong, setWrong] = useState<'days' | 'time'>()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{words.groups[group]}</legend>
      <div className={styles.pair}>
        <BoxField
          label={words.settings.daysBefore}
          defaultValue={choice.daysBefore.join(', ')}
          inputMode="numeric"
          maxLength={60}
          problem={wrong === 'days' ? words.settings.notDays : undefined}
          onBlur={({ target }) => {
            const daysBefore = readDaysBefore(target.value)
            setWrong(daysBefore === undefined ? 'days' : undefined)
            if (daysBefore !== undefined && daysBefore.join() !== choice.daysBefore.join()) onChange({ ...choice, daysBefore: [...daysBefore] })
          }}
        />
        <BoxField
          label={words.settings.at}
          defaultValue={typedTime(choice.at)}
          maxLength={20}
          problem={wrong === 'time' ? words.settings.notTime : undefined}
          onBlur={({ target }) => {
            const at = readTime(target.value)
            setWrong(at === undefined ? 'time' : undefined)
            if (at !== undefined && at !== choice.at) onChange({ ...choice, at })
          }}
        />
      </div>
    </fieldset>
  )
}

function SummaryField({ choices, onChange }: { readonly choices: ReminderChoices; readonly onChange: SaveSettings }) {
  const words = useWords(remindersWords)
  const [isWrong, setIsWrong] = useState(false)
  const { summaryAt, ...others } = choices
  return (
    <BoxField
      label={words.settings.summaryAt}
      hint={words.settings.summaryHint}
      defaultValue={summaryAt === undefined ? '' : typedTime(summaryAt)}
      maxLength={20}
      problem={isWrong ? words.settings.notTime : undefined}
      onBlur={({ target }) => {
        const isNone = target.value.trim() === ''
        const at = readTime(target.value)
        setIsWrong(!isNone && at === undefined)
        if (isNone && summaryAt !== undefined) onChange({ reminders: others })
        if (at !== undefined && at !== summaryAt) onChange({ reminders: { ...others, summaryAt: at } })
      }}
    />
  )
}

/** Shows one message, and lets the machine ask whether Gehoor may: the only moment at which it does. */
function TryIt() {
  const words = useWords(remindersWords)
  const [isShown, setIsShown] = useState<boolean>()
  const show = () => {
    host.notify({ title: words.title, body: words.settings.sample }, true).then(setIsShown, () => setIsShown(false))
  }
  return (
    <div>
      <Button onClick={show}>{words.settings.tryIt}</Button>
      <p role="status" className={styles.note}>{isShown === undefined ? null : isShown ? words.settings.isShown : words.settings.isRefused}</p>
    </div>
  )
}
