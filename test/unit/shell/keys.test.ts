import { describe, expect, it } from 'vitest'
import { writtenKeys, type KeyStroke } from '../../../shared/keys.ts'

function stroke(key: string, code: string, held: readonly ('ctrl' | 'alt' | 'shift' | 'meta')[] = []): KeyStroke {
  return { key, code, ctrlKey: held.includes('ctrl'), altKey: held.includes('alt'), shiftKey: held.includes('shift'), metaKey: held.includes('meta') }
}

describe('a key stroke', () => {
  it.each([
    ['F2', stroke('F2', 'F2'), 'F2'],
    ['Shift and F8', stroke('F8', 'F8', ['shift']), 'Shift+F8'],
    ['Ctrl and k', stroke('k', 'KeyK', ['ctrl']), 'Ctrl+K'],
    ['Ctrl and k with caps lock', stroke('K', 'KeyK', ['ctrl']), 'Ctrl+K'],
    ['Ctrl, Shift and z', stroke('Z', 'KeyZ', ['ctrl', 'shift']), 'Ctrl+Shift+Z'],
    ['Alt and v', stroke('v', 'KeyV', ['alt']), 'Alt+V'],
    ['Alt and z on a French keyboard, where W is', stroke('z', 'KeyW', ['alt']), 'Alt+Z'],
    ['Alt and arrow down', stroke('ArrowDown', 'ArrowDown', ['alt']), 'Alt+ArrowDown'],
    ['Ctrl and Enter', stroke('Enter', 'Enter', ['ctrl']), 'Ctrl+Enter'],
    ['Alt and the key of 1', stroke('1', 'Digit1', ['alt']), 'Alt+1'],
    ['Alt and the key of 1 on a Belgian keyboard, which types &', stroke('&', 'Digit1', ['alt']), 'Alt+1'],
    ['Alt, Shift and the key of 3, which types #', stroke('#', 'Digit3', ['alt', 'shift']), 'Alt+Shift+3'],
    ['Alt and 1 of the number pad, with which Windows types signs', stroke('1', 'Numpad1', ['alt']), undefined],
    ['a slash that needs Shift', stroke('/', 'Digit7', ['shift']), '/'],
    ['Escape', stroke('Escape', 'Escape'), 'Escape'],
    ['a letter', stroke('w', 'KeyW'), 'W'],
    ['only Alt', stroke('Alt', 'AltLeft', ['alt']), undefined],
    ['AltGr and e, which types a sign', stroke('€', 'KeyE', ['ctrl', 'alt']), undefined],
    ['the Windows key', stroke('v', 'KeyV', ['meta']), undefined],
  ])('%s', (_what, pressed, expected) => expect(writtenKeys(pressed, false)).toBe(expected))

  it.each([
    ['Command and k', stroke('k', 'KeyK', ['meta']), 'Ctrl+K'],
    ['Control, Option and v, whatever sign it types', stroke('√', 'KeyV', ['ctrl', 'alt']), 'Alt+V'],
    ['Control, Option and the key of 2, whatever sign it types', stroke('™', 'Digit2', ['ctrl', 'alt']), 'Alt+2'],
    ['Option and v, which types a sign', stroke('√', 'KeyV', ['alt']), '√'],
    ['F8', stroke('F8', 'F8'), 'F8'],
  ])('on a Mac: %s', (_what, pressed, expected) => expect(writtenKeys(pressed, true)).toBe(expected))
})
