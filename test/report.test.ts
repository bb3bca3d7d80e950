import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { beforeAll, describe, expect, it } from 'vitest'
import { check, type Directive, parseText } from '../src/index'
import { parseMarkdown } from '../src/markdown'
import { loadRegistry, type Registry } from '../src/registry'
import { jsonReport } from '../src/report/json'
import type { Report } from '../src/report/report'
import { sarifReport } from '../src/report/sarif'
import { textReport } from '../src/report/text'

const PLAN = `SỞ NỘI VỤ
Số: 77/KH-SNV
Cao Bằng, ngày 08 tháng 9 năm 2021

KẾ HOẠCH
Thi đua những tháng cuối năm

Căn cứ Nghị định số 91/2017/NĐ-CP ngày 30 tháng 7 năm 2017 của Chính phủ;
Căn cứ Quyết định số 7412/QĐ-UBND ngày 05/01/2021 của UBND tỉnh Cao Bằng;
`
const DRIVER = {
  version: '1.2.3',
  rules: [
    {
      id: 'citation/issued-differs',
      severity: 'error' as const,
      about: { en: 'a date', vi: 'ngày' },
    },
  ],
}
const RULES = ['issued-differs', 'unknown'].map((name) => `citation/${name}`)

let registry: Registry
beforeAll(async () => {
  registry = await loadRegistry()
})

/** What a report says of directives, the findings of two rules alone. */
const reported = (report: Report, directives: readonly Directive[], unreadable: string[] = []) => {
  const parts = directives.map((directive) => {
    const result = check(directive, { registry })
    const findings = result.findings.filter(({ ruleId }) => RULES.includes(ruleId))
    return report.document({ directive, result: { ...result, findings } })
  })
  return [...parts, report.end(unreadable)].join('')
}
const plan = parseText(PLAN, { name: 'năm 2021/kế hoạch #1.txt', sha256: 'ab' })
const markdown = parseMarkdown(`# KẾ HOẠCH\n\n${PLAN.split('\n\n')[2]!}`, { name: 'a.md' })

describe('the report as text', () => {
  it('lists place, severity, message, rule, what to write instead and on whose word, and the day', () => {
    const text = reported(textReport('en', false), [plan])
    expect(text).toContain('năm 2021/kế hoạch #1.txt\n')
    expect(text).toMatch(
      /^8:35-8:59 +error +91\/2017\/NĐ-CP was issued on 2017-07-31, not on 2017-07-30\. +citation\/issued-differs +chithi$/mu,
    )
    expect(text).toContain('write: ngày 31 tháng 7 năm 2017\n')
    expect(text).toMatch(/^ +proof: decree:91-2017-nd-cp, \S/mu)
    expect(text).toMatch(/^9:\d+-9:\d+ +info +7412\/QĐ-UBND /mu)
    expect(text).toContain('\njudged as of 2021-09-08 (its own date)\n')
  })

  it('says what is to be added, where nothing is replaced', () => {
    const directive = parseText('KẾ HOẠCH\nCăn cứ Nghị định số 91/2017/NĐ-CP của Chính phủ;')
    const result = check(directive, { registry, on: '2020-01-01' })
    const text = textReport('en', false).document({ directive, result })
    expect(text).toContain('    add: ngày 31 tháng 7 năm 2017\n')
  })

  it('speaks Vietnamese', () => {
    const text = reported(textReport('vi', false), [plan])
    expect(text).toContain('ban hành ngày 31/7/2017, không phải ngày 30/7/2017.')
    expect(text).toContain('xét tại ngày 08/09/2021 (ngày ban hành của văn bản)')
  })

  it('says how it knows the day, and when the facts are older', () => {
    const undated = parseText('KẾ HOẠCH\nCăn cứ Nghị định số 91/2017/NĐ-CP ngày 31/7/2017;')
    const nothing = parseText('KẾ HOẠCH\nThi đua')
    const late = parseText('SỞ NỘI VỤ\nCao Bằng, ngày 02 tháng 3 năm 2031\n\nKẾ HOẠCH\nThi đua')
    const text = reported(textReport('en', false), [undated, nothing, late])
    expect(text).toContain('judged as of 2017-07-31 (the latest date that it cites; it has none of its own)')
    expect(text).toContain('judged as of no day')
    expect(text).toMatch(/2031-03-02 \(its own date\); the registry knows effect only up to 20\d\d/u)
  })
})

describe('the report as JSON', () => {
  it('is one array of documents with their findings', () => {
    const [first, second] = JSON.parse(reported(jsonReport('vi'), [plan, markdown]))
    expect(first).toMatchObject({
      name: 'năm 2021/kế hoạch #1.txt',
      sha256: 'ab',
      on: { date: '2021-09-08', via: 'header' },
      registry: { asOf: registry.asOf, size: registry.size, older: false },
    })
    expect(first.findings[0]).toMatchObject({
      ruleId: 'citation/issued-differs',
      severity: 'error',
      message: expect.stringContaining('không phải ngày'),
      row: 'decree:91-2017-nd-cp',
      fix: { text: 'ngày 31 tháng 7 năm 2017' },
      place: { startLine: 8, startColumn: 35, endLine: 8, endColumn: 59 },
    })
    expect(second.findings[0].place).toEqual({
      startLine: 3,
      startColumn: null,
      endLine: 3,
      endColumn: null,
    })
  })

  it('is an empty array where nothing was checked', () => {
    expect(JSON.parse(reported(jsonReport('en'), []))).toEqual([])
  })
})

describe('the report as SARIF', () => {
  // The official pattern of languages has a bracket too many, which Unicode mode does not allow.
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true })
  addFormats.default(ajv)
  const validate = ajv.compile(schema)
  const errorsOf = (log: unknown) => (validate(log) ? [] : validate.errors)

  it('validates against the official schema', () => {
    const broken = ['trống.txt: nothing in it, expected the text of a directive']
    const cases = [reported(sarifReport('en', DRIVER), [plan, markdown], broken)]
    cases.push(reported(sarifReport('vi', DRIVER), []))
    for (const text of cases) expect(errorsOf(JSON.parse(text))).toEqual([])
    expect(errorsOf({ version: '2.1.0', runs: [{ tool: {} }] })).not.toEqual([])
  })

  it('has the place, the proof and the fix of each finding', () => {
    const log = JSON.parse(reported(sarifReport('en', DRIVER), [plan, markdown], ['x.txt: no such file']))
    const [run] = log.runs
    const [result, , inMarkdown] = run.results
    const uri = 'n%C4%83m%202021/k%E1%BA%BF%20ho%E1%BA%A1ch%20%231.txt'
    expect(result).toMatchObject({
      ruleId: 'citation/issued-differs',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri },
            region: { startLine: 8, startColumn: 35, endLine: 8, endColumn: 59 },
          },
        },
      ],
      properties: { actual: '2017-07-30', expected: '2017-07-31', row: 'decree:91-2017-nd-cp' },
      fixes: [
        {
          artifactChanges: [
            {
              artifactLocation: { uri },
              replacements: [
                {
                  deletedRegion: { startLine: 8, startColumn: 35, endLine: 8, endColumn: 59 },
                  insertedContent: { text: 'ngày 31 tháng 7 năm 2017' },
                },
              ],
            },
          ],
        },
      ],
    })
    expect(run.results[1].level).toBe('note')
    expect(inMarkdown.fixes).toBeUndefined()
    expect(run.artifacts[0]).toMatchObject({ hashes: { 'sha-256': 'ab' }, location: { uri } })
    expect(run.invocations[0]).toMatchObject({ executionSuccessful: false })
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toBe('x.txt: no such file')
  })
})
