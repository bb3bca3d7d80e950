import { describe, expect, it } from 'vitest'
import { annotateBodies } from '../src/annotate/bodies'
import { readCases } from './cases'

describe('bodies in a reading text', () => {
  for (const { line, input, output } of readCases('src/annotate/bodies/bodies.cases'))
    it(`line ${line}: ${input}`, () => {
      const names = annotateBodies(input).map(({ name, kind }) => `${name} (${kind})`)
      expect(names.join('; ') || 'nothing').toBe(output)
    })
})
