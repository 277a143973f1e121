import { call } from '@orpc/server'
import type { MenuLanguage } from './menu.ts'
import type { Application } from './run.ts'

/** Calls `show` with the language of the settings, now and whenever they change; Dutch while the register is closed. */
export async function followLanguage(application: Pick<Application, 'router' | 'context'>, show: (language: MenuLanguage) => void): Promise<void> {
  const { router, context } = application
  let shown: MenuLanguage = 'nl'
  show(shown)
  for await (const announcement of await call(router.application.announcements, {}, { context })) {
    if (announcement.kind !== 'settings' && announcement.kind !== 'register') continue
    const language = await languageNow(application)
    if (language === undefined || language === shown) continue
    shown = language
    show(shown)
  }
}

/** The language of the settings; undefined while the register is closed, for a locked register keeps its language to itself. */
async function languageNow({ router, context }: Pick<Application, 'router' | 'context'>): Promise<MenuLanguage | undefined> {
  const settings = await call(router.settings.get, {}, { context }).catch(() => undefined)
  return settings?.language
}
