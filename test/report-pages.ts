import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { startChromium } from './chromium'
import { checked } from './report-holds'

export const MINUTE = 60_000

export const fixture = (name: string) => checked(readFileSync(`fixtures/${name}.txt`, 'utf8'), `${name}.txt`)

/** A plan with an error. */
export const WRONG = `SỞ NỘI VỤ\nSố: 31/KH-SNV\nCao Bằng, ngày 12 tháng 4 năm 2021\n\nKẾ HOẠCH\nThi đua năm 2021\n\nCăn cứ Nghị định số 91/2017/NĐ-CP ngày 30/7/2017 của Chính phủ;\nI. CHỈ TIÊU\n- Ít nhất 95% hồ sơ được giải quyết đúng hạn.\n`

/** Opens pages in a browser for the tests of a file; `troubles` is what the last of them said, asked for or threw. */
export const pagesIn = () => {
  let browser: Browser
  let folder = ''
  const troubles: string[] = []
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chithi-pages-'))
    browser = await startChromium()
  }, MINUTE)
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true })
  })

  const open = async (html: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> => {
    const path = join(folder, 'page.html')
    writeFileSync(path, html)
    const page = await browser.newPage({
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 900 },
      ...options,
    })
    page.setDefaultTimeout(2 * MINUTE)
    troubles.length = 0
    page.on('console', (message) => troubles.push(`console: ${message.text()}`))
    page.on('pageerror', (error) => troubles.push(`error: ${error.message}`))
    page.on('dialog', (dialog) => {
      troubles.push(`dialog: ${dialog.message()}`)
      dialog.dismiss()
    })
    page.on('request', (request) => {
      if (request.url() !== pathToFileURL(path).href) troubles.push(`request: ${request.url()}`)
    })
    await page.goto(pathToFileURL(path).href)
    return page
  }

  return { open, troubles }
}
