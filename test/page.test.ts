import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync, zipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, startChromium, tellWithoutChromium } from './chromium'
import { buildPage } from './tools/page.mjs'

tellWithoutChromium()

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const MINUTE = 60_000
const FORMATS = ['docx', 'doc', 'html', 'md', 'odt', 'pdf', 'rtf', 'xlsx']

describe.skipIf(chromiumPath === null)('the page that reads dropped files', { timeout: MINUTE }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'chithi-try-'))
  const address = pathToFileURL(join(folder, 'index.html')).href
  const troubles: string[] = []
  let browser: Browser
  beforeAll(async () => {
    await buildPage(folder)
    browser = await startChromium()
  }, MINUTE)
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true })
  })

  const open = async (options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> => {
    const page = await browser.newPage({ reducedMotion: 'reduce', ...options })
    troubles.length = 0
    page.on('pageerror', (error) => troubles.push(`error: ${error.message}`))
    page.on('console', (message) => troubles.push(`console: ${message.text()}`))
    page.on('dialog', (dialog) => {
      troubles.push(`dialog: ${dialog.message()}`)
      dialog.dismiss()
    })
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(pathToFileURL(folder).href) && !url.startsWith('blob:'))
        troubles.push(`request: ${url}`)
    })
    await page.goto(address)
    return page
  }
  const choose = async (
    page: Page,
    ...files: (string | { name: string; text: string } | { name: string; bytes: Uint8Array })[]
  ) => {
    const chosen = files.map((file) =>
      typeof file === 'string'
        ? { name: file, mimeType: '', buffer: readFileSync(`fixtures/formats/${file}`) }
        : { name: file.name, mimeType: '', buffer: Buffer.from('text' in file ? file.text : file.bytes) },
    )
    await page.setInputFiles('#files', chosen)
    await expect
      .poll(() => page.locator('#list .done, #list .refused').count(), { timeout: MINUTE })
      .toBe(files.length)
  }
  const lines = (page: Page) => page.locator('#list li').allInnerTexts()

  it('reads a file of each format and shows its report, and asks for nothing from anywhere', async () => {
    const page = await open()
    const names = FORMATS.map((format) => `plain.${format}`)
    await choose(page, ...names)
    expect(await lines(page)).toEqual(names.map((name) => `Đã đọc ${name}`))
    expect(await page.frameLocator('#frame').locator('h1').textContent()).toBe(
      'Phát động phong trào thi đua đọc sách trong trường học năm học 2019-2020',
    )
    expect(troubles).toEqual([])
    await page.close()
  })

  it('tells what it cannot read, and reads the rest', async () => {
    const page = await open()
    const whole = readFileSync('fixtures/formats/plain.docx')
    await choose(page, { name: 'hỏng.docx', bytes: whole.subarray(0, whole.length / 2) }, 'plain.md')
    expect(await lines(page)).toEqual([
      expect.stringMatching(/^Không đọc được hỏng\.docx: gặp tệp nén ZIP /u),
      'Đã đọc plain.md',
    ])
    expect(await page.frameLocator('#frame').locator('h1').textContent()).toMatch(/^Phát động/u)
    await page.click('#language')
    expect((await lines(page))[0]).toMatch(/^Could not read hỏng\.docx: found /u)
    expect(troubles).toEqual([])
    await page.close()
  })

  it('tells of an empty file that nothing is in it, and shows no report', async () => {
    const page = await open()
    await choose(page, { name: 'trống.txt', text: '' }, { name: 'trắng.html', text: '<p> </p>' })
    expect(await lines(page)).toEqual(
      ['trống.txt', 'trắng.html'].map(
        (name) => `Không đọc được ${name}: tệp không có gì, cần nội dung một văn bản`,
      ),
    )
    expect(await page.locator('#view').isVisible()).toBe(false)
    await page.close()
  })

  it('shows the first of several and keeps to it; the others wait in the list', async () => {
    const page = await open()
    const plans = ['một', 'hai'].map((name) => ({
      name: `${name}.v2.txt`,
      text: `KẾ HOẠCH\nThi đua số ${name}\n`,
    }))
    await choose(page, ...plans)
    const title = () => page.frameLocator('#frame').locator('h1').textContent()
    const current = () => page.locator('[aria-current]').allInnerTexts()
    expect([await title(), await current()]).toEqual(['Thi đua số một', ['Đã đọc một.v2.txt']])
    expect(await page.locator('#save').getAttribute('download')).toBe('một.v2.html')
    await page.getByRole('button', { name: 'hai' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(title).toBe('Thi đua số hai')
    expect(await current()).toEqual(['Đã đọc hai.v2.txt'])
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Đã đọc hai.v2.txt')
    await page.click('#language')
    await expect.poll(() => page.frameLocator('#frame').locator('html').getAttribute('lang')).toBe('en')
    expect([await title(), await current()]).toEqual(['Thi đua số hai', ['Read hai.v2.txt']])
    await page.close()
  })

  it('saves a report under the name of its file', async () => {
    const page = await open()
    for (const [name, saved] of [
      ['kế hoạch.txt', 'kế hoạch.html'],
      ['ke-hoach', 'ke-hoach.html'],
      ['.txt', '.txt.html'],
    ] as const) {
      await choose(page, { name, text: 'KẾ HOẠCH\nThi đua' })
      await page.locator('#list button').last().click()
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')])
      expect(await page.locator('#save').getAttribute('download')).toBe(saved)
      expect(readFileSync(await download.path(), 'utf8')).toMatch(/^<!doctype html><html lang="vi">/u)
      await page.evaluate(`document.querySelector('#list').replaceChildren()`)
    }
    await page.close()
  })

  it('reads what is dropped, a large file with pictures too, and refuses a film before it loads it', async () => {
    const page = await open()
    const parts = unzipSync(readFileSync('fixtures/formats/plain.docx'))
    // Noise, that no archive makes smaller.
    const picture = Uint8Array.from(
      { length: 20 * 2 ** 20 },
      (_, index) => (Math.imul(index, 2_654_435_761) >>> 13) & 255,
    )
    const large = zipSync({ ...parts, 'word/media/image1.png': [picture, { level: 0 }] })
    await choose(page, { name: 'ảnh.docx', bytes: large })
    await page.evaluate(`{
      const dropped = new DataTransfer()
      dropped.items.add(new File([new Uint8Array(65 * 2 ** 20)], 'phim.docx'))
      dropped.items.add(new File(['KẾ HOẠCH\\nThi đua đọc sách'], 'b.txt'))
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, cancelable: true }))
    }`)
    await expect
      .poll(() => lines(page), { timeout: MINUTE })
      .toEqual([
        'Đã đọc ảnh.docx',
        'Không đọc được phim.docx: tệp có 65 MB, chỉ nhận nhiều nhất 64 MB',
        'Đã đọc b.txt',
      ])
    expect(await page.frameLocator('#frame').locator('h1').textContent()).toBe('Thi đua đọc sách')
    expect(troubles).toEqual([])
    await page.close()
  })

  it('tells what goes wrong in showing a report, too', async () => {
    const page = await open()
    await page.evaluate(`Intl.NumberFormat = class { constructor() { throw new Error('no numbers') } }`)
    await choose(page, 'plain.md', 'plain.html')
    expect(await lines(page)).toEqual(
      ['plain.md', 'plain.html'].map((name) => `Không đọc được ${name}: no numbers`),
    )
    expect(troubles).toEqual([])
    await page.close()
  })

  it('links words and entries within its frame, too', async () => {
    const page = await open()
    await choose(page, {
      name: 'a.txt',
      text: 'KẾ HOẠCH\nThi đua\n\nI. CHỈ TIÊU\n- Ít nhất 95% hồ sơ đúng hạn.\n',
    })
    const report = page.frameLocator('#frame')
    await report.locator('#at-target-1').click()
    expect(await report.locator('#target-1').getAttribute('class')).toContain('on')
    await report.locator('#query').fill('ho so')
    await expect.poll(() => report.locator('#found').textContent()).toBe('1 chỗ')
    expect(troubles).toEqual([])
    await page.close()
  })

  it('changes its language and that of the report', async () => {
    const page = await open()
    await choose(page, 'plain.md')
    await page.click('#language')
    expect(await lines(page)).toEqual(['Read plain.md'])
    await expect.poll(() => page.frameLocator('#frame').locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.close()
  })

  it('runs nothing that a document holds', async () => {
    const page = await open()
    const attack = '"><img src=x onerror=alert(1)><script>alert(2)</script>'
    await choose(page, {
      name: `${attack.replaceAll('/', '')}.txt`,
      text: `KẾ HOẠCH\nThi đua ${attack}\n\nI. CHỈ TIÊU\n- Đạt 95% ${attack}.`,
    })
    expect(await page.frameLocator('#frame').locator('#document').textContent()).toContain(attack)
    expect(troubles).toEqual([])
    await page.close()
  })

  it.each([
    { colorScheme: 'light', viewport: { width: 390, height: 844 } },
    { colorScheme: 'dark', viewport: { width: 1400, height: 900 } },
  ] as const)('has nothing that axe finds wrong ($colorScheme, $viewport.width px)', async (look) => {
    const page = await open({ ...look, bypassCSP: true })
    await choose(page, 'plain.md', { name: 'trống.txt', text: '' })
    await page.addScriptTag({ path: AXE })
    const { violations } = (await page.evaluate('axe.run({ iframes: false })')) as {
      violations: { id: string }[]
    }
    expect(violations.map(({ id }) => id)).toEqual([])
    await page.close()
  })
})
