import { describe, expect, it } from 'vitest'
import { assembleBodies } from '../src/assemble/bodies'
import { assembleResponsibleBodies } from '../src/assemble/responsible-bodies'
import { annotateAll, resolveAll } from '../src/pipeline'
import type { ResolvedDocument } from '../src/resolve/document'
import { parseStructure } from '../src/structure/parse'
import { readCases } from './cases'
import { growth, LINEAR } from './growth'

const resolved = (text: string): ResolvedDocument => {
  const structured = parseStructure(text)
  return resolveAll(structured, annotateAll(structured.reading.text))
}

describe('who must do what', () => {
  for (const { line, input, output } of readCases('src/assemble/responsibility/responsible-bodies.cases'))
    it(`line ${line}: ${input.slice(-80)}`, () => {
      const wanted = output.split('; ')
      const entries = assembleResponsibleBodies(resolved(input)).responsibleBodies.map(
        ({ body, role, task, evidence }, index) => {
          const fields = wanted[index]?.split(' | ').length
          return [`${body} ${role}`, task ?? 'no task', evidence.role?.how].slice(0, fields).join(' | ')
        },
      )
      expect(entries.join('; ') || 'nothing').toBe(output)
    })

  const hostile = {
    'quotes that nothing closes': ['1. Sở Nội vụ ', '“ '],
    'brackets that nothing closes': ['1. Sở Nội vụ ', '( '],
    'bodies that semicolons part': ['1. Sở Nội vụ chủ trì với ', 'Sở Y tế; '],
    'bodies and verbs': ['1. ', 'Sở Y tế, Sở Nội vụ chủ trì, phối hợp với '],
    commas: ['1. Sở Nội vụ ', ', '],
    grounds: ['1. ', 'Căn cứ kế hoạch, khi '],
    labels: ['1. ', 'Chủ trì: '],
    cells: ['1\tLập danh mục\t', 'Sở Y tế chủ trì; Sở Nội vụ (Sở Y tế), '],
    rows: ['', '1\tLập danh mục\tSở Y tế chủ trì, phối hợp với Sở Nội vụ\n2\tCông bố\tnt\n'],
    items: ['', '1. Sở Nội vụ\n- theo dõi.\n'],
  } as const
  const openings = {
    'a section that carries the plan out': 'KẾ HOẠCH\nThi đua\nI. TRÁCH NHIỆM',
    'a section of its contents': 'KẾ HOẠCH\nThi đua\nI. NỘI DUNG',
    'a chỉ thị': 'CHỈ THỊ\nVề thi đua\nChủ tịch Ủy ban nhân dân tỉnh yêu cầu các đơn vị:',
    'a table': 'KẾ HOẠCH\nThi đua\nI. NỘI DUNG\nTT\tNội dung công việc\tĐơn vị chủ trì',
    'a decision': 'QUYẾT ĐỊNH\nVề việc phát động thi đua\nĐiều 1. Phát động thi đua.',
  }
  for (const [where, opening] of Object.entries(openings))
    for (const [what, [before, unit]] of Object.entries(hostile))
      it(`reads ${what} in ${where} in time that grows with the text`, () => {
        const make = (size: number) =>
          resolved(`UBND TỈNH CAO BẰNG\n${opening}\n${before}${unit.repeat(size / unit.length)}`)
        const work = (document: ResolvedDocument) => assembleResponsibleBodies(document).responsibleBodies
        expect(growth(make, work, 8_000)).toBeLessThan(LINEAR)
      }, 60_000)

  const plan = [
    'BỘ XÂY DỰNG',
    'KẾ HOẠCH',
    'Rà soát thủ tục',
    'I. TRÁCH NHIỆM',
    '1. Vụ Pháp chế chủ trì, phối hợp với Văn phòng Bộ lập danh mục thủ tục.',
  ].join('\n')

  it('quotes the mention, names the task and says what was read', () => {
    const [lead, help] = assembleResponsibleBodies(resolved(plan)).responsibleBodies
    expect(lead).toMatchObject({
      quote: 'Vụ Pháp chế',
      section: 'I.1',
      task: 'chủ trì, phối hợp với Văn phòng Bộ lập danh mục thủ tục',
    })
    expect(lead!.evidence.role).toMatchObject({ how: 'read', rule: 'responsible/verb' })
    expect(help).toMatchObject({ quote: 'Văn phòng Bộ', task: 'lập danh mục thủ tục' })
    expect(help!.evidence.body).toMatchObject({ how: 'inferred' })
  })

  it('points at bodies of the list, units at their owner', () => {
    const document = resolved(plan)
    const responsibleBodies = assembleResponsibleBodies(document).responsibleBodies
    const bodies = assembleBodies(document, { targets: [], deadlines: [], responsibleBodies })
    const ids = bodies.map(({ id }) => id)
    for (const { bodyId } of responsibleBodies) expect(ids).toContain(bodyId)
    for (const { parent } of bodies) expect(parent === null || ids.includes(parent)).toBe(true)
    expect(bodies.find(({ name }) => name === 'Vụ Pháp chế')).toMatchObject({
      kind: 'unit',
      parent: 'body-bộ-xây-dựng',
    })
  })

  it('makes an office of the district no unit of a school', () => {
    const parentsIn = (letterhead: string) => {
      const document = resolved(
        `${letterhead}\n\nKẾ HOẠCH\nVớt bèo\n\nI. NỘI DUNG\n1. Phòng Hành chính vớt bèo.`,
      )
      const bodies = assembleBodies(document, { targets: [], deadlines: [], responsibleBodies: [] })
      return bodies.map(({ name, parent }) => [name, parent])
    }
    expect(parentsIn('PHÒNG GD&ĐT HUYỆN QUẢN BẠ\nTRƯỜNG PTDTBT THCS LÙNG TÁM')).toEqual([
      ['Trường PTDTBT THCS Lùng Tám', null],
      ['Phòng Giáo dục và Đào tạo huyện Quản Bạ', null],
      ['Phòng Hành chính', 'body-trường-ptdtbt-thcs-lùng-tám'],
    ])
  })

  it('points at the body that an officer heads, and at none of several', () => {
    const document = resolved(
      'UBND TỈNH HÀ NAM\nKẾ HOẠCH\nVớt bèo\nI. TỔ CHỨC THỰC HIỆN\n1. Giám đốc Sở Nội vụ chủ trì vớt bèo.\n2. Thủ trưởng các đơn vị vớt bèo.',
    )
    const responsibleBodies = assembleResponsibleBodies(document).responsibleBodies
    const bodies = assembleBodies(document, { targets: [], deadlines: [], responsibleBodies })
    const parents = bodies.filter(({ kind }) => kind === 'officer').map(({ name, parent }) => [name, parent])
    expect(parents).toEqual([
      ['Giám đốc Sở Nội vụ tỉnh Hà Nam', 'body-sở-nội-vụ-tỉnh-hà-nam'],
      ['Thủ trưởng các đơn vị', null],
    ])
  })
})
