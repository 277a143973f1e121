import { useEffect, useState } from 'react'
import { accessWords } from '../words/access.ts'
import { useWords } from '../words/language.tsx'
import { classes } from './classes.ts'
import { leastStrength, loadJudge, type Judge, type Strength } from './strength.ts'
import styles from './strength-meter.module.css'

/** How strong a passphrase is, as it is typed; undefined while nothing is typed or the word lists are being fetched. */
export function useStrength(passphrase: string, personal: readonly string[]): Strength | undefined {
  const [judge, setJudge] = useState<Judge>()
  const isNeeded = passphrase !== '' && judge === undefined
  useEffect(() => {
    if (isNeeded) void loadJudge().then((loaded) => setJudge(() => loaded))
  }, [isNeeded])
  return judge === undefined || passphrase === '' ? undefined : judge(passphrase, personal)
}

/** Four blocks, a word, and one hint; the word alone carries the meaning. */
export function StrengthMeter({ strength }: { readonly strength: Strength | undefined }) {
  const words = useWords(accessWords).strength
  return (
    <div className={styles.strength} role="status">
      {strength === undefined ? null : (
        <>
          <span>{words.label}: <b>{words.levels[strength.missing > 0 ? Math.min(strength.level, 1) : strength.level]}</b></span>
          <span className={styles.meter} aria-hidden>
            {[1, 2, 3, 4].map((step) => (
              <span key={step} className={classes(step <= strength.level && strength.missing === 0 && styles.full)} />
            ))}
          </span>
          <span>{hintOf(strength, words)}</span>
        </>
      )}
    </div>
  )
}

function hintOf({ level, weakness, missing }: Strength, words: (typeof accessWords)['nl']['strength']): string {
  if (weakness !== undefined) return words[weakness]
  if (missing > 0) return words.tooShort(missing)
  return level >= leastStrength ? words.enough : words.more
}
