import { useState } from 'react'
import { accessWords } from '../words/access.ts'
import { useWords } from '../words/language.tsx'
import { SecretField } from './box-field.tsx'
import { leastStrength, type Strength } from './strength.ts'
import { StrengthMeter, useStrength } from './strength-meter.tsx'

/** A new passphrase while it is being chosen; made by `usePassphraseChoice`. */
export interface PassphraseChoice {
  readonly passphrase: string
  readonly again: string
  readonly type: (passphrase: string) => void
  readonly typeAgain: (passphrase: string) => void
  readonly strength: Strength | undefined
  readonly isStrong: boolean
  /** True when it is strong enough and was typed twice alike. */
  readonly isReady: boolean
}

/** Holds a new passphrase. `personal` are words that a guesser would try: the name, the organisation. */
export function usePassphraseChoice(personal: readonly string[]): PassphraseChoice {
  const [passphrase, type] = useState('')
  const [again, typeAgain] = useState('')
  const strength = useStrength(passphrase, personal)
  const isStrong = strength !== undefined && strength.level >= leastStrength && strength.missing === 0
  return { passphrase, again, type, typeAgain, strength, isStrong, isReady: isStrong && passphrase === again }
}

export interface PassphraseFieldsProps {
  readonly choice: PassphraseChoice
  /** True after a try to go on: what is missing is then said. */
  readonly isTried: boolean
}

/** A new passphrase, typed twice, with its strength shown as it is typed. */
export function PassphraseFields({ choice, isTried }: PassphraseFieldsProps) {
  const words = useWords(accessWords).passphrase
  const { passphrase, again, strength, isStrong } = choice
  return (
    <>
      <SecretField
        label={words.label}
        hint={words.hint}
        autoComplete="new-password"
        value={passphrase}
        onChange={(event) => choice.type(event.target.value)}
        problem={isTried && !isStrong ? words.tooWeak : undefined}
      />
      <StrengthMeter strength={strength} />
      <SecretField
        label={words.again}
        autoComplete="new-password"
        value={again}
        onChange={(event) => choice.typeAgain(event.target.value)}
        problem={isTried && isStrong && passphrase !== again ? words.notTheSame : undefined}
      />
    </>
  )
}
