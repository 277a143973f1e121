import { FileUp } from 'lucide-react'
import { useState, type DragEvent } from 'react'
import type { PickedFile } from '../../shared/contract/host.ts'
import { host } from '../host.ts'
import { Button } from './button.tsx'
import { classes } from './classes.ts'
import styles from './file-drop.module.css'

export interface FileDropProps {
  /** What the button says. */
  readonly label: string
  /** What may be dropped, and how large. */
  readonly hint: string
  /** As in an HTML file field: `.docx,.dotx`. */
  readonly accept: string
  readonly onFile: (file: PickedFile) => void
  readonly look?: 'main' | 'plain'
}

/** Takes one file: by the button, or dropped on it. */
export function FileDrop({ label, hint, accept, onFile, look = 'plain' }: FileDropProps) {
  const [isOver, setIsOver] = useState(false)
  const choose = async () => {
    const file = await host.chooseFile(accept)
    if (file !== undefined) onFile(file)
  }
  const hover = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(event.type === 'dragover')
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const [file] = event.dataTransfer.files
    if (file !== undefined) onFile(file)
  }
  return (
    <div className={classes(styles.drop, isOver && styles.over)} onDragOver={hover} onDragLeave={hover} onDrop={drop}>
      <Button look={look} icon={FileUp} onClick={() => void choose()}>{label}</Button>
      <span className={styles.hint}>{hint}</span>
    </div>
  )
}
