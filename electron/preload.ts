import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge, HostRequest } from '../shared/contract/host.ts'

/** All that the page is lent; it sees no channel and no part of Electron. */
const bridge: Bridge = {
  connect: (receive) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', (event) => receive((event as MessageEvent).data))
    port1.start()
    ipcRenderer.postMessage('wire', null, [port2])
    return (message) => port1.postMessage(message)
  },
  saveFile: (file, suggestedName) => ask({ ability: 'saveFile', file, suggestedName }),
  openInWord: (file, suggestedName) => ask({ ability: 'openInWord', file, suggestedName }),
  printToFile: (suggestedName) => ask({ ability: 'printToFile', suggestedName }),
  notify: (message) => ask({ ability: 'notify', message }),
  chooseFolder: () => ask({ ability: 'chooseFolder' }),
  setBadge: (badge) => ask({ ability: 'setBadge', badge }),
}

contextBridge.exposeInMainWorld('gehoor', bridge)

function ask(request: HostRequest) {
  return ipcRenderer.invoke('host', request)
}
