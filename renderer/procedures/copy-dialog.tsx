import { useState } from 'react'
import { useLocation } from 'wouter'
import { client } from '../call.ts'
import { BoxField } from '../components/box-field.tsx'
import { Button } from '../components/button.tsx'
import { Actions, Dialog } from '../components/dialog.tsx'
import { ErrorNotice } from '../components/notice.tsx'
import { useOneAtATime } from '../components/one-at-a-time.ts'
import { useWords } from '../words/language.tsx'
import { proceduresWords } from '../words/procedures.ts'

/** A procedure of its own that begins as this one is now, under another name. */
export function CopyDialog({ id, version, onClose }: { readonly id: string; readonly version: number; readonly onClose: () => void }) {
  const words = useWords(proceduresWords).copying
  const [, go] = useLocation()
  const [name, setName] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const [error, setError] = useState<unknown>()
  const once = useOneAtATime(setError)
  const copy = async () => {
    if (name.trim() === '') return setIsMissing(true)
    const { id: made } = await client.procedures.copy({ id, version, name: name.trim() })
    onClose()
    go(`/procedures/${made}`)
  }
  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <form onSubmit={(event) => { event.preventDefault(); once(copy) }}>
        <BoxField label={words.name} hint={words.hint} problem={isMissing && name.trim() === '' ? words.missing : undefined} maxLength={100} value={name} data-autofocus onChange={(event) => setName(event.target.value)} />
        {error === undefined ? null : <ErrorNotice error={error} />}
        <Actions><Button look="main" type="submit">{words.do}</Button></Actions>
      </form>
    </Dialog>
  )
}
