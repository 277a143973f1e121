import { expect, test } from './fixtures.ts'

test.describe('the shell', () => {
  test('opens on a fresh laptop, within its policy and without a word in the console', async ({ open }) => {
    const { page } = await open()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.reload()
    await expect(page.getByRole('heading').first()).toBeVisible()
    expect(complaints).toEqual([])
  })

  test('takes the start code out of the address at once, and still knows the page after it is reloaded', async ({ page, shell }) => {
    test.skip(shell === 'electron', 'only the browser shell has a start code')
    await expect(page.getByRole('heading').first()).toBeVisible()
    expect(new URL(page.url()).hash).not.toContain('start')
    await page.reload()
    await expect(page.getByRole('heading').first()).toBeVisible()
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2)
  })

  test('reaches nothing outside the laptop', async ({ page }) => {
    const reached = await page.evaluate(async () => {
      const addresses = ['https://example.org/', 'http://example.org/', 'http://127.0.0.1:9/', 'ws://example.org/']
      const tries = addresses.map((address) =>
        address.startsWith('ws')
          ? new Promise((resolve) => {
              try {
                const socket = new WebSocket(address)
                socket.addEventListener('open', () => resolve('opened'))
                socket.addEventListener('error', () => resolve('refused'))
              } catch {
                resolve('refused')
              }
            })
          : fetch(address, { mode: 'no-cors' }).then(
              () => 'fetched',
              () => 'refused',
            ),
      )
      return Promise.all(tries)
    })
    expect(reached).toEqual(['refused', 'refused', 'refused', 'refused'])
  })

  test('runs no script but its own', async ({ page }) => {
    // Asked from a script of the page: what a test evaluates is exempt from the policy.
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'window.strange = true'
      document.head.append(script)
      const element = document.createElement('div')
      element.setAttribute('onclick', 'window.strange = true')
      document.body.append(element)
      element.click()
      element.remove()
      return 'strange' in window
    })
    expect(ran).toBe(false)
  })
})
