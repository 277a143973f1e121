import { Fragment, useId } from 'react'
import { assertNever } from '../../../shared/primitives.ts'
import { DateWords } from '../../components/due.tsx'
import { KindSign } from '../../components/kind-sign.tsx'
import { awaySentence, promiseSentence } from '../../words/intake-spoken.ts'
import { intakeWords } from '../../words/intake.ts'
import { useWords } from '../../words/language.tsx'
import { useCall } from '../call.ts'
import type { PromisedDate, Promises } from './promises.ts'
import { isSpoken } from '../sheet.ts'
import { spokenDate } from './spoken-date.ts'
import styles from './help.module.css'

/** When the caller hears from us: the sentence to say, and the dates under it with what kind of term they are. */
export function PromisesBlock({ promises }: { readonly promises: Promises }) {
  const { sheet, today } = useCall()
  const words = useWords(intakeWords).promises
  const title = useId()
  const spoken = isSpoken(sheet.channel)
  return (
    <section className={styles.promises} aria-labelledby={title}>
      <h2 id={title}>{spoken ? words.title : words.titleWritten}</h2>
      {spoken && promises.spoken.length > 0 ? <ToSay spoken={promises.spoken} /> : null}
      {promises.dates.length === 0 ? <p className="small muted">{words.nothing}</p> : null}
      <ul className={styles.dates}>
        {promises.dates.map((date) => (
          <li key={`${date.ruleId} ${date.condition}`}>
            <KindSign kind={date.kind} />
            <DateWords date={Temporal.PlainDate.from(date.on)} today={today} />
            <PromiseLabel date={date} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ToSay({ spoken }: Pick<Promises, 'spoken'>) {
  const { procedure, today } = useCall()
  return (
    <p className={styles.aloud} lang="nl">
      “{spoken.map(({ subject, on, by }, index) => (
        <Fragment key={subject}>
          {index === 0 ? null : ' '}
          {on === today.toString() ? (
            <>{promiseSentence(subject, procedure)}, <b>vandaag nog</b>.</>
          ) : (
            <>{promiseSentence(subject, procedure)}, uiterlijk <b>{spokenDate(Temporal.PlainDate.from(on))}</b>.</>
          )}
          {by === undefined ? null : ` ${awaySentence(by, procedure)}`}
        </Fragment>
      ))}”
    </p>
  )
}

/** `antwoord, 6 weken`; on a narrow screen only the first word. */
function PromiseLabel({ date }: { readonly date: PromisedDate }) {
  const words = useWords(intakeWords).promises
  const subject = words.subjects[date.subject] ?? ''
  switch (date.condition) {
    case 'none':
      return <span className={styles.what}>{subject}<span className={styles.long}>, {date.amount === 0 ? words.sameDay : words.units[date.unit](date.amount)}</span></span>
    case 'if-signed':
      return <span className={styles.what}><span className={styles.long}>{subject}, </span>{words.ifSigned}</span>
    case 'after-extension':
      return <span className={styles.what}>{words.afterExtension}</span>
    default:
      return assertNever(date.condition)
  }
}
