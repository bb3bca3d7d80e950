import { readFileSync } from 'node:fs'
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { compare, compareCascade, compareMany, type Directive } from '../src/index'
import { htmlCascade, htmlComparison, htmlIndex, htmlMatrix, htmlReport, indexEntry } from '../src/report'
import { chromiumPath, tellWithoutChromium } from './chromium'
import { checked } from './report-holds'
import { fixture, MINUTE, pagesIn, WRONG } from './report-pages'

tellWithoutChromium()

const plans = [2020, 2021].map((year) => fixture(`compare/thi-dua-tuyen-quang-${year}`).directive) as [
  Directive,
  Directive,
]

describe.skipIf(chromiumPath === null)('a report in a browser', { timeout: MINUTE }, () => {
  const { open, troubles } = pagesIn()

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
    // Another page begins the list of troubles anew.
    expect(troubles).toEqual([])
    const index = await open(
      htmlIndex([indexEntry({ directive, result }, `${evil}.html`)], { unreadable: [evil] }),
    )
    await index.waitForTimeout(300)
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

  it('stays usable where a document has 1,000 pages', { timeout: 3 * MINUTE }, async () => {
    const one = readFileSync('fixtures/thi-dua-so-giao-duc-2021.txt', 'utf8')
    const page = await open(htmlReport(checked(one.repeat(Math.ceil(2_500_000 / one.length)))))
    await page.locator('#query').fill('bao cao tong ket')
    await page.keyboard.press('Enter')
    await page.waitForFunction(`document.querySelector('#found').textContent.startsWith('1/')`)
    // More places than a call has room for arguments.
    await page.locator('#query').fill('o')
    await page.keyboard.press('Enter')
    await page.waitForFunction(`/^1\\/\\d{6}$/u.test(document.querySelector('#found').textContent)`)
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
