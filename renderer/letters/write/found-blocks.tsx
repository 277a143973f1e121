import { ShieldAlert, SpellCheck } from 'lucide-react'
import { useEffect, useId } from 'react'
import { readingLevelOf } from '../../../shared/language/reading-level.ts'
import { aimedWords } from '../../../shared/language/remarks.ts'
import { BlockHeading } from '../../components/block.tsx'
import { Button } from '../../components/button.tsx'
import { classes } from '../../components/classes.ts'
import { Key } from '../../components/key.tsx'
import { useLanguage, useWords } from '../../words/language.tsx'
import { writingWords } from '../../words/writing.ts'
import { replacementsOf } from '../final/replacing.ts'
import type { FoundRemark, SaidSection } from './remarks.ts'
import type { Found } from './use-found.ts'
import check from '../check.module.css'
import styles from './found.module.css'

export interface FoundBlocksProps {
  readonly found: Found
  readonly said: readonly SaidSection[]
  readonly onGo: (remark: FoundRemark) => void
  readonly onReplace: (remark: FoundRemark, words: string) => void
  readonly onAddWord: (word: string) => void
}

/** What may be better in the text: quiet, below what must be there; nothing of it holds the letter back. */
export function FoundBlocks(props: FoundBlocksProps) {
  const { here } = props.found
  const place = here === undefined ? undefined : keyOf(here)
  useEffect(() => {
    if (place !== undefined) document.querySelector('[data-here]')?.scrollIntoView({ block: 'nearest' })
  }, [place])
  return (
    <>
      <PrivacyBlock {...props} />
      <SpellingBlock {...props} />
      <ReadingBlock {...props} />
    </>
  )
}

type Of<Kind extends FoundRemark['kind']> = Extract<FoundRemark, { kind: Kind }>

function ofKind<Kind extends FoundRemark['kind']>(all: readonly FoundRemark[], kind: Kind): readonly Of<Kind>[] {
  return all.filter((each): each is Of<Kind> => each.kind === kind)
}

const keyOf = ({ kind, sectionId, start, end }: FoundRemark) => `${kind} ${sectionId} ${start} ${end}`

function ReadingBlock({ found, said, onGo, onReplace }: FoundBlocksProps) {
  const words = useWords(writingWords)
  const language = useLanguage()
  const heading = useId()
  const tips = ofKind(found.all, 'language')
  const level = readingLevelOf(said.map(({ text }) => text).join('\n'))
  return (
    <section aria-labelledby={heading}>
      <BlockHeading id={heading} {...(tips.length === 0 ? {} : { count: words.reading.tips(tips.length), aside: <Key keys="Alt+ArrowDown" /> })}>{words.reading.title}</BlockHeading>
      {level === undefined ? null : (
        <p className={styles.level} title={words.reading.source}>
          <span>{words.reading.level(words.reading.readings[level.reading], level.isB1)}</span>
          <small>{words.reading.score(level.score.toLocaleString(language, { maximumFractionDigits: 0 }))}</small>
          <span className="hide">{words.reading.source}</span>
        </p>
      )}
      <ul>
        {tips.map((remark) => <li key={keyOf(remark)}><Tip remark={remark} said={said} isHere={remark === found.here} onGo={onGo} onReplace={onReplace} /></li>)}
      </ul>
    </section>
  )
}

function Tip({ remark, said, isHere, onGo, onReplace }: Pick<FoundBlocksProps, 'said' | 'onGo' | 'onReplace'> & { readonly remark: Of<'language'>; readonly isHere: boolean }) {
  const words = useWords(writingWords)
  const { about, number } = remark
  const stretch = said.find(({ id }) => id === remark.sectionId)?.text.slice(remark.start, remark.end) ?? ''
  const [what, tip] =
    about.code === 'heavy-word' ? [words.reading.heavy(about.word), words.reading.write(about.use)]
    : about.code === 'passive' ? [words.reading.passive(stretch), words.reading.passiveTip]
    : [words.reading.long(about.words), words.reading.longTip(aimedWords)]
  const by = replacementsOf(remark, undefined)[0]
  return (
    <div className={classes(styles.tip, isHere && styles.here)} {...(isHere ? { 'data-here': '' } : {})}>
      <span className={styles.number} aria-hidden>{number}</span>
      <button type="button" className={check.go} onClick={() => onGo(remark)}>{what}</button>
      <span className={styles.below}>
        {tip}
        {by === undefined ? null : <button type="button" className={styles.act} onClick={() => onReplace(remark, by)} {...(isHere ? { 'aria-keyshortcuts': 'Alt+N' } : {})}>{words.reading.replace}</button>}
        {by === undefined || !isHere ? null : <Key keys="Alt+N" isSilent />}
      </span>
    </div>
  )
}

/** Words that no list knows, each once; the one at the cursor with what may have been meant. */
function SpellingBlock({ found, onGo, onReplace, onAddWord }: FoundBlocksProps) {
  const words = useWords(writingWords).spelling
  const heading = useId()
  const wrong = ofKind(found.all, 'spelling')
  const once = wrong.filter(({ word }, place) => wrong.findIndex((each) => each.word === word) === place)
  if (found.spelling.state === 'failed') return <section><BlockHeading>{words.title}</BlockHeading><p className={styles.below}>{words.failed}</p></section>
  if (once.length === 0) return null
  return (
    <section aria-labelledby={heading}>
      <BlockHeading id={heading} count={once.length} aside={<Key keys="Alt+ArrowDown" />}>{words.title}</BlockHeading>
      <ul>
        {once.map((remark) => {
          const here = found.here?.kind === 'spelling' && found.here.word === remark.word ? found.here : undefined
          const suggestions = here === undefined ? undefined : found.spelling.suggestionsFor(remark.word)
          return (
            <li key={keyOf(remark)} className={classes(styles.tip, here !== undefined && styles.here)} {...(here === undefined ? {} : { 'data-here': '' })}>
              <SpellCheck aria-hidden className={styles.number} />
              <button type="button" className={check.go} lang="nl" onClick={() => onGo(remark)}>{remark.word}</button>
              {here === undefined ? null : (
                <div className={styles.suggestions} role="group" aria-label={words.suggestions(remark.word)}>
                  {suggestions?.length === 0 ? <span className={check.why}>{words.noSuggestion}</span> : null}
                  {suggestions?.map((suggestion, index) => <Button key={suggestion} lang="nl" keys={`Alt+${index + 1}`} onClick={() => onReplace(here, suggestion)}>{suggestion}</Button>)}
                  <Button look="quiet" keys="Alt+T" onClick={() => onAddWord(remark.word)}>{words.add}</Button>
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function PrivacyBlock({ found, onGo }: FoundBlocksProps) {
  const words = useWords(writingWords).privacy
  const heading = useId()
  const details = ofKind(found.all, 'privacy')
  if (details.length === 0) return null
  return (
    <section aria-labelledby={heading}>
      <BlockHeading id={heading} count={details.length} aside={<Key keys="Alt+ArrowDown" />}>{words.title}</BlockHeading>
      <ul>
        {details.map((remark) => (
          <li key={keyOf(remark)} className={classes(styles.tip, remark === found.here && styles.here)} {...(remark === found.here ? { 'data-here': '' } : {})}>
            <ShieldAlert aria-hidden className={styles.number} />
            <button type="button" className={check.go} onClick={() => onGo(remark)}>{words.what[remark.what]}: {remark.words}</button>
            <span className={styles.below}>{['rijksregisternummer', 'bsn', 'iban'].includes(remark.what) ? words.numberTip : words.otherTip}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
