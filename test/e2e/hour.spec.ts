import { findings } from './axe.ts'
import { test, typing, unlock } from './call.ts'
import { expect } from './fixtures.ts'

test.describe('the telephone hour', () => {
  test.describe.configure({ timeout: 120_000 })

  test('is quiet while it runs, and closes with the calls, what was promised, whom to call and what to post', async ({ prepare, open }) => {
    await prepare('wil')
    const { page } = await open()
    await unlock(page)
    await page.getByRole('button', { name: 'Meer' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Spreekuur, en afsluiten' }).press('Enter')
    await expect(page.getByText('De telefoon gaat? Druk op F2 en typ.')).toBeVisible()
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([/^Terugbellen/])

    for (const subject of ['Onvriendelijk behandeld', 'Brief kwijt', 'Niet teruggebeld']) {
      await typing(page, `<F2>Vertelt rustig.<Alt+1>mevrouw A. Modaal<Alt+5>${subject}<Ctrl+Enter><Ctrl+Enter>`)
      await expect(page).toHaveURL(/#\/dossier\//)
    }
    await page.evaluate(() => {
      location.hash = '#/spreekuur'
    })
    await page.getByRole('button', { name: 'Sluit het uur af' }).press('Enter')
    const calls = page.getByRole('region', { name: 'Gesprekken van vandaag' })
    await expect(calls.getByText('te doen: ontvangstbevestiging, uiterlijk vr 27 november 2026')).toHaveCount(3)
    await expect(calls.getByText('Mevrouw A. Modaal · Brief kwijt')).toBeVisible()
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([/^Gesprekken van vandaag/, /^Open gesprekken/, /^Terugbellen/, /^Op de post te doen/])
    expect(await findings(page, 'hour', ['light'])).toEqual([])
    await page.getByRole('button', { name: 'Terug naar het spreekuur' }).press('Enter')
    await expect(page.getByText('De telefoon gaat? Druk op F2 en typ.')).toBeVisible()
  })
})
