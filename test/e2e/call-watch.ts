import type { Page } from '@playwright/test'

/** What came in the way of somebody who types while a call goes on, counted in the page during the whole of it. */
export interface CallWatch {
  /** Everything that asked for something before the first letter of free text: a dialog, a list or menu, focus on something that is not the notes. */
  readonly questions: number
  readonly dialogs: number
  /** Times that a button to save could not be pressed. */
  readonly disabledSaves: number
  /** Fields that were refused, and messages that demand an answer. */
  readonly blocking: number
  /** Sounds that were made or spoken. */
  readonly sounds: number
  /** What a screen reader was given to say by itself, in order. */
  readonly announced: readonly string[]
}

interface Watching {
  readonly questions: Set<Element>
  readonly dialogs: Set<Element>
  readonly disabledSaves: Set<Element>
  readonly blocking: Set<Element>
  readonly announced: string[]
  sounds: number
}

declare global {
  interface Window {
    callWatch?: Watching
  }
}

/** Begins to watch a page; gives what was seen since. */
export async function watchCall(page: Page): Promise<() => Promise<CallWatch>> {
  await page.evaluate(() => {
    const seen: Watching = { questions: new Set(), dialogs: new Set(), disabledSaves: new Set(), blocking: new Set(), announced: [], sounds: 0 }
    window.callWatch = seen
    const notes = () => document.querySelector<HTMLTextAreaElement>('textarea[aria-label^="Notities"]')
    // From the key that begins the call to the first letter.
    let hasBegun = false
    let hasFreeText = false
    const isAwaited = () => hasBegun && !hasFreeText
    const dialog = 'dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"]'
    const look = (root: Element) => {
      const all = (what: string) => [...(root.matches(what) ? [root] : []), ...root.querySelectorAll(what)]
      for (const one of all(dialog)) seen.dialogs.add(one)
      for (const one of all('[aria-invalid="true"], [role="alert"]')) seen.blocking.add(one)
      for (const one of all('button:disabled, button[aria-disabled="true"]')) if (/bewaar|opslaan/i.test(one.textContent)) seen.disabledSaves.add(one)
      if (isAwaited()) for (const one of all(`${dialog}, [role="listbox"], [role="menu"]`)) if (one.checkVisibility() && one.childElementCount > 0) seen.questions.add(one)
    }
    const said = (changed: Node) => {
      const region = (changed instanceof Element ? changed : changed.parentElement)?.closest('output, [role="status"], [aria-live="polite"]')
      const text = region?.textContent.replaceAll(/\s+/g, ' ').trim() ?? ''
      if (text !== '' && seen.announced.at(-1) !== text) seen.announced.push(text)
    }
    new MutationObserver((records) => {
      for (const { target, addedNodes, type } of records) {
        if (type === 'attributes' && target instanceof Element) look(target)
        for (const node of addedNodes) if (node instanceof Element) look(node)
        if (type !== 'attributes') said(target)
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['disabled', 'aria-disabled', 'aria-invalid', 'aria-modal', 'open', 'role'] })
    window.addEventListener('keydown', () => (hasBegun = true), true)
    window.addEventListener('input', () => (hasFreeText ||= (notes()?.value ?? '') !== ''), true)
    window.addEventListener('focusin', ({ target }) => {
      if (isAwaited() && target instanceof Element && target.matches('input, select, textarea, button') && target !== notes()) seen.questions.add(target)
    }, true)
    for (const [owner, act] of [[HTMLMediaElement.prototype, 'play'], [AudioScheduledSourceNode.prototype, 'start'], [SpeechSynthesis.prototype, 'speak']] as const) {
      const make = Reflect.get(owner, act) as (...given: unknown[]) => unknown
      Reflect.set(owner, act, function sound(this: unknown, ...given: unknown[]) {
        seen.sounds += 1
        return Reflect.apply(make, this, given)
      })
    }
  })
  return () =>
    page.evaluate(() => {
      const { questions, dialogs, disabledSaves, blocking, sounds, announced } = window.callWatch!
      return { questions: questions.size, dialogs: dialogs.size, disabledSaves: disabledSaves.size, blocking: blocking.size, sounds, announced: [...announced] }
    })
}
