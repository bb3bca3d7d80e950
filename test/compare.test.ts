import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cascadeSchema, compare, compareCascade, comparisonSchema, parseText } from '../src/index'
import { loadRegistry } from '../src/registry'
import { briefCascade, briefComparison } from './compare-brief'

const FOLDER = 'fixtures/compare'
const registry = await loadRegistry()
const read = (name: string) => parseText(readFileSync(`${FOLDER}/${name}`, 'utf8'), { name })
const expectedOf = (name: string) => JSON.parse(readFileSync(`${FOLDER}/${name}.expected.json`, 'utf8'))

describe('compare', () => {
  it('tells what the plan of the next year changed', () => {
    const { before, after, ...expected } = expectedOf('thi-dua-tuyen-quang')
    const comparison = compare(read(before), read(after), { registry })
    expect(comparisonSchema.parse(comparison)).toEqual(comparison)
    expect(briefComparison(comparison)).toEqual(expected)
  })
})

describe('compareCascade', () => {
  it.each(['tinh-huyen', 'huyen-truong'])('tells what becomes of what is asked, %s', (step) => {
    const { superior, plan, ...expected } = expectedOf(`truong-hoc-an-toan-${step}`)
    const cascade = compareCascade(read(superior), read(plan))
    expect(cascadeSchema.parse(cascade)).toEqual(cascade)
    expect(briefCascade(cascade)).toEqual(expected)
  })
})
