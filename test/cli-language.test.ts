import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { spokenLanguage } from '../src/cli/voice'
import { runCli, VIETNAMESE } from './run-cli'

const folder = mkdtempSync(join(tmpdir(), 'chithi-'))
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => {
  vi.restoreAllMocks()
})
const at = (name: string) => join(folder, name)
const PLAN = `SỞ NỘI VỤ
Số: 31/KH-SNV
Cao Bằng, ngày 12 tháng 4 năm 2021

KẾ HOẠCH
Thi đua năm 2021
Căn cứ Nghị định số 91/2017/NĐ-CP ngày 30/7/2017 của Chính phủ;

1. Báo cáo chậm nhất ngày 30 tháng 02 năm 2021.
`
writeFileSync(at('kế hoạch.txt'), PLAN)
writeFileSync(at('ảnh.txt'), Buffer.from('GIF89a\0'))
writeFileSync(
  at('sổ.csv'),
  'type,symbol,issued\ndecree,91/2017/NĐ-CP,2017-07-31\nlaw,,\ndecree,1/2020/NĐ-CP,hôm nay\n',
)

const chithi = async (args: string[], env: Record<string, string> | null = VIETNAMESE as never) => {
  const { exit, out, err } = await runCli(args, '', undefined, env)
  return { exit, out: out.replaceAll(`${folder}/`, ''), err: err.replaceAll(`${folder}/`, '') }
}

/** What each command can be told; every one of them `--lang` and `--help`. */
const OPTIONS: Record<string, string[]> = {
  parse: ['format', 'output', 'errors', 'jobs', 'timeout', 'memory', 'resume', 'shard', 'stdin'],
  check: [...['registry', 'on', 'policy', 'baseline', 'write-baseline', 'format', 'output', 'frail', 'rule']],
  compare: ['cascade', 'many', 'registry', 'format'],
  export: ['to', 'output'],
  schema: [],
  report: ['output', 'registry', 'on', 'policy'],
  registry: ['on'],
}

describe('--help', () => {
  const helpOf = async (...words: string[]) => {
    const info = vi.spyOn(console, 'info').mockImplementation(() => {})
    expect((await chithi([...words, '--help'], null)).exit).toBe(0)
    const [[text]] = info.mock.calls as [[string]]
    info.mockRestore()
    return text
  }
  const HEADS = { en: ['Usage:', 'Options:'], vi: ['Cách dùng:', 'Tùy chọn:'] }

  describe.each(['vi', 'en'] as const)('in %s', (language) => {
    it.each(Object.keys(OPTIONS))('names all options of %s', async (command) => {
      const help = await helpOf(command, '--lang', language)
      const named = Array.from(
        help.matchAll(/^ {2}(?:-\w, )?--(?<name>[\w-]+).*$/gmu),
        ({ groups }) => groups!.name,
      )
      expect(named.sort()).toEqual([...OPTIONS[command]!, 'lang', 'help'].sort())
      for (const head of HEADS[language]) expect(help).toContain(`\n${head}\n`)
    })

    it('names all commands', async () => {
      const help = await helpOf('--lang', language)
      for (const command of Object.keys(OPTIONS))
        expect(help).toMatch(new RegExp(`^ {2}${command} .*\\S{3}`, 'mu'))
    })
  })

  it('has no English sentence in Vietnamese', async () => {
    for (const command of [[], ...Object.keys(OPTIONS).map((name) => [name])]) {
      const [english, vietnamese] = [
        await helpOf(...command, '--lang=en'),
        await helpOf(...command, '--lang=vi'),
      ]
      // What is said of each option, without the example, which is the same.
      const said = (help: string) =>
        help.split('\n').flatMap((line) => /^ {2}.*? {2,}(?<words>.+)$/u.exec(line)?.groups?.words ?? [])
      expect(said(english)).toHaveLength(said(vietnamese).length)
      expect(said(english).filter((words) => said(vietnamese).includes(words))).toEqual([])
    }
    expect(await helpOf('parse', '--lang', 'vi')).toContain('(mặc định: ndjson)')
  })
})

