import type { DeadlineRule, Procedure } from '../../shared/procedure/schema.ts'
import { BlockHeading, Details } from '../components/block.tsx'
import { KindSign } from '../components/kind-sign.tsx'
import { useDates } from '../words/dates.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { startWords } from '../words/start.ts'
import styles from './start.module.css'

/** What follows from the choice of an organisation, on half a page: her terms first. */
export function ProcedureSummary({ procedure }: { readonly procedure: Procedure }) {
  const words = useWords(startWords).procedure
  const language = useLanguage()
  const dates = useDates()
  const inWords = (amount: number, unit: string) => {
    const names = words.units[unit]
    return [amount, names === undefined ? unit : amount === 1 ? names[0] : names[1]] as const
  }
  const terms = procedure.deadlines.filter(isForComplainant).map((rule) => ({
    label: rule.label[language],
    value: (
      <>
        <KindSign kind={rule.kind} />{' '}
        {rule.term.amount === 0 ? words.atOnce : words.within(...inWords(rule.term.amount, rule.term.unit))}
      </>
    ),
  }))
  const extension = procedure.deadlines.find(({ extension }) => extension !== undefined)
  return (
    <section className={styles.block}>
      <BlockHeading>{words.title(procedure.name)}</BlockHeading>
      <Details
        rows={[
          ...terms,
          ...(extension?.extension === undefined ? [] : [{ label: words.extension, value: words.extensionOf(...inWords(extension.extension.amount, extension.term.unit)) }]),
          { label: words.tone, value: procedure.tone },
          { label: words.channels, value: [...new Set(procedure.channels.filter(({ official }) => official).map(({ kind }) => words.channelNames[kind]))].join(', ') },
          { label: words.grounds, value: words.groundsOf(procedure.admission.grounds.length) },
          { label: words.onward, value: procedure.onward.length === 0 ? words.nowhere : procedure.onward.map(({ body }) => body).join(', ') },
          { label: words.calendar, value: `${words.calendars[procedure.calendars.statutory]}, ${words.checked(dates.date(Temporal.PlainDate.from(procedure.checkedOn), { weekday: 'none' }))}` },
        ]}
      />
      <p className={styles.note}>{words.note}</p>
    </section>
  )
}

/** The terms that a complainant would name: what the letters and the first call have to meet. */
function isForComplainant({ subject, after }: DeadlineRule): boolean {
  return after === undefined && ['acknowledgement', 'answer', 'first-reaction', 'call', 'refusal'].includes(subject)
}
