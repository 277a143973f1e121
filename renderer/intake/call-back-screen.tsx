import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import type { DossierView } from '../../shared/contract/views.ts'
import { orpc } from '../call.ts'
import { Answer } from '../components/answer.tsx'
import { useClock } from '../frame/clock.tsx'
import { intakeWords } from '../words/intake.ts'
import { useWords } from '../words/language.tsx'
import { desk } from './intake-desk.ts'

/** Begins the sheet of a call back, `#/terugbellen/<dossier>`: what the dossier knows of the caller stands on it. */
export function CallBackScreen({ dossierId }: { readonly dossierId: string }) {
  const words = useWords(intakeWords)
  const dossier = useQuery(orpc.dossiers.get.queryOptions({ input: { dossierId } }))
  return <Answer query={dossier} waiting={words.waiting}>{(view) => <Begin view={view} />}</Answer>
}

function Begin({ view }: { readonly view: DossierView }) {
  const clock = useClock()
  const [, go] = useLocation()
  const hasBegun = useRef(false)
  useEffect(() => {
    if (hasBegun.current) return
    hasBegun.current = true
    const sheetId = desk.beginCallBack(view, clock.now().toString({ smallestUnit: 'millisecond' }))
    go(`/gesprek/${sheetId}`, { replace: true })
  }, [view, clock, go])
  return null
}
