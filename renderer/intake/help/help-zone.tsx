import { useDeferredValue, useMemo } from 'react'
import { isContactOutcome } from '../../../shared/dossier/intake/contact.ts'
import { Zone } from '../../components/zone.tsx'
import { useOpenRegister } from '../../frame/register-context.ts'
import { intakeWords } from '../../words/intake.ts'
import { useWords } from '../../words/language.tsx'
import { AskNow } from './ask-now.tsx'
import { BesidePane } from './beside-pane.tsx'
import { useCall } from '../call.ts'
import { CallClock } from '../call-clock.tsx'
import { CardsPane, type CardsPaneProps } from './cards-pane.tsx'
import { CheckPane } from './check-pane.tsx'
import { EarlierBlock } from './earlier-block.tsx'
import type { Ending } from '../ending/ending.ts'
import { GroundsBlock } from './grounds-block.tsx'
import { Inform } from '../facts/inform.tsx'
import { promisesOf } from './promises.ts'
import { PromisesBlock } from './promises-block.tsx'
import type { Script } from './script.ts'
import { isSpoken } from '../sheet.ts'
import type { Beside } from './use-beside.ts'
import type { Earlier } from './use-earlier.ts'
import type { Grounds } from './use-grounds.ts'
import type { Gap } from '../ending/wrap-up.ts'
import styles from './help.module.css'

export interface HelpZoneProps {
  readonly script: Script
  readonly grounds: Grounds
  readonly earlier: Earlier
  readonly beside: Beside
  readonly ending: Ending
  readonly cards: Omit<CardsPaneProps, 'open'> & { readonly open: string | undefined }
  readonly gaps: readonly Gap[]
  readonly error: unknown
  readonly onSave: () => void
  readonly onBack: () => void
  readonly onDiscard: () => void
}

/**
 * Clock, what to ask now, admissibility, promised dates, earlier dossiers: always in this order and each in its own place.
 * Wrapping up, and an earlier dossier that is opened beside the call, take the place of the questions, so that the promised dates
 * stay where they were.
 */
export function HelpZone({ script, grounds, earlier, beside, ending, cards, gaps, error, onSave, onBack, onDiscard }: HelpZoneProps) {
  const { sheet, procedure, isWrappingUp } = useCall()
  const words = useWords(intakeWords)
  const { settings } = useOpenRegister()
  const running = usePromises(ending, isWrappingUp)
  // What was no complaint, or is withdrawn, starts no term.
  const { exit } = ending.ending
  const isOver = isWrappingUp && exit !== undefined && (exit === 'withdrawn' || isContactOutcome(exit))
  return (
    <Zone label={words.help.zone} scrolls={false} className={styles.zone ?? ''}>
      {isSpoken(sheet.channel) ? <CallClock startedAt={sheet.startedAt} cues={procedure.script.cues} /> : null}
      {cards.open !== undefined ? (
        <CardsPane open={cards.open} takesFocus={cards.takesFocus} onChoose={cards.onChoose} onClose={cards.onClose} />
      ) : isWrappingUp ? (
        <CheckPane {...ending} gaps={gaps} error={error} onSave={onSave} onBack={onBack} onDiscard={onDiscard} />
      ) : beside.opened !== undefined ? (
        <BesidePane beside={beside} opened={beside.opened} />
      ) : (
        <>
          <AskNow script={script} coordinator={settings.coordinator.name} />
          <GroundsBlock signals={grounds.signals} current={grounds.current} onChoose={grounds.choose} onDecide={grounds.decide}>
            {isSpoken(sheet.channel) && (sheet.summaryConfirmedAt !== undefined || sheet.informed !== undefined) ? <Inform /> : null}
          </GroundsBlock>
        </>
      )}
      <PromisesBlock promises={isOver ? noPromises : running} />
      <EarlierBlock earlier={earlier} beside={beside} />
    </Zone>
  )
}

const noPromises = { dates: [], spoken: [] }

/** The dates depend on little of the sheet, so that typing the story does not count them again. */
function usePromises({ ending }: Ending, isEnding: boolean) {
  const { procedure, today } = useCall()
  const { id, procedureId, startedAt, channel, form, receivedOn, submittedOn, exit } = useDeferredValue(ending)
  return useMemo(
    () => promisesOf({ id, procedureId, startedAt, channel, form, receivedOn, submittedOn, exit: isEnding ? exit : undefined }, procedure, today),
    [id, procedureId, startedAt, channel, form, receivedOn, submittedOn, isEnding, exit, procedure, today],
  )
}
