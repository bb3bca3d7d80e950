import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ChithiError, expandPaths, parse } from '../src/node'

const TEXT = 'KẾ HOẠCH\nThi đua năm 2021\n\nI. CHỈ TIÊU\n\n1. Huy động trẻ vào lớp 1 đạt 98%.\n'
const NFD = 'chỉ thị.txt'.normalize('NFD')

let folder = ''
const at = (...names: string[]) => join(folder, ...names)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chithi-'))
  mkdirSync(at('Kế hoạch', '2021', 'phụ lục'), { recursive: true })
  mkdirSync(at('trống'))
  for (const file of [
    'b.txt',
    'a.TXT',
    'c.md',
    'd.bin',
    '2021/e.txt',
    '2021/phụ lục/g.markdown',
    NFD,
    '[1] (2).txt',
  ])
    writeFileSync(at('Kế hoạch', file), TEXT)
  writeFileSync(at('trống', 'ảnh.gif'), TEXT)
  symlinkSync(at('Kế hoạch'), at('Kế hoạch', '2021', 'vòng'))
  symlinkSync(at('Kế hoạch', 'b.txt'), at('Kế hoạch', '2021', 'nối.txt'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const refusal = (promise: Promise<unknown>): Promise<ChithiError> =>
  promise.then(
    () => Promise.reject(new Error('expected a refusal')),
    (error) => (error instanceof ChithiError ? error : Promise.reject(error)),
  )

describe('parse', () => {
  it('reads a file, and says of it: name as given, format, encoding, hash of its bytes', async () => {
    const path = at('Kế hoạch', 'b.txt')
    const directive = await parse(path)
    expect(directive.text).toBe(TEXT)
    expect(directive.source).toMatchObject({ name: path, format: 'text', encoding: 'utf-8' })
    expect(directive.source.sha256).toBe(createHash('sha256').update(TEXT).digest('hex'))
  })

  it('reads bytes', async () => {
    const directive = await parse(Buffer.from(`\ufeff${TEXT}`, 'utf16le'), { name: 'thư.txt' })
    expect(directive.text).toBe(TEXT)
    expect(directive.source).toMatchObject({ name: 'thư.txt', encoding: 'utf-16le' })
    expect((await parse(Buffer.from(TEXT))).source.name).toBeNull()
  })

  it('takes the format from the content, where that leaves it open from the name, or as told', async () => {
    const markdown = Buffer.from('**KẾ HOẠCH**\n')
    expect((await parse(markdown, { name: 'a.MD' })).text).toBe('KẾ HOẠCH')
    expect((await parse(markdown, { format: 'markdown' })).source.format).toBe('markdown')
    expect((await parse(markdown, { name: 'a.md', format: 'text' })).text).toBe('**KẾ HOẠCH**\n')
  })

  it('finds a file however its diacritics are composed', async () => {
    for (const form of ['NFC', 'NFD'])
      for (const name of ['Kế hoạch/chỉ thị.txt', 'Kế hoạch/2021/phụ lục/g.markdown'])
        expect((await parse(at(name.normalize(form)))).source.name).toBe(at(name.normalize(form)))
  })

  it('refuses what it cannot read in one line that says what was expected', async () => {
    writeFileSync(at('lớn.txt'), '')
    truncateSync(at('lớn.txt'), 65 * 2 ** 20)
    writeFileSync(at('ảnh.txt'), Buffer.from('GIF89a\0'))
    const refused = [
      ['không có.txt', 'not-found', 'no such file, expected the path of a document'],
      ['lớn.txt/a.txt', 'not-found', 'no such file, expected the path of a document'],
      ['Kế hoạch', 'not-a-file', 'a folder, expected a file'],
      ['lớn.txt', 'too-large', '65 MB, expected at most 64 MB (option limits.mostBytes)'],
      ['ảnh.txt', 'binary', 'found a GIF image, expected a document'],
    ] as const
    for (const [name, code, reason] of refused) {
      const error = await refusal(parse(at(name)))
      expect([error.code, error.message, error.path]).toEqual([code, `${at(name)}: ${reason}`, at(name)])
    }
  })
})

describe('expandPaths', () => {
  const expanded = async (...paths: string[]) => {
    const { files, errors } = await expandPaths(paths.map((path) => at(path)))
    return { files: files.map((file) => file.slice(folder.length + 1).normalize('NFC')), errors }
  }

  it('keeps files as they are given, once, in their order', async () => {
    expect((await expanded('Kế hoạch/d.bin', 'Kế hoạch/a.TXT', 'Kế hoạch/d.bin')).files).toEqual([
      'Kế hoạch/d.bin',
      'Kế hoạch/a.TXT',
    ])
    expect((await expandPaths(['./package.json', 'package.json', 'src/../package.json'])).files).toEqual([
      './package.json',
    ])
  })

  it('walks a folder for documents, past its links', async () => {
    const files = [
      '2021/e.txt',
      '2021/phụ lục/g.markdown',
      '[1] (2).txt',
      'a.TXT',
      'b.txt',
      'c.md',
      'chỉ thị.txt',
    ]
    expect((await expanded('Kế hoạch')).files).toEqual(files.map((file) => `Kế hoạch/${file}`))
    expect((await expanded('Kế hoạch/')).files).toEqual(files.map((file) => `Kế hoạch/${file}`))
  })

  it('expands globs, whatever their diacritics are made of', async () => {
    expect((await expanded('Kế hoạch/*.{txt,md}')).files).toEqual([
      'Kế hoạch/[1] (2).txt',
      'Kế hoạch/b.txt',
      'Kế hoạch/c.md',
      'Kế hoạch/chỉ thị.txt',
    ])
    for (const form of ['NFC', 'NFD'])
      expect((await expanded('Kế hoạch/chỉ*.txt'.normalize(form))).files).toEqual(['Kế hoạch/chỉ thị.txt'])
    expect((await expanded('Kế hoạch/2021/n*.txt')).files).toEqual(['Kế hoạch/2021/nối.txt'])
    expect((await expandPaths(['src/ingest/decode.t?'])).files).toEqual(['src/ingest/decode.ts'])
  })

  it('takes a name with the signs of a glob for the file, where there is one', async () => {
    expect((await expanded('Kế hoạch/[1] (2).txt')).files).toEqual(['Kế hoạch/[1] (2).txt'])
  })

  it('says which path led nowhere, and gives the others', async () => {
    const { files, errors } = await expanded('trống', 'Kế hoạch/*.docx', 'không có.txt', 'Kế hoạch/c.md')
    expect(files).toEqual(['Kế hoạch/c.md'])
    expect(errors.map(({ code, message }) => [code, message.slice(folder.length + 1)])).toEqual([
      [
        'empty-folder',
        'trống: no document in this folder, expected docx, doc, rtf, odt, xlsx, pdf, html, Markdown, text, PNG or JPEG',
      ],
      ['no-match', 'Kế hoạch/*.docx: matches no file, expected the pattern of documents'],
      ['not-found', 'không có.txt: no such file, expected the path of a document'],
    ])
  })
})
