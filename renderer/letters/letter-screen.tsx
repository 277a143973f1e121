import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { LetterKind } from '../../shared/letters/letter.ts'
import { orpc } from '../call.ts'
import { Answer } from '../components/answer.tsx'
import { Screen } from '../components/screen.tsx'
import { DossierAnswer, type DossierFacts } from '../dossier/dossier-facts.tsx'
import { useBeforeLock } from '../frame/lock.ts'
import { lettersWords } from '../words/letters.ts'
import { useWords } from '../words/language.tsx'
import { FinalLetterScreen } from './final/final-letter-screen.tsx'
import { FinalOutcome, type MadeFinal } from './final/final-outcome.tsx'
import { letterStanding, replacementStanding, type LetterStanding } from './letter-standing.ts'
import { letterDesk, useOpenLetter } from './open-letters.ts'
import { WriteScreen } from './write/write-screen.tsx'

export interface LetterScreenProps {
  readonly dossierId: string
  readonly kind: LetterKind
}

/** One letter of a dossier, from the standard text to the envelope: to be written, or as it was made final. */
export function LetterScreen({ dossierId, kind }: LetterScreenProps) {
  return (
    <DossierAnswer key={`${dossierId} ${kind}`} dossierId={dossierId}>
      {(facts) => <StandingLetter facts={facts} kind={kind} />}
    </DossierAnswer>
  )
}

function StandingLetter({ facts, kind }: { readonly facts: DossierFacts; readonly kind: LetterKind }) {
  const [made, setMade] = useState<MadeFinal>()
  const [isReplacing, setIsReplacing] = useState(false)
  const known = letterStanding(facts, kind)
  const standing = isReplacing && known.kind === 'sent' ? replacementStanding(facts, kind) : known
  return (
    <>
      {standing.kind === 'writing' ? (
        <LetterToWrite facts={facts} kind={kind} standing={standing} onMade={(done) => {
          setMade(done)
          setIsReplacing(false)
        }} />
      ) : (
        <FinalLetterScreen key={standing.letter.letterId} facts={facts} standing={standing} kind={kind} onReplace={() => setIsReplacing(true)} />
      )}
      {made === undefined ? null : <FinalOutcome made={made} facts={facts} onClose={() => setMade(undefined)} />}
    </>
  )
}

interface LetterToWriteProps {
  readonly facts: DossierFacts
  readonly kind: LetterKind
  readonly standing: Extract<LetterStanding, { kind: 'writing' }>
  readonly onMade: (made: MadeFinal) => void
}

/** Reads the text onto the desk, and keeps it there for as long as it is on the screen. */
function LetterToWrite({ facts, kind, standing, onMade }: LetterToWriteProps) {
  const words = useWords(lettersWords)
  const { dossierId } = facts.view.state
  // An answer that was kept could be older than what she wrote since: it is always asked anew.
  const composed = useQuery(orpc.letters.compose.queryOptions({ input: { dossierId, kind }, staleTime: 0, gcTime: 0 }))
  const open = useOpenLetter({ dossierId, kind })
  const { data } = composed
  useEffect(() => {
    if (data !== undefined) letterDesk.receive(data)
  }, [data])
  useEffect(() => () => void letterDesk.leave({ dossierId, kind }), [dossierId, kind])
  useBeforeLock(() => letterDesk.flush())
  return (
    <Answer query={composed} waiting={words.reading}>
      {() => (open === undefined ? <Screen title={words.screen}>{null}</Screen> : <WriteScreen facts={facts} open={open} standing={standing} onMade={onMade} />)}
    </Answer>
  )
}
