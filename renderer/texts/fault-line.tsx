import { CircleAlert } from 'lucide-react'
import type { TextFault } from '../../shared/letters/text-fault.ts'
import { Button } from '../components/button.tsx'
import { useWords } from '../words/language.tsx'
import { textsWords } from '../words/texts.ts'
import styles from './texts.module.css'

interface FaultLineProps {
  readonly fault: TextFault
  /** The text in the box; the mistake can be in a passage that it takes up. */
  readonly textId: string
  readonly onGo: () => void
}

/** What is wrong in a text, where, and what was probably meant. */
export function FaultLine({ fault, textId, onGo }: FaultLineProps) {
  const words = useWords(textsWords)
  const isHere = fault.textId === textId
  return (
    <div role="status" className={styles.fault}>
      <CircleAlert aria-hidden />
      <span>
        {isHere ? null : <>{words.inPart(fault.textId.replace(/^parts\//, ''))} </>}
        {words.faults[fault.code](fault.name ?? '')} {fault.nearest === undefined ? null : <>{words.meant(fault.nearest)} </>}
        <small>{words.place(fault.line, fault.column)}</small>
      </span>
      {isHere ? <Button look="quiet" onClick={onGo}>{words.goThere}</Button> : null}
    </div>
  )
}
