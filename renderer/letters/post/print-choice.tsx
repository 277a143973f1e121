import { envelopes, type Envelope } from '../../../shared/letters/envelopes.ts'
import { labelSheets, labelsOn, type LabelSheet } from '../../../shared/letters/label-sheets.ts'
import { BoxField } from '../../components/box-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useLanguage, useWords } from '../../words/language.tsx'
import { postWords } from '../../words/post.ts'
import styles from './post.module.css'

/** What comes out of the printer: the letters, or their addresses on labels or on envelopes. */
export interface PrintChoice {
  readonly what: 'letters' | 'labels' | 'envelopes'
  readonly sheet: LabelSheet['id']
  /** As typed. */
  readonly startAt: string
  readonly envelope: Envelope['id']
}

export const firstChoice: PrintChoice = { what: 'letters', sheet: 'l7160', startAt: '1', envelope: 'dl' }

export function sheetOf({ sheet }: PrintChoice): LabelSheet {
  return labelSheets.find(({ id }) => id === sheet) ?? firstOf(labelSheets)
}

export function envelopeOf({ envelope }: PrintChoice): Envelope {
  return envelopes.find(({ id }) => id === envelope) ?? firstOf(envelopes)
}

/** Chooses what is printed of the ticked letters. */
export function PrintChoiceFields({ choice, onChange }: { readonly choice: PrintChoice; readonly onChange: (choice: PrintChoice) => void }) {
  const words = useWords(postWords)
  const language = useLanguage()
  const millimetres = (length: number) => length.toLocaleString(language)
  return (
    <div className={styles.choice}>
      <SelectField label={words.what} options={(['letters', 'labels', 'envelopes'] as const).map((value) => ({ value, label: words.whats[value] }))} value={choice.what} onChange={(what) => onChange({ ...choice, what })} />
      {choice.what === 'labels' ? (
        <>
          <SelectField
            label={words.labelSheet}
            hint={words.actualSize}
            options={labelSheets.map((sheet) => ({ value: sheet.id, label: words.labelSheetName(sheet.name, labelsOn(sheet), millimetres(sheet.label.width), millimetres(sheet.label.height)) }))}
            value={choice.sheet}
            onChange={(sheet) => onChange({ ...choice, sheet })}
          />
          <BoxField label={words.startAt} hint={words.startHint(labelsOn(sheetOf(choice)))} type="number" min={1} max={labelsOn(sheetOf(choice))} value={choice.startAt} onChange={(event) => onChange({ ...choice, startAt: event.target.value })} />
        </>
      ) : null}
      {choice.what === 'envelopes' ? (
        <SelectField label={words.envelope} hint={words.envelopeHint} options={envelopes.map(({ id }) => ({ value: id, label: words.envelopeNames[id] }))} value={choice.envelope} onChange={(envelope) => onChange({ ...choice, envelope })} />
      ) : null}
    </div>
  )
}

function firstOf<Item>(items: readonly Item[]): Item {
  const [first] = items
  if (first === undefined) throw new RangeError('There is nothing to choose from')
  return first
}
