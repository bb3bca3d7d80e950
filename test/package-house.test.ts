import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(Boolean)
const code = tracked.filter((path) => /^(src|test)\/.*\.(ts|mjs|cjs)$/.test(path))
const written = tracked.filter((path) => /\.(ts|mjs|cjs|cases|json|md|txt)$/.test(path))
const text = (path: string): string => readFileSync(path, 'utf8')
const lines = (path: string): number => text(path).split('\n').length - 1

const TOP_LEVEL = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
]
const FOLDERS = ['src', 'fixtures', 'test', 'docs']

describe('the house', () => {
  test('has nothing else at its top level', () => {
    const top = new Set(tracked.map((path) => path.split('/')[0] ?? ''))
    const stray = [...top].filter(
      (name) => !name.startsWith('.') && ![...TOP_LEVEL, ...FOLDERS].includes(name),
    )
    expect(stray).toEqual([])
  })

  test('has small files: none over 300 lines, half under 100', () => {
    expect(code.filter((path) => lines(path) > 300)).toEqual([])
    const sizes = code.map(lines).sort((a, b) => a - b)
    expect(sizes[sizes.length >> 1]).toBeLessThan(100)
  })

  test('writes its letters out, in NFC', () => {
    // Fixtures may hold other forms on purpose: they test how those are read.
    const ours = written.filter((path) => !path.startsWith('fixtures/'))
    expect(ours.filter((path) => text(path) !== text(path).normalize('NFC'))).toEqual([])
    const escaped = /\\u(?:00[c-f][0-9a-f]|01[0-9a-f]{2}|1e[a-f][0-9a-f])/i
    expect(code.filter((path) => escaped.test(text(path)))).toEqual([])
  })
})
