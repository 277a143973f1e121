import { useEffect, useId, useRef } from 'react'
import type { HelpCard } from '../../../shared/procedure/script.ts'
import { Button } from '../../components/button.tsx'
import { classes } from '../../components/classes.ts'
import { intakeWords } from '../../words/intake.ts'
import { useLanguage, useWords } from '../../words/language.tsx'
import { useCall } from '../call.ts'
import styles from './help.module.css'

export interface CardsPaneProps {
  /** Id of the card that is open. */
  readonly open: string
  /** False where the cursor must stay in the notes: something has to be written down at that very moment. */
  readonly takesFocus: boolean
  readonly onChoose: (id: string) => void
  readonly onClose: () => void
}

/**
 * Help for a hard conversation, in the place of the questions: the kinds as one stop of Tab, and for the chosen one how to go
 * about it and what to say. The sheet stays as it is, so that she can type on with the card in sight.
 */
export function CardsPane({ open, takesFocus, onChoose, onClose }: CardsPaneProps) {
  const { procedure } = useCall()
  const language = useLanguage()
  const words = useWords(intakeWords).cards
  const title = useId()
  const group = useRef<HTMLDivElement>(null)
  const { cards } = procedure.script
  const card = cards.find(({ id }) => id === open) ?? cards[0]
  useEffect(() => {
    if (takesFocus) group.current?.querySelector<HTMLElement>('input:checked')?.focus()
  }, [takesFocus])
  if (card === undefined) return null
  return (
    <section className={styles.check} aria-labelledby={title}>
      <div className={styles.head}>
        <h2 id={title}>{words.title}</h2>
        <Button look="quiet" keys="Alt+H" onClick={onClose}>{words.close}</Button>
      </div>
      <div ref={group} role="radiogroup" aria-label={words.kinds} className={styles.kinds}>
        {cards.map(({ id, title: name }) => (
          <label key={id} className={classes(styles.kind, id === card.id && styles.chosen)}>
            <input type="radio" name={title} className="hide" checked={id === card.id} tabIndex={id === card.id ? 0 : -1} onChange={() => onChoose(id)} />
            {name[language]}
          </label>
        ))}
      </div>
      <Card card={card} />
    </section>
  )
}

function Card({ card: { approach, say, refer } }: { readonly card: HelpCard }) {
  const language = useLanguage()
  return (
    <div aria-live="polite">
      <p className="small second">{approach[language]}</p>
      <ul className={styles.sentences} lang="nl">{say.map((sentence) => <li key={sentence}>“{sentence}”</li>)}</ul>
      {refer === undefined ? null : <p className={styles.refer}>{refer}</p>}
    </div>
  )
}
