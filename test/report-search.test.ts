import { describe, expect, it } from 'vitest'
import { htmlIndex, htmlReport, indexEntry } from '../src/report'
import { chromiumPath, tellWithoutChromium } from './chromium'
import { checked } from './report-holds'
import { fixture, MINUTE, pagesIn } from './report-pages'

tellWithoutChromium()

describe.skipIf(chromiumPath === null)('the search of a report', { timeout: MINUTE }, () => {
  const { open, troubles } = pagesIn()

  it('finds words typed without their marks, or with them, in the text and the lists', async () => {
    const page = await open(htmlReport(fixture('thi-dua-so-giao-duc-2021')))
    const search = async (query: string) => {
      await page.locator('#query').fill(query)
      await page.keyboard.press('Enter')
      return page.locator('#found').textContent()
    }
    await page.locator('#query').fill('nghi dinh so 91')
    await expect.poll(() => page.locator('#found').textContent()).toBe('1 chỗ')
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

  it('counts in English, too', async () => {
    const page = await open(htmlReport(fixture('thi-dua-so-giao-duc-2021'), { language: 'en' }))
    for (const [query, found] of [
      ['nghi dinh so 91', '1 match'],
      ['van phong so', '3 matches'],
      ['nowhere', '0 matches'],
    ] as const) {
      await page.locator('#query').fill(query)
      await expect.poll(() => page.locator('#found').textContent()).toBe(found)
    }
    await page.close()
  })

  it('finds a document in the index', async () => {
    const [a, b] = ['thi-dua-so-giao-duc-2021', 'chi-thi-giu-rung-2010'].map(fixture)
    const page = await open(htmlIndex([indexEntry(a!, 'a.html'), indexEntry(b!, 'b.html')]))
    await page.locator('#query').fill('thai binh')
    await page.keyboard.press('Enter')
    expect(await page.locator('tr.document:visible').count()).toBe(1)
    await page.close()
  })
})
