import { describe, expect, test } from 'vitest'
import { findSymbols } from '../src/instrument/symbol'
import { readCases } from './cases'

describe('symbols', () => {
  for (const { input, output, line } of readCases('src/instrument/symbol.cases'))
    test(`symbol.cases:${line} ${input}`, () => {
      const found = [...findSymbols(input)].map(
        ({ text, family, type }) => `${text} ${family} ${type ?? '-'}`,
      )
      expect(found.join(' | ') || 'nothing').toBe(output)
    })
})
