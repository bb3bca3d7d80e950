import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compare, compareCascade, compareMany, type Directive } from '../src/index'
import { htmlCascade, htmlComparison, htmlIndex, htmlMatrix, htmlReport, indexEntry } from '../src/report'
import { chromiumPath, startChromium, tellWithoutChromium } from './chromium'
import { checked } from './report-holds'

tellWithoutChromium()

const MINUTE = 60_000
const fixture = (name: string) => checked(readFileSync(`fixtures/${name}.txt`, 'utf8'), `${name}.txt`)

const plans = [2020, 2021].map((year) => fixture(`compare/thi-dua-tuyen-quang-${year}`).directive) as [
  Directive,
  Directive,
]

const WRONG = `SỞ NỘI VỤ\nSố: 31/KH-SNV\nCao Bằng, ngày 12 tháng 4 năm 2021\n\nKẾ HOẠCH\nThi đua năm 2021\n\nCăn cứ Nghị định số 91/2017/NĐ-CP ngày 30/7/2017 của Chính phủ;\nI. CHỈ TIÊU\n- Ít nhất 95% hồ sơ được giải quyết đúng hạn.\n`

describe.skipIf(chromiumPath === null)('a report in a browser', { timeout: MINUTE }, () => {
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

  const PHONE = { width: 390, height: 844 }
  const DESKTOP = { width: 1400, height: 1000 }
  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    [PHONE, DESKTOP].map((viewport) => ({ colorScheme, viewport })),
  )
  const pages = {
    'a plan': () => htmlReport(fixture('thi-dua-so-giao-duc-2021')),
    'a plan in a table, in English': () =>
      htmlReport(fixture('quyet-dinh-bang-phan-cong-2013'), { language: 'en' }),
    'a plan with an error': () => htmlReport(checked(WRONG)),
    'two plans': () => htmlComparison(compare(...plans), plans),
    'a plan and its superior’s': () => htmlCascade(compareCascade(...plans), { language: 'en' }),
    'the targets of several': () => htmlMatrix(compareMany(plans)),
    'the index': () =>
      htmlIndex([indexEntry(fixture('thi-dua-so-giao-duc-2021'), 'a.html')], {
        unreadable: ['b.docx: damaged'],
      }),
  }

  describe.each(Object.entries(pages))('%s', (_, html) => {
    it.each(looks)('has nothing that axe finds wrong ($colorScheme, $viewport.width px)', async (look) => {
      // The policy of the page lets no other script in, so that the tester's is brought by the browser.
      const page = await open(html(), { ...look, bypassCSP: true })
      // Unseen parts are laid out too, so that their colours are looked at.
      await page.addStyleTag({ content: '.zone, .card { content-visibility: visible !important }' })
      await page.addScriptTag({ content: axe.source })
      const { violations } = (await page.evaluate('axe.run()')) as {
        violations: { id: string; nodes: { html: string; failureSummary: string }[] }[]
      }
      expect(
        violations.map(({ id, nodes }) => [
          id,
          nodes.slice(0, 3).map((node) => `${node.html} ${node.failureSummary}`),
        ]),
      ).toEqual([])
      const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      expect(wide).toBeLessThanOrEqual(0)
      await page.close()
    })
  })

  it('marks the very words of each entry', async () => {
    const both = fixture('quyet-dinh-bang-phan-cong-2013')
    const page = await open(htmlReport(both))
    const words = (await page.evaluate(
      `Object.fromEntries([...document.querySelectorAll('.card.k-deadline')].map(({ id }) => [id, [...document.querySelectorAll('[data-m~="' + id + '"]')].map((each) => each.textContent).join('')]))`,
    )) as Record<string, string>
    expect(Object.values(words)).toEqual(both.directive.deadlines.map(({ quote }) => quote))
    expect(troubles).toEqual([])
    await page.close()
  })

  it('leads from words to their entry and from an entry to its words, with mouse and keyboard', async () => {
    const page = await open(htmlReport(fixture('thi-dua-so-giao-duc-2021')))
    const seen = (selector: string) =>
      page.locator(selector).evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect()
        return top >= 0 && bottom <= element.ownerDocument.defaultView!.innerHeight
      })
    await page.locator('#at-deadline-4').click()
    expect(await page.locator('#deadline-4').getAttribute('class')).toContain('on')
    expect(await seen('#deadline-4')).toBe(true)
    expect(await page.evaluate('document.activeElement.id')).toBe('deadline-4')
    await page.locator('#target-1 .back').focus()
    await page.keyboard.press('Enter')
    expect(await seen('#at-target-1')).toBe(true)
    expect(await page.evaluate('document.activeElement.id')).toBe('at-target-1')
    expect(await page.locator('.s.on').count()).toBeGreaterThan(0)
    expect(await page.locator('#deadline-4').getAttribute('class')).not.toContain('on')
    await page.locator('.chart a', { hasText: 'báo cáo tổng kết' }).click()
    expect(await seen('#at-deadline-4')).toBe(true)
    expect(troubles).toEqual([])
    await page.close()
  })

  it('filters by kind, in the text, the lists and the timeline', async () => {
    const page = await open(htmlReport(fixture('thi-dua-so-giao-duc-2021')))
    const tint = () =>
      page
        .locator('#at-target-1')
        .evaluate((element) => element.ownerDocument.defaultView!.getComputedStyle(element).backgroundImage)
    const before = await tint()
    await page.locator('#show-target').uncheck()
    await page.locator('#show-phase').uncheck()
    expect(await page.locator('#list-target').isVisible()).toBe(false)
    expect(await page.locator('.chart .k-phase').first().isVisible()).toBe(false)
    expect(await page.locator('#list-deadline').isVisible()).toBe(true)
    expect(await tint()).not.toBe(before)
    expect(await page.locator('#at-target-1').getAttribute('href')).toBeNull()
    await page.locator('#show-target').check()
    expect(await page.locator('#list-target').isVisible()).toBe(true)
    expect(await tint()).toBe(before)
    expect(await page.locator('#at-target-1').getAttribute('href')).toBe('#target-1')
    await page.close()
  })

  it('finds words typed without their marks, or with them, in the text and the lists', async () => {
    const page = await open(htmlReport(fixture('thi-dua-so-giao-duc-2021')))
    const search = async (query: string) => {
      await page.locator('#query').fill(query)
      await page.keyboard.press('Enter')
      return page.locator('#found').textContent()
    }
    expect(await search('van phong so')).toBe('1/3')
    const found = () => page.evaluate(`[...CSS.highlights.get('found')].map(String)`)
    expect(await found()).toEqual(['Văn phòng Sở', 'Văn phòng Sở', 'Văn phòng Sở'])
    expect(await page.evaluate(`[...CSS.highlights.get('here')].length`)).toBe(1)
    await page.keyboard.press('Shift+Enter')
    expect(await page.locator('#found').textContent()).toBe('3/3')
    expect(await page.locator('.card.k-citation:visible').count()).toBe(0)
    expect(await page.locator('.card.k-body:visible').count()).toBeGreaterThan(0)
    expect(await search('dot 1')).toBe('1/2')
    expect(await search('ĐỢT 1')).toBe('1/2')
    expect(await search('đơt 1')).toBe('0 chỗ')
    expect(await search('nghi dinh so 91')).toBe('1/1')
    // An entry is found by the words that it stands on, too.
    expect(await page.locator('.card.k-citation:visible').count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await page.locator('#query').inputValue()).toBe('')
    expect(await page.locator('.card.k-citation:visible').count()).toBe(9)
    expect(troubles).toEqual([])
    await page.close()
  })

  it.each([
    ['hoà bình', ['hòa bình', 'HOÀ BÌNH'], 'where the tone stands elsewhere'],
    ['hòa bình', ['hòa bình', 'HOÀ BÌNH'], 'where the tone stands elsewhere'],
    ['hoa binh', ['hòa bình', 'HOÀ BÌNH', 'hoa bình'], 'of any marks, where none is typed'],
    ['hòa binh', ['hòa bình', 'HOÀ BÌNH'], 'of any marks in the syllable that has none'],
    ['hoa bính', [], 'that have the mark that is typed'],
    ['kĩ thuật', ['kỹ thuật', 'kĩ  thuật'], 'with i or y'],
    ['ky thuat', ['kỹ thuật', 'kĩ  thuật'], 'with i or y'],
    ['quí', ['quý'], 'with i or y'],
    ['quy', ['quý', 'quy'], 'with i or y, at the beginning of a syllable, too'],
    ['tài', ['tài'], 'of that tone alone'],
    ['tai', ['tài', 'tại', 'Tai'], 'of any tone'],
    ['tay', ['tay'], 'where y and i are two sounds'],
    ['đơt', [], 'with all marks of the syllable'],
    ['đi', ['đi', 'đi'], 'not yet typed to the end'],
    ['\u0300', [], 'of no letters'],
  ])('finds, for %s, words %s: %s', async (query, words) => {
    // Letters and marks apart in the second line, as some systems write them.
    const lines = [
      'Giữ hòa bình, HOÀ BÌNH và hoa bình',
      'kỹ thuật, kĩ  thuật'.normalize('NFD'),
      'quý 1, quyết',
      'tài',
      'tại',
      'Tai',
      'tay',
      'đợt, điều, đi',
    ]
    const page = await open(htmlReport(checked(`KẾ HOẠCH\nThi đua\n\n${lines.join('.\n\n')}.\n`)))
    await page.locator('#query').fill(query)
    await page.keyboard.press('Enter')
    const found = await page.evaluate(`[...(CSS.highlights.get('found') ?? [])].map(String)`)
    expect((found as string[]).map((each) => each.normalize('NFC'))).toEqual(words)
    await page.close()
  })

  it('keeps entries and documents that have the marks that are typed', async () => {
    const tasks = ['gửi tài liệu', 'họp tại trường', 'dự hội nghị hoà giải', 'bồi dưỡng kĩ năng']
    const both = checked(
      `KẾ HOẠCH\nThi đua năm 2021\nI. TỔ CHỨC\n${tasks.map((task, index) => `${index + 1}. Sở Y tế ${task} trước ngày 0${index + 1}/4/2021.\n`).join('')}`,
    )
    const page = await open(htmlReport(both))
    const kept = async (query: string) => {
      await page.locator('#query').fill(query)
      await page.keyboard.press('Enter')
      return page.locator('.card.k-deadline:visible').evaluateAll((cards) => cards.map(({ id }) => id))
    }
    expect(await kept('tài')).toEqual(['deadline-1'])
    expect(await kept('tại')).toEqual(['deadline-2'])
    expect(await kept('tai')).toEqual(['deadline-1', 'deadline-2'])
    expect(await kept('hòa giải')).toEqual(['deadline-3'])
    expect(await kept('kỹ nang')).toEqual(['deadline-4'])
    expect(await kept('')).toHaveLength(4)
    expect(await kept('\u0301')).toHaveLength(4)
    await page.close()
    const index = await open(
      htmlIndex([indexEntry(both, 'a.html')].map((entry) => ({ ...entry, issuer: 'Thanh Hoà' }))),
    )
    const documents = async (query: string) => {
      await index.locator('#query').fill(query)
      await index.keyboard.press('Enter')
      return index.locator('tr.document:visible').count()
    }
    expect([await documents('thanh hòa'), await documents('thanh hoả')]).toEqual([1, 0])
    await index.close()
  })

  it('finds a document in the index', async () => {
    const [a, b] = ['thi-dua-so-giao-duc-2021', 'chi-thi-giu-rung-2010'].map(fixture)
    const page = await open(htmlIndex([indexEntry(a!, 'a.html'), indexEntry(b!, 'b.html')]))
    await page.locator('#query').fill('thai binh')
    await page.keyboard.press('Enter')
    expect(await page.locator('tr.document:visible').count()).toBe(1)
    await page.close()
  })

  it('reads and links without its script', async () => {
    const page = await open(htmlReport(checked(WRONG)), { javaScriptEnabled: false })
    expect(await page.locator('article').textContent()).toContain('Nghị định số 91/2017/NĐ-CP')
    expect(await page.locator('.note').first().isVisible()).toBe(true)
    expect(await page.locator('#search').isVisible()).toBe(false)
    await page.locator('#at-target-1').click()
    expect(page.url()).toMatch(/#target-1$/u)
    await page.close()
  })

  it('runs nothing of a hostile document', async () => {
    const evil = `<script>alert(1)</script><img src=x onerror=alert(1)>"><img onerror=alert(1) src=//x/y>'<svg onload=alert(1)></style></script><iframe src=javascript:alert(1)>`
    const text = WRONG.replace('SỞ NỘI VỤ', `SỞ NỘI VỤ ${evil}`)
      .replaceAll('2021\n', `2021 ${evil}\n`)
      .replace('Chính phủ', `Chính phủ ${evil}`)
      .replace('hồ sơ', evil)
    const { directive, result } = checked(text, `${evil}.txt`)
    const page = await open(htmlReport({ directive, result }))
    await page.waitForTimeout(300)
    expect(await page.locator('article').textContent()).toContain(evil)
    expect(await page.locator('img, iframe, article script, [onerror], [onload]').count()).toBe(0)
    const index = await open(
      htmlIndex([indexEntry({ directive, result }, `${evil}.html`)], { unreadable: [evil] }),
    )
    expect(await index.locator('img, iframe, [onerror]').count()).toBe(0)
    expect(troubles).toEqual([])
    await Promise.all([page.close(), index.close()])
  })

  it('keeps what should come through as markup from running all the same', async () => {
    const html = htmlReport(checked(WRONG)).replace(
      '<article',
      '<img src="//x/y" onerror="alert(1)"><script>alert(2)</script><article',
    )
    const page = await open(html)
    await page.waitForTimeout(300)
    expect(troubles.filter((each) => each.startsWith('dialog'))).toEqual([])
    expect(troubles.filter((each) => each.startsWith('console')).length).toBeGreaterThan(0)
    await page.close()
  })

  it('prints what it shows, with numbers in place of links', async () => {
    const page = await open(htmlReport(fixture('thi-dua-so-giao-duc-2021')))
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.tools').isVisible()).toBe(false)
    const code = await page
      .locator('#at-target-1')
      .evaluate((element) => element.ownerDocument.defaultView!.getComputedStyle(element, '::after').content)
    expect(code).toBe('"C1"')
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-')
    await page.close()
  })

  it('stays usable where a document has 1,000 pages', { timeout: 3 * MINUTE }, async () => {
    const one = readFileSync('fixtures/thi-dua-so-giao-duc-2021.txt', 'utf8')
    const page = await open(htmlReport(checked(one.repeat(Math.ceil(2_500_000 / one.length)))))
    await page.locator('#query').fill('bao cao tong ket')
    await page.keyboard.press('Enter')
    await page.waitForFunction(`document.querySelector('#found').textContent.startsWith('1/')`)
    await page.locator('#show-target').uncheck()
    await page.locator('#query').press('Escape')
    const last = page.locator('.k-deadline .back').last()
    await last.evaluate((element) => element.scrollIntoView())
    await last.click()
    expect(await page.locator('.s.on').count()).toBeGreaterThan(0)
    expect(troubles).toEqual([])
    await page.close()
  })
})
