import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RULES } from '../src/check/rules'
import { type CheckOptions, check } from '../src/check/run'
import { parseText } from '../src/index'
import { loadRegistry } from '../src/registry'
import { readCases } from './cases'
import { checkPages } from './tools/rules-page.mjs'

const registry = await loadRegistry()

const ON = / @ (?<on>\d{4}-\d{2}-\d{2})$/u

/** What the check finds in a case's text, which may end in the day it is judged on: `… @ 2020-03-06`. */
const found = (input: string, options: Partial<CheckOptions> = {}) => {
  const on = ON.exec(input)?.groups?.on
  const directive = parseText(input.replace(ON, ''))
  return check(directive, { registry, ...(on && { on }), ...options }).findings
}

const told = ({ ruleId, severity, quote, expected }: ReturnType<typeof found>[number]): string =>
  `${ruleId} ${severity} «${quote}» ${expected}`

const POLICY: CheckOptions['policy'] = {
  required: [
    {
      anyOf: [{ type: 'law', title: 'Thi đua, khen thưởng' }, { symbol: '98/2023/NĐ-CP' }],
      documents: ['plan'],
      from: '2024-01-01',
    },
  ],
}

const files = readdirSync('src/check/rules').filter((name) => name.endsWith('.cases'))

describe.each(files)('src/check/rules/%s', (name) => {
  const rule = RULES.find(({ id }) => id.endsWith(`/${basename(name, '.cases')}`))!

  it.each(readCases(`src/check/rules/${name}`))(':$line $input', ({ input, output }) => {
    const own = found(input, { policy: POLICY }).filter(({ ruleId }) => ruleId === rule.id)
    expect(own.map(told).join(' + ') || 'nothing').toBe(output)
  })
})

describe('wrong citations of proved instruments', () => {
  it.each(readCases('src/check/wrong.cases'))(':$line $input', ({ input, output }) => {
    const grave = found(input).filter(({ severity }) => severity === 'error')
    expect(grave.map(told).join(' + ') || 'nothing').toBe(output)
  })
})

it('each rule has cases beside it that find something and cases that find nothing', () => {
  expect(files.map((name) => name.replace('.cases', '')).sort()).toEqual(
    RULES.map(({ id }) => id.split('/')[1]!).sort(),
  )
  for (const name of files) {
    const outputs = readCases(`src/check/rules/${name}`).map(({ output }) => output)
    expect(outputs).toContain('nothing')
    expect(outputs.some((output) => output !== 'nothing')).toBe(true)
  }
})

it('docs/check has a page for each rule, as npm run docs writes it', async () => {
  const pages = await checkPages()
  expect(readdirSync('docs/check').sort()).toEqual([...pages.keys()].sort())
  for (const [name, page] of pages) expect(readFileSync(`docs/check/${name}`, 'utf8')).toBe(page)
})

it('every finding has its words, both sentences, and a fix that changes something', () => {
  const inputs = files.flatMap((name) => readCases(`src/check/rules/${name}`)).map(({ input }) => input)
  for (const input of inputs) {
    const text = input.replace(ON, '')
    for (const finding of found(input)) {
      expect(finding.quote).toBe(text.slice(finding.span.start, finding.span.end))
      expect(finding.message.en).toMatch(/\.$/u)
      expect(finding.message.vi).toMatch(/\.$/u)
      expect(finding.message.en).not.toMatch(/ a [aeiou]/u)
      expect(finding.message.en).not.toMatch(/ no ngày /u)
      expect(finding.message.vi).not.toMatch(/\d{4}-\d{2}|This document/u)
      if (finding.fix) {
        const { span, text: mended } = finding.fix
        expect(mended).not.toBe(text.slice(span.start, span.end))
      }
    }
  }
})

it('fixes may be applied together: none writes over another', () => {
  const inputs = files.flatMap((name) => readCases(`src/check/rules/${name}`)).map(({ input }) => input)
  const clashing =
    'Căn cứ Quyết định số 26/2005/QĐ-BGD&ĐT ngày 30/8/2005 của Bộ Giáo dục và Đào tạo; @ 2022-09-05'
  expect(found(clashing).filter(({ fix }) => fix === null).length).toBeGreaterThan(0)
  for (const input of [...inputs, clashing]) {
    const spans = found(input)
      .flatMap(({ fix }) => fix?.span ?? [])
      .sort((a, b) => a.start - b.start || a.end - b.end)
    for (const [index, span] of spans.slice(1).entries())
      expect(span.start, input).toBeGreaterThanOrEqual(spans[index]!.end)
  }
})

it('what another instrument takes the place of is mended by that alone', () => {
  const findings = found(
    'KẾ HOẠCH\nThi đua năm 2024\n\nCăn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;\nI. CHỈ TIÊU\n- Đạt 95%. @ 2024-02-10',
  )
  expect(findings.map(({ ruleId }) => ruleId)).toContain('citation/amendments-unnamed')
  expect(findings.filter(({ fix }) => fix).map(({ ruleId }) => ruleId)).toEqual(['citation/ended'])
})

describe('what is switched, weighted and known already', () => {
  const wrong = 'Căn cứ Nghị định số 91/2017/NĐ-CP ngày 30/7/2017 của Chính phủ; @ 2018-01-05'

  it('leaves a rule out, or changes its weight', () => {
    expect(found(wrong, { rules: { 'citation/issued-differs': 'off' } })).toEqual([])
    expect(found(wrong, { rules: { 'citation/issued-differs': 'info' } }).map(told)).toEqual([
      'citation/issued-differs info «ngày 30/7/2017» 2017-07-31',
    ])
  })

  it('refuses a rule that does not exist', () => {
    expect(() => found(wrong, { rules: { 'citation/isued-differs': 'off' } })).toThrow(
      /citation\/issued-differs/u,
    )
  })
})

const SEEDS = '../shared/corpus/seeds'

describe.skipIf(!existsSync(SEEDS))('the seeds', () => {
  it.each(existsSync(SEEDS) ? readdirSync(SEEDS).filter((name) => name.endsWith('.txt')) : [])(
    '%s has no error',
    (name) => {
      const directive = parseText(readFileSync(`${SEEDS}/${name}`, 'utf8'))
      const errors = check(directive, { registry }).findings.filter(({ severity }) => severity === 'error')
      expect(errors.map(told)).toEqual([])
      // Nothing that has happened since their day is held against them.
      const ended = check(directive, { registry }).findings.filter(
        ({ ruleId }) => ruleId === 'citation/ended',
      )
      expect(ended.map(told)).toEqual([])
    },
  )
})
