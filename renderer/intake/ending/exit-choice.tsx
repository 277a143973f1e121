import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import type { ContactExit } from '../../../shared/dossier/intake/contact.ts'
import { exitsFor, isTold } from '../../../shared/dossier/intake/exit.ts'
import { classes } from '../../components/classes.ts'
import { Key } from '../../components/key.tsx'
import { contactWords, exitLetters } from '../../words/contacts.ts'
import { intakeWords } from '../../words/intake.ts'
import { useWords } from '../../words/language.tsx'
import { useCall } from '../call.ts'
import { ChoiceField } from '../facts/choice-field.tsx'
import type { Ending } from './ending.ts'
import { isSpoken } from '../sheet.ts'
import { SheetField } from '../facts/sheet-field.tsx'
import styles from './exit-choice.module.css'

/**
 * How it ends: one of a few words, each with a letter that works while the group has focus. Focus stands here as soon as
 * wrapping up begins, on what the sheet suggests, so that an exit costs one key and saving another.
 */
export function ExitChoice({ ending, suggested }: Ending) {
  const { sheet, procedure, isFinishing, choose } = useCall()
  const words = useWords(contactWords)
  const title = useId()
  const group = useRef<HTMLDivElement>(null)
  const exits = exitsFor(sheet, procedure)
  const chosen = ending.exit ?? 'complaint'
  useEffect(() => group.current?.querySelector<HTMLElement>('input:checked')?.focus(), [])

  const take = (exit: ContactExit) => {
    if (!isFinishing) choose({ exit })
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const exit = exits.find((each) => exitLetters[each] === event.key.toUpperCase())
    if (exit === undefined) return
    event.preventDefault()
    take(exit)
    group.current?.querySelector<HTMLElement>(`input[value="${exit}"]`)?.focus()
  }
  return (
    <>
      <h2 id={title}>{isSpoken(sheet.channel) ? words.title : words.titleWritten}</h2>
      <div ref={group} role="radiogroup" tabIndex={-1} aria-labelledby={title} className={styles.exits} onKeyDown={press}>
        {exits.map((exit) => (
          <label key={exit} className={classes(styles.exit, exit === chosen && styles.chosen)}>
            <input type="radio" name={title} value={exit} checked={exit === chosen} tabIndex={exit === chosen ? 0 : -1} aria-keyshortcuts={exitLetters[exit]} onChange={() => take(exit)} />
            <Key keys={exitLetters[exit]} isSilent />
            <span>{words.exits[exit]}</span>
            {exit === suggested && suggested !== 'complaint' ? <span className="muted"> {words.suggested}</span> : null}
          </label>
        ))}
      </div>
      <ExitFields ending={ending} exit={chosen} />
    </>
  )
}

/** The one or two lines that this exit asks. */
function ExitFields({ ending, exit }: { readonly ending: Ending['ending']; readonly exit: ContactExit }) {
  const { sheet, choose } = useCall()
  const words = useWords(contactWords)
  const { yesNo } = useWords(intakeWords)
  const asks = exitAsks[exit]
  const to = asks.to === undefined ? undefined : words.to[asks.to]
  return (
    <div className={styles.fields}>
      {asks.day === true ? <SheetField field="exitOn" label={words.talkOn} hint={words.talkHint} /> : null}
      {to === undefined ? null : <SheetField field="exitTo" label={to} {...(ending.exitTo === '' || ending.exitTo === sheet.exitTo ? {} : { hint: ending.exitTo })} />}
      {asks.what === undefined ? null : <SheetField field="exitWhat" label={words.what[asks.what]} />}
      {exit === 'callback' ? <SheetField field="takenBy" hint={words.takenBy} /> : null}
      {exit === 'forwarded' ? (
        <ChoiceField
          label={words.told}
          options={[{ value: 'yes', label: yesNo.yes }, { value: 'no', label: yesNo.no }]}
          value={isTold(sheet) ? 'yes' : 'no'}
          onChoose={(exitTold) => choose({ exitTold })}
        />
      ) : null}
    </div>
  )
}

interface Asks {
  readonly to?: 'forwarded' | 'referred' | 'report' | 'appointment'
  readonly what?: 'solved' | 'answered' | 'report' | 'callback' | 'withdrawn'
  readonly day?: true
}

const exitAsks: Readonly<Record<ContactExit, Asks>> = {
  complaint: {},
  'solved-at-once': { what: 'solved' },
  'question-answered': { what: 'answered' },
  'report-passed-on': { to: 'report', what: 'report' },
  'objection-instead': { to: 'referred' },
  referred: { to: 'referred' },
  forwarded: { to: 'forwarded' },
  callback: { what: 'callback' },
  appointment: { day: true, to: 'appointment' },
  withdrawn: { what: 'withdrawn' },
  'line-broke': {},
}
