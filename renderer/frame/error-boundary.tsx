import { Component, type ReactNode } from 'react'
import { Button } from '../components/button.tsx'
import { Actions } from '../components/dialog.tsx'
import { ErrorNotice } from '../components/notice.tsx'
import { frameWords } from '../words/frame.ts'
import { commonWords } from '../words/common.ts'
import { useWords } from '../words/language.tsx'
import styles from './error-boundary.module.css'

interface ErrorBoundaryProps {
  readonly children: ReactNode
  /** A change of it means another screen, on which the fault need not be. */
  readonly screen: string
}

/** Catches a fault of a screen, so that the rest of the window, and a way out, stay. React knows no other form than a class. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error?: unknown; readonly screen: string }> {
  override state: { readonly error?: unknown; readonly screen: string } = { screen: this.props.screen }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: { readonly screen: string }) {
    return props.screen === state.screen ? null : { screen: props.screen, error: undefined }
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children
    return <Crash error={this.state.error} onAgain={() => this.setState({ error: undefined })} />
  }
}

function Crash({ error, onAgain }: { readonly error: unknown; readonly onAgain: () => void }) {
  const words = useWords(frameWords).crash
  const common = useWords(commonWords)
  return (
    <main className={styles.crash} tabIndex={-1}>
      <h1>{words.title}</h1>
      <p className={styles.text}>{words.text}</p>
      <Actions>
        <Button look="main" onClick={onAgain}>{common.again}</Button>
        <Button onClick={() => { location.hash = '#/vandaag'; onAgain() }}>{words.toToday}</Button>
      </Actions>
      <ErrorNotice error={error} />
    </main>
  )
}
