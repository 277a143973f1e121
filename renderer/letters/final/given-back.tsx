import { useState } from 'react'
import type { TextComparison } from '../../../shared/contract/comparison-views.ts'
import type { PickedFile } from '../../../shared/contract/host.ts'
import type { DossierView } from '../../../shared/contract/views.ts'
import type { FinalLetter } from '../../../shared/dossier/state.ts'
import { client } from '../../call.ts'
import { BlockHeading } from '../../components/block.tsx'
import { Button } from '../../components/button.tsx'
import { Actions, Dialog } from '../../components/dialog.tsx'
import { FileDrop } from '../../components/file-drop.tsx'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import { host } from '../../host.ts'
import { useDates } from '../../words/dates.ts'
import { givenBackWords } from '../../words/given-back.ts'
import { useWords } from '../../words/language.tsx'
import { Comparison } from './comparison.tsx'

/** What one question may carry as base64. */
const mostBytes = 3_000_000

type Shown = { readonly comparison: TextComparison; readonly bytes?: string }

/** Takes the letter back that she changed in Word: what changed is seen first, and then kept as what goes out. */
export function GivenBack({ view, letter }: { readonly view: DossierView; readonly letter: FinalLetter }) {
  const words = useWords(givenBackWords)
  const dates = useDates()
  const [shown, setShown] = useState<Shown>()
  const [told, setTold] = useState<string>()
  const [error, setError] = useState<unknown>()
  const [isBusy, setIsBusy] = useState(false)
  const { letterId, sentVersion } = letter
  const attempt = async (work: () => Promise<void>) => {
    setTold(undefined)
    setError(undefined)
    try {
      await work()
    } catch (reason) {
      setError(reason)
    }
  }
  const choose = (file: PickedFile) =>
    void attempt(async () => {
      if (file.size === 0 || file.size > mostBytes) return setTold(words.tooBig)
      const bytes = new Uint8Array(await file.arrayBuffer()).toBase64()
      setShown({ bytes, comparison: await client.letters.compareBack({ letterId, bytes }) })
    })
  const keep = () =>
    void attempt(async () => {
      if (shown?.bytes === undefined || isBusy) return
      setIsBusy(true)
      try {
        await client.letters.keepBack({ letterId, expects: view.state.length, bytes: shown.bytes })
        setShown(undefined)
        setTold(words.kept)
      } finally {
        setIsBusy(false)
      }
    })
  const show = () => void attempt(async () => setShown({ comparison: await client.letters.differences({ letterId }) }))
  const save = () => void attempt(async () => void (await host.saveFile(await client.letters.document({ letterId, version: 'final' }))))
  return (
    <section>
      <BlockHeading>{words.title}</BlockHeading>
      {sentVersion === undefined ? <p className="small second">{words.hint}</p> : <p>{words.standing(dates.date(Temporal.PlainDate.from(sentVersion.keptOn)), sentVersion.isChanged)}</p>}
      {sentVersion === undefined ? null : (
        <Actions>
          {sentVersion.isChanged ? <Button onClick={show}>{words.showDifferences}</Button> : null}
          <Button look="quiet" onClick={save}>{words.saveFinal}</Button>
        </Actions>
      )}
      <FileDrop label={sentVersion === undefined ? words.give : words.giveAgain} hint={words.dropHint} accept=".docx" onFile={choose} />
      {told === undefined ? null : <Notice>{told}</Notice>}
      {error === undefined ? null : <ErrorNotice error={error} />}
      <Dialog title={words.differences} isOpen={shown !== undefined} onClose={() => setShown(undefined)} size="lg">
        {shown === undefined ? null : (
          <>
            <Comparison comparison={shown.comparison} />
            {shown.bytes === undefined ? null : <p className="small second">{words.keepHint}</p>}
            <Actions>
              {shown.bytes === undefined ? null : <Button look="main" data-autofocus onClick={keep}>{words.keep}</Button>}
              <Button onClick={() => setShown(undefined)}>{shown.bytes === undefined ? words.close : words.leave}</Button>
            </Actions>
          </>
        )}
      </Dialog>
    </section>
  )
}
