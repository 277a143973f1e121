import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { StandardTextLine } from '../../shared/contract/views.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'
import { client, orpc } from '../call.ts'
import { Answer } from '../components/answer.tsx'
import { BlockHeading } from '../components/block.tsx'
import { BoxField } from '../components/box-field.tsx'
import { Button } from '../components/button.tsx'
import { classes } from '../components/classes.ts'
import { Actions, Dialog } from '../components/dialog.tsx'
import { ErrorNotice } from '../components/notice.tsx'
import { RowList, rowParts } from '../components/row-list.tsx'
import { AllSaved, Screen } from '../components/screen.tsx'
import { SelectField } from '../components/select-field.tsx'
import { Zone } from '../components/zone.tsx'
import { useOpenRegister } from '../frame/register-context.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { letterName } from '../words/steps.ts'
import { textsWords } from '../words/texts.ts'
import { TextEditor } from './text-editor.tsx'
import styles from './texts.module.css'

/** Of which procedure the texts were last looked at, for a passage that all of them share. */
let lastProcedureId: string | undefined

/** The standard texts of a procedure: all of them, and the one that is being adapted. */
export function TextsScreen({ textId }: { readonly textId?: string }) {
  const words = useWords(textsWords)
  const all = useQuery(orpc.procedures.list.queryOptions({ input: {} }))
  return <Answer query={all} waiting={words.reading}>{(procedures) => <OpenTexts textId={textId} procedures={procedures} />}</Answer>
}

function OpenTexts({ textId, procedures }: { readonly textId: string | undefined; readonly procedures: readonly Procedure[] }) {
  const words = useWords(textsWords)
  const [, go] = useLocation()
  const { procedure: active } = useOpenRegister()
  const [chosen, setChosen] = useState(lastProcedureId)
  // The text in the address says whose it is; a passage does not.
  const [folder] = textId?.split('/') ?? []
  const procedure = [folder, chosen].flatMap((id) => procedures.find((each) => each.id === id) ?? [])[0] ?? active
  useEffect(() => {
    lastProcedureId = procedure.id
  }, [procedure])
  const [isSaved, setIsSaved] = useState(true)
  const [isMaking, setIsMaking] = useState(false)
  const list = useQuery(orpc.texts.list.queryOptions({ input: { procedureId: procedure.id } }))
  return (
    <Screen
      title={words.title}
      className={styles.screen ?? ''}
      saved={<span role="status">{isSaved ? <AllSaved /> : words.unsaved}</span>}
      keys={[{ keys: 'Ctrl+Enter', label: words.keys.save }, { keys: 'Escape', label: words.keys.back, act: () => go('/instellingen') }]}
    >
      <Zone label={words.zones.list}>
        <h1>{words.title}</h1>
        <p className={styles.intro}>{words.intro}</p>
        {procedures.length < 2 ? null : (
          <SelectField
            label={words.procedure}
            options={procedures.map(({ id, name }) => ({ value: id, label: name }))}
            value={procedure.id}
            onChange={(id) => {
              setChosen(id)
              // The same kind of letter of the other one, or the passage that was there.
              const [, name] = textId?.split('/') ?? []
              if (textId !== undefined && folder !== 'parts') go(`/teksten/${id}/${name}`)
            }}
          />
        )}
        <Answer query={list} waiting={words.reading}>
          {(lines) => (
            <>
              <Lines title={words.lists.letters} procedure={procedure} lines={lines.filter(({ kind }) => kind !== undefined)} chosen={textId} />
              <Lines title={words.lists.parts} procedure={procedure} lines={lines.filter(({ kind }) => kind === undefined)} chosen={textId} />
              <Button look="quiet" onClick={() => setIsMaking(true)}>{words.newPart}</Button>
              {isMaking ? <NewPart procedure={procedure} lines={lines} onClose={() => setIsMaking(false)} /> : null}
            </>
          )}
        </Answer>
      </Zone>
      {textId === undefined ? (
        <Zone label={words.zones.text} isText><p className={styles.intro}>{words.choose}</p></Zone>
      ) : (
        <TextEditor key={`${procedure.id} ${textId}`} procedureId={procedure.id} textId={textId} onSaved={setIsSaved} />
      )}
    </Screen>
  )
}

function Lines({ title, procedure, lines, chosen }: { readonly title: string; readonly procedure: Procedure; readonly lines: readonly StandardTextLine[]; readonly chosen: string | undefined }) {
  const words = useWords(textsWords)
  const language = useLanguage()
  const [, go] = useLocation()
  const nameOf = ({ kind, textId }: StandardTextLine) => {
    const name = textId.replace(/^parts\//, '')
    return kind === undefined ? (words.partNames[name] ?? name) : letterName(kind, procedure, language)
  }
  return (
    <section className={styles.list}>
      <BlockHeading>{title}</BlockHeading>
      <RowList
        label={title}
        rows={lines}
        keyOf={({ textId }) => textId}
        onOpen={({ textId }) => go(`/teksten/${textId}`)}
        render={(line) => (
          <span className={rowParts.lines}>
            <span className={classes(styles.name, line.textId === chosen && styles.chosen)}>{capital(nameOf(line))}</span>
            {line.fault === undefined ? (line.isOwn ? <span className={rowParts.second}>{words.own}</span> : null) : <span className={rowParts.second}>{words.own}, {words.broken}</span>}
          </span>
        )}
      />
    </section>
  )
}

/** A passage of her own, taken up in texts by its name. */
function NewPart({ procedure, lines, onClose }: { readonly procedure: Procedure; readonly lines: readonly StandardTextLine[]; readonly onClose: () => void }) {
  const words = useWords(textsWords)
  const [, go] = useLocation()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string>()
  const [error, setError] = useState<unknown>()
  const make = async () => {
    const textId = `parts/${name.trim()}`
    if (!/^parts\/[a-z][a-z0-9-]*$/.test(textId)) return setProblem(words.newPartProblem)
    if (lines.some((line) => line.textId === textId)) return setProblem(words.newPartTaken)
    try {
      await client.texts.save({ procedureId: procedure.id, textId, content: words.newPartText })
      onClose()
      go(`/teksten/${textId}`)
    } catch (reason) {
      setError(reason)
    }
  }
  return (
    <Dialog title={words.newPart} isOpen onClose={onClose}>
      <form onSubmit={(event) => { event.preventDefault(); void make() }}>
        <BoxField label={words.newPartName} hint={words.newPartHint} problem={problem} value={name} data-autofocus onChange={(event) => setName(event.target.value)} />
        {error === undefined ? null : <ErrorNotice error={error} />}
        <Actions><Button look="main" type="submit">{words.make}</Button></Actions>
      </form>
    </Dialog>
  )
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
