import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, expect, it } from 'vitest'
import type { Bridge } from '../../../shared/contract/host.ts'
import { forgetElectron, told } from '../../fixtures/electron.ts'

let bridge: Bridge
beforeAll(async () => {
  forgetElectron()
  await import('../../../electron/preload.ts')
  bridge = told[0]?.args[1] as Bridge
})

it('lends the page one thing of seven functions', () => {
  expect(told.map(({ what, args }) => [what, args[0]])).toEqual([['exposeInMainWorld', 'gehoor']])
  expect(Object.entries(bridge).map(([name, value]) => [name, typeof value])).toEqual([
    ['connect', 'function'],
    ['saveFile', 'function'],
    ['openInWord', 'function'],
    ['printToFile', 'function'],
    ['notify', 'function'],
    ['chooseFolder', 'function'],
    ['setBadge', 'function'],
  ])
})

it('sends one end of a new port to the program and speaks over the other', async () => {
  const received: unknown[] = []
  const send = bridge.connect((message) => received.push(message))
  const { what, args } = told.at(-1) ?? { what: '', args: [] }
  expect([what, args[0], args[1]]).toEqual(['postMessage', 'wire', null])
  const [far] = args[2] as [MessagePort]
  const heard: unknown[] = []
  far.addEventListener('message', ({ data }) => heard.push(data))
  far.start()
  send('question')
  far.postMessage('answer', [])
  await pause(50)
  expect([heard, received]).toEqual([['question'], ['answer']])
  far.close()
})

it('asks for abilities by name, over one channel', async () => {
  const file = { token: 'abc', name: 'brief.docx', mediaType: 'application/x' }
  await bridge.saveFile(file, 'a.docx')
  await bridge.openInWord(file, 'b.docx')
  await bridge.printToFile('c.pdf')
  await bridge.notify({ title: 'Gehoor', body: '' })
  await bridge.chooseFolder()
  expect(told.slice(-5)).toEqual([
    { what: 'invoke', args: ['host', { ability: 'saveFile', file, suggestedName: 'a.docx' }] },
    { what: 'invoke', args: ['host', { ability: 'openInWord', file, suggestedName: 'b.docx' }] },
    { what: 'invoke', args: ['host', { ability: 'printToFile', suggestedName: 'c.pdf' }] },
    { what: 'invoke', args: ['host', { ability: 'notify', message: { title: 'Gehoor', body: '' } }] },
    { what: 'invoke', args: ['host', { ability: 'chooseFolder' }] },
  ])
})
