import { useState } from 'react'
import { confirmed, takenOn } from '../../../shared/dossier/recognition/taken-over.ts'
import { intakeWords } from '../../words/intake.ts'
import { recognitionWords } from '../../words/recognition.ts'
import { useWords } from '../../words/language.tsx'
import type { Call } from '../call.ts'

export interface Confirmation {
  /** Confirms the detail in which the cursor stands, or else the first that waits; undefined when none waits. */
  readonly confirm: (() => void) | undefined
  readonly message: string
}

/** One key for each detail that was taken over: the caller says that it still holds. */
export function useConfirmation({ sheet, choose }: Call): Confirmation {
  const words = useWords(recognitionWords).mark
  const { fields } = useWords(intakeWords)
  const [message, setMessage] = useState('')
  const marks = takenOn(sheet)
  const mark = marks.find(({ field }) => field === sheet.cursor?.field) ?? marks[0]
  return {
    confirm: mark === undefined ? undefined : () => {
      choose(confirmed(sheet, mark.field))
      setMessage(words.confirmed(fields[mark.field]))
    },
    message,
  }
}
