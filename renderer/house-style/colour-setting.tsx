import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { contrastOnPaper, isReadableOnPaper, leastContrast, readableOnPaper } from '../../shared/letters/paper-colour.ts'
import { BoxField } from '../components/box-field.tsx'
import { Button } from '../components/button.tsx'
import { houseStyleWords } from '../words/house-style.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { readColour } from './read-colour.ts'
import { savePause } from './save-pause.ts'
import styles from './house-style.module.css'

interface ColourSettingProps {
  /** `#rrggbb`; absent where everything is black. */
  readonly colour: string | undefined
  /** Hears of an empty colour when it is taken away, and never of one that cannot be read on paper. */
  readonly onChange: (colour: string) => void
}

/** The colour of name, subject and headings: picked or typed, with how well it reads; one that reads badly is not taken, and a darker one is offered. */
export function ColourSetting({ colour = '', onChange }: ColourSettingProps) {
  const words = useWords(houseStyleWords).colour
  const language = useLanguage()
  const [typed, setTyped] = useState(colour)
  const save = useDebouncedCallback(onChange, { delay: savePause, flushOnUnmount: true })
  const read = readColour(typed)
  const take = (text: string) => {
    setTyped(text)
    const given = readColour(text)
    if (given.kind === 'none') save('')
    else if (given.kind === 'colour' && isReadableOnPaper(given.colour)) save(given.colour)
    else save.cancel()
  }
  const contrast = (of: string) => (Math.floor(contrastOnPaper(of) * 10) / 10).toLocaleString(language)
  const isPale = read.kind === 'colour' && !isReadableOnPaper(read.colour)
  const problem = read.kind === 'unknown' ? words.unknown : isPale ? words.pale(contrast(read.colour), leastContrast.toLocaleString(language)) : undefined
  return (
    <div className={styles.group}>
      <BoxField
        label={words.title}
        value={typed}
        maxLength={20}
        placeholder="#1a4f8b"
        problem={problem}
        hint={read.kind === 'colour' && !isPale ? words.readable(contrast(read.colour)) : words.hint}
        onChange={(event) => take(event.target.value)}
        onBlur={() => save.flush()}
        tail={<input type="color" className={styles.swatch} aria-label={words.pick} value={read.kind === 'colour' ? read.colour : '#000000'} onChange={(event) => take(event.target.value)} />}
      />
      {isPale ? <Button onClick={() => take(readableOnPaper(read.colour))}>{words.takeDarker(readableOnPaper(read.colour))}</Button> : null}
      {read.kind === 'none' ? null : <Button look="quiet" onClick={() => take('')}>{words.remove}</Button>}
    </div>
  )
}
