import { describe, expect, it } from 'vitest'
import { htmlIndex, htmlReport, indexEntry } from '../src/report'
import { chromiumPath, tellWithoutChromium } from './chromium'
import { checked } from './report-holds'
import { fixture, MINUTE, pagesIn, WRONG } from './report-pages'

tellWithoutChromium()

describe.skipIf(chromiumPath === null)('a report on paper and window', { timeout: MINUTE }, () => {
  const { open } = pagesIn()

  it('prints all, whatever is searched, filtered or looked at', async () => {
    const page = await open(htmlReport(checked(WRONG)))
    await page.locator('#query').fill('không có')
    await page.keyboard.press('Enter')
    for (const kind of ['finding', 'citation', 'target']) await page.locator(`#show-${kind}`).uncheck()
    expect(await page.locator('.card:visible, .note:visible').count()).toBe(0)
    await page.evaluate(`document.querySelector('#at-target-1').classList.add('on')`)
    await page.emulateMedia({ media: 'print' })
    const cards = page.locator('.card')
    expect([await cards.count(), await page.locator('.card:visible').count()]).toEqual([3, 3])
    expect(await page.locator('.note:visible').count()).toBe(1)
    const look = (selector: string, name: string, pseudo = '') =>
      page.evaluate(
        `getComputedStyle(document.querySelector('${selector}'), '${pseudo}').getPropertyValue('${name}')`,
      )
    expect(await look('#at-target-1', '--l6')).toBe('none')
    expect(await look('#at-target-1', '--l3')).toContain('gradient')
    expect(await look('#at-target-1', 'background-color', '::highlight(found)')).toBe('rgba(0, 0, 0, 0)')
    const index = await open(htmlIndex([indexEntry(checked(WRONG), 'a.html')]))
    await index.locator('#query').fill('không có')
    await index.keyboard.press('Enter')
    expect(await index.locator('tr.document:visible').count()).toBe(0)
    await index.emulateMedia({ media: 'print' })
    expect(await index.locator('tr.document:visible').count()).toBe(1)
    await Promise.all([page.close(), index.close()])
  })

  it.each([
    ['chi-thi-giu-rung-2010', 'beside the signature, line by line'],
    ['thi-dua-so-giao-duc-2021', 'before it'],
  ])('gives the recipients room on paper and window: %s, %s', async (name) => {
    const page = await open(htmlReport(fixture(name)))
    for (const [media, width] of [
      ['screen', 1280],
      ['screen', 390],
      ['print', 673],
    ] as const) {
      await page.emulateMedia({ media })
      await page.setViewportSize({ width, height: 900 })
      const lines = (await page.evaluate(`[...document.querySelectorAll('.recipients p')].map((each) => {
        const range = document.createRange()
        range.selectNodeContents(each.querySelector('.cell') ?? each)
        return new Set([...range.getClientRects()].filter(({ width }) => width > 1).map(({ bottom }) => Math.round(bottom))).size
      })`)) as number[]
      expect(lines.length).toBeGreaterThan(5)
      // On a phone half the width is little.
      expect(lines.filter((count) => count > (width === 390 ? 2 : 1))).toEqual([])
    }
    await page.close()
  })

  it('calls a finding on paper as in its entry', async () => {
    const page = await open(htmlReport(checked(WRONG)))
    await page.emulateMedia({ media: 'print' })
    const codes = (await page.evaluate(
      `[...document.querySelectorAll('[data-codes]')].flatMap(({ dataset }) => dataset.codes.split(' '))`,
    )) as string[]
    expect(codes).toContain('K1')
    const called = await page.locator('.card .code').allInnerTexts()
    expect(codes.filter((code) => !called.some((each) => each.split(' ')[0] === code))).toEqual([])
    expect(called[0]).toBe('K1 Lỗi')
    await page.close()
  })

  it('leaves the words of a title as they stand', async () => {
    const { directive } = checked(WRONG.replace('Thi đua', 'thi đua'))
    const nameless = { ...directive, header: { ...directive.header, title: null } }
    for (const [html, selector, words] of [
      [htmlReport({ directive }), 'h1', 'thi đua năm 2021'],
      [htmlReport({ directive }), 'article .title', 'thi đua năm 2021'],
      [htmlReport({ directive: nameless }), 'h1', 'ke-hoach.txt'],
      [htmlIndex([indexEntry({ directive }, 'a.html')]), 'tr.document p', 'thi đua năm 2021'],
    ] as const) {
      const page = await open(html)
      const element = page.locator(selector).first()
      expect((await element.textContent())?.trim()).toBe(words)
      const letter = await element.evaluate(
        (each) => each.ownerDocument.defaultView!.getComputedStyle(each, '::first-letter').textTransform,
      )
      expect(letter).toBe('none')
      await page.close()
    }
  })

  it.each([3, 12, 40])('draws a timeline of %i deadlines whole, no label on another', async (count) => {
    const tasks = Array.from({ length: count }, (_, index) => {
      const month = index === count - 1 ? 12 : 1 + Math.floor((index * 11) / count)
      return `${index + 1}. Sở Y tế gửi báo cáo số ${index + 1} chậm nhất ngày ${index === count - 1 ? 31 : 1 + (index % 28)}/${month}/2021.`
    })
    const page = await open(
      htmlReport(
        checked(
          `KẾ HOẠCH\nThi đua\nCao Bằng, ngày 02 tháng 01 năm 2021\n\nI. TỔ CHỨC\n${tasks.join('\n')}\n`,
        ),
      ),
    )
    for (const width of [360, 390, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      const { diamonds, cut, overlaps } = (await page.evaluate(`(() => {
        const boxes = (selector) => [...document.querySelectorAll(selector)].map((each) => each.getBoundingClientRect())
        const apart = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
        const diamonds = [...document.querySelectorAll('.due')]
        const labels = boxes('.axis text')
        return {
          diamonds: diamonds.length,
          // A row shows nothing outside its box.
          cut: diamonds.filter((each) => {
            const [own, row] = [each, each.closest('li')].map((one) => one.getBoundingClientRect())
            return own.left < row.left || own.right > row.right || own.top < row.top || own.bottom > row.bottom
          }).length + labels.filter(({ left, right }) => left < 0 || right > innerWidth).length,
          overlaps: labels.filter((a, at) => labels.some((b, other) => other > at && !apart(a, b))).length,
        }
      })()`)) as { diamonds: number; cut: number; overlaps: number }
      expect([width, diamonds, cut, overlaps]).toEqual([width, count, 0, 0])
    }
    await page.close()
  })

  it('leaves no words of a time limit outside their row', async () => {
    const task = 'Sở Y tế gửi báo cáo chậm nhất 05 ngày làm việc kể từ ngày ký ban hành'
    const text = `Cao Bằng, ngày 04 tháng 01 năm 2021\n\nKẾ HOẠCH\nThi đua\n\nI. TỔ CHỨC\n1. ${task}.\n2. ${task} văn bản.\n`
    const page = await open(htmlReport(checked(text)), { viewport: { width: 360, height: 900 } })
    const rooms = (await page.evaluate(
      `[...document.querySelectorAll('#timeline .at')].map((each) => each.closest('li').getBoundingClientRect().right - each.getBoundingClientRect().right)`,
    )) as number[]
    expect(rooms).toHaveLength(2)
    expect(rooms.filter((room) => room < 0)).toEqual([])
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
    await page.setViewportSize({ width: 673, height: 900 })
    const width = (selector: string) =>
      page.evaluate(`Math.round(document.querySelector('${selector}').getBoundingClientRect().width)`)
    for (const part of ['#tasks table', '.chart', 'article', '.lists'])
      expect([part, await width(part)]).toEqual([part, 673])
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    // Four for the document, the lists and the tasks each, one for the timeline.
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)!.length).toBeLessThanOrEqual(12)
    await page.close()
  })
})
