import type { TemplateField } from '../../shared/letters/template-fields.ts'
import { useWords } from '../words/language.tsx'
import { templateWords } from '../words/template.ts'
import styles from './template.module.css'

/** Every field that a template can have, as she types it in Word. */
export function FieldsBlock({ fields }: { readonly fields: readonly string[] }) {
  const words = useWords(templateWords)
  return (
    <details className={styles.details}>
      <summary>{words.fieldsTitle}</summary>
      <p className="small second">{words.fieldsHint}</p>
      <dl className={styles.fields}>
        {fields.map((field) => (
          <div key={field}>
            <dt>{`{{${field}}}`}</dt>
            <dd>{words.fields[field as TemplateField]}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
