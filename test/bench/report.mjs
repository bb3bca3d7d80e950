import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadSource } from '../tools/load-source.mjs'

/** UTF-16 units on a page of A4. */
const PAGE = 2_500

const painted = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))'

/** Milliseconds until a browser shows a page, has found words in it, and has left a kind out; null where there is no browser. */
const inBrowser = async (html) => {
  const { chromiumPath, startChromium } = await loadSource('test/chromium.ts')
  if (chromiumPath === null) return null
  const folder = mkdtempSync(join(tmpdir(), 'chithi-bench-'))
  const path = join(folder, 'report.html')
  writeFileSync(path, html)
  const browser = await startChromium()
  const page = await browser.newPage()
  page.setDefaultTimeout(300_000)
  const timed = async (work) => {
    const began = performance.now()
    await work()
    await page.evaluate(painted)
    return performance.now() - began
  }
  try {
    const open = await timed(() => page.goto(pathToFileURL(path).href))
    const search = await timed(async () => {
      await page.locator('#query').fill('bao cao')
      await page.keyboard.press('Enter')
    })
    const filter = await timed(() => page.locator('#show-target').uncheck())
    return { open, search, filter }
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
}

/** Of documents of so many pages: milliseconds to write the report, its size in MB, and how fast a browser is with it. */
export const reportSpeeds = async (counts) => {
  const { parseText } = await loadSource('src/index.ts')
  const { htmlReport } = await loadSource('src/report.ts')
  const one = readFileSync('fixtures/thi-dua-so-giao-duc-2021.txt', 'utf8')
  const rows = []
  for (const pages of counts) {
    const directive = parseText(one.repeat(Math.ceil((pages * PAGE) / one.length)))
    const began = performance.now()
    const html = htmlReport({ directive })
    const write = performance.now() - began
    rows.push({ pages, write, size: Buffer.byteLength(html) / 1e6, browser: await inBrowser(html) })
  }
  return rows
}
