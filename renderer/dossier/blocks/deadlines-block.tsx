import { useId, useRef, type KeyboardEvent } from 'react'
import type { Deadline } from '../../../shared/dossier/deadlines/deadline.ts'
import { dueStateOn } from '../../../shared/dossier/deadlines/deadlines.ts'
import { BlockHeading, Empty } from '../../components/block.tsx'
import { Button } from '../../components/button.tsx'
import { classes } from '../../components/classes.ts'
import { DueText, type DueLook } from '../../components/due.tsx'
import { Key } from '../../components/key.tsx'
import { KindSign } from '../../components/kind-sign.tsx'
import { useDates } from '../../words/dates.ts'
import { dossierWords } from '../../words/dossier.ts'
import { useWords } from '../../words/language.tsx'
import { remindersWords } from '../../words/reminders.ts'
import { whatIfWords } from '../../words/what-if.ts'
import type { DossierFacts } from '../dossier-facts.tsx'
import { OtherVersion } from '../other-version.tsx'
import { useSnoozeWords } from './use-snoozes.ts'
import { WhyBox } from '../why/why-box.tsx'
import styles from './deadlines-block.module.css'

interface DeadlinesBlockProps {
  readonly facts: DossierFacts
  /** Rule whose explanation is open. */
  readonly open: string | undefined
  readonly onOpen: (ruleId: string | undefined) => void
  /** Opens what the deadlines would be under other circumstances. */
  readonly onSuppose: () => void
  /** Asks until when its reminder is put off. */
  readonly onSnooze: (deadline: Deadline) => void
  /** Does what a letter means on this screen; undefined when it means nothing. */
  readonly letter: (letter: string) => (() => void) | undefined
}

/** How a deadline stands today, as a look. */
export function lookOf(deadline: Deadline, { procedure, today }: Pick<DossierFacts, 'procedure' | 'today'>): DueLook {
  if (deadline.state === 'lapsed') return 'paused'
  if (deadline.state !== 'running') return deadline.state
  return dueStateOn(deadline, today, procedure)
}

/** Every deadline of a dossier with its kind and how it stands; one of them can tell why it falls on its day. */
export function DeadlinesBlock({ facts, open, onOpen, onSuppose, onSnooze, letter }: DeadlinesBlockProps) {
  const words = useWords(dossierWords).deadlines
  const whatIf = useWords(whatIfWords)
  const reminders = useWords(remindersWords)
  const heading = useId()
  const list = useRef<HTMLDivElement>(null)
  const { view, procedure } = facts
  const stop = view.deadlines.some(({ ruleId }) => ruleId === open) ? open : view.deadlines[0]?.ruleId

  const press = (event: KeyboardEvent, deadline: Deadline) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const toggle = () => onOpen(open === deadline.ruleId ? undefined : deadline.ruleId)
    const pressed = event.key.length === 1 ? event.key.toUpperCase() : event.key
    const act = pressed === 'W' ? toggle : pressed === 'J' && deadline.state === 'running' ? () => onSnooze(deadline) : pressed.length === 1 ? letter(pressed) : moveIn(list.current, event)
    if (act === undefined) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  return (
    <section aria-labelledby={heading}>
      <BlockHeading id={heading} aside={<>{words.procedure(procedure.organisation.name, procedure.version)} <OtherVersion procedure={procedure} isClosed={view.state.isClosed} /> {view.deadlines.length === 0 ? null : <Button look="quiet" keys="?" onClick={onSuppose}>{whatIf.ask}</Button>}</>}>{words.title}</BlockHeading>
      {view.deadlines.length === 0 ? <Empty isQuiet>{words.none}</Empty> : null}
      <div ref={list}>
        {view.deadlines.map((deadline) => {
          const isOpen = deadline.ruleId === open
          return (
            <div key={deadline.ruleId} data-deadline={deadline.ruleId}>
              <button
                type="button"
                className={classes(styles.row, isOpen && styles.open, deadline.state !== 'running' && styles.over)}
                aria-expanded={isOpen}
                aria-keyshortcuts="W"
                tabIndex={deadline.ruleId === stop ? 0 : -1}
                data-letters=""
                onClick={() => onOpen(isOpen ? undefined : deadline.ruleId)}
                onKeyDown={(event) => press(event, deadline)}
              >
                <KindSign kind={deadline.kind} />
                <span className={styles.label}>{deadline.label[facts.language]}{deadline.detail === undefined ? null : `: ${deadline.detail}`}<Pending deadline={deadline} facts={facts} /><Snoozed deadline={deadline} facts={facts} /></span>
                <Due deadline={deadline} facts={facts} />
                <span className={styles.why}>{isOpen ? <>{words.close} <Key keys="Escape" isSilent /></> : words.why}</span>
              </button>
              {isOpen ? <WhyBox deadline={deadline} number={view.number} procedure={procedure} today={facts.today} language={facts.language} /> : null}
              {isOpen && deadline.state === 'running' ? <Button look="quiet" keys="J" onClick={() => onSnooze(deadline)}>{reminders.snoozeTitle}</Button> : null}
            </div>
          )
        })}
      </div>
    </section>
  )
}

