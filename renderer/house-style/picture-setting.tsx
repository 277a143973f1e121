import { useState } from 'react'
import { Button } from '../components/button.tsx'
import { Actions } from '../components/dialog.tsx'
import { host } from '../host.ts'
import { houseStyleWords } from '../words/house-style.ts'
import { useWords } from '../words/language.tsx'
import { kindOfPicture, mostPictureBytes } from './picture-file.ts'
import styles from './house-style.module.css'

interface PictureSettingProps {
  readonly of: 'logo' | 'signature'
  /** As base64. */
  readonly picture: string | undefined
  /** Hears of an empty picture when it is taken away. */
  readonly onChange: (picture: string) => void
}

/** A picture that stands in letters: seen, chosen, taken away. */
export function PictureSetting({ of, picture, onChange }: PictureSettingProps) {
  const all = useWords(houseStyleWords)
  const words = all.pictures[of]
  const [problem, setProblem] = useState<string>()
  const choose = async () => {
    const file = await host.chooseFile('image/png,image/jpeg')
    if (file === undefined) return
    if (file.size > mostPictureBytes) return setProblem(all.pictureTooBig)
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (kindOfPicture(bytes) === undefined) return setProblem(all.pictureWrongKind)
    setProblem(undefined)
    onChange(bytes.toBase64())
  }
  return (
    <div role="group" aria-label={words.title} className={styles.group}>
      <p className={styles.label}>{words.title}</p>
      {picture === undefined || picture === '' ? <p>{words.none}</p> : <img className={styles.picture} src={`data:${kindOfBase64(picture)};base64,${picture}`} alt={words.alt} />}
      <Actions>
        <Button onClick={() => void choose()}>{words.choose}</Button>
        {picture === undefined || picture === '' ? null : <Button look="quiet" onClick={() => onChange('')}>{words.remove}</Button>}
      </Actions>
      <div role="status">{problem === undefined ? null : <p>{problem}</p>}</div>
      <p className={styles.note}>{words.hint}</p>
    </div>
  )
}

function kindOfBase64(picture: string): string {
  return kindOfPicture(Uint8Array.fromBase64(picture.slice(0, 16))) ?? 'image/png'
}
