import { memo } from 'react'
import { classes } from '../../components/classes.ts'
import { FieldFrame } from '../../components/field.tsx'
import { Zone } from '../../components/zone.tsx'
import type { DirectoryKind } from '../../../shared/dossier/directory.ts'
import type { IntakeSheet } from '../../../shared/dossier/intake/sheet.ts'
import { intakeWords } from '../../words/intake.ts'
import { useWords } from '../../words/language.tsx'
import { useCall } from '../call.ts'
import { fieldKeys } from './field-keys.ts'
import { DirectoryField } from './directory-field.tsx'
import { ChoiceField } from './choice-field.tsx'
import { ConsentProof, EmailConsent, mayAskEmailConsent, ReplyNote } from './needs-fields.tsx'
import { ReceiptDates, WayIn } from './receipt-fields.tsx'
import { isSpoken } from '../sheet.ts'
import { SheetField } from './sheet-field.tsx'
import { Known, Resembling } from '../help/known.tsx'
import { useUnderstood } from './understood.tsx'
import type { Earlier } from '../help/use-earlier.ts'
import styles from './facts.module.css'

const places = ['service', 'department'] as const satisfies readonly DirectoryKind[]
const people = ['employee', 'service', 'department'] as const satisfies readonly DirectoryKind[]

export interface FactsZoneProps {
  readonly earlier: Earlier
  /** Opens a dossier beside the call. */
  readonly onOpen: (dossierId: string) => void
}

/**
 * Who calls, what happened, and the rest, in the order of speaking. Caller and facts are always whole in sight (peers.md, T15);
 * what comes after them scrolls by itself where the screen is too low for it.
 */
export const FactsZone = memo(function FactsZone({ earlier, onOpen }: FactsZoneProps) {
  const { sheet, procedure } = useCall()
  const words = useWords(intakeWords)
  const understood = useUnderstood()
  return (
    <Zone label={words.caller.zone} scrolls={false} className={styles.zone ?? ''}>
      <header className={styles.head}>
        <h2>{isSpoken(sheet.channel) ? words.caller.title : words.caller.sender}</h2>
        <output className="small muted"><Known earlier={earlier} /></output>
      </header>
      <div className={styles.fields}>
        {isSpoken(sheet.channel) ? null : <ReceiptDates />}
        <SheetField field="name" tail={understood.name} />
        <SheetField field="phone" kind="tel" tail={understood.phone} />
        <SheetField field="address" tail={understood.address} />
        <SheetField field="email" kind="email" tail={mayAskEmailConsent(sheet, procedure) ? <EmailConsent /> : null} {...(sheet.address === '' ? {} : { hint: words.hints.emailByPost })} />
        <div className={styles.heading}><h2>{words.caller.facts}</h2><Resembling complaints={earlier.complaints} onOpen={onOpen} /></div>
        <SheetField field="subject" />
        <SheetField field="when" tail={understood.when} />
        <DirectoryField field="where" kinds={places} />
        <DirectoryField field="withWhom" kinds={people} />
        <SheetField field="effect" />
        <SheetField field="wish" />
        <h2>{words.caller.more}</h2>
      </div>
      <div className={classes(styles.fields, styles.further)} data-scrolls=""><Further /></div>
    </Zone>
  )
})

function Further() {
  const { sheet, procedure, choose } = useCall()
  const words = useWords(intakeWords)
  return (
    <>
      <ChoiceField
        label={words.fields.discussedBefore}
        jump={fieldKeys.discussedBefore}
        options={optionsOf(words.yesNo)}
        value={sheet.discussedBefore}
        canClear
        onChoose={(discussedBefore) => choose({ discussedBefore })}
      />
      <ChoiceField
        label={words.fields.proceedings}
        jump={fieldKeys.proceedings}
        options={optionsOf(words.proceedings[procedure.organisation.country])}
        value={sheet.proceedings === 'unknown' ? '' : sheet.proceedings}
        canClear
        onChoose={(proceedings) => choose({ proceedings })}
      />
      <SheetField field="onBehalfOf" hint={words.hints.onBehalfOf} tail={sheet.onBehalfOf.trim() === '' ? null : <ConsentProof />} />
      <SheetField field="organisation" hint={words.hints.organisation} />
      <SheetField field="reachable" hint={words.hints.reachable} />
      <ChoiceField
        label={words.fields.replyBy}
        jump={fieldKeys.replyBy}
        options={optionsOf(words.replies)}
        value={sheet.replyBy}
        canClear
        onChoose={(replyBy) => choose({ replyBy })}
      />
      <ReplyNote />
      <SheetField field="interpreter" hint={words.hints.interpreter} />
      <SheetField field="needs" hint={words.hints.needs} />
      {procedure.steps.signOralComplaint ? (
        <ChoiceField label={words.fields.form} jump={fieldKeys.form} options={formsOf(sheet, words.forms)} value={sheet.form} onChoose={(form) => form !== '' && choose({ form })} />
      ) : null}
      {procedure.steps.mayHideNameFromService ? (
        <FieldFrame label={words.fields.hideNameFromService} jump={fieldKeys.hideNameFromService}>
          {({ id, 'aria-keyshortcuts': jump }) => (
            <label className={styles.tick}>
              <input
                id={id}
                aria-keyshortcuts={jump}
                type="checkbox"
                checked={sheet.hideNameFromService}
                onChange={({ currentTarget }) => choose({ hideNameFromService: currentTarget.checked })}
              />
              {words.hideName}
            </label>
          )}
        </FieldFrame>
      ) : null}
      {sheet.hideNameFromService && procedure.script.confidentiality !== undefined ? <p className={styles.note} lang="nl">“{procedure.script.confidentiality}”</p> : null}
      <WayIn />
      {isSpoken(sheet.channel) ? <ReceiptDates /> : null}
    </>
  )
}

/** On the telephone nothing is signed yet; on paper nothing is oral. */
function formsOf({ channel }: IntakeSheet, forms: Readonly<Record<IntakeSheet['form'], string>>) {
  return optionsOf(forms).filter(({ value }) => isSpoken(channel) || value !== 'oral')
}

function optionsOf<Value extends string>(labels: Readonly<Record<Value, string>>): readonly { readonly value: Value; readonly label: string }[] {
  return (Object.entries(labels) as [Value, string][]).map(([value, label]) => ({ value, label }))
}

