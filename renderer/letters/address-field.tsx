import { useEffect, useRef, useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import type { LetterView } from '../../shared/contract/views.ts'
import type { LetterSection } from '../../shared/letters/letter.ts'
import { client } from '../call.ts'
import { BoxArea } from '../components/box-field.tsx'
import { ErrorNotice } from '../components/notice.tsx'
import { lettersWords } from '../words/letters.ts'
import { useWords } from '../words/language.tsx'
import { letterDesk } from './open-letters.ts'

interface AddressFieldProps {
  readonly view: LetterView
  readonly sections: readonly LetterSection[]
}

/** The lines above a letter to a colleague, an insurer or another body: the register knows no postal address of theirs. */
export function AddressField({ view, sections }: AddressFieldProps) {
  const words = useWords(lettersWords).check
  const { dossierId, kind, addressLines } = view
  const [typed, setTyped] = useState(() => addressLines.join('\n'))
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const save = useMutation({
    mutationFn: async (text: string) => {
      await letterDesk.flush()
      const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
      return client.letters.saveSections({ dossierId, kind, sections: sections.map((section) => ({ ...section, covers: [...section.covers] })), addressLines: lines })
    },
    onSuccess: (saved) => letterDesk.receive(saved),
  })
  useEffect(() => () => clearTimeout(waiting.current), [])
  const type = (text: string) => {
    setTyped(text)
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => save.mutate(text), pause)
  }
  const flush = () => {
    clearTimeout(waiting.current)
    if (typed !== addressLines.join('\n')) save.mutate(typed)
  }
  return (
    <>
      <BoxArea label={words.ownAddress} hint={words.ownAddressHint} value={typed} rows={4} lang="nl" onChange={(event) => type(event.target.value)} onBlur={flush} />
      {save.error === null ? null : <ErrorNotice error={save.error} />}
    </>
  )
}

/** Between the last key and the disk, in milliseconds. */
const pause = 600
