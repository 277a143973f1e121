import { RPCHandler } from '@orpc/server/message-port'
import type { IpcMain, WebContents } from 'electron'
import type { Application } from './run.ts'
import { isOurSender } from './sender.ts'

/** Answers the contract's questions over the message port that the preload sends along; ports of others are closed. */
export function answerOverPort(ipcMain: IpcMain, window: WebContents, application: Pick<Application, 'router' | 'context'>): void {
  const handler = new RPCHandler(application.router)
  ipcMain.on('wire', (event) => {
    const [port] = event.ports
    if (port === undefined) return
    if (!isOurSender(event, window)) return port.close()
    handler.upgrade(port, { context: application.context })
    port.start()
  })
}
