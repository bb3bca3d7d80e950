import { describe, expect, it } from 'vitest'
import { assembleBodies } from '../src/assemble/bodies'
import { assembleResponsibleBodies } from '../src/assemble/responsible-bodies'
import { annotateAll, resolveAll } from '../src/pipeline'
import type { ResolvedDocument } from '../src/resolve/document'
import { parseStructure } from '../src/structure/parse'
import { readCases } from './cases'

const resolved = (text: string): ResolvedDocument => {
  const structured = parseStructure(text)
  return resolveAll(structured, annotateAll(structured.reading.text))
}

describe('who must do what', () => {
  for (const { line, input, output } of readCases('src/assemble/responsibility/responsible-bodies.cases'))
    it(`line ${line}: ${input.slice(-80)}`, () => {
      const entries = assembleResponsibleBodies(resolved(input)).map(({ body, role }) => `${body} ${role}`)
      expect(entries.join('; ') || 'nothing').toBe(output)
    })

  const plan = [
    'BỘ XÂY DỰNG',
    'KẾ HOẠCH',
    'Rà soát thủ tục',
    'I. TRÁCH NHIỆM',
    '1. Vụ Pháp chế chủ trì, phối hợp với Văn phòng Bộ lập danh mục thủ tục.',
  ].join('\n')

  it('quotes the mention, names the task and says what was read', () => {
    const [lead, help] = assembleResponsibleBodies(resolved(plan))
    expect(lead).toMatchObject({
      quote: 'Vụ Pháp chế',
      section: 'I.1',
      task: 'chủ trì, phối hợp với Văn phòng Bộ lập danh mục thủ tục',
    })
    expect(lead!.evidence.role).toMatchObject({ how: 'read', rule: 'responsible/verb' })
    expect(help).toMatchObject({ quote: 'Văn phòng Bộ', task: 'lập danh mục thủ tục' })
    expect(help!.evidence.body).toMatchObject({ how: 'inferred' })
  })

  it('points at bodies that are listed once, units at their owner', () => {
    const document = resolved(plan)
    const responsibleBodies = assembleResponsibleBodies(document)
    const bodies = assembleBodies(document, { targets: [], deadlines: [], responsibleBodies })
    const ids = bodies.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { bodyId } of responsibleBodies) expect(ids).toContain(bodyId)
    for (const { parent } of bodies) expect(parent === null || ids.includes(parent)).toBe(true)
    expect(bodies.find(({ name }) => name === 'Vụ Pháp chế')).toMatchObject({
      kind: 'unit',
      parent: 'body-bộ-xây-dựng',
    })
  })
})
