import { Printer } from 'lucide-react'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { host } from '../host.ts'
import { accessWords } from '../words/access.ts'
import { commonWords } from '../words/common.ts'
import { useDates } from '../words/dates.ts'
import { useWords } from '../words/language.tsx'
import { BoxField } from './box-field.tsx'
import { Button } from './button.tsx'
import { Actions } from './dialog.tsx'
import { useKeys } from './keys.tsx'
import styles from './recovery-key.module.css'

export interface RecoveryKeyProps {
  /** Eight groups of four signs with a space between. */
  readonly recoveryKey: string
  /** For the sheet: whose register it is. */
  readonly organisation: string
  readonly today: Temporal.PlainDate
  /** Words of the button that goes on. */
  readonly doneLabel: string
  /** Called once two groups were typed right. */
  readonly onDone: () => void
}

/** Shows a recovery key once, to print or to save, and goes on only when two of its groups were typed from where it is kept. */
export function RecoveryKey({ recoveryKey, organisation, today, doneLabel, onDone }: RecoveryKeyProps) {
  const words = useWords(accessWords).recovery
  const groups = recoveryKey.split(' ')
  const [asked] = useState(() => twoOf(groups.length))
  const [typed, setTyped] = useState<readonly [string, string]>(['', ''])
  const [isTried, setIsTried] = useState(false)
  const [isSaved, setIsSaved] = useState(false)
  const print = () => void host.print()
  useKeys([{ keys: 'P', label: words.printKey, act: print }])
  const isRight = (at: 0 | 1) => normalised(typed[at]) === groups[asked[at]]
  const save = async () => {
    const text = sheetText([words.sheetTitle, words.sheetFor(organisation), recoveryKey, words.sheetUse, words.sheetKeep, words.sheetNewest])
    const outcome = await host.saveFile({ text, name: words.fileName, mediaType: 'text/plain' }, words.fileName)
    setIsSaved(outcome.kind === 'saved')
  }
  const goOn = () => {
    setIsTried(true)
    if (isRight(0) && isRight(1)) onDone()
  }
  return (
    <>
      <ul className={styles.key} aria-label={words.key}>
        {placed(groups).map(({ place, group }) => <li key={place}>{group}</li>)}
      </ul>
      <Actions>
        <Button look="main" icon={Printer} keys="P" isTall onClick={print} autoFocus>{words.print}</Button>
        <Button isTall onClick={() => void save()}>{words.save}</Button>
      </Actions>
      <div role="status">{isSaved ? <p className={styles.note}>{words.saved}</p> : null}</div>
      <form
        className={styles.check}
        onSubmit={(event) => {
          event.preventDefault()
          goOn()
        }}
      >
        <fieldset>
          <legend>{words.check(asked[0] + 1, asked[1] + 1)}</legend>
          {([0, 1] as const).map((at) => (
            <BoxField
              key={at}
              isNarrow
              label={words.group(asked[at] + 1)}
              value={typed[at]}
              maxLength={6}
              onChange={(event) => setTyped(at === 0 ? [event.target.value, typed[1]] : [typed[0], event.target.value])}
              problem={isTried && !isRight(at) ? words.notRight(asked[at] + 1) : undefined}
            />
          ))}
        </fieldset>
        <p className={styles.hint}>{words.checkHint}</p>
        <Actions><Button type="submit" isTall>{doneLabel}</Button></Actions>
      </form>
      <RecoverySheet groups={groups} organisation={organisation} today={today} />
    </>
  )
}

/** The sheet of paper: only there when something is printed, and then alone. */
function RecoverySheet({ groups, organisation, today }: { readonly groups: readonly string[]; readonly organisation: string; readonly today: Temporal.PlainDate }) {
  const words = useWords(accessWords).recovery
  const { program } = useWords(commonWords)
  const dates = useDates()
  return createPortal(
    <section className={styles.sheet} aria-hidden>
      <p className={styles.mark}>{program}</p>
      <h1>{words.sheetTitle}</h1>
      <p>{words.sheetFor(organisation)}<br />{words.sheetMade(dates.date(today, { weekday: 'none' }))}</p>
      <div className={styles.sheetKey}>{placed(groups).map(({ place, group }) => <span key={place}>{group}</span>)}</div>
      <p>{words.sheetUse}</p>
      <p>{words.sheetKeep}</p>
      <p>{words.sheetNewest}</p>
    </section>,
    document.body,
  )
}

/** Two groups may be alike; their places are not. */
function placed(groups: readonly string[]): readonly { readonly place: number; readonly group: string }[] {
  return groups.map((group, place) => ({ place, group }))
}

function sheetText(lines: readonly string[]): string {
  // Notepad and every other program on Windows shows these line ends right.
  return `${lines.join('\r\n\r\n')}\r\n`
}

/** As the register reads a key: case and spaces do not matter, and what looks like a sign is taken for it. */
function normalised(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s\-–.]/g, '').replaceAll('S', '5').replaceAll(/[I1]/g, 'L')
}

/** Two different places, in order, that nobody can know beforehand. */
function twoOf(count: number): readonly [number, number] {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2))
  const first = a % count
  const second = (first + 1 + (b % (count - 1))) % count
  return first < second ? [first, second] : [second, first]
}
