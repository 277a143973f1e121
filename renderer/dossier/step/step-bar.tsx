import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Step } from '../../../shared/dossier/steps/step.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Key } from '../../components/key.tsx'
import { useKeys } from '../../components/keys.tsx'
import { RowList, rowParts } from '../../components/row-list.tsx'
import { blockerInWords } from '../../words/blockers.ts'
import { useMay } from '../../frame/member.ts'
import { dossierWords } from '../../words/dossier.ts'
import { useWords } from '../../words/language.tsx'
import { teamWords } from '../../words/team.ts'
import { stepLetters } from '../../words/steps.ts'
import type { DossierFacts } from '../dossier-facts.tsx'
import styles from './step-bar.module.css'
import { stepName } from './step-name.ts'

interface StepBarProps {
  readonly facts: DossierFacts
  readonly onStep: (step: Step) => void
  /** Opens the choice of letters that can be written at any moment. */
  readonly onWrite: () => void
  /** Further letters of the screen, by upper-case letter. */
  readonly letters: Readonly<Record<string, () => void>>
}

/** The steps that bring a dossier on, each with its letter while one of them has focus; the others behind “Meer stappen”. */
export function StepBar({ facts, onStep, onWrite, letters }: StepBarProps) {
  const { steps: words, letters: { write } } = useWords(dossierWords)
  const team = useWords(teamWords)
  const mayWrite = useMay('handler')
  const [isMoreOpen, setIsMoreOpen] = useState(false)
  const [current, setCurrent] = useState(0)
  const bar = useRef<HTMLDivElement>(null)
  const now = facts.view.steps.filter(({ place }) => place === 'now')
  // Letters that can be written at any moment stand with the letters.
  const more = facts.view.steps.filter(({ place, kind }) => place === 'more' && (kind === undefined || kind === 'answer'))
  const firstFree = now.findIndex(({ blockers }) => blockers.length === 0)
  const stop = Math.min(current, now.length)
  useKeys([
    ...[...now, ...more].filter(({ id, blockers }) => blockers.length === 0 && id !== 'undo').map((step) => ({ keys: [], label: stepName(step, facts), act: () => onStep(step), shown: 'search' as const })),
    ...(canWrite(facts) ? [{ keys: [], label: write, act: onWrite, shown: 'search' as const }] : []),
  ])
  // What can be done now is what one comes for: focus stands there when the dossier opens.
  useEffect(() => focusFirstStep(bar.current), [])

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const buttons = [...(bar.current?.querySelectorAll<HTMLElement>('[data-step]') ?? [])]
    const targets: Readonly<Record<string, number>> = { ArrowRight: stop + 1, ArrowLeft: stop - 1, Home: 0, End: buttons.length - 1 }
    const target = targets[event.key]
    const act =
      target === undefined ? letterAct(facts.view.steps, event.key.toUpperCase(), { ...letters, M: () => setIsMoreOpen(true) }, onStep) :
      () => buttons[(target + buttons.length) % buttons.length]?.focus()
    if (act === undefined) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  return (
    <>
      <div ref={bar} role="toolbar" tabIndex={-1} aria-label={words.title} className={styles.bar} onKeyDown={press}>
        <h2 className={styles.title}>{words.title}</h2>
        {now.length === 0 ? <span className="second">{mayWrite ? words.none : team.leavesToOthers}</span> : null}
        {now.map((step, index) => (
          <Button
            key={step.id}
            data-step=""
            look={index === firstFree ? 'main' : 'plain'}
            tabIndex={index === stop ? 0 : -1}
            onFocus={() => setCurrent(index)}
            onClick={() => onStep(step)}
            {...lettered(step)}
            {...blockedBy(step, facts.language)}
          >
            {stepName(step, facts)}
          </Button>
        ))}
        {more.length === 0 ? null : (
          <Button data-step="" look="quiet" keys="M" tabIndex={stop === now.length ? 0 : -1} onFocus={() => setCurrent(now.length)} onClick={() => setIsMoreOpen(true)}>
            {words.more}
          </Button>
        )}
      </div>
      <Dialog title={words.moreTitle} isOpen={isMoreOpen} onClose={() => setIsMoreOpen(false)}>
        <MoreSteps
          facts={facts}
          steps={more}
          onStep={(step) => {
            setIsMoreOpen(false)
            onStep(step)
          }}
          onWrite={() => {
            setIsMoreOpen(false)
            onWrite()
          }}
        />
      </Dialog>
    </>
  )
}

interface MoreStepsProps {
  readonly facts: DossierFacts
  readonly steps: readonly Step[]
  readonly onStep: (step: Step) => void
  readonly onWrite: () => void
}

/** The way to the letters, and every step that is possible besides those in sight, with why one has to wait. */
function MoreSteps({ facts, steps, onStep, onWrite }: MoreStepsProps) {
  const { steps: words, letters: { write } } = useWords(dossierWords)
  const letters = Object.fromEntries(steps.flatMap((step) => (stepLetters[step.id] === undefined ? [] : [[stepLetters[step.id] ?? '', () => onStep(step)]])))
  return (
    // The dialog gives focus to what carries this mark; it goes on to the row at which Tab would stop.
    <div data-autofocus tabIndex={-1} onFocus={({ target, currentTarget }) => target === currentTarget && currentTarget.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus()}>
      <RowList
        label={words.moreTitle}
        rows={canWrite(facts) ? ['write' as const, ...steps] : steps}
        keyOf={(row) => (row === 'write' ? row : row.id)}
        onOpen={(row) => (row === 'write' ? onWrite() : onStep(row))}
        letters={() => letters}
        render={(step) => step === 'write' ? <span className={rowParts.first}>{write}</span> : (
          <span className={styles.more}>
            <span className={rowParts.lines}>
              <span className={rowParts.first}>{stepName(step, facts)}</span>
              {step.blockers.map((blocker) => <span key={blocker.code} className={rowParts.second}>{blockerInWords(blocker, facts.language).long}</span>)}
            </span>
            {keyOf(step) === undefined ? null : <Key keys={keyOf(step) ?? ''} isSilent />}
          </span>
        )}
      />
    </div>
  )
}

/** Whether there is a letter to write at any moment. */
function canWrite({ view }: DossierFacts): boolean {
  return view.steps.some(({ kind }) => kind !== undefined)
}

/** Gives focus to the step at which Tab would stop. */
export function focusFirstStep(within: ParentNode | null): void {
  within?.querySelector<HTMLElement>('[data-step][tabindex="0"]')?.focus()
}

/** What a letter does in a dossier: a step that can be done now, or something of the screen. */
export function letterAct(steps: readonly Step[], letter: string, others: Readonly<Record<string, () => void>>, onStep: (step: Step) => void): (() => void) | undefined {
  const step = steps.find(({ id, blockers }) => stepLetters[id] === letter && blockers.length === 0)
  if (step === undefined) return others[letter]
  return step.place === 'now' || others[letter] === undefined ? () => onStep(step) : others[letter]
}

function keyOf({ id }: Step): string | undefined {
  return id === 'undo' ? 'Ctrl+Z' : stepLetters[id]
}

function lettered({ id }: Step): { readonly keys?: string } {
  const keys = stepLetters[id]
  return keys === undefined ? {} : { keys }
}

function blockedBy({ blockers: [first] }: Step, language: DossierFacts['language']): { readonly blocked?: string } {
  return first === undefined ? {} : { blocked: blockerInWords(first, language).short }
}
