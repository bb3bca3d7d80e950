import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseText } from '../src/index'
import { readCases } from './cases'

const cases = (name: string) =>
  readCases(fileURLToPath(new URL(`../src/structure/${name}.cases`, import.meta.url)))

describe('the header of a directive', () => {
  it.each(cases('header'))('line $line', ({ input, output }) => {
    const { documentType, symbol, issued, place, issuer, title } = parseText(input).header
    expect([documentType, symbol, issued, place, issuer, title].map((part) => part ?? '-').join(' | ')).toBe(
      output,
    )
  })
})

describe('the foot of a directive', () => {
  it.each(cases('foot'))('line $line', ({ input, output }) => {
    const { signer, recipients } = parseText(input).header
    expect(`${signer?.name ?? '-'}, ${signer?.position ?? '-'} | ${recipients.join('; ')}`).toBe(output)
  })
})