/** An extension that was decided and has no effect until its letter went out; after the last day no letter can give it one. */
function Pending({ deadline, facts: { view, today } }: { readonly deadline: Deadline; readonly facts: DossierFacts }) {
  const words = useWords(dossierWords).deadlines
  const dates = useDates()
  const { pendingExtension } = view.state
  if (pendingExtension?.deadlineId !== deadline.ruleId || deadline.extendableTo === undefined || deadline.state !== 'running') return null
  if (deadline.dueOn < today.toString()) return <small className={styles.pending}>{words.extensionTooLate}</small>
  return <small className={styles.pending}>{words.pendingExtension(dates.date(Temporal.PlainDate.from(deadline.extendableTo)))}</small>
}

/** Why its reminder was put off, and until when. */
function Snoozed({ deadline, facts: { view } }: { readonly deadline: Deadline; readonly facts: DossierFacts }) {
  const snoozed = useSnoozeWords()({ dossierId: view.state.dossierId, due: deadline })
  return snoozed === undefined || deadline.state !== 'running' ? null : <small className={styles.pending}>{snoozed}</small>
}

/** The date with its distance, then the sign where it is late or near; what is over says when it was met. */
function Due({ deadline, facts }: { readonly deadline: Deadline; readonly facts: DossierFacts }) {
  const words = useWords(dossierWords).deadlines
  const dates = useDates()
  const look = lookOf(deadline, facts)
  const dueOn = Temporal.PlainDate.from(deadline.dueOn)
  if (deadline.state === 'lapsed') {
    return <span className={styles.due}>{words.lapsed(dates.date(Temporal.PlainDate.from(deadline.lapsedOn ?? deadline.dueOn)))}</span>
  }
  if (deadline.state !== 'running') {
    const metOn = Temporal.PlainDate.from(deadline.metOn ?? deadline.dueOn)
    return <span className={styles.due}><DueText dueOn={dueOn} today={facts.today} state={look} metOn={metOn} /></span>
  }
  if (look === 'later') return <span className={styles.due}>{dates.dueInWords(dueOn, facts.today)}</span>
  return <span className={styles.due}>{dates.date(dueOn)}, <DueText dueOn={dueOn} today={facts.today} state={look} /></span>
}

function moveIn(list: HTMLElement | null, event: KeyboardEvent): (() => void) | undefined {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-letters]') ?? [])]
  const here = rows.indexOf(event.currentTarget as HTMLElement)
  const targets: Readonly<Record<string, number>> = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }
  const target = targets[event.key]
  return target === undefined ? undefined : () => rows[Math.min(Math.max(target, 0), rows.length - 1)]?.focus()
}
