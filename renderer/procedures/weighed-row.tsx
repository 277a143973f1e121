import { CircleAlert } from 'lucide-react'
import { Link } from 'wouter'
import type { WeighedDossier } from '../../shared/contract/procedure-views.ts'
import { KindSign } from '../components/kind-sign.tsx'
import { useOpenRegister } from '../frame/register-context.ts'
import { useDates } from '../words/dates.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { versionInWords } from '../words/procedure-version.ts'
import { proceduresWords } from '../words/procedures.ts'
import { letterName } from '../words/steps.ts'
import styles from './procedures.module.css'

interface WeighedRowProps {
  readonly dossier: WeighedDossier
  readonly isChosen: boolean
  readonly onChange: (isOn: boolean) => void
}

/** One dossier: which terms move and how, in which letter the old day was told, or why it stays. */
export function WeighedRow({ dossier, isChosen, onChange }: WeighedRowProps) {
  const words = useWords(proceduresWords).move
  const language = useLanguage()
  const { number, complainant, version, changes, lost } = dossier
  const stays = lost.length > 0
  return (
    <li>
      <label className={styles.weighedRow}>
        <input type="checkbox" checked={isChosen} disabled={stays} onChange={({ target }) => onChange(target.checked)} />
        <span>
          <b>{number}</b> {complainant ?? ''} <small>{versionInWords(version, language)}</small>
          {changes.map((change) => <Change key={change.ruleId} change={change} />)}
          {changes.length === 0 && !stays ? <span className={styles.change}>{words.same}</span> : null}
          {lost.map(({ what, id }) => <span key={`${what} ${id}`} className={styles.change}><CircleAlert aria-hidden /> {words.lost[what](id)}</span>)}
        </span>
      </label>
      <Link href={`/dossier/${dossier.dossierId}`} className={styles.link} aria-label={words.openOf(number)}>{words.open}</Link>
    </li>
  )
}

function Change({ change: { label, kind, before, after, toldIn } }: { readonly change: WeighedDossier['changes'][number] }) {
  const words = useWords(proceduresWords).move
  const language = useLanguage()
  const dates = useDates()
  const { procedure } = useOpenRegister()
  const date = (day: string) => dates.date(Temporal.PlainDate.from(day))
  const said =
    before === undefined ? (after === undefined ? '' : words.begins(date(after.dueOn))) :
    after === undefined ? words.ends(date(before.dueOn)) :
    before.dueOn !== after.dueOn ? words.moves(date(before.dueOn), date(after.dueOn)) :
    before.state !== after.state ? words.becomes[after.state] :
    words.posts(before.sendBy === undefined ? '–' : date(before.sendBy), after.sendBy === undefined ? '–' : date(after.sendBy))
  const isLate = before?.state !== 'met-late' && after?.state === 'met-late'
  return (
    <span className={styles.change}>
      <KindSign kind={kind} isSmall /> {label[language]}: {said}
      {isLate && before !== undefined && before.dueOn !== after.dueOn ? <strong> · {words.becomes['met-late']}</strong> : null}
      {toldIn.length === 0 ? null : <strong> · {words.told(toldIn.map((letter) => letterName(letter, procedure, language)).join(', '))}</strong>}
    </span>
  )
}