describe('the language', () => {
  it.each([
    [['--lang', 'vi'], { LANG: 'en_US.UTF-8' }, 'vi'],
    [['--lang=en'], { CHITHI_LANG: 'vi' }, 'en'],
    [['--', '--lang', 'vi'], { LANG: 'C' }, 'en'],
    [[], { CHITHI_LANG: 'vi', LC_ALL: 'C' }, 'vi'],
    [[], { CHITHI_LANG: 'en', LANG: 'vi_VN.UTF-8' }, 'en'],
    [[], { CHITHI_LANG: '', LC_ALL: 'vi_VN', LANG: 'en_GB' }, 'vi'],
    [[], { LC_ALL: 'C.UTF-8', LC_MESSAGES: 'vi_VN.UTF-8', LANG: 'vi_VN.UTF-8' }, 'en'],
    [[], { LC_MESSAGES: 'vi', LANG: 'en_GB' }, 'vi'],
    [[], { LANG: 'vi_VN.UTF-8' }, 'vi'],
    [[], { LANG: 'vilnius' }, 'en'],
  ] as const)('is for %j in %j: %s', (argv, env, language) => {
    expect(spokenLanguage(argv, env, 'en-US')).toBe(language)
  })

  it('is that of the system where no variable says it', () => {
    expect(spokenLanguage([], {}, 'vi-VN')).toBe('vi')
    expect(spokenLanguage([], {}, 'en-US')).toBe('en')
  })

  it('is one that there is', async () => {
    const { exit, err } = await chithi(['schema', '--lang', 'fr'])
    expect([exit, err]).toEqual([2, 'chithi: --lang fr: cần vi hoặc en; xem chithi --help\n'])
  })
})

