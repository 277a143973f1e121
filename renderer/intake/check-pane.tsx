import { ChevronRight } from 'lucide-react'
import { useId } from 'react'
import { Button } from '../components/button.tsx'
import { FieldFrame } from '../components/field.tsx'
import { ErrorNotice } from '../components/notice.tsx'
import { checkWords } from '../words/intake-check.ts'
import { intakeWords } from '../words/intake.ts'
import { useWords } from '../words/language.tsx'
import { useCall } from './call.ts'
import type { Gap } from './wrap-up.ts'
import styles from './help.module.css'

export interface CheckPaneProps {
  readonly gaps: readonly Gap[]
  /** What went wrong with saving, if it did. */
  readonly error: unknown
  readonly onSave: () => void
  readonly onBack: () => void
  readonly onDiscard: () => void
}

/** What is still missing when the call is wrapped up. It names and never stops: only what blocks must be filled in first. */
export function CheckPane({ gaps, error, onSave, onBack, onDiscard }: CheckPaneProps) {
  const { isFinishing, goTo } = useCall()
  const words = useWords(checkWords)
  const title = useId()
  const blocks = gaps.some(({ level }) => level === 'blocks')
  return (
    <section className={styles.check} aria-labelledby={title}>
      <h2 id={title}>{words.title}</h2>
      <output className="small second">{gaps.length === 0 ? words.ready : blocks ? words.blocked : words.missing(gaps.length)}</output>
      {error === undefined ? null : <ErrorNotice error={error} />}
      <ul className={styles.gaps}>
        {gaps.map(({ code, level, field }) => (
          <li key={`${code} ${field ?? ''}`}>
            {field === undefined ? <span>{words.items[code]}</span> : (
              <button type="button" onClick={() => goTo(field)}>{words.items[code]} <ChevronRight aria-hidden /></button>
            )}
            <span className={level === 'blocks' ? styles.blocks : 'muted'}>{words.levels[level]}</span>
          </li>
        ))}
      </ul>
      <ComplaintType />
      <div className={styles.decide}>
        <Button look="main" keys="Ctrl+Enter" onClick={onSave} {...(blocks ? { blocked: words.firstFill } : {})}>{isFinishing ? words.saving : words.save}</Button>
        <Button keys="Escape" onClick={onBack}>{words.back}</Button>
        <Button look="quiet" onClick={onDiscard}>{words.discard}</Button>
      </div>
    </section>
  )
}

/** The organisation's own kinds of complaint, where it has them; a choice for after the call. */
function ComplaintType() {
  const { sheet, procedure, choose } = useCall()
  const words = useWords(intakeWords)
  const check = useWords(checkWords)
  if (procedure.complaintTypes.length === 0) return null
  return (
    <FieldFrame label={words.fields.complaintType}>
      {({ id, className }) => (
        <select id={id} className={className} value={sheet.complaintType} onChange={({ currentTarget }) => choose({ complaintType: currentTarget.value })}>
          <option value="">{check.none}</option>
          {procedure.complaintTypes.map((kind) => <option key={kind.id} value={kind.id}>{kind.text}</option>)}
        </select>
      )}
    </FieldFrame>
  )
}
