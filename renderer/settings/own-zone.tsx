import { useState, type FormEvent } from 'react'
import type { Settings } from '../../shared/contract/views.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { BlockHeading } from '../components/block.tsx'
import { BoxField } from '../components/box-field.tsx'
import { PickList } from '../components/pick-list.tsx'
import type { SaveSettings } from '../frame/save-settings.ts'
import { useWords } from '../words/language.tsx'
import { houseStyleWords } from '../words/house-style.ts'
import { proceduresWords } from '../words/procedures.ts'
import { settingsWords } from '../words/settings.ts'
import { templateWords } from '../words/template.ts'
import { windowTestWords } from '../words/window-test.ts'
import { textsWords } from '../words/texts.ts'
import { ListsBlock } from './lists-block.tsx'
import { RemindersBlock } from './reminders-block.tsx'
import { SelectField } from '../components/select-field.tsx'
import styles from './settings.module.css'

interface OwnProps {
  readonly settings: Settings
  readonly onSave: SaveSettings
}

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
      </div>
      <div>
        <LettersBlock />
        <ScreenBlock settings={settings} onSave={onSave} />
      </div>
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

/** The ways to everything that a letter is made of; each has a screen of its own, with a letter beside it. */
function LettersBlock() {
  const words = useWords(settingsWords)
  const ways = [
    { to: '#/huisstijl', name: useWords(houseStyleWords).open },
    { to: '#/teksten', name: useWords(textsWords).open },
    { to: '#/sjabloon', name: useWords(templateWords).open },
    { to: '#/venstertest', name: useWords(windowTestWords).open },
  ]
  return (
    <section className={styles.block}>
      <BlockHeading>{words.letters}</BlockHeading>
      <ul className={styles.inside}>{ways.map(({ to, name }) => <li key={to} className={styles.way}><a href={to}>{name}</a></li>)}</ul>
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
