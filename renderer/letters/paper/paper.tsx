import { useRef, type ReactNode } from 'react'
import { classes } from '../../components/classes.ts'
import { useZoom } from './use-zoom.ts'
import styles from './paper.module.css'

export interface PaperProps {
  /** Millimetres. */
  readonly width: number
  readonly height: number
  /** What it is printed on. */
  readonly kind: 'a4' | 'dl' | 'c5-6' | 'c5' | 'c4'
  readonly children: ReactNode
  /** For who looks for it: a number of a sheet or of a dossier. */
  readonly name: string
}

/** A sheet or an envelope as the printer will make it, scaled to the room there is; what is on it is placed in millimetres. */
export function Paper({ width, height, kind, children, name }: PaperProps) {
  const frame = useRef<HTMLDivElement>(null)
  const zoom = useZoom(frame, width)
  return (
    <div ref={frame} className={styles.frame}>
      <div className={classes(styles.paper, styles[kind])} data-sample-scheme="light" data-paper={name} style={{ zoom, width: `${width}mm`, height: `${height}mm` }}>{children}</div>
    </div>
  )
}
