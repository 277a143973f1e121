import { useState } from 'react'
import { Button } from '../components/button.tsx'
import { Actions } from '../components/dialog.tsx'
import { host } from '../host.ts'
import { useWords } from '../words/language.tsx'
import { settingsWords } from '../words/settings.ts'
import { kindOfPicture, mostLogoBytes } from './logo.ts'
import type { SaveSettings } from './settings-screen.tsx'
import styles from './settings.module.css'

/** The logo above the letters: seen, chosen, taken away. */
export function LogoSetting({ logo, onSave }: { readonly logo: string | undefined; readonly onSave: SaveSettings }) {
  const words = useWords(settingsWords)
  const [problem, setProblem] = useState<string>()
  const choose = async () => {
    const file = await host.chooseFile('image/png,image/jpeg')
    if (file === undefined) return
    if (file.size > mostLogoBytes) return setProblem(words.logoTooBig)
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (kindOfPicture(bytes) === undefined) return setProblem(words.logoWrongKind)
    setProblem(undefined)
    onSave({ logo: bytes.toBase64() })
  }
  return (
    <div role="group" aria-label={words.logo}>
      <p className={styles.label}>{words.logo}</p>
      {logo === undefined ? <p>{words.logoNone}</p> : <img className={styles.logo} src={`data:${kindOfBase64(logo)};base64,${logo}`} alt={words.logoAlt} />}
      <Actions>
        <Button onClick={() => void choose()}>{words.chooseLogo}</Button>
        {logo === undefined ? null : <Button look="quiet" onClick={() => onSave({ logo: '' })}>{words.removeLogo}</Button>}
      </Actions>
      <div role="status">{problem === undefined ? null : <p>{problem}</p>}</div>
      <p className={styles.note}>{words.logoHint}</p>
    </div>
  )
}

function kindOfBase64(logo: string): string {
  return kindOfPicture(Uint8Array.fromBase64(logo.slice(0, 16))) ?? 'image/png'
}
