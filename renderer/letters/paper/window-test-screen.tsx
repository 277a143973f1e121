import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { envelopeProfile, type EnvelopeId } from '../../../shared/letters/envelope.ts'
import { Button } from '../../components/button.tsx'
import { Actions } from '../../components/dialog.tsx'
import { PickList } from '../../components/pick-list.tsx'
import { AllSaved, Screen } from '../../components/screen.tsx'
import { Zone } from '../../components/zone.tsx'
import { useOpenRegister } from '../../frame/register-context.ts'
import { host } from '../../host.ts'
import { useWords } from '../../words/language.tsx'
import { windowTestWords } from '../../words/window-test.ts'
import { Paper } from './paper.tsx'
import { WindowTestSheet } from './window-test-sheet.tsx'
import styles from './window-test.module.css'

const kinds = ['be-left', 'be-right', 'nl-left', 'none'] as const satisfies readonly EnvelopeId[]

/** A page to print once: it shows whether the window of the envelope and the printer agree. */
export function WindowTestScreen() {
  const words = useWords(windowTestWords)
  const [, go] = useLocation()
  const { settings, procedure } = useOpenRegister()
  const [envelope, setEnvelope] = useState<EnvelopeId>(settings.envelope)
  const print = () => void host.print()
  return (
    <Screen
      title={words.screen}
      className={styles.screen ?? ''}
      saved={<AllSaved />}
      focusOn="screen"
      keys={[{ keys: 'Ctrl+P', label: words.keys.print, act: print }, { keys: 'Escape', label: words.keys.back, act: () => go('/instellingen') }]}
    >
      <Zone label={words.screen} className={styles.words ?? ''}>
        <h1>{words.title}</h1>
        <p className={styles.intro}>{words.intro}</p>
        <PickList legend={words.envelope} isLegendShown options={kinds.map((value) => ({ value, title: words.profiles[value], detail: value === settings.envelope ? words.inUse : undefined }))} value={envelope} onChange={setEnvelope} />
        <Actions><Button look="main" icon={Printer} keys="Ctrl+P" onClick={print}>{words.print}</Button></Actions>
        <p className="small second">{words.after}</p>
      </Zone>
      <Zone label={words.preview} isText className={styles.sheet ?? ''}>
        <Paper kind="a4" width={210} height={297} name={envelope}><WindowTestSheet profile={envelopeProfile(envelope, procedure.organisation.country)} /></Paper>
      </Zone>
    </Screen>
  )
}
