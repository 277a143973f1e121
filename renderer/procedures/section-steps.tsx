import { textAt } from '../../shared/procedure/at-path.ts'
import { BlockHeading } from '../components/block.tsx'
import { useLanguage, useWords } from '../words/language.tsx'
import { procedureValues } from '../words/procedure-values.ts'
import { proceduresWords } from '../words/procedures.ts'
import { DraftCheck, DraftNumber, DraftSelect, DraftText } from './draft-fields.tsx'
import { ItemList } from './item-list.tsx'
import { optionsOf } from './options.ts'
import styles from './procedures.module.css'

const switches = ['separateHandler', 'consultService', 'politicalDecision', 'talkFirst', 'callComplainant', 'callbackRequests', 'signOralComplaint', 'insurerGate', 'forwarding', 'replyBySameChannel', 'mayHideNameFromService'] as const

/** Which steps this organisation takes, and what a complaint must contain. */
export function StepsSection() {
  const words = useWords(proceduresWords)
  const values = procedureValues[useLanguage()]
  return (
    <>
      <BlockHeading>{words.blocks.steps}</BlockHeading>
      <div className={styles.wide}>
        {switches.map((step) => <DraftCheck key={step} path={`steps.${step}`} />)}
        <div className={styles.columns}>
          <DraftSelect path="steps.hearing" options={optionsOf(values.hearing)} />
          <DraftNumber path="steps.callbackAttempts" isOptional />
        </div>
      </div>
      <BlockHeading>{words.blocks.needs}</BlockHeading>
      <p className={styles.intro}>{words.hints.needs}</p>
      <ItemList
        path="admission.needs"
        nameOf={(item) => {
          const what = textAt(item, 'what')
          return capital(Object.hasOwn(values.need, what) ? values.need[what as keyof typeof values.need] : what)
        }}
        make={() => ({ what: 'email', for: 'any', level: 'asked', source: words.ownSource })}
        adding={words.adding.need}
      >
        {(path) => (
          <div className={styles.columns}>
            <DraftSelect path={`${path}.what`} options={optionsOf(values.need)} />
            <DraftSelect path={`${path}.for`} options={optionsOf(values.needFor)} />
            <DraftSelect path={`${path}.level`} options={optionsOf(values.needLevel)} />
            <DraftText path={`${path}.law`} isOptional />
            <DraftText path={`${path}.source`} isLong />
          </div>
        )}
      </ItemList>
    </>
  )
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
