import { ChevronRight } from 'lucide-react'
import { useId } from 'react'
import { lettersAfter } from '../../../shared/letters/letters-after.ts'
import { channelOf } from '../../../shared/procedure/lookups.ts'
import { Button } from '../../components/button.tsx'
import { FieldFrame } from '../../components/field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { contactWords } from '../../words/contacts.ts'
import { checkWords } from '../../words/intake-check.ts'
import { intakeWords } from '../../words/intake.ts'
import { useLanguage, useWords } from '../../words/language.tsx'
import { letterName } from '../../words/steps.ts'
import { useCall } from '../call.ts'
import type { Ending } from '../ending/ending.ts'
import { ExitChoice } from '../ending/exit-choice.tsx'
import { TellNext } from '../facts/inform.tsx'
import type { Gap } from '../ending/wrap-up.ts'
import styles from './help.module.css'

export interface CheckPaneProps extends Ending {
  readonly gaps: readonly Gap[]
  /** What went wrong with saving, if it did. */
  readonly error: unknown
  readonly onSave: () => void
  readonly onBack: () => void
  readonly onDiscard: () => void
}

/** What is still missing when the call is wrapped up. It names and never stops: only what blocks must be filled in first. */
export function CheckPane({ ending, suggested, gaps, error, onSave, onBack, onDiscard }: CheckPaneProps) {
  const { sheet, isFinishing, goTo } = useCall()
  const words = useWords(checkWords)
  const contacts = useWords(contactWords)
  const title = useId()
  const isComplaint = ending.exit === 'complaint'
  const blocks = gaps.some(({ level }) => level === 'blocks')
  return (
    <section className={styles.check} aria-labelledby={title}>
      <h2 id={title} className="hide">{words.title}</h2>
      <Unofficial />
      <ExitChoice ending={ending} suggested={suggested} />
      {ending.exit === 'line-broke' && sheet.phone.trim() !== '' ? <p className="small">{contacts.callBackInstead}</p> : null}
      <p className="small second">{gapsInWords(gaps, words)}</p>
      {error === undefined ? null : <ErrorNotice error={error} />}
      <ul className={styles.gaps}>
        {gaps.map(({ code, level, field }) => (
          <li key={`${code} ${field ?? ''}`}>
            {code === 'not-informed' ? <TellNext /> : field === undefined ? <span>{words.items[code]}</span> : (
              <button type="button" onClick={() => goTo(field)}>{words.items[code]} <ChevronRight aria-hidden /></button>
            )}
            <span className={level === 'blocks' ? styles.blocks : 'muted'}>{words.levels[level]}</span>
          </li>
        ))}
      </ul>
      {isComplaint ? <ComplaintType /> : null}
      <div className={styles.foot}>
        <NextLetters ending={ending} />
        <div className={styles.decide}>
          <Button look="main" keys="Ctrl+Enter" onClick={onSave} {...(blocks ? { blocked: words.firstFill } : {})}>{isFinishing ? words.saving : sheet.callsBack !== undefined ? words.saveIn(sheet.callsBack.number) : isComplaint ? words.save : words.saveContact}</Button>
          <Button keys="Escape" onClick={onBack}>{words.back}</Button>
          <Button look="quiet" onClick={onDiscard}>{words.discard}</Button>
        </div>
      </div>
    </section>
  )
}

/** How complete a sheet is, in one sentence; `CallScreen` has it read aloud. */
export function gapsInWords(gaps: readonly Gap[], words: Pick<(typeof checkWords)['nl'], 'ready' | 'blocked' | 'missing'>): string {
  if (gaps.length === 0) return words.ready
  return gaps.some(({ level }) => level === 'blocks') ? words.blocked : words.missing(gaps.length)
}

/** What the organisation says of a way in that it does not offer: what came in all the same goes on as this says. */
function Unofficial() {
  const { sheet, procedure } = useCall()
  const language = useLanguage()
  const channel = channelOf(procedure, sheet.channel)
  if (channel?.official !== false || channel.note === undefined) return null
  return <p className="small second">{channel.note[language]}</p>
}

/** What is to be written after this, or that nothing is. */
function NextLetters({ ending }: Pick<Ending, 'ending'>) {
  const { procedure } = useCall()
  const words = useWords(contactWords)
  const language = useLanguage()
  const letters = lettersAfter(ending, procedure).map((kind) => letterName(kind, procedure, language))
  return <p className="small second">{letters.length === 0 ? words.noLetter : words.nextLetters(letters)}</p>
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
