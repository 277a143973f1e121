import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Settings } from '../../shared/contract/views.ts'
import { envelopeProfile } from '../../shared/letters/envelope.ts'
import { mostFooterLines, tooWideForFooter } from '../../shared/letters/footer.ts'
import { letterKind, type LetterKind } from '../../shared/letters/letter.ts'
import { client, orpc } from '../call.ts'
import { BlockHeading } from '../components/block.tsx'
import { ErrorNotice, Notice } from '../components/notice.tsx'
import { PickList } from '../components/pick-list.tsx'
import { Screen } from '../components/screen.tsx'
import { SelectField } from '../components/select-field.tsx'
import { Zone } from '../components/zone.tsx'
import { useMay } from '../frame/member.ts'
import { useOpenRegister } from '../frame/register-context.ts'
import { useSaveSettings, type SettingsDesk } from '../frame/save-settings.ts'
import { SheetZone } from '../letters/paper/sheet-zone.tsx'
import { useDates } from '../words/dates.ts'
import { houseStyleWords } from '../words/house-style.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { settingsWords } from '../words/settings.ts'
import { letterName } from '../words/steps.ts'
import { teamWords } from '../words/team.ts'
import { templateWords } from '../words/template.ts'
import { ColourSetting } from './colour-setting.tsx'
import { CopiesSetting } from './copies-setting.tsx'
import { LinesField } from './lines-field.tsx'
import { PictureSetting } from './picture-setting.tsx'
import styles from './house-style.module.css'

const mostAddressLines = 6

/** How letters of this organisation look, with a letter of an invented dossier beside it that follows every change. */
export function HouseStyleScreen() {
  const words = useWords(houseStyleWords)
  const ofSettings = useWords(settingsWords)
  const team = useWords(teamWords)
  const dates = useDates()
  const [, go] = useLocation()
  const desk = useSaveSettings()
  const { settings: kept, procedure } = useOpenRegister()
  const mayDecide = useMay('coordinator')
  const [kind, setKind] = useState<LetterKind>('answer')
  return (
    <Screen
      title={words.screen}
      className={styles.screen ?? ''}
      focusOn="screen"
      saved={<span role="status">{desk.savedAt === undefined ? ofSettings.savedAtOnce : ofSettings.saved(dates.time(desk.savedAt, true))}</span>}
      keys={[{ keys: 'Escape', label: words.keys.back, act: () => go('/instellingen') }]}
    >
      <Zone label={words.screen}>
        <h1>{words.title}</h1>
        <p className={styles.intro}>{words.intro}</p>
        <TemplateNotice />
        {desk.error === undefined ? null : <ErrorNotice error={desk.error} />}
        {mayDecide ? null : <Notice>{team.onlyCoordinator}</Notice>}
        <fieldset disabled={!mayDecide} aria-label={words.title} className={styles.columns}>
          <HeadBlock desk={desk} />
          <FootBlock desk={desk} />
        </fieldset>
      </Zone>
      <SheetZone
        procedure={procedure}
        version={versionOf(kept, kind)}
        ticketFor={() => client.templates.houseStyle({ procedureId: procedure.id, kind })}
        remark={words.previewHint}
        above={<KindChoice kind={kind} onChange={setKind} />}
        onPages={ignore}
      />
    </Screen>
  )
}

/** A template of her own goes before all of this. */
function TemplateNotice() {
  const words = useWords(houseStyleWords)
  const template = useWords(templateWords)
  const { procedure } = useOpenRegister()
  const { data } = useQuery(orpc.templates.get.queryOptions({ input: { procedureId: procedure.id } }))
  return data?.current === undefined ? null : <Notice>{words.hasTemplate(procedure.organisation.name, data.current.name)} <a href="#/sjabloon">{template.title}</a></Notice>
}

/** What stands above the text, and how it looks. */
function HeadBlock({ desk: { settings, save } }: { readonly desk: SettingsDesk }) {
  const words = useWords(houseStyleWords)
  const { procedure } = useOpenRegister()
  const { addressLines } = procedure.organisation
  return (
    <section>
      <BlockHeading>{words.head}</BlockHeading>
      <div className={styles.inside}>
        <PictureSetting of="logo" picture={settings.logo} onChange={(logo) => save({ logo })} />
        <ColourSetting colour={settings.houseColour} onChange={(houseColour) => save({ houseColour })} />
        <LinesField
          label={words.senderAddress}
          hint={addressLines.length === 0 ? words.senderHint : words.senderOfProcedure(addressLines.join(', '))}
          rows={3}
          autoComplete="street-address"
          lines={settings.senderAddress}
          most={mostAddressLines}
          problemOf={(lines) => (lines.length > mostAddressLines ? words.tooManyLines : undefined)}
          onChange={(senderAddress) => save({ senderAddress })}
        />
        <PickList
          legend={words.envelope}
          isLegendShown
          options={(['be-left', 'be-right', 'nl-left', 'none'] as const).map((value) => ({ value, ...words.envelopes[value] }))}
          value={settings.envelope}
          onChange={(envelope) => save({ envelope })}
        />
      </div>
    </section>
  )
}

/** What stands below the text. */
function FootBlock({ desk: { settings, save } }: { readonly desk: SettingsDesk }) {
  const words = useWords(houseStyleWords)
  const { procedure } = useOpenRegister()
  const profile = envelopeProfile(settings.envelope, procedure.organisation.country)
  const problemOf = (lines: readonly string[]) => {
    const [wide] = tooWideForFooter(lines, profile)
    return lines.length > mostFooterLines ? words.footer.tooMany : wide === undefined ? undefined : words.footer.tooWide(wide)
  }
  return (
    <section>
      <BlockHeading>{words.foot}</BlockHeading>
      <div className={styles.inside}>
        <PictureSetting of="signature" picture={settings.signature} onChange={(signature) => save({ signature })} />
        <CopiesSetting copyTo={settings.copyTo} onChange={(copyTo) => save({ copyTo })} />
        <LinesField label={words.footer.title} hint={words.footer.hint} rows={3} lines={settings.footer ?? []} most={mostFooterLines} problemOf={problemOf} onChange={(footer) => save({ footer })} />
      </div>
    </section>
  )
}

function KindChoice({ kind, onChange }: { readonly kind: LetterKind; readonly onChange: (kind: LetterKind) => void }) {
  const words = useWords(houseStyleWords)
  const language = useLanguage()
  const { procedure } = useOpenRegister()
  const kinds = letterKind.options.filter((each) => procedure.letters[each] !== undefined)
  return <SelectField label={words.exampleOf} options={kinds.map((value) => ({ value, label: letterName(value, procedure, language) }))} value={kind} onChange={onChange} />
}

/** Of a picture its length and its end tell it from another one. */
function versionOf({ logo, signature, ...settings }: Settings, kind: LetterKind): string {
  const tell = (picture: string | undefined) => `${picture?.length ?? 0} ${picture?.slice(-64) ?? ''}`
  return JSON.stringify([kind, tell(logo), tell(signature), settings])
}

function ignore(): void {}
