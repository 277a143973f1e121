import {
  Check, CircleAlert, CircleQuestionMark, Database, FileText, Hourglass, Lock, Mailbox, MessageSquareQuote, OctagonAlert, Pause, PencilLine,
  PhoneCall, Printer, Search, Undo2,
} from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { BlockHeading, Empty } from '../components/block.tsx'
import { BoxField, SecretField } from '../components/box-field.tsx'
import { Button } from '../components/button.tsx'
import { Chip } from '../components/chip.tsx'
import { classes } from '../components/classes.ts'
import { DueSign, DueText } from '../components/due.tsx'
import { Field } from '../components/field.tsx'
import { Key } from '../components/key.tsx'
import { KindSign } from '../components/kind-sign.tsx'
import { Menu } from '../components/menu.tsx'
import { ErrorNotice, Notice } from '../components/notice.tsx'
import { PickList } from '../components/pick-list.tsx'
import { RowList, rowParts } from '../components/row-list.tsx'
import { commonWords } from '../words/common.ts'
import { helpWords } from '../words/help.ts'
import { useDates } from '../words/dates.ts'
import { useWords } from '../words/language.tsx'
import styles from './style.module.css'

const nothing = () => {}
/** The day of every drawing of the look. */
const today = Temporal.PlainDate.from('2026-11-20')
const useSheet = () => useWords(helpWords).style

function Part({ title, note, children }: { readonly title: string; readonly note?: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <BlockHeading {...(note === undefined ? {} : { count: note })}>{title}</BlockHeading>
      {children}
    </section>
  )
}

function State({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.state}>
      <span className={styles.name}>{name}</span>
      <div className={styles.samples}>{children}</div>
    </div>
  )
}

export function Typeface() {
  const words = useSheet()
  return (
    <Part title={words.type} note={words.typeNote}>
      {words.typeSamples.map(({ size, voice, words: sample }) => (
        <State key={size} name={`${size} ${voice ? words.serif : words.sans}`}>
          <span className={classes(voice && 'voice')} style={{ fontSize: `var(--t-${size})`, lineHeight: `var(--l-${size})` }}>{sample}</span>
        </State>
      ))}
      <p className={styles.note}>{words.voices}</p>
    </Part>
  )
}

export function Fields() {
  const words = useSheet()
  const states = words.fieldStates
  return (
    <Part title={words.fields}>
      <Field label={states.plain} defaultValue="06 00 00 01 23" />
      <Field label={states.unconfirmed} state="unconfirmed" defaultValue="Nergensstraat 12" tail={<><Key keys="Alt+K" /> </>} />
      <Field label={states.confirmed} state="confirmed" defaultValue="Nergensstraat 12" />
      <Field label={states.attention} state="attention" defaultValue="31 februari" message={words.badDate} />
      <Field label={states['read-only']} state="read-only" defaultValue="2026-0042" />
      <div className={styles.boxes}>
        <BoxField label={states.box} defaultValue="K. Doorsnee" />
        <SecretField label={states.secret} autoComplete="off" defaultValue="niet geheim" />
      </div>
    </Part>
  )
}

export function Buttons() {
  const words = useSheet()
  const states = words.buttonStates
  return (
    <Part title={words.buttons}>
      <State name={states.main}><Button look="main" keys="Enter">{words.open}</Button></State>
      <State name={states.plain}><Button icon={Printer}>{words.print}</Button></State>
      <State name={states.quiet}><Button look="quiet">{words.toExcel}</Button></State>
      <State name={states.blocked}><Button blocked={words.firstHearing}>{words.finalAnswer}</Button></State>
      <State name={states.busy}><Button aria-busy>{words.reading}</Button><Button look="quiet">{words.stop}</Button></State>
      <p className={styles.note}>{words.focusNote}</p>
    </Part>
  )
}

export function Terms() {
  const words = useSheet()
  const { states } = words
  const { kinds: kindNames } = useWords(commonWords)
  return (
    <Part title={words.terms}>
      {(['statutory', 'promised', 'target'] as const).map((kind) => (
        <State key={kind} name={kindNames[kind]}><KindSign kind={kind} /> {words.kinds[kind]}</State>
      ))}
      <State name={states.late}>
        <DueText state="late" dueOn={today.subtract({ days: 1 })} today={today} />
        <DueText state="late" dueOn={today.subtract({ days: 1 })} today={today} form="badge" />
      </State>
      <State name={states.near}>
        <DueText state="near" dueOn={today.add({ days: 3 })} today={today} />
        <DueText state="near" dueOn={today} today={today} form="badge" />
      </State>
      <State name={states.later}><DueText state="later" dueOn={today.add({ days: 45 })} today={today} /><LaterBadge /></State>
      <State name={states.met}><DueText state="met" dueOn={today} metOn={today.subtract({ days: 3 })} today={today} /></State>
      <State name={states.paused}><DueSign state="paused" words={words.waiting} /></State>
      <p className={styles.note}>{words.nearNote}</p>
    </Part>
  )
}

