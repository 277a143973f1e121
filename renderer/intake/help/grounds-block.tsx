import { useId, type ReactNode } from 'react'
import type { GroundReason, GroundSignal } from '../../../shared/dossier/intake/admissibility.ts'
import { assertNever } from '../../../shared/primitives.ts'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { Key } from '../../components/key.tsx'
import { Menu } from '../../components/menu.tsx'
import { useDates } from '../../words/dates.ts'
import { signalLabels } from '../../words/intake-signals.ts'
import { intakeWords } from '../../words/intake.ts'
import { useWords } from '../../words/language.tsx'
import styles from './help.module.css'

/** What fits in two rows of the narrowest zone, in pixels: the round ends of each chip, and about this much per letter. */
const room = 580
const ends = 37
const letter = 6
const mostChips = 5

const chipState = { applies: 'open', likely: 'open', ask: 'question', 'ruled-out': 'ok' } as const

export interface GroundsBlockProps {
  readonly signals: readonly GroundSignal[]
  readonly current: GroundSignal | undefined
  readonly onChoose: (groundId: string) => void
  readonly onDecide: (decision: 'applies' | 'does-not-apply') => void
  /** What else is said now, below the grounds, where nothing has to move for it. */
  readonly children?: ReactNode
}

/** The grounds of the procedure as quiet chips: what to ask, what to say, where to refer to. The decision stays hers. */
export function GroundsBlock({ signals, current, onChoose, onDecide, children }: GroundsBlockProps) {
  const words = useWords(intakeWords).grounds
  const labels = useWords(signalLabels)
  const title = useId()
  const label = ({ ground, signal, standing }: GroundSignal) =>
    labels[signal === 'objection-possible' && ground.effect === 'may-refuse' ? 'objection-missed' : signal][chipState[standing]]
  const shown = shownOf(signals, current, label)
  const others = signals.filter((signal) => !shown.includes(signal))
  return (
    <section className={styles.grounds} aria-labelledby={title}>
      <div className={styles.head}>
        <h2 id={title}>{words.title}</h2>
        <Counted reason={current?.reason} hint={signals.length < 2 ? null : <><Key keys="Alt+ArrowDown" /> {words.next}</>} />
      </div>
      {signals.length === 0 ? <p className="small muted">{words.none}</p> : null}
      <div className={styles.chips}>
        {shown.map((signal) => (
          <GroundChip key={signal.ground.id} signal={signal} label={label(signal)} isCurrent={signal === current} onChoose={onChoose} />
        ))}
        {others.length === 0 ? null : (
          <Menu items={others.map((signal) => ({ id: signal.ground.id, label: label(signal), onChoose: () => onChoose(signal.ground.id) }))}>
            {words.more(others.length)}
          </Menu>
        )}
      </div>
      {current === undefined ? null : <Ground {...current} onDecide={onDecide} />}
      {children}
    </section>
  )
}

interface GroundChipProps extends Pick<GroundsBlockProps, 'onChoose'> {
  readonly signal: GroundSignal
  readonly label: string
  readonly isCurrent: boolean
}

function GroundChip({ signal, label, isCurrent, onChoose }: GroundChipProps) {
  const why = useReason(signal.reason)
  return (
    <Chip state={chipState[signal.standing]} aria-pressed={isCurrent} {...(why === undefined ? {} : { title: why })} onClick={() => onChoose(signal.ground.id)}>
      {label}
    </Chip>
  )
}

/** The first few, and in any case the one that is open. */
function shownOf(signals: readonly GroundSignal[], current: GroundSignal | undefined, label: (signal: GroundSignal) => string): readonly GroundSignal[] {
  let taken = 0
  const first = signals.slice(0, mostChips).filter((signal) => (taken += ends + letter * label(signal).length) <= room)
  if (current === undefined || first.includes(current)) return first
  return [...first.slice(0, -1), current]
}

function Ground({ ground, standing, reason, onDecide }: GroundSignal & Pick<GroundsBlockProps, 'onDecide'>) {
  const words = useWords(intakeWords).grounds
  const decided = reason.code === 'decided'
  const law = ground.law === undefined ? '' : ` (${ground.law})`
  const own = `${words.effects[ground.effect]}: ${ground.isParaphrase === true ? ground.text : `“${ground.text}”`}${law}`
  return (
    <div className={styles.say} aria-live="polite">
      <p lang="nl">“{standing === 'ask' || standing === 'ruled-out' ? ground.question.nl : ground.say}”</p>
      <p className={styles.source} title={own}>{own}</p>
      <p className={styles.refer}>
        {ground.referTo === undefined || standing === 'ruled-out' ? null : words.referTo(ground.referTo)}
      </p>
      <div className={styles.decide}>
        <Button keys="Alt+N" aria-pressed={decided && standing === 'applies'} onClick={() => onDecide('applies')}>{words.applies}</Button>
        <Button keys="Alt+X" aria-pressed={decided && standing === 'ruled-out'} onClick={() => onDecide('does-not-apply')}>{words.appliesNot}</Button>
      </div>
    </div>
  )
}

/** What was counted or looked up stands beside the heading, in the place of the hint; a word that was heard stands in the notes already. */
function Counted({ reason, hint }: { readonly reason: GroundReason | undefined; readonly hint: ReactNode }) {
  const words = useWords(intakeWords).grounds.counted
  const dates = useDates()
  const date = (day: string) => dates.date(Temporal.PlainDate.from(day), { weekday: 'none' })
  const isDated = reason?.code === 'facts-date' || reason?.code === 'facts-told'
  const counted = isDated ? words.inTimeUntil(date(reason.inTimeUntil)) : reason?.code === 'closed-before' ? words.closedBefore(reason.number) : hint
  return <span className="small muted">{counted}</span>
}

/** On what a chip rests, in words; nothing where there is nothing to say. */
function useReason(reason: GroundReason): string | undefined {
  const words = useWords(intakeWords).grounds.reasons
  const dates = useDates()
  const date = (day: string) => dates.date(Temporal.PlainDate.from(day))
  switch (reason.code) {
    case 'facts-date':
      return words.factsDate(date(reason.factsOn), date(reason.inTimeUntil))
    case 'facts-told':
      return words.factsTold(reason.sentence, date(reason.inTimeUntil))
    case 'closed-before':
      return words.closedBefore(reason.number, date(reason.closedOn))
    case 'facts-in-future':
      return words.factsInFuture(date(reason.factsOn))
    case 'word':
      return words.word(reason.word)
    case 'decided':
      return words.decided
    case 'name-known':
      return words.nameKnown
    case 'name-unknown':
      return words.nameUnknown
    case 'discussed-before':
      return words.discussedBefore
    case 'not-discussed-before':
      return words.notDiscussedBefore
    case 'proceedings':
      return words.proceedings[reason.running]
    case 'channel':
    case 'not-known':
      return undefined
    default:
      return assertNever(reason)
  }
}
