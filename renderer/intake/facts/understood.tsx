import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { understandAddress } from '../../../shared/dossier/understanding/address.ts'
import { understandDay } from '../../../shared/dossier/understanding/day.ts'
import { understandName } from '../../../shared/dossier/understanding/name.ts'
import { understandPhone } from '../../../shared/dossier/understanding/phone.ts'
import { intakeWords } from '../../words/intake.ts'
import { useLanguage, useWords } from '../../words/language.tsx'
import { useCall } from '../call.ts'
import { dayInWords } from '../help/day-in-words.ts'
import styles from './facts.module.css'

type UnderstoodField = 'name' | 'phone' | 'address' | 'when' | 'receivedOn' | 'submittedOn'

/** What the program made of the fields it reads, to stand behind them; nothing where nothing was typed. */
export function useUnderstood(): Readonly<Record<UnderstoodField, ReactNode>> {
  const { sheet, procedure, startedOn } = useCall()
  const words = useWords(intakeWords).understood
  const language = useLanguage()

  const name = () => {
    const understood = understandName(sheet.name)
    return understood === undefined ? words.noName : words.titles[understood.title]
  }
  const phone = () => {
    const understood = understandPhone(sheet.phone, procedure.organisation.country)
    if (understood === undefined || understood.kind === 'as-told') return words.phoneAsTold
    // What stands there in the same groups need not stand there twice.
    return understood.groups === sheet.phone.trim() ? <Check aria-label={words.phone} /> : <span className={styles.second}>{understood.groups}</span>
  }
  const address = () => {
    const understood = understandAddress(sheet.address, procedure.organisation.country)
    if (understood === undefined) return words.addressAsTold
    const { postcode } = understood
    const isWrittenSo = postcode === undefined || sheet.address.includes(postcode)
    return isWrittenSo ? <Check aria-label={words.address} /> : <span className={styles.second}><Check aria-label={words.address} /> {postcode}</span>
  }
  const day = (typed: string) => {
    const understood = understandDay(typed, startedOn)
    return understood === undefined ? words.notUnderstood : <span className={styles.second}>{dayInWords(understood, startedOn, language)}</span>
  }
  const told = (typed: string, understand: () => ReactNode) => (typed.trim() === '' ? null : understand())

  return {
    name: told(sheet.name, name),
    phone: told(sheet.phone, phone),
    address: told(sheet.address, address),
    when: told(sheet.when, () => day(sheet.when)),
    receivedOn: told(sheet.receivedOn, () => day(sheet.receivedOn)),
    submittedOn: told(sheet.submittedOn, () => day(sheet.submittedOn)),
  }
}
