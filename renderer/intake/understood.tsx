import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { understandAddress } from '../../shared/dossier/understand-address.ts'
import { understandDay } from '../../shared/dossier/understand-day.ts'
import { understandName } from '../../shared/dossier/understand-name.ts'
import { useDates } from '../words/dates.ts'
import { intakeWords } from '../words/intake.ts'
import { useWords } from '../words/language.tsx'
import { useCall } from './call.ts'
import styles from './facts.module.css'

type UnderstoodField = 'name' | 'address' | 'when' | 'receivedOn' | 'submittedOn'

/** What the program made of the fields it reads, to stand behind them; nothing where nothing was typed. */
export function useUnderstood(): Readonly<Record<UnderstoodField, ReactNode>> {
  const { sheet, procedure, startedOn } = useCall()
  const words = useWords(intakeWords).understood
  const dates = useDates()

  const name = () => {
    const understood = understandName(sheet.name)
    return understood === undefined ? words.noName : words.titles[understood.title]
  }
  const address = () =>
    understandAddress(sheet.address, procedure.organisation.country) === undefined ? words.addressAsTold : <Check aria-label={words.address} />
  const day = (typed: string) => {
    const understood = understandDay(typed, startedOn)
    if (understood?.on === undefined) return words.notUnderstood
    const written = dates.date(understood.on)
    return <span className={styles.second}>{understood.approximate === true ? words.around(written) : written}</span>
  }
  const told = (typed: string, understand: () => ReactNode) => (typed.trim() === '' ? null : understand())

  return {
    name: told(sheet.name, name),
    address: told(sheet.address, address),
    when: told(sheet.when, () => day(sheet.when)),
    receivedOn: told(sheet.receivedOn, () => day(sheet.receivedOn)),
    submittedOn: told(sheet.submittedOn, () => day(sheet.submittedOn)),
  }
}
