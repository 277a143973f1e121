import type { WrittenKind } from '../../shared/letters/letter.ts'
import { Screen } from '../components/screen.tsx'
import { lettersWords } from '../words/letters.ts'
import { useWords } from '../words/language.tsx'

/** One letter of a dossier, from the standard text to the envelope. */
export function LetterScreen({ dossierId, kind }: { readonly dossierId: string; readonly kind: WrittenKind }) {
  const words = useWords(lettersWords)
  return <Screen title={words.screen}><p>{dossierId} {kind}</p></Screen>
}
