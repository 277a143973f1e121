import { useId } from 'react'
import type { LetterView } from '../../../shared/contract/views.ts'
import type { LetterSection } from '../../../shared/letters/letter.ts'
import { BlockHeading } from '../../components/block.tsx'
import { useOpenRegister } from '../../frame/register-context.ts'
import { lettersWords } from '../../words/letters.ts'
import { useWords } from '../../words/language.tsx'
import { AddressField } from '../address-field.tsx'
import { CheckLine } from '../check-line.tsx'

export interface PaperBlockProps {
  readonly dossierId: string
  readonly view: LetterView
  readonly sections: readonly LetterSection[]
  readonly pages: number
}

/** Whether the letter arrives: the address behind the window, how the complainant wants to be answered, how many sheets. */
export function PaperBlock({ dossierId, view, sections, pages }: PaperBlockProps) {
  const { addressLines, addressRemarks, party } = view
  const isToComplainant = party === 'complainant'
  const words = useWords(lettersWords).check
  const heading = useId()
  const { settings } = useOpenRegister()
  const addressWords = isToComplainant ? words.address : { ...words.address, ...words.otherAddress }
  const address = addressRemarks.flatMap((code) => (Object.hasOwn(addressWords, code) ? [addressWords[code as keyof typeof addressWords]] : []))
  const reply = addressRemarks.flatMap((code) => (Object.hasOwn(words.reply, code) ? [words.reply[code as keyof typeof words.reply]] : []))
  return (
    <section aria-labelledby={heading}>
      <BlockHeading id={heading}>{words.paper}</BlockHeading>
      {isToComplainant ? null : <AddressField view={view} sections={sections} />}
      {address.map((sentence) => (
        <CheckLine key={sentence} isDone={false} {...(isToComplainant ? { below: <a href={`#/dossier/${dossierId}`}>{words.correct}</a> } : {})}>{sentence}</CheckLine>
      ))}
      {address.length > 0 ? null : <CheckLine isDone small={words.lines(addressLines.length)}>{settings.envelope === 'none' ? words.noWindow : words.fits}</CheckLine>}
      {reply.map((sentence) => <CheckLine key={sentence} isDone={false}>{sentence}</CheckLine>)}
      <CheckLine isDone>{pages === 1 ? words.oneSheet : words.sheets(pages)}</CheckLine>
    </section>
  )
}