function LaterBadge() {
  return <DueSign state="later" form="badge" words={useDates().date(today.add({ days: 45 }))} />
}

export function Chips() {
  const words = useSheet()
  return (
    <Part title={words.chips} note={words.chipsNote}>
      <div className={styles.samples}>
        <Chip state="open">{words.chipOpen}</Chip>
        <Chip state="question">{words.chipQuestion}</Chip>
        <Chip state="ok">{words.chipOk}</Chip>
      </div>
      <p className={styles.note}>{words.chipWords}</p>
    </Part>
  )
}

export function Rows() {
  const words = useSheet()
  const id = useId()
  const [chosen, setChosen] = useState<string>()
  return (
    <section className={styles.part}>
      <BlockHeading id={id} count={words.rowsNote}>{words.rows}</BlockHeading>
      <RowList
        labelledBy={id}
        rows={words.sampleRows}
        keyOf={(row) => row.id}
        render={(row) => <><span className={rowParts.first}>{row.what}</span><span className={rowParts.second}>{row.who}</span></>}
        onOpen={(row) => setChosen(row.what)}
        action={(row) => ({ letter: row.letter, label: row.step, act: () => setChosen(row.step) })}
      />
      <p className={styles.note} role="status">{chosen === undefined ? '' : words.chosenRow(chosen)}</p>
    </section>
  )
}

export function MenusAndPicks() {
  const words = useSheet()
  const [order, setOrder] = useState<'due' | 'number'>('due')
  const options = [{ value: 'due' as const, title: words.dueDate }, { value: 'number' as const, title: words.number }]
  return (
    <Part title={words.menus}>
      <p className="voice">
        <Menu label={words.sorted} items={options.map(({ value, title }) => ({ id: value, label: title, isChosen: value === order, onChoose: () => setOrder(value) }))}>
          {order === 'due' ? words.dueDate : words.number}
        </Menu>
      </p>
      <div className={styles.boxes}>
        <PickList legend={words.pick} isLegendShown options={options} value={order} onChange={setOrder} />
      </div>
    </Part>
  )
}

export function Notices() {
  const words = useSheet()
  return (
    <Part title={words.notices}>
      <Empty>{words.empty}</Empty>
      <Notice>{words.tone[1]?.said}</Notice>
      <ErrorNotice error={undefined}><Button onClick={nothing}>{words.open}</Button></ErrorNotice>
    </Part>
  )
}

const icons = {
  call: PhoneCall, hold: Pause, late: OctagonAlert, near: Hourglass, ok: Check, missing: CircleAlert, sentence: MessageSquareQuote,
  question: CircleQuestionMark, print: Printer, post: Mailbox, document: FileText, draft: PencilLine, search: Search, locked: Lock, register: Database, back: Undo2,
}

export function Icons() {
  const words = useSheet()
  return (
    <Part title={words.icons} note={words.iconsNote}>
      <ul className={styles.icons}>
        {(Object.keys(icons) as (keyof typeof icons)[]).map((name) => {
          const Icon = icons[name]
          return <li key={name}><Icon aria-hidden /> {words.iconNames[name]}</li>
        })}
      </ul>
    </Part>
  )
}

export function TwoSchemes() {
  const words = useSheet()
  return (
    <Part title={words.otherScheme}>
      {(['light', 'dark'] as const).map((scheme) => (
        <div key={scheme} data-sample-scheme={scheme} className={styles.scheme}>
          <Button look="main">{words.open}</Button>
          <Button>{words.print}</Button>
          <KindSign kind="statutory" />
          <KindSign kind="promised" />
          <DueText state="late" dueOn={today.subtract({ days: 1 })} today={today} />
          <DueText state="near" dueOn={today} today={today} />
          <Chip state="open">{words.chipOpen}</Chip>
        </div>
      ))}
    </Part>
  )
}

export function Tone() {
  const words = useSheet()
  return (
    <section className={styles.part}>
      <BlockHeading count={words.toneNote}>{words.toneTitle}</BlockHeading>
      <ol className={styles.tone}>
        {words.tone.map(({ said, where }) => (
          <li key={said}><span className="voice">{said}</span><small>{where}</small></li>
        ))}
      </ol>
    </section>
  )
}