describe('in a Vietnamese environment', () => {
  it('a file that is not there is told in Vietnamese', async () => {
    expect(await chithi(['parse', 'không-có.txt'])).toEqual({
      exit: 1,
      out: '',
      err: 'chithi: không-có.txt: không có tệp này, cần đường dẫn đến một văn bản\n',
    })
  })

  it.each([
    [['đọc'], 'không có lệnh đọc; xem chithi --help'],
    [[], 'cần một lệnh; xem chithi --help'],
    [['--lang', 'vi'], 'cần một lệnh; xem chithi --help'],
    [['parse'], 'cần ít nhất một tệp, thư mục hoặc mẫu tên, hoặc --stdin; xem chithi --help'],
    [['--nhanh'], 'không có tùy chọn `--nhanh`; xem chithi --help'],
    [['check', 'a.txt', '--nhanh'], 'không có tùy chọn `--nhanh`; xem chithi --help'],
    [['check', 'a.txt', '--policy'], 'tùy chọn `--policy <file>` thiếu giá trị; xem chithi --help'],
    [['registry'], 'lệnh `registry <action> [...files]` thiếu tham số; xem chithi --help'],
    [['schema', 'thừa'], 'thừa tham số: `thừa`; xem chithi --help'],
    [['parse', 'a.txt', '--jobs', 'hai'], '--jobs hai: cần số nguyên từ 0; xem chithi --help'],
    [['parse', 'a.txt', '--format', 'xml'], '--format xml: cần ndjson hoặc json; xem chithi --help'],
    [['check', 'a.txt', '--on', '30/4'], '--on 30/4: cần ngày ghi như 2026-04-30; xem chithi --help'],
    [
      ['check', 'a.txt', '--rule', 'x=off'],
      /^không có quy tắc "x", cần một trong: citation\/.*; xem chithi --help$/u,
    ],
    [
      ['compare', 'a.txt'],
      'cần hai tệp, trước và sau, không phải 1; --many so sánh nhiều tệp; xem chithi --help',
    ],
    [
      ['export', 'a.txt', '--to', 'pdf'],
      '--to pdf: cần ics, csv, web-annotation hoặc akn; xem chithi --help',
    ],
    [['report', 'a.txt'], 'cần -o THƯ_MỤC cho các trang; xem chithi --help'],
    [['registry', 'sửa', 'a.csv'], 'registry sửa: cần validate, diff hoặc info; xem chithi --help'],
    [['registry', 'info', 'a.csv'], 'a.csv: không đọc được (ENOENT)'],
  ])('%j is refused in Vietnamese', async (args, said) => {
    const { err } = await chithi([...args])
    if (said instanceof RegExp) expect(err.slice('chithi: '.length, -1)).toMatch(said)
    else expect(err).toBe(`chithi: ${said}\n`)
  })

  it('a batch is summed up in Vietnamese, its errors are written in English', async () => {
    const { exit, err } = await chithi([
      'parse',
      at('kế hoạch.txt'),
      at('ảnh.txt'),
      '--jobs',
      '0',
      '-o',
      at('ra.ndjson'),
      '--errors',
      at('lỗi.ndjson'),
    ])
    expect(exit).toBe(1)
    expect(err).toMatch(/^chithi: đọc được 1, từ chối 1 \(1 binary\), 0:0\d, 0,\d\d MB\/giây\n$/u)
    expect(JSON.parse(readFileSync(at('lỗi.ndjson'), 'utf8'))).toMatchObject({
      code: 'binary',
      reason: 'found a GIF image, expected a document',
    })
  })

  it('a registry is told of in Vietnamese', async () => {
    const { exit, out, err } = await chithi(['registry', 'validate', at('sổ.csv'), '--on', '2026-04-30'])
    expect(exit).toBe(1)
    expect(out).toBe('1 văn bản, không dữ kiện nào ghi thời điểm, bỏ qua 2\n')
    expect(err.split('\n')).toEqual([
      'chithi: sổ.csv:3: law chưa đủ để nhận diện, cần thêm: symbol, issued',
      'chithi: sổ.csv:4: facts.0.value: ngày không đúng, cần ghi như 2026-04-30',
      '',
    ])
    const info = await chithi(['registry', 'info', '--on', '2026-04-30'])
    expect(info.out).toMatch(/^[\d.]+ văn bản, dữ kiện đến [\d/]+, trước ngày 30\/04\/2026 [\d.]+ tháng\n/u)
    const diff = await chithi(['registry', 'diff', at('sổ.csv')])
    expect(diff.out).toMatch(/\d dòng mới, \d dòng nói khác, \d dòng không khác, trong \d dòng\n$/u)
  })

  it('findings and comparisons are told in Vietnamese', async () => {
    expect((await chithi(['check', at('kế hoạch.txt')])).out).toContain('xét tại ngày')
    expect((await chithi(['compare', at('kế hoạch.txt'), at('kế hoạch.txt')])).out).toContain(
      'không khác nhau',
    )
    expect((await chithi(['check', at('kế hoạch.txt')], { LANG: 'C' })).out).toContain('judged as of')
  })

  it('a page tells what the reading noticed, in the language of the page', async () => {
    await chithi(['report', at('kế hoạch.txt'), at('ảnh.txt'), '-o', at('trang')], { LANG: 'C' })
    const page = readFileSync(at('trang/kế hoạch.html'), 'utf8')
    expect(page).toContain('Ngày ngày 30 tháng 02 năm 2021 không có trong lịch')
    expect(readFileSync(at('trang/index.html'), 'utf8')).toContain('gặp ảnh GIF, cần một văn bản')
    await chithi(['report', at('kế hoạch.txt'), '-o', at('trang'), '--lang', 'en'])
    expect(readFileSync(at('trang/kế hoạch.html'), 'utf8')).toContain(
      'Unexpected date ngày 30 tháng 02 năm 2021',
    )
  })

  it.each([
    ['parse', '--jobs', '0'],
    ['parse', '--jobs', '0', '--format', 'json'],
    ['check', '--format', 'json'],
    ['check', '--format', 'sarif'],
    ['compare', '--many', '--format', 'json'],
    ['compare', '--many', '--format', 'csv'],
    ['compare', '--many', '--format', 'html'],
    ['export', '--to', 'ics'],
    ['export', '--to', 'web-annotation'],
    ['export', '--to', 'akn'],
  ])('what programs read is the same as elsewhere: %s %s %s %s', async (...args) => {
    const said = [...args, at('kế hoạch.txt'), ...(args[0] === 'compare' ? [] : [at('ảnh.txt')])]
    const [here, elsewhere] = [await chithi(said), await chithi(said, { LANG: 'en_GB.UTF-8' })]
    expect(here.out.length).toBeGreaterThan(50)
    expect(here.out).toBe(elsewhere.out)
  })
})
