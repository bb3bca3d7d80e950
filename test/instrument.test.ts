import { describe, expect, test } from 'vitest'
import { instrumentTypeSchema } from '../src/directive/header'
import { type CitationStyle, formatCitation } from '../src/instrument/format'
import { type CitedInstrument, identify } from '../src/instrument/identity'
import { instrumentIri } from '../src/instrument/iri'
import { symbolKey } from '../src/instrument/key'
import { symbolParts } from '../src/instrument/parts'
import { repairSymbol } from '../src/instrument/repair'
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

/** `circular 35/2015/TI-BGDĐT` is a symbol with the type that the word before it says, `445-KL/TƯ của Tỉnh ủy` with its issuer. */
const withType = (input: string) => {
  const [said = '', issuer = null] = input.split(' của ')
  const [word = '', ...rest] = said.split(' ')
  const type = instrumentTypeSchema.safeParse(word)
  return type.success
    ? { type: type.data, symbol: rest.join(' '), issuer }
    : { type: null, symbol: said, issuer }
}

describe('repairs', () => {
  for (const { input, output, line } of readCases('src/instrument/repair.cases'))
    test(`repair.cases:${line} ${input}`, () => {
      const { type, symbol, issuer } = withType(input)
      const repaired = repairSymbol(symbol, type, issuer)
      expect([repaired.symbol, ...repaired.repairs.map(({ kind }) => kind)].join(' ')).toBe(output)
    })
})

describe('parts', () => {
  for (const { input, output, line } of readCases('src/instrument/parts.cases'))
    test(`parts.cases:${line} ${input}`, () => {
      const parts = symbolParts(input)
      const values = parts && Object.values(parts).map((value) => value ?? '-')
      expect(values?.join(' ') ?? 'nothing').toBe(output)
    })
})

describe('keys', () => {
  for (const { input, output, line } of readCases('src/instrument/key.cases'))
    test(`key.cases:${line} ${input}`, () => {
      const [a = '', b = ''] = input.split(' = ')
      expect(symbolKey(a) === symbolKey(b) ? 'one' : 'two').toBe(output)
    })
})

/** `decree | 91/2017/NĐ-CP | - | - | -` as an instrument. */
const readInstrument = (input: string): CitedInstrument => {
  const [type, ...values] = input.split(' | ')
  const [symbol = null, issued = null, issuer = null, title = null] = values.map((value) =>
    value === '-' ? null : value,
  )
  return { type: instrumentTypeSchema.parse(type), symbol, issued, issuer, title }
}

describe('identities', () => {
  for (const { input, output, line } of readCases('src/instrument/identity.cases'))
    test(`identity.cases:${line} ${input}`, () => {
      const { id, missing } = identify(readInstrument(input))
      expect(missing.length > 0 ? `${id} wants ${missing.join(' ')}` : id).toBe(output)
    })
})

describe('IRIs', () => {
  for (const { input, output, line } of readCases('src/instrument/iri.cases'))
    test(`iri.cases:${line} ${input}`, () => {
      expect(instrumentIri(readInstrument(input)) ?? 'nothing').toBe(output)
    })
})

describe('citations written out', () => {
  for (const { input, output, line } of readCases('src/instrument/format.cases'))
    test(`format.cases:${line} ${input}`, () => {
      const [how = '', ...rest] = input.split(' | ')
      const [style, date] = how.split(' ') as [CitationStyle['style'], 'long' | 'short']
      expect(formatCitation(readInstrument(rest.join(' | ')), { style, date })).toBe(output)
    })
})
