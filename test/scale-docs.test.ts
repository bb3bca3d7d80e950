import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Directive } from '../src'
import { loadRegistry, writeNdjson } from '../src/registry'
import { runCli } from './run-cli'
import { builtSource } from './tools/built.mjs'

const blocks = (language: string): string[] =>
  [
    ...readFileSync('docs/scale.md', 'utf8').matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gmsu')),
  ].map(([, code]) => code!)

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chithi-scale-'))
  const { cli } = await builtSource()
  const { out } = await runCli(['parse', '--jobs', '0', 'fixtures/*.txt'])
  writeFileSync(join(folder, 'out.ndjson'), out)
  writeFileSync(join(folder, 'registry.ndjson'), writeNdjson((await loadRegistry()).rows()))
  const program = join(folder, 'chithi')
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`)
  chmodSync(program, 0o755)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('docs/scale.md', () => {
  it('asks DuckDB five questions that the fixtures answer', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    const answers: unknown[][][] = []
    for (const sql of blocks('sql')) {
      const reader = await connection.runAndReadAll(sql.replace(/'(\w+\.ndjson)'/u, `'${folder}/$1'`))
      if (!sql.startsWith('CREATE')) answers.push(reader.getRowsJson())
    }
    const [cited, targets, late, leads, replaced] = answers
    expect(answers).toHaveLength(5)
    for (const answer of answers) expect(answer.length).toBeGreaterThan(0)
    const directives = readFileSync(join(folder, 'out.ndjson'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line): Directive => JSON.parse(line))
    for (const [symbol, count, by] of cited!) {
      const citing = directives.filter(({ citations }) =>
        citations.some(({ instrument }) => instrument.symbol === symbol),
      )
      expect([Number(count), by]).toEqual([citing.length, citing.map(({ header }) => header.symbol)])
    }
    const due = directives.flatMap((directive) =>
      directive.targets.filter(({ due, quantity }) => due && quantity),
    )
    expect(targets).toHaveLength(due.length)
    const passed = directives.flatMap(({ deadlines }) =>
      deadlines.filter(({ due }) => due && due < '2020-01-01'),
    )
    expect(late!.map(([day]) => day)).toEqual(passed.map(({ due }) => due).sort())
    const counts = new Map<string, number>()
    for (const { bodyId, role } of directives.flatMap(({ responsibleBodies }) => responsibleBodies))
      if (role === 'lead') counts.set(bodyId, (counts.get(bodyId) ?? 0) + 1)
    expect(leads!.map(([, count]) => Number(count))).toEqual(
      [...counts.values()].sort((x, y) => y - x).slice(0, 20),
    )
    for (const [plan, , ended, by] of replaced!) expect([plan, ended, by]).not.toContain(null)
  })

  const shell = (command: string) =>
    spawnSync('bash', ['-c', command], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
    })
  const lines = (text: string): string[] => text.split('\n').filter(Boolean).sort()
  const whole = async () =>
    lines(
      (await runCli(['parse', '--jobs', '0', resolve('fixtures/formats')])).out.replaceAll(
        resolve('fixtures/formats'),
        'kho',
      ),
    )
  const shown = (first: string): string => blocks('sh').find((code) => code.startsWith(first))!

  const hasParallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.startsWith(
    'GNU parallel',
  )
  it.skipIf(!hasParallel)(
    'divides an archive among the jobs of GNU parallel',
    async () => {
      shell(`ln -s "${resolve('fixtures/formats')}" kho`)
      const { status, stderr } = shell(
        shown('parallel').replace('kho/', 'kho/*.txt').replace('out.ndjson', 'joined.ndjson'),
      )
      expect([status, stderr.includes('rror:')]).toEqual([0, false])
      expect(lines(readFileSync(join(folder, 'joined.ndjson'), 'utf8'))).toEqual(
        (await whole()).filter((line) => line.includes('.txt"')),
      )
    },
    60_000,
  )

  it('takes a task of Slurm and of Kubernetes, and lines of paths and of texts', async () => {
    shell(`ln -sfn "${resolve('fixtures/formats')}" kho`)
    const count = (name: string) => lines(readFileSync(join(folder, name), 'utf8')).length
    const slurm = shown('chithi parse kho/ --shard "$SLURM')
      .replaceAll('/16', '/2')
      .replace('kho/', 'kho/*.txt')
    let parsed = 0
    for (const task of [1, 2]) {
      expect(shell(`export SLURM_ARRAY_TASK_ID=${task} SLURM_CPUS_PER_TASK=1\n${slurm}`).status).toBe(0)
      parsed += count(`part-${task}.ndjson`)
    }
    const kubernetes = shown('chithi parse kho/ --shard "$((JOB')
      .replaceAll('/16', '/2')
      .replace('kho/', 'kho/*.txt')
    for (const task of [0, 1]) {
      shell(`rm -f part-${task}.ndjson; export JOB_COMPLETION_INDEX=${task}\n${kubernetes}`)
      parsed -= count(`part-${task}.ndjson`)
    }
    expect(parsed).toBe(0)
    expect(shell(shown('find').replace('find kho', 'find -L kho')).status).toBe(0)
    expect(count('out.ndjson')).toBe(3)
    expect(shell(shown('printf')).status).toBe(0)
    expect(JSON.parse(readFileSync(join(folder, 'out.ndjson'), 'utf8')).targets).toHaveLength(1)
  }, 60_000)
})
