import type { Page } from '@playwright/test'
import mammoth from 'mammoth'
import { findings } from './axe.ts'
import { typing, unlock } from './call.ts'
import { expect } from './fixtures.ts'
import { check, piece, saved, sheet, text } from './letter-page.ts'
import { judged, test } from './letters.ts'

const selected = (page: Page) => page.evaluate(() => getSelection()?.toString())

async function openAnswer(page: Page): Promise<void> {
  await unlock(page)
  await expect(page.getByRole('row').first()).toBeFocused()
  await page.keyboard.press('A')
  await expect(text(page).locator('[data-section]').first()).toBeFocused()
}

/**
 * Lets the editor hear where the cursor is: it sets its own 20 ms after it got focus, and hears of one that the browser moved a task
 * later. Nobody types before that; a timer of the page comes after both, however busy the machine is.
 */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => void setTimeout(() => requestAnimationFrame(resolve), 50)))
}

/** Puts the cursor there. */
async function goTo(page: Page, name: string): Promise<void> {
  await piece(page, name).focus()
  await settled(page)
}

/** Puts the cursor into a part, emptied first. */
async function writeIn(page: Page, name: string): Promise<void> {
  await goTo(page, name)
  await typing(page, '<Ctrl+A><Delete>')
}

test.describe('writing an answer, by keyboard alone', () => {
  test('bold, a list, a heading and a link stand in the preview and in Word as what they are', async ({ prepareDossier, open }) => {
    await prepareDossier({ happenings: judged })
    const { page } = await open()
    await openAnswer(page)
    await writeIn(page, 'Wat wij vinden')
    await typing(page, '<Alt+K>De post<Enter>')
    await typing(page, 'U mocht <Ctrl+B>binnen twee weken<Ctrl+B> antwoord verwachten. Dat ging mis:<Enter><Alt+O>de eerste brief<Enter>de tweede brief<Enter><Alt+Shift+ArrowRight>die lag in een kast<Enter><Enter><Enter>')
    await typing(page, 'Lees meer op <Alt+L>')
    const dialog = page.getByRole('dialog', { name: 'Link' })
    await expect(dialog.getByLabel('Woorden')).toBeFocused()
    await typing(page, 'onze pagina<Tab>voorbeeld<Enter>')
    await expect(dialog.getByText('Dit is geen adres van een pagina of van e-mail.')).toBeVisible()
    await typing(page, '.example/klacht<Enter>')
    await expect(dialog).toBeHidden()
    await expect(piece(page, 'Wat wij vinden')).toBeFocused()
    await expect(saved(page)).toBeVisible()
    await expect(sheet(page).getByText('onze pagina')).toBeVisible()
    await expect(sheet(page).locator('strong, b, span').filter({ hasText: /^binnen twee weken$/ }).first()).toHaveCSS('font-weight', '700')

    const downloading = page.waitForEvent('download')
    await page.keyboard.press('Alt+W')
    const { value } = await mammoth.convertToHtml({ path: await (await downloading).path() })
    expect(value).toContain('<h3>De post</h3><p>U mocht <strong>binnen twee weken</strong> antwoord verwachten. Dat ging mis:</p><ul><li>de eerste brief</li><li>de tweede brief<ul><li>die lag in een kast</li></ul></li></ul>')
    expect(value).toContain('<a href="https://voorbeeld.example/klacht">onze pagina</a> (voorbeeld.example/klacht)')

    // Every step is undone, also across parts.
    for (let press = 0; press < 40 && (await piece(page, 'Wat wij vinden').textContent()) !== 'U mocht binnen twee weken antwoord verwachten.'; press += 1) await page.keyboard.press('Control+Z')
    await expect(piece(page, 'Wat wij vinden')).toHaveText('U mocht binnen twee weken antwoord verwachten.')
    await expect(piece(page, 'Wat wij vinden').locator('ul, h3, strong')).toHaveCount(0)
  })

  test('Tab goes on to the next part, also out of a list; the heading of a part can be changed and taken away', async ({ prepareDossier, open }) => {
    await prepareDossier({ happenings: judged })
    const { page, kill } = await open()
    await openAnswer(page)
    await goTo(page, 'Wat wij doen')
    await typing(page, '<Ctrl+End>')
    await settled(page)
    await typing(page, '<Enter><Alt+G>een<Enter>twee<Tab>')
    await expect(text(page).getByRole('textbox', { name: /^Kop boven .*ombudsman/ })).toBeFocused()
    await typing(page, '<Ctrl+A>Bent u het niet eens?<Shift+Tab><Shift+Tab>')
    await expect(text(page).getByRole('textbox', { name: /^Kop boven eventuele conclusies/ })).toBeFocused()
    await typing(page, '<Ctrl+A><Delete><Tab>')
    await expect(text(page).getByRole('textbox', { name: /^Kop boven eventuele conclusies/ })).toHaveCount(0)
    await expect(sheet(page).getByText('Bent u het niet eens?')).toBeVisible()
    await expect(saved(page)).toBeVisible()
    await kill()
    await page.close()
    const { page: next } = await open()
    await openAnswer(next)
    await expect(piece(next, 'Bent u het niet eens?')).toBeVisible()
    await expect(piece(next, 'Stuk over eventuele conclusies').locator('ol li')).toHaveText(['een', 'twee'])
  })

  test('what is pasted from Word keeps its words, lists and bold, and loses the rest', async ({ prepareDossier, open }) => {
    await prepareDossier({ happenings: judged })
    const { page } = await open()
    await openAnswer(page)
    await writeIn(page, 'Wat wij vinden')
    await page.evaluate((html) => {
      const data = new DataTransfer()
      data.setData('text/html', html)
      data.setData('text/plain', 'anders')
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal { margin: 0 }</style></head><body lang=NL><!--StartFragment-->
      <h1 style='mso-list:none'>Wat er gebeurde<o:p></o:p></h1>
      <p class=MsoNormal style='margin-bottom:8pt'><span style='font-family:"Comic Sans MS";color:red'>Wij <b style='mso-bidi-font-weight:normal'>lazen</b>&nbsp;uw brieven.</span><o:p></o:p></p>
      <p class=MsoNormal><o:p>&nbsp;</o:p></p>
      <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>eerste punt<o:p></o:p></p>
      <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;</span></span>dieper</p>
      <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>tweede punt</p>
      <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>genummerd</p>
      <table><tr><td><p class=MsoNormal>bus</p></td><td><p class=MsoNormal>te laat</p></td></tr></table>
      <p class=MsoNormal>Zie <a href="https://voorbeeld.example/x">de pagina</a><a href="javascript:alert(1)">.</a><img src="file:///C:/x.png"></p><!--EndFragment--></body></html>`)
    const html = await piece(page, 'Wat wij vinden').evaluate((element) => element.innerHTML.replaceAll(/<sup.*?<\/sup>|<\/?span[^>]*>|<br class="[^"]*">/g, '').replaceAll(/ (?:href)="[^"]*"/g, ' href'))
    expect(html).toBe('<h3>Wat er gebeurde</h3><p>Wij <strong>lazen</strong> uw brieven.</p><ul><li><p>eerste punt</p><ul><li><p>dieper</p></li></ul></li><li><p>tweede punt</p></li></ul><ol><li><p>genummerd</p></li></ol><p>bus – te laat</p><p>Zie <a href>de pagina</a>.</p>')
  })
})

test.describe('what may be better is marked, and holds nothing back', () => {
  test('spelling: the suggestions are one key away, names of the dossier are right, and an own word is right for ever', async ({ prepareDossier, open }) => {
    await prepareDossier({ happenings: judged })
    const { page } = await open()
    let listsMadeReady = 0
    page.on('worker', (worker) => {
      if (worker.url().includes('spelling')) listsMadeReady += 1
    })
    await openAnswer(page)
    await writeIn(page, 'Wat wij vinden')
    await typing(page, 'De klachtencoördinator van het vlonderloket schreef aan mevrouw El Voorbeeld in Voorbeeldstad. Dat was een fuot.')
    const spelling = check(page).getByRole('region', { name: /^Spelling/ })
    await expect(spelling.getByRole('button')).toHaveText(['fuot'], { timeout: 15_000 })
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => selected(page)).toBe('fuot')
    await expect(spelling.getByRole('group', { name: 'Voorstellen voor fuot' }).getByRole('button').first()).toBeVisible({ timeout: 15_000 })
    const suggestions = await spelling.getByRole('group').getByRole('button').allTextContents()
    const place = suggestions.findIndex((each) => each.startsWith('fout')) + 1
    expect(place).toBeGreaterThan(0)
    await page.keyboard.press(`Alt+${place}`)
    await expect(piece(page, 'Wat wij vinden')).toHaveText(/Dat was een fout\.$/)
    await expect(piece(page, 'Wat wij vinden')).toBeFocused()
    await expect(spelling).toBeHidden()

    await typing(page, '<Ctrl+End> Wij gehoren u.')
    await expect(spelling.getByRole('button', { name: 'gehoren' })).toBeVisible()
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => selected(page)).toBe('gehoren')
    await page.keyboard.press('Alt+T')
    await expect(spelling).toBeHidden()
    await page.evaluate(() => {
      location.hash = '#/instellingen'
    })
    await expect(page.getByLabel('Woordenlijst')).toHaveValue('gehoren')

    // The next letter that is opened finds the list of words ready.
    await page.goBack()
    await writeIn(page, 'Wat wij doen')
    await typing(page, 'Dat was weer een fuot.')
    await expect(spelling.getByRole('button')).toHaveText(['fuot'])
    expect(listsMadeReady).toBe(1)
  })

  test('plain language: a heavy word is replaced with one key, a long sentence and who does it are asked about, and the level says its formula', async ({ prepareDossier, open }) => {
    await prepareDossier({ happenings: judged })
    const { page } = await open()
    await openAnswer(page)
    const reading = check(page).getByRole('region', { name: /^Leest dit makkelijk/ })
    await expect(reading).toContainText(/Leest (?:zeer |tamelijk )?(?:gemakkelijk|normaal): B1\s*Flesch-Douma \d\d/)
    await expect(reading).toContainText('W.H. Douma')
    await check(page).getByText('Feiten van het dossier').focus()
    await page.keyboard.press('Enter')
    await expect(check(page).getByRole('group')).toContainText('Gehoord: de betrokkene, R.H., klantenservice, di 20 oktober 2026Herkent het verhaal.')
    await page.keyboard.press('Enter')
    await writeIn(page, 'Wat wij vinden')
    await typing(page, 'Indien u vragen heeft, belt u ons. De verslagen werden u toegestuurd. Wij lazen uw drie brieven en vroegen aan de afdeling die de post verdeelt waarom niemand van de vijf medewerkers ze tijdig had geopend.')
    await expect(reading.getByRole('listitem')).toHaveText([/“Indien”Schrijf: Als\./, /Wie doet dit: “werden u toegestuurd”\?Zeg wie het doet\./, /Deze zin heeft 24 woorden\.Maak er twee van\. Streef naar 15\./])
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => selected(page)).toBe('Indien')
    await page.keyboard.press('Alt+N')
    await expect(piece(page, 'Wat wij vinden')).toHaveText(/^Als u vragen heeft/)
    await page.keyboard.press('Control+Z')
    await expect(piece(page, 'Wat wij vinden')).toHaveText(/^Indien u vragen heeft/)
    await expect(page.getByText('definitief maken', { exact: true })).toBeVisible()
  })

  test('numbers of persons and details of others are pointed out', async ({ prepareDossier, open }) => {
    await prepareDossier({ happenings: judged })
    const { page } = await open()
    await openAnswer(page)
    await writeIn(page, 'Wat wij vinden')
    await typing(page, 'Uw nummer 85.07.30-033.28 en 111222333 en BE71 0961 2345 6769 staan in de brief van mevrouw Jansens. R.H. sprak met u. Bel 030 702 2330 of mail iemand@elders.example.')
    await expect(check(page).getByRole('region', { name: /^Gegevens van anderen/ }).getByRole('button')).toHaveText([
      'Rijksregisternummer: 85.07.30-033.28', 'Burgerservicenummer: 111222333', 'Rekeningnummer: BE71 0961 2345 6769', 'Naam: Jansens', 'Naam: R.H.', 'E-mailadres: iemand@elders.example',
    ])
  })
})

test.describe('for everybody', () => {
  test('the editor has names, a toolbar of one stop, and nothing for axe to find', async ({ prepareDossier, open }) => {
    test.setTimeout(90_000)
    await prepareDossier({ happenings: judged })
    const { page } = await open()
    await openAnswer(page)
    await writeIn(page, 'Wat wij vinden')
    await typing(page, '<Alt+O>Indien een fuot [… een open plek …]')
    await expect(check(page).getByRole('region', { name: /^Spelling/ })).toBeVisible({ timeout: 15_000 })
    const toolbar = text(page).getByRole('toolbar', { name: 'Opmaak' })
    await expect(toolbar.getByRole('button', { name: 'opsomming' })).toHaveAttribute('aria-pressed', 'true')
    expect(await toolbar.locator('[tabindex="0"]').count()).toBe(1)
    await toolbar.getByRole('button', { name: 'vet' }).focus()
    await typing(page, '<ArrowRight><ArrowRight><ArrowRight><Enter>')
    await expect(piece(page, 'Wat wij vinden')).toBeFocused()
    await expect(piece(page, 'Wat wij vinden').locator('ul')).toHaveCount(0)
    expect(await findings(page, 'editor')).toEqual([])
    await page.setViewportSize({ width: 683, height: 384 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  })
})
