import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron'
import { isOurPage } from './origin.ts'

/** Whether a message comes from the top frame of our own window, showing our own page. */
export function isOurSender({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent, window: WebContents): boolean {
  return sender === window && senderFrame !== null && senderFrame === window.mainFrame && isOurPage(senderFrame.url)
}
