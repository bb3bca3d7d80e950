import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { type Directive, parseText } from '../src'
import { csv } from '../src/report/export/csv'
import { fixtureDirectives } from './fixture-directives'

const rowsOf = (directives: readonly Directive[], name: string, language: 'vi' | 'en' = 'vi') => {
  const { text } = csv(directives, language).files.find((file) => file.name === `${name}.csv`)!
  return parse(text, { delimiter: ';', bom: true, columns: true }) as Record<string, string>[]
}

describe('tables as CSV', () => {
  const plan = parseText(
    'SỞ NỘI VỤ\nSố: 31/KH-SNV\nCao Bằng, ngày 12 tháng 4 năm 2021\n\nKẾ HOẠCH\nThi đua năm 2021\n\nI. CHỈ TIÊU\n- Ít nhất 99,5% hồ sơ được giải quyết đúng hạn.\nII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở chủ trì, phối hợp với Thanh tra Sở theo dõi phong trào, gửi báo cáo trước ngày 20/12/2021.\n',
    { name: 'ke-hoach.txt' },
  )

  it('are UTF-8 with a mark, semicolons, ends of lines as Windows has them', () => {
    for (const { text } of csv([plan], 'vi').files) {
      expect(text.startsWith('\ufeffTệp;Văn bản;Ngày văn bản;Mã;')).toBe(true)
      expect(text.endsWith('\r\n')).toBe(true)
    }
  })

  it('write days and numbers as a Vietnamese Excel reads them', () => {
    expect(rowsOf([plan], 'targets')[0]).toMatchObject({
      Tệp: 'ke-hoach.txt',
      'Văn bản': '31/KH-SNV',
      'Ngày văn bản': '12/04/2021',
      'So sánh': 'ít nhất',
      'Giá trị': '99,5',
      'Đơn vị tính': '%',
    })
    expect(rowsOf([plan], 'deadlines')[0]).toMatchObject({ Hạn: '20/12/2021', Mốc: 'trước' })
  })

  it('say of a time limit that is counted how many, of what, which way and from what', () => {
    const head =
      'SỞ NỘI VỤ\nCao Bằng, ngày 12 tháng 4 năm 2021\n\nKẾ HOẠCH\nThi đua\n\nII. TỔ CHỨC THỰC HIỆN\n'
    const counted = parseText(
      `${head}1. Các phòng gửi báo cáo chậm nhất 05 ngày làm việc kể từ ngày nhận được văn bản.\n2. Các phòng gửi danh sách chậm nhất 10 ngày trước khi khai mạc hội thi.\n`,
    )
    const said = (language: 'vi' | 'en', headings: string[]) =>
      rowsOf([counted], 'deadlines', language).map((row) => headings.map((heading) => row[heading]))
    expect(said('vi', ['Số đếm', 'Đơn vị đếm', 'Chiều đếm', 'Tính từ', 'Hạn'])).toEqual([
      ['5', 'ngày làm việc', 'kể từ', 'ngày nhận được văn bản', ''],
      ['10', 'ngày', 'trước', 'khai mạc hội thi', ''],
    ])
    expect(said('en', ['Count', 'Unit of count', 'Direction'])).toEqual([
      ['5', 'working day', 'after'],
      ['10', 'day', 'before'],
    ])
  })

  it('speak English', () => {
    expect(rowsOf([plan], 'responsible-bodies', 'en').map(({ Body, Role }) => [Body, Role])).toContainEqual([
      'Thanh tra Sở Nội vụ tỉnh Cao Bằng',
      'works together',
    ])
  })

  it('say of a task who leads, who helps and by when', () => {
    expect(rowsOf([plan], 'tasks').at(-1)).toMatchObject({
      'Chủ trì': 'Văn phòng Sở Nội vụ tỉnh Cao Bằng',
      'Phối hợp': 'Thanh tra Sở Nội vụ tỉnh Cao Bằng',
      Hạn: '20/12/2021',
    })
  })

  it('hold no formula, and numbers below zero as numbers', () => {
    const [target] = plan.targets
    const formulas = ['=HYPERLINK("x")', '+1', '-2+3', '@SUM(A1)', '\t=1', '＝1']
    const sly = {
      ...plan,
      targets: formulas.map((metric) => ({
        ...target!,
        metric,
        quantity: { ...target!.quantity!, value: -5 },
      })),
    }
    const rows = rowsOf([sly], 'targets')
    expect(rows.map((row) => row['Chỉ tiêu'])).toEqual(formulas.map((formula) => `'${formula}`))
    expect(rows.map((row) => row['Giá trị'])).toEqual(formulas.map(() => '-5'))
  })

  it('have a row for each entry of every fixture, with its words', () => {
    const names = {
      targets: 'targets',
      deadlines: 'deadlines',
      phases: 'phases',
      'responsible-bodies': 'responsibleBodies',
      tasks: 'tasks',
    } as const
    for (const [name, field] of Object.entries(names)) {
      const quotes = rowsOf(fixtureDirectives, name).map((row) => row['Nguyên văn']!.replace(/^'/u, ''))
      expect(quotes).toEqual(
        fixtureDirectives.flatMap((directive) => directive[field].map(({ quote }) => quote)),
      )
    }
    expect(rowsOf(fixtureDirectives, 'legal-bases').map((row) => row.Mã)).toEqual(
      fixtureDirectives.flatMap(({ legalBases }) => legalBases.map(({ citationId }) => citationId)),
    )
  })
})
