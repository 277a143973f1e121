import { textAt, valueAt } from '../../shared/procedure/at-path.ts'
import { callScript } from '../../shared/procedure/script.ts'
import { BlockHeading } from '../components/block.tsx'
import { useWords } from '../words/language.tsx'
import { proceduresWords } from '../words/procedures.ts'
import { useDraft } from './draft-context.ts'
import { DraftLines, DraftNumber, DraftText, DraftTranslated } from './draft-fields.tsx'
import { nextId } from './draft-items.ts'
import { ItemList } from './item-list.tsx'
import styles from './procedures.module.css'

const questions = Object.keys(callScript.shape.questions.shape)

/** What is said in a call. */
export function ScriptSection() {
  const words = useWords(proceduresWords)
  const { draft } = useDraft()
  const saying = (item: unknown) => textAt(item, 'say')
  return (
    <>
      <BlockHeading>{words.blocks.opening}</BlockHeading>
      <div className={styles.columns}>
        <DraftText path="script.opening.say" isLong hint={words.hints.coordinator} />
        <DraftText path="script.opening.outsideHours" isLong isOptional />
      </div>
      <BlockHeading>{words.blocks.questions}</BlockHeading>
      <div className={styles.columns}>
        {questions.map((name) => <DraftText key={name} path={`script.questions.${name}`} isLong />)}
        <DraftText path="script.callback" />
        <DraftText path="script.firstCall" isLong isOptional hint={words.hints.firstCall} />
        <DraftText path="script.confidentiality" isLong isOptional />
      </div>
      <BlockHeading>{words.blocks.inform}</BlockHeading>
      <ItemList path="script.inform" nameOf={saying} make={() => ({ id: nextId(valueAt(draft, 'script.inform'), 'mededeling'), say: '', source: words.ownSource })} adding={words.adding.inform}>
        {(path) => (
          <>
            <div className={styles.wide}><DraftText path={`${path}.say`} isLong /></div>
            <div className={styles.columns}><DraftText path={`${path}.id`} /><DraftText path={`${path}.source`} isLong /></div>
          </>
        )}
      </ItemList>
      <BlockHeading>{words.blocks.cues}</BlockHeading>
      <ItemList path="script.cues" nameOf={(item) => words.afterMinutes(Number(valueAt(item, 'minutes') ?? 0), saying(item))} make={() => ({ minutes: 20, say: '' })} adding={words.adding.cue}>
        {(path) => <div className={styles.columns}><DraftNumber path={`${path}.minutes`} /><DraftText path={`${path}.say`} /></div>}
      </ItemList>
      <BlockHeading>{words.blocks.cards}</BlockHeading>
      <ItemList path="script.cards" nameOf={(item) => textAt(item, 'title.nl')} make={() => ({ id: nextId(valueAt(draft, 'script.cards'), 'kaart'), title: { nl: '', en: '' }, approach: { nl: '', en: '' }, say: [] })} adding={words.adding.card}>
        {(path) => (
          <div className={styles.columns}>
            <DraftTranslated path={`${path}.title`} />
            <DraftText path={`${path}.id`} />
            <DraftTranslated path={`${path}.approach`} isLong />
            <DraftLines path={`${path}.say`} />
            <DraftText path={`${path}.refer`} isOptional />
          </div>
        )}
      </ItemList>
    </>
  )
}
