import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fingerprint } from '../src/index'
import { factOf } from './registry-rows'
import { runCli, VIETNAMESE } from './run-cli'

const folder = mkdtempSync(join(tmpdir(), 'chithi-check-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const chithi = async (...args: string[]) => {
  const { exit, out, err } = await runCli(['check', ...args])
  return { exit, out: out.replaceAll(`${folder}/`, ''), err: err.replaceAll(`${folder}/`, '') }
}

const planOf = (...bases: string[]) => `SỞ NỘI VỤ
Số: 31/KH-SNV
Cao Bằng, ngày 12 tháng 4 năm 2021

KẾ HOẠCH
Thi đua năm 2021

${bases.map((basis) => `Căn cứ ${basis};`).join('\n')}
`
const RIGHT =
  'Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng'
const WRONG = RIGHT.replace('31 tháng 7', '30 tháng 7')
const DIFFERS = 'citation/issued-differs'

const right = file('đúng.txt', planOf(RIGHT))
const wrong = file('sai.txt', planOf(WRONG))

describe('chithi check', () => {
  it('ends with 0 where all holds, and says on which day it judged', async () => {
    const { exit, out, err } = await chithi(right, '--lang', 'en')
    expect([exit, err]).toEqual([0, ''])
    expect(out).toContain('judged as of 2021-04-12 (its own date)\n')
    expect(out).not.toContain('error')
  })

  it('ends with 1 on an error, in Vietnamese where the environment is', async () => {
    const { exit, out } = await runCli(['check', wrong], '', undefined, VIETNAMESE)
    expect(exit).toBe(1)
    expect(out).toContain(DIFFERS)
    expect(out).toContain('không phải ngày 30/7/2017')
  })

  it('names what it cannot read, and ends with 1', async () => {
    const { exit, out, err } = await chithi(join(folder, 'không.txt'), right)
    expect(exit).toBe(1)
    expect(err).toBe('chithi: không.txt: no such file, expected the path of a document\n')
    expect(out).toContain('đúng.txt')
  })

  it('weighs rules: off, lighter, and warnings that count with --frail', async () => {
    expect((await chithi(wrong, '--rule', `${DIFFERS}=off`)).out).not.toContain(DIFFERS)
    const warned = await chithi(wrong, '--rule', `${DIFFERS}=warning`)
    expect(warned.out).toMatch(/warning .*citation\/issued-differs/u)
    expect(warned.exit).toBe(0)
    expect((await chithi(wrong, '--rule', `${DIFFERS}=warning`, '--frail')).exit).toBe(1)
  })

  it('judges as of the day that is asked for', async () => {
    const { out } = await chithi(right, '--on', '2016-01-01', '--lang', 'en')
    expect(out).toContain('judged as of 2016-01-01 (as asked)')
    expect(out).toContain('citation/issued-after')
  })

  it('says when its facts are older than the document', async () => {
    const late = file('sau.txt', planOf(RIGHT).replace('2021\n\nKẾ', '2030\n\nKẾ'))
    expect((await chithi(late, '--lang', 'en')).out).toMatch(
      /judged as of 2030-04-12 \(its own date\); the registry knows effect only up to \d{4}-\d\d, before/u,
    )
  })

  it('prints JSON and SARIF', async () => {
    const [document] = JSON.parse((await chithi(wrong, '--format', 'json')).out)
    expect(document.findings).toContainEqual(expect.objectContaining({ ruleId: DIFFERS }))
    const log = JSON.parse((await chithi(wrong, '--format', 'sarif')).out)
    expect(log.runs[0].results).toContainEqual(expect.objectContaining({ ruleId: DIFFERS }))
    const ids = log.runs[0].tool.driver.rules.map(({ id }: { id: string }) => id)
    expect(ids).toContain(DIFFERS)
  })
})

describe('registries of one’s own', () => {
  const row = (symbol: string, day: string) =>
    JSON.stringify({ type: 'decree', symbol, facts: [factOf(`issued=${day}`)] })

  it('are laid over the shipped one, and their broken rows are named', async () => {
    const path = file('riêng.ndjson', `${row('91/2017/NĐ-CP', '2017-07-30')}\n{}\n`)
    const { exit, out, err } = await chithi(wrong, '--registry', path)
    expect(err).toMatch(/^chithi: riêng\.ndjson:2: \S[^\n]*\n$/u)
    expect(out).not.toContain(DIFFERS)
    expect(exit).toBe(0)
  })

  it('may be several, the later first', async () => {
    const first = file('một.ndjson', row('91/2017/NĐ-CP', '2017-07-30'))
    const second = file('hai.csv', 'type,symbol,issued,strength\ndecree,91/2017/NĐ-CP,2017-07-31,page\n')
    expect((await chithi(wrong, '--registry', first, '--registry', second)).exit).toBe(1)
    expect((await chithi(wrong, '--registry', second, '--registry', first)).exit).toBe(0)
  })
})

describe('what is known already', () => {
  it('is left out by a baseline, wherever in the document it stands', async () => {
    const [known, document] = [join(folder, 'đã biết.tsv'), file('cũ.txt', planOf(WRONG))]
    const { exit, out } = await chithi(document, '--write-baseline', known)
    expect(exit).toBe(0)
    expect(out).toMatch(/^đã biết\.tsv: \d+ findings?\n$/u)
    expect(readFileSync(known, 'utf8')).toContain(`\t${DIFFERS}\tngày 30 tháng 7 năm 2017\t2017-07-31\n`)
    file('cũ.txt', planOf(RIGHT.replaceAll('91/2017', '39/2012').replace('31 tháng 7', '27 tháng 4'), WRONG))
    expect((await chithi(document, '--baseline', known)).out).not.toContain('30/7/2017')
  })

  it('is known again however its path is typed, and on another day', async () => {
    const known = join(folder, 'một lần.tsv')
    const document = file('lời.txt', planOf(WRONG, 'Nghị định số 121/2005/NĐ-CP'))
    const from = relative('', document)
    await chithi(document, '--on', '2026-04-01', '--write-baseline', known)
    expect(readFileSync(known, 'utf8')).toContain(DIFFERS)
    for (const typed of [from, `./${from}`, join(folder, '.', 'lời.txt'), `${folder}/./lời.txt`]) {
      const { exit, out } = await chithi(typed, '--on', '2026-04-02', '--baseline', known, '--format', 'json')
      expect([exit, JSON.parse(out)[0].findings]).toEqual([0, []])
    }
  })

  it('has one fingerprint of all ways to write a path, and none of the day of the check', () => {
    const printOf = (name: string, expected: string) =>
      fingerprint({ source: { name, sha256: null } as never }, { ruleId: DIFFERS, quote: 'ngày', expected })
    for (const name of ['./a/b.txt', 'a//b.txt', 'a/./b.txt', 'a/c/../b.txt', 'a\\b.txt'])
      expect(printOf(name, '2017-07-31')).toBe(printOf('a/b.txt', '2017-07-31'))
    for (const name of ['/a/b.txt', '../a/b.txt', 'b.txt', 'a/b/b.txt'])
      expect(printOf(name, '2017-07-31')).not.toBe(printOf('a/b.txt', '2017-07-31'))
    expect(printOf('a', 'in force on 2026-04-01')).toBe(printOf('a', 'in force on 2026-04-02'))
    expect(printOf('a', '2017-07-30')).not.toBe(printOf('a', '2017-07-31'))
  })

  it('is left out by a policy, for a reason', async () => {
    const suppress = [
      { rule: DIFFERS, symbol: '91/2017/NĐ-CP', document: 'sai.txt', reason: 'đã đính chính' },
    ]
    const policy = file('quy ước.json', JSON.stringify({ suppress }))
    expect((await chithi(wrong, '--policy', policy)).exit).toBe(0)
    const other = file(
      'khác.json',
      JSON.stringify({ suppress: [{ ...suppress[0], symbol: '98/2023/NĐ-CP' }] }),
    )
    expect((await chithi(wrong, '--policy', other)).exit).toBe(1)
  })

  it('is weighed by a policy, and by the command line before it', async () => {
    const policy = file('nhẹ.json', JSON.stringify({ rules: { [DIFFERS]: 'info' } }))
    expect((await chithi(wrong, '--policy', policy)).exit).toBe(0)
    expect((await chithi(wrong, '--policy', policy, '--rule', `${DIFFERS}=error`)).exit).toBe(1)
  })
})

describe('wrong usage of chithi check', () => {
  const bad = file('hỏng.json', '{"required": 3}')
  const unknown = file('lạ.json', '{"suppress": [{"rule": "citation/none", "reason": "x"}]}')
  it.each([
    [[], /expected at least one FILE/],
    [[right, '--on', '2021-02-31'], /--on 2021-02-31: expected a day/],
    [[right, '--on', '2021'], /--on 2021: expected a day/],
    [[right, '--lang', 'fr'], /--lang fr: expected vi or en/],
    [[right, '--format', 'xml'], /--format xml: expected text, json, sarif or docx/],
    [[right, '--rule', 'citation/unknown'], /--rule citation\/unknown: expected/],
    [[right, '--rule', 'citation/unknown=loud'], /expected off, info, warning or error/],
    [[right, '--rule', 'citation/none=off'], /Unexpected rule "citation\/none", expected one of/],
    [[right, '--policy', bad], /hỏng\.json: required: /],
    [[right, '--policy', unknown], /Unexpected rule "citation\/none"/],
    [[right, '--policy', right], /đúng\.txt: no JSON/],
    [[right, '--policy', 'a', '--policy', 'b'], /expected --policy only once/],
    [[right, '--baseline', '2021'], /expected a word after --baseline/],
    [[right, '--registry', 'a.txt'], /a\.txt: expected a name that ends in/],
    [['-', '--registry', '-'], /expected - only once/],
    [[wrong, '--write-baseline', wrong], /expected another file for --write-baseline/],
  ])('%j', async (args, reason) => {
    const { exit, out, err } = await chithi(...args)
    expect([exit, out]).toEqual([2, ''])
    expect(err).toMatch(reason)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it.each(['--policy', '--baseline'])('tells of a file for %s that is not there', async (option) => {
    const { exit, err } = await chithi(right, option, join(folder, 'không.json'))
    expect([exit, err]).toEqual([3, 'chithi: không.json: cannot be read (ENOENT)\n'])
  })

  it('leaves no unfinished file behind', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})
