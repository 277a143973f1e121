import { CircleAlert } from 'lucide-react'
import type { IntakeSheet } from '../../../shared/dossier/intake/sheet.ts'
import { needsEmailConsent, replyDeparture } from '../../../shared/letters/reply-channel.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { intakeWords } from '../../words/intake.ts'
import { useWords } from '../../words/language.tsx'
import { useCall } from '../call.ts'
import styles from './facts.module.css'

/** Whether the represented person agreed: at the end of the line on which that person stands. */
export function ConsentProof() {
  const { sheet, choose } = useCall()
  const words = useWords(intakeWords).consent
  return (
    <select
      className={styles.proof}
      aria-label={words.label}
      value={sheet.consent}
      onChange={({ currentTarget: { value } }) => choose({ consent: value === 'seen' || value === 'to-come' ? value : '' })}
    >
      <option value="">{words.unknown}</option>
      <option value="seen">{words.seen}</option>
      <option value="to-come">{words.toCome}</option>
    </select>
  )
}

/** Whether there is an address about which an express yes must be asked. */
export function mayAskEmailConsent({ email }: IntakeSheet, procedure: Procedure): boolean {
  return needsEmailConsent(procedure) && email.trim() !== ''
}

/** A Dutch public body writes by e-mail only to who said expressly that it may (Awb 2:8): the tick behind the address. */
export function EmailConsent() {
  const { sheet, choose } = useCall()
  const words = useWords(intakeWords)
  return (
    <label className={styles.allowed} title={words.emailAgreed}>
      <input type="checkbox" checked={sheet.emailAgreed} onChange={({ currentTarget }) => choose({ emailAgreed: currentTarget.checked })} />
      <span className={styles.agreedWord}>{words.emailAgreed}</span>
    </label>
  )
}

/** That the answer will go another way than asked or expected; nothing where it does not. */
export function ReplyNote() {
  const { sheet, procedure } = useCall()
  const words = useWords(intakeWords).departures
  const departure = replyDeparture(
    {
      channel: sheet.channel,
      ...(sheet.replyBy === '' ? {} : { replyBy: sheet.replyBy }),
      complainant: { emailAgreed: sheet.emailAgreed, ...(sheet.email.trim() === '' ? {} : { email: sheet.email }), ...(sheet.phone.trim() === '' ? {} : { phone: sheet.phone }) },
    },
    procedure,
  )
  // What the caller did not tell yet is no departure: it is asked for at the end.
  if (departure === undefined || (sheet.replyBy === '' && departure !== 'email-not-agreed')) return null
  return <p className={styles.note} role="status"><CircleAlert aria-hidden /> {words[departure]}</p>
}
