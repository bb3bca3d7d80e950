import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { contextOf } from '../src/check/context'
import { dayOf } from '../src/check/day'
import { type CheckFinding, check, parseText } from '../src/index'
import { loadRegistry, type Registry } from '../src/registry'
import { ALTERATIONS } from './check-oracle/alterations'
import { planOf, truthOf } from './check-oracle/plans'
import { ROWS, type Row } from './check-oracle/rows'
import { type Said, STYLES, styleOf, suits } from './check-oracle/styles'

/** How often each row is written out. */
const TIMES = 8
const LEAST = 0.999
const MINUTES = 3 * 60_000

let registry: Registry
beforeAll(async () => {
  registry = await loadRegistry()
})

interface Seen {
  /** Whether a citation there means the row. */
  isFound: boolean
  /** The findings on what was written; all others are of the plan around it. */
  findings: CheckFinding[]
  /** Where in the text it stands. */
  start: number
}

/** What is written alike need not be read again. */
const seen = new Map<string, Seen>()
const read = (row: Row, written: string): Seen => {
  const { text, start, end } = planOf(row, written)
  const known = seen.get(text)
  if (known) return known
  const now = readAnew(row, text, start, end)
  seen.set(text, now)
  return now
}

const readAnew = (row: Row, text: string, start: number, end: number): Seen => {
  const directive = parseText(text)
  const { cited } = contextOf(directive, registry, dayOf(directive, undefined), null)
  const isFound = cited.some(
    ({ citation, row: known }) =>
      citation.span.start === start &&
      known?.type === row.type &&
      known.symbol === row.symbol &&
      known.facts.some(({ field, value }) => field === 'issued' && value === row.issued),
  )
  const { findings } = check(directive, { registry })
  return { isFound, start, findings: findings.filter(({ span }) => span.start < end && span.end > start) }
}

const told = (findings: readonly CheckFinding[]): string[] =>
  findings.map(({ ruleId, severity, quote }) => `${severity} ${ruleId} «${quote}»`)

const specimens = () =>
  ROWS.flatMap((row, index) =>
    Array.from({ length: TIMES }, (_, time) => {
      const { name, style } = styleOf(index * TIMES + time, (each) => suits(row, each))!
      const written = style.write(truthOf(row))
      return { row, name, style, written, ...read(row, written) }
    }),
  )

/** Where two texts differ, in the first of them. */
const differing = (written: string, other: string): { start: number; end: number } => {
  const shortest = Math.min(written.length, other.length)
  let start = 0
  while (start < shortest && written[start] === other[start]) start++
  let behind = 0
  while (behind < shortest - start && written.at(-1 - behind) === other.at(-1 - behind)) behind++
  return { start, end: written.length - behind }
}

interface Verdict {
  written: string
  right: string
  truth: Said
  start: number
}

/** Whether a finding says what is true, or points at the very part that is altered. */
const isRight = (
  { expected, span }: CheckFinding,
  { written, right, truth: { symbol, issued, issuer, word }, start }: Verdict,
): boolean => {
  const part = differing(written, right)
  const isThere = span.start - start <= part.end && span.end - start >= part.start
  return isThere || [symbol, issued, issuer, word].includes(expected)
}

/** Whether a fix makes something else of it than was true, spaces, zeros in front and a minister for his ministry apart. */
const isMisled = ({ fix }: CheckFinding, { written, right, start }: Verdict): boolean => {
  if (fix === null) return false
  const mended =
    written.slice(0, Math.max(0, fix.span.start - start)) + fix.text + written.slice(fix.span.end - start)
  const plain = (text: string) =>
    text.replace(/(?<!\d)0+(?=\d)| |bộ trưởng(?:, chủ nhiệm)? (?=bộ|ủy ban)/giu, '').toLowerCase()
  return plain(mended) !== plain(right)
}

const alterations = () =>
  Object.entries(ALTERATIONS).flatMap(([kind, { alter, needs }]) =>
    ROWS.flatMap((row, index) => {
      const truth = truthOf(row)
      const altered = alter(row, truth)
      const chosen = styleOf(index, (style) => suits(row, style) && needs.every((need) => style.says[need]))
      if (altered === null || chosen === null) return []
      const written = chosen.style.write(altered)
      const right = chosen.style.write(truth)
      const before = new Set(read(row, right).findings.map(({ ruleId }) => ruleId))
      const { findings, start } = read(row, written)
      const news = findings.filter(({ ruleId, severity }) => severity !== 'info' && !before.has(ruleId))
      const verdict = { written, right, truth, start }
      const isMisleading = news.some((finding) => isMisled(finding, verdict))
      const isTold = !isMisleading && news.some((finding) => isRight(finding, verdict))
      return [{ kind, written, isFlagged: news.length > 0, isTold, isMisleading, findings: told(findings) }]
    }),
  )

describe('every curated row with a proved date of issue', () => {
  it('is found in whatever style it is cited, and raises only what the style earns', {
    timeout: MINUTES,
  }, () => {
    const all = specimens()
    const lost = all.filter(({ isFound }) => !isFound)
    const accused = all.filter(({ style, findings }) =>
      findings.some(({ severity, ruleId }) => severity !== 'info' && !style.earns.includes(ruleId)),
    )
    console.info(
      `written ${all.length}, found ${all.length - lost.length}, not accused ${all.length - accused.length}`,
    )
    expect(new Set(all.map(({ name }) => name)).size).toBe(Object.keys(STYLES).length)
    expect(lost.length / all.length, lost.map(({ written }) => written).join('\n')).toBeLessThanOrEqual(
      1 - LEAST,
    )
    expect(accused.map(({ written, findings }) => [written, ...told(findings)])).toEqual([])
  })

  it('is told from what one alteration makes of it', { timeout: MINUTES }, () => {
    const all = alterations()
    const missed = all.filter(({ isFlagged }) => !isFlagged)
    const untold = all.filter(({ isTold }) => !isTold)
    const misleading = all.filter(({ isMisleading }) => isMisleading)
    const kinds = Object.keys(ALTERATIONS).map((kind) => {
      const own = all.filter((each) => each.kind === kind)
      const [flagged, rightly] = [
        own.filter(({ isFlagged }) => isFlagged),
        own.filter(({ isTold }) => isTold),
      ]
      return `${kind} ${flagged.length}/${own.length}, rightly ${rightly.length}`
    })
    const words = missed.map(({ kind, written, findings }) => [kind, written, ...findings].join(' | '))
    console.info(
      [
        `altered ${all.length}, flagged ${all.length - missed.length}, rightly ${all.length - untold.length}, misled ${misleading.length}: ${kinds.join('; ')}`,
        ...words,
      ].join('\n'),
    )
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(Object.keys(ALTERATIONS).length)
    expect(
      untold.length / all.length,
      untold.map(({ kind, written, findings }) => [kind, written, ...findings].join(' | ')).join('\n'),
    ).toBeLessThanOrEqual(1 - LEAST)
    expect(missed.length / all.length, words.join('\n')).toBeLessThanOrEqual(1 - LEAST)
  })

  it('is written and altered by an oracle that imports nothing of the library', () => {
    for (const name of readdirSync('test/check-oracle'))
      expect(readFileSync(`test/check-oracle/${name}`, 'utf8')).not.toMatch(/from '[^']*src|import\(/u)
  })
})
