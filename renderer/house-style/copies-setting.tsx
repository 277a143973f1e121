import type { CopyTo } from '../../shared/letters/below-closing.ts'
import { letterKind } from '../../shared/letters/letter.ts'
import { useOpenRegister } from '../frame/register-context.ts'
import { houseStyleWords } from '../words/house-style.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { letterName } from '../words/steps.ts'
import { LinesField } from './lines-field.tsx'
import styles from './house-style.module.css'

interface CopiesSettingProps {
  readonly copyTo: CopyTo | undefined
  readonly onChange: (copyTo: { readonly names: string[]; readonly kinds: CopyTo['kinds'][number][] }) => void
}

const mostNames = 10
const nobody: CopyTo = { names: [], kinds: ['answer'] }

/** Who gets a copy as a rule, and of which kinds of letters. */
export function CopiesSetting({ copyTo = nobody, onChange }: CopiesSettingProps) {
  const words = useWords(houseStyleWords).copies
  const language = useLanguage()
  const { procedure } = useOpenRegister()
  const kinds = letterKind.options.filter((kind) => procedure.letters[kind] !== undefined || copyTo.kinds.includes(kind))
  return (
    <div className={styles.group}>
      <LinesField
        label={words.title}
        hint={words.hint}
        rows={3}
        lines={copyTo.names}
        most={mostNames}
        problemOf={(lines) => (lines.length > mostNames ? words.tooMany(mostNames) : undefined)}
        onChange={(names) => onChange({ names, kinds: [...copyTo.kinds] })}
      />
      <details className={styles.details}>
        <summary>{words.kinds(copyTo.kinds.length)}</summary>
        <fieldset>
          <legend className="hide">{words.legend}</legend>
          {kinds.map((kind) => (
            <label key={kind} className={styles.tick}>
              <input
                type="checkbox"
                checked={copyTo.kinds.includes(kind)}
                onChange={({ target }) => onChange({ names: [...copyTo.names], kinds: letterKind.options.filter((each) => (each === kind ? target.checked : copyTo.kinds.includes(each))) })}
              />
              <span>{letterName(kind, procedure, language)}</span>
            </label>
          ))}
        </fieldset>
      </details>
    </div>
  )
}
