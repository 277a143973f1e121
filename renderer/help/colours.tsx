import { useEffect, useRef, useState } from 'react'
import { BlockHeading } from '../components/block.tsx'
import { helpWords } from '../words/help.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { contrastOf, type Colour } from './contrast.ts'
import styles from './style.module.css'

/** The tokens that are colours; the ground on which each is read is what its contrast is measured on. */
const swatches: readonly { readonly name: string; readonly on?: string }[] = [
  { name: 'paper' }, { name: 'sheet' }, { name: 'sunk' }, { name: 'rule' }, { name: 'rule-strong' }, { name: 'edge', on: 'paper' },
  { name: 'ink', on: 'paper' }, { name: 'ink-2', on: 'paper' }, { name: 'ink-3', on: 'sunk' }, { name: 'accent', on: 'paper' },
  { name: 'on-accent', on: 'accent' }, { name: 'accent-wash' }, { name: 'late', on: 'paper' }, { name: 'late', on: 'late-wash' },
  { name: 'near', on: 'paper' }, { name: 'near', on: 'near-wash' }, { name: 'focus', on: 'paper' },
]
const schemes = ['light', 'dark'] as const

/** Every colour in both schemes, with its contrast measured on this screen and not copied from a drawing. */
export function Colours() {
  const words = useWords(helpWords).style
  return (
    <section>
      <BlockHeading count={words.colourNote}>{words.colour}</BlockHeading>
      <table className={styles.colours}>
        <thead>
          <tr>
            <th scope="col">{words.light}</th>
            <th scope="col">{words.dark}</th>
            <th scope="col">{words.nameAndUse}</th>
            <th scope="col">{words.contrast} {words.light}</th>
            <th scope="col">{words.contrast} {words.dark}</th>
          </tr>
        </thead>
        <tbody>
          {swatches.map(({ name, on }) => (
            <tr key={`${name} ${on ?? ''}`}>
              {schemes.map((scheme) => (
                <td key={scheme}><Swatch scheme={scheme} name={name} {...(on === undefined ? {} : { on })} /></td>
              ))}
              <th scope="row"><b>{name}</b> <span className="second">{words.uses[name]}{on === undefined ? '' : `, ${words.on(on)}`}</span></th>
              {schemes.map((scheme) => (
                <td key={scheme} className={styles.figure}>{on === undefined ? '' : <Measured scheme={scheme} name={name} on={on} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface SwatchProps {
  readonly scheme: (typeof schemes)[number]
  readonly name: string
  readonly on?: string
}

function Swatch({ scheme, name, on }: SwatchProps) {
  const isText = on !== undefined && name !== 'edge' && name !== 'focus'
  return (
    <span data-sample-scheme={scheme} className={styles.swatch} style={isText ? { background: `var(--${on})`, color: `var(--${name})` } : { background: `var(--${name})` }} aria-hidden>
      {isText ? 'Aa' : ''}
    </span>
  )
}

/** The ratio as the browser computes both colours; a drawing could be out of date, this cannot. */
function Measured({ scheme, name, on }: Required<SwatchProps>) {
  const language = useLanguage()
  const probe = useRef<HTMLSpanElement>(null)
  const [ratio, setRatio] = useState<number>()
  useEffect(() => {
    if (probe.current === null) return
    const { color, backgroundColor } = getComputedStyle(probe.current)
    const [front, ground] = [colourOf(color), colourOf(backgroundColor)]
    if (front !== undefined && ground !== undefined) setRatio(contrastOf(front, ground))
  }, [])
  return (
    <>
      <span ref={probe} aria-hidden className={styles.probe} data-sample-scheme={scheme} style={{ color: `var(--${name})`, background: `var(--${on})` }} />
      {ratio?.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}
    </>
  )
}

function colourOf(written: string): Colour | undefined {
  const parts = /^rgba?\((\d+), (\d+), (\d+)/.exec(written)?.slice(1).map(Number)
  const [red, green, blue] = parts ?? []
  return red === undefined || green === undefined || blue === undefined ? undefined : { red, green, blue }
}
