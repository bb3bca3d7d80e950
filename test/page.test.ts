import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
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
  const choose = async (page: Page, ...files: (string | { name: string; text: string })[]) => {
    const chosen = files.map((file) =>
      typeof file === 'string'
        ? { name: file, mimeType: '', buffer: readFileSync(`fixtures/formats/${file}`) }
        : { name: file.name, mimeType: '', buffer: Buffer.from(file.text) },
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
    await choose(page, { name: 'hỏng.docx', text: 'PK\u0003\u0004…' }, 'plain.md')
    expect(await lines(page)).toEqual([
      expect.stringMatching(/^Không đọc được hỏng\.docx: gặp tệp nén ZIP /u),
      'Đã đọc plain.md',
    ])
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
