import { useState, type FormEvent } from 'react'
import type { Settings } from '../../shared/contract/views.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { BlockHeading } from '../components/block.tsx'
import { BoxArea, BoxField } from '../components/box-field.tsx'
import { PickList } from '../components/pick-list.tsx'
import { useWords } from '../words/language.tsx'
import { proceduresWords } from '../words/procedures.ts'
import { settingsWords } from '../words/settings.ts'
import { templateWords } from '../words/template.ts'
import { windowTestWords } from '../words/window-test.ts'
import { textsWords } from '../words/texts.ts'
import { ListsBlock } from './lists-block.tsx'
import { LogoSetting } from './logo-setting.tsx'
import { RemindersBlock } from './reminders-block.tsx'
import type { SaveSettings } from './settings-screen.tsx'
import { SelectField } from '../components/select-field.tsx'
import styles from './settings.module.css'

interface OwnProps {
  readonly settings: Settings
  readonly onSave: SaveSettings
}

const mostAddressLines = 6
const autoLockChoices = [5, 10, 15, 30, 60, 0] as const

/** The coordinator, her organisation, her letters and her screen. */
export function OwnZone({ settings, procedures, onSave }: OwnProps & { readonly procedures: readonly Procedure[] }) {
  const words = useWords(settingsWords)
  const adapting = useWords(proceduresWords)
  const active = procedures.find(({ id }) => id === settings.activeProcedureId)
  const mayBeAffiliated = active?.onward.some(({ use }) => use === 'if-affiliated') === true
  return (
    <div className={styles.columns}>
      <div>
        <section className={styles.block}>
          <BlockHeading>{words.organisation}</BlockHeading>
          <div className={styles.inside}>
            <SelectField
              label={words.organisation}
              hint={words.procedureNote}
              options={procedures.map(({ id, name, organisation }) => ({ value: id, label: organisation.sender === name ? name : `${name}, ${organisation.sender}` }))}
              value={settings.activeProcedureId}
              onChange={(activeProcedureId) => onSave({ activeProcedureId })}
            />
            <p className={styles.note}><a href={`#/procedures/${settings.activeProcedureId}`}>{adapting.open}</a> · <a href="#/procedures">{adapting.title}</a></p>
            {mayBeAffiliated ? (
              <PickList
                legend={words.affiliation}
                isLegendShown
                options={[{ value: 'yes', ...words.affiliated }, { value: 'no', ...words.notAffiliated }]}
                value={settings.isAffiliatedWithOmbudsman ? 'yes' : 'no'}
                onChange={(value) => onSave({ isAffiliatedWithOmbudsman: value === 'yes' })}
              />
            ) : null}
          </div>
        </section>
        <CoordinatorBlock settings={settings} onSave={onSave} />
        <ScreenBlock settings={settings} onSave={onSave} />
      </div>
      <LettersBlock settings={settings} onSave={onSave} />
      <RemindersBlock settings={settings} onSave={onSave} />
      <ListsBlock settings={settings} onSave={onSave} />
    </div>
  )
}

function CoordinatorBlock({ settings: { coordinator }, onSave }: OwnProps) {
  const words = useWords(settingsWords)
  const [isNameMissing, setIsNameMissing] = useState(false)
  const keep = (part: 'name' | 'phone' | 'email') => (event: FormEvent<HTMLInputElement>) => {
    const typed = event.currentTarget.value.trim()
    if (part === 'name') setIsNameMissing(typed === '')
    if ((part === 'name' && typed === '') || typed === (coordinator[part] ?? '')) return
    const { [part]: _, ...others } = coordinator
    onSave({ coordinator: { ...others, name: coordinator.name, ...(typed === '' ? {} : { [part]: typed }) } })
  }
  return (
    <section className={styles.block}>
      <BlockHeading>{words.coordinator}</BlockHeading>
      <div className={styles.inside}>
        <BoxField label={words.name} defaultValue={coordinator.name} autoComplete="name" maxLength={200} onBlur={keep('name')} problem={isNameMissing ? words.nameMissing : undefined} />
        <BoxField label={words.phone} defaultValue={coordinator.phone} autoComplete="tel" maxLength={50} onBlur={keep('phone')} />
        <BoxField label={words.email} defaultValue={coordinator.email} autoComplete="email" maxLength={200} onBlur={keep('email')} />
      </div>
    </section>
  )
}

function LettersBlock({ settings, onSave }: OwnProps) {
  const words = useWords(settingsWords)
  const texts = useWords(textsWords)
  const template = useWords(templateWords)
  const windowTest = useWords(windowTestWords)
  const [hasTooManyLines, setHasTooManyLines] = useState(false)
  return (
    <section className={styles.block}>
      <BlockHeading>{words.letters}</BlockHeading>
      <div className={styles.inside}>
        <BoxArea
          label={words.senderAddress}
          hint={words.senderHint}
          rows={4}
          autoComplete="street-address"
          defaultValue={settings.senderAddress.join('\n')}
          problem={hasTooManyLines ? words.tooManyLines : undefined}
          onBlur={(event) => {
            const lines = event.target.value.split('\n').map((line) => line.trim()).filter((line) => line !== '')
            setHasTooManyLines(lines.length > mostAddressLines)
            const senderAddress = lines.slice(0, mostAddressLines)
            if (senderAddress.join('\n') !== settings.senderAddress.join('\n')) onSave({ senderAddress })
          }}
        />
        <PickList
          legend={words.envelope}
          isLegendShown
          options={(['be-left', 'be-right', 'nl-left', 'none'] as const).map((value) => ({ value, ...words.envelopes[value] }))}
          value={settings.envelope}
          onChange={(envelope) => onSave({ envelope })}
        />
        <LogoSetting logo={settings.logo} onSave={onSave} />
        <p className={styles.note}><a href="#/teksten">{texts.open}</a></p>
        <p className={styles.note}><a href="#/venstertest">{windowTest.open}</a></p>
        <p className={styles.note}><a href="#/sjabloon">{template.open}</a></p>
      </div>
    </section>
  )
}

function ScreenBlock({ settings, onSave }: OwnProps) {
  const words = useWords(settingsWords)
  const minutes = [...new Set<number>([...autoLockChoices, settings.autoLockMinutes])]
  return (
    <section className={styles.block}>
      <BlockHeading>{words.screen}</BlockHeading>
      <div className={styles.inside}>
        <SelectField
          label={words.language}
          hint={words.languageNote}
          options={(['nl', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
          value={settings.language}
          onChange={(language) => onSave({ language })}
        />
        <SelectField
          label={words.colours}
          options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: words.colourNames[value] }))}
          value={settings.colours}
          onChange={(colours) => onSave({ colours })}
        />
        <SelectField
          label={words.autoLock}
          hint={words.autoLockNote}
          options={minutes.map((value) => ({ value: String(value), label: words.autoLockOf(value) }))}
          value={String(settings.autoLockMinutes)}
          onChange={(value) => onSave({ autoLockMinutes: Number(value) })}
        />
      </div>
    </section>
  )
}
