import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { publint } from 'publint'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const MINUTE = 60_000
const PLAN = 'KẾ HOẠCH\nPhát động thi đua\nCăn cứ Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ;'

/** The figure that docs/package.md states for a thing, in bytes or a bare count. */
const stated = (what: string): number => {
  const row = readFileSync('docs/package.md', 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`| ${what}`))
  const { count, unit } = /\| (?<count>\d+)(?: (?<unit>[KM])B)? \|$/.exec(row ?? '')?.groups ?? {}
  return Number(count) * (unit === 'M' ? 1e6 : unit === 'K' ? 1e3 : 1)
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)

const scratch = mkdtempSync(join(tmpdir(), 'chithi-tarball-'))
const project = join(scratch, 'project')
const installed = join(project, 'node_modules')

const run = (cwd: string, command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** Packs a built package as it would be published, and gives the path of the tarball. */
const pack = (folder: string): string => {
  const json = run(folder, 'npm', 'pack', '--ignore-scripts', '--json', '--pack-destination', scratch)
  return join(scratch, JSON.parse(json)[0].filename)
}

let tarball = ''

beforeAll(() => {
  run('.', 'npm', 'run', '--silent', 'build')
  tarball = pack('.')
  mkdirSync(project)
  writeFileSync(join(project, 'package.json'), '{ "private": true }')
  writeFileSync(join(project, 'plan.txt'), PLAN)
  // These from here and nothing from a registry: whatever else the package needs would be missing.
  const beside = ['zod', 'unpdf', 'piscina'].map((name) => pack(`node_modules/${name}`))
  run(
    project,
    'npm',
    'install',
    '--offline',
    '--omit=optional',
    '--no-audit',
    '--no-fund',
    tarball,
    ...beside,
  )
}, 3 * MINUTE)
afterAll(() => rmSync(scratch, { recursive: true }))

describe('the packed package', () => {
  test('satisfies publint', async () => {
    const bytes = readFileSync(tarball)
    const { messages } = await publint({ pack: { tarball: new Uint8Array(bytes).buffer }, strict: true })
    expect(messages).toEqual([])
  })

  test('has types that resolve in every mode (attw)', { timeout: MINUTE }, () => {
    expect(run('.', 'npx', 'attw', tarball, '--format', 'ascii')).toContain('No problems found')
  })

  test('installs within the stated size', () => {
    const packages = readdirSync(installed).filter((name) => !name.startsWith('.'))
    expect(packages.length).toBeLessThanOrEqual(stated('packages'))
    expect(sizeOf(join(installed, 'chithi'))).toBeLessThanOrEqual(stated('`npm install chithi`'))
  })

  test('reads the same through import and require', () => {
    const use =
      'const print = ({ size }) => process.stdout.write(JSON.stringify([parseText(text), Object.keys(node), Object.keys(registry), size]));' +
      'registry.loadRegistry().then(print)'
    const text = `const text = ${JSON.stringify(PLAN)};`
    const esm = `import { parseText } from 'chithi'; import * as node from 'chithi/node'; import * as registry from 'chithi/registry'; ${text} ${use}`
    const cjs = `const { parseText } = require('chithi'); const node = require('chithi/node'); const registry = require('chithi/registry'); ${text} ${use}`
    const imported = JSON.parse(run(project, process.execPath, '--input-type=module', '--eval', esm))
    const required = JSON.parse(run(project, process.execPath, '--input-type=commonjs', '--eval', cjs))
    expect(imported).toEqual(required)
    expect(imported[0].legalBases).toHaveLength(1)
    expect(imported[3]).toBeGreaterThan(9_000)
  })

  test('types a strict consumer of either kind, libraries checked too', { timeout: MINUTE }, () => {
    const consumer = `import { type CheckResult, check, type Directive, parseText } from 'chithi'
import { parse } from 'chithi/node'
import * as registry from 'chithi/registry'
import { htmlReport } from 'chithi/report'
export const page: string = htmlReport({ directive: parseText('') })
export const now: number = parseText('').targets.length
export const later: Promise<Directive> = parse('plan.txt')
export const facts: object = registry
export const checked: Promise<CheckResult> = registry.loadRegistry().then((known) => check(parseText(''), { registry: known }))
`
    const files = ['consumer.mts', 'consumer.cts'].map((name) => join(project, name))
    for (const file of files) writeFileSync(file, consumer)
    const flags = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--lib',
      'es2022,dom',
      '--skipDefaultLibCheck',
    ]
    expect(run(project, resolve('node_modules/.bin/tsc'), ...flags, ...files)).toBe('')
  })

  test('brings the command', () => {
    const directive = JSON.parse(run(project, join(installed, '.bin/chithi'), 'parse', 'plan.txt'))
    expect(directive.source.name).toBe('plan.txt')
    expect(directive.legalBases).toHaveLength(1)
  })

  test('brings the check, with the registry it needs', () => {
    const [document] = JSON.parse(
      run(project, join(installed, '.bin/chithi'), 'check', 'plan.txt', '--format', 'json'),
    )
    expect(document.registry.size).toBeGreaterThan(9_000)
    expect(document.findings.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([])
  })

  test('brings the JSON Schema of a directive, for modules of either kind', () => {
    const modules = [
      ['module', "import schema from 'chithi/schema.json' with { type: 'json' }; console.log(schema.$id)"],
      ['commonjs', "console.log(require('chithi/schema.json').$id)"],
    ] as const
    for (const [type, code] of modules)
      expect(run(project, process.execPath, `--input-type=${type}`, '--eval', code)).toBe(
        'urn:chithi:directive:1\n',
      )
    expect(JSON.parse(run(project, join(installed, '.bin/chithi'), 'schema')).$id).toBe(
      'urn:chithi:directive:1',
    )
  })

  test('brings the exports', () => {
    const chithi = (...args: string[]) =>
      run(project, join(installed, '.bin/chithi'), 'export', 'plan.txt', ...args)
    expect(chithi('--to', 'ics')).toMatch(/^BEGIN:VCALENDAR/u)
    expect(chithi('--to', 'akn')).toContain(
      '<ref href="/akn/vn/act/nghi-dinh/chinh-phu/2017-07-31/91-2017-nd-cp">',
    )
    expect(JSON.parse(chithi('--to', 'web-annotation')).total).toBe(1)
    chithi('--to', 'csv', '-o', 'tables')
    expect(readFileSync(join(project, 'tables/legal-bases.csv'), 'utf8')).toContain('91/2017/NĐ-CP')
  })

  test('brings the reports, whole in a module of either kind, as a command and where there is no Node', async () => {
    run(project, join(installed, '.bin/chithi'), 'report', 'plan.txt', '-o', 'reports')
    const page = readFileSync(join(project, 'reports/plan.html'), 'utf8')
    const use = `htmlReport({ directive: parseText(${JSON.stringify(PLAN)}, { name: 'plan.txt' }) })`
    const esm = `import { parseText } from 'chithi'; import { htmlReport } from 'chithi/report'; process.stdout.write(${use})`
    const cjs = `const { parseText } = require('chithi'); const { htmlReport } = require('chithi/report'); process.stdout.write(${use})`
    const imported = run(project, process.execPath, '--input-type=module', '--eval', esm)
    expect(run(project, process.execPath, '--input-type=commonjs', '--eval', cjs)).toBe(imported)
    const headOf = (html: string) => html.slice(0, html.indexOf('<body>'))
    expect(headOf(page)).toBe(headOf(imported))
    const code = await bundled(
      "export { parseText } from 'chithi'; export { htmlReport } from 'chithi/report'",
    )
    expect(
      runInNewContext(`${code}; chithi.${use.replace('parseText', 'chithi.parseText')}`, {
        btoa,
        TextEncoder,
      }),
    ).toBe(imported)
  })

  const FORMATS = [
    'plain.docx',
    'plain.doc',
    'plain.rtf',
    'plain.odt',
    'plain.xlsx',
    'plain.html',
    'plain.md',
    'plain.pdf',
  ]

  test('reads every format, as a module of either kind and as the command', { timeout: MINUTE }, () => {
    const files = FORMATS.map((name) => resolve('fixtures/formats', name))
    const use = `Promise.all(${JSON.stringify(files)}.map((file) => node.parse(file))).then((all) => console.log(all.map(({ header, targets }) => [header.symbol, targets.length].join(' ')).join()))`
    const modules = [
      ['module', `import * as node from 'chithi/node'; ${use}`],
      ['commonjs', `const node = require('chithi/node'); ${use}`],
    ] as const
    const expected = FORMATS.map(() => '418/KH-SGDĐT 5').join()
    for (const [type, code] of modules)
      expect(run(project, process.execPath, `--input-type=${type}`, '--eval', code).trim()).toBe(expected)
    const lines = run(project, join(installed, '.bin/chithi'), 'parse', ...files)
    expect(
      lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).targets.length),
    ).toEqual(FORMATS.map(() => 5))
  })

  test('reads batches in processes, as a module of either kind and as the command', {
    timeout: MINUTE,
  }, () => {
    const files = FORMATS.map((name) => resolve('fixtures/formats', name))
    const use = `(async () => { for await (const { directive } of node.parseFiles(${JSON.stringify(files)}, { jobs: 2 })) console.log(directive.header.symbol) })()`
    const modules = [
      ['module', `import * as node from 'chithi/node'; ${use}`],
      ['commonjs', `const node = require('chithi/node'); ${use}`],
    ] as const
    const expected = FORMATS.map(() => '418/KH-SGDĐT\n').join('')
    for (const [type, code] of modules)
      expect(run(project, process.execPath, `--input-type=${type}`, '--eval', code)).toBe(expected)
    const lines = run(project, join(installed, '.bin/chithi'), 'parse', '--jobs', '2', ...files)
    expect(lines.trim().split('\n')).toHaveLength(FORMATS.length)
  })

  test('says in one line what a scan needs where it is not installed', () => {
    const scan = resolve('fixtures/formats/scan.pdf')
    const code = `import { parse } from 'chithi/node'; parse(${JSON.stringify(scan)}).catch(({ code, message }) => console.log(code, message))`
    expect(run(project, process.execPath, '--input-type=module', '--eval', code)).toMatch(
      /^scan .*scan\.pdf: found a scan and no recogniser, .* \(npm install tesseract\.js @tesseract\.js-data\/vie\)\n$/u,
    )
  })

  const bundled = async (contents: string) => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: project },
      bundle: true,
      platform: 'browser',
      format: 'iife',
      globalName: 'chithi',
      minify: true,
      charset: 'utf8',
      write: false,
    })
    return outputFiles[0]?.text ?? ''
  }

  test('bundles for a browser within the stated size, and runs where there is no Node', async () => {
    const code = await bundled("export * from 'chithi'")
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(stated('`chithi` in a browser'))
    expect(gzipSync(code).length).toBeLessThanOrEqual(stated('the same, gzipped'))
    const bases = runInNewContext(`${code}; chithi.parseText(text).legalBases.length`, { text: PLAN })
    expect(bases).toBe(1)
  })

  test('brings no reader with the text, and each of three by its sub-path, where there is no Node', async () => {
    const marks = { markdown: 'setextHeading', html: 'supportLists', docx: 'w:tbl' }
    const alone = await bundled("export * from 'chithi'")
    for (const mark of Object.values(marks)) expect(alone).not.toContain(mark)
    const all = await bundled(
      "export * from 'chithi/markdown'; export { parseHtml } from 'chithi/html'; export { parseDocx } from 'chithi/docx'",
    )
    const docx = new Uint8Array(readFileSync('fixtures/formats/plain.docx'))
    const read = runInNewContext(
      `${all}; [chithi.parseMarkdown(md), chithi.parseHtml(html), chithi.parseDocx(docx)].map(({ header }) => header.symbol).join()`,
      {
        TextDecoder,
        docx,
        md: readFileSync('fixtures/formats/plain.md', 'utf8'),
        html: readFileSync('fixtures/formats/plain.html', 'utf8'),
      },
    )
    expect(read).toBe('418/KH-SGDĐT,418/KH-SGDĐT,418/KH-SGDĐT')
  })
})
