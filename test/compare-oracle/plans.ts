import type { Random } from '../fuzz/random'
import { AIMS, BASES, BODIES, DUTIES, METRICS, STAGES } from './pools'

export interface Aimed {
  metric: string
  value: number
  bound: 'đạt' | 'đạt ít nhất' | 'đạt tối đa'
  /** ISO; null where no day is set. */
  due: string | null
}
export interface Stage {
  start: string
  end: string
  text: string
}
export interface Ordered {
  text: string
  due: string | null
  before: boolean
}
export interface Charged {
  body: string
  role: '' | 'Chủ trì' | 'Phối hợp với các cơ quan liên quan'
  duties: Ordered[]
}

/** A plan as one would draft it, from which its text is written. */
export interface Draft {
  bases: string[]
  aims: [purposes: string[], demands: string[]]
  targets: Aimed[]
  stages: Stage[]
  charges: Charged[]
}

const someOf = <T>(random: Random, from: readonly T[], count: number): T[] => {
  const left = [...from]
  return Array.from({ length: count }, () => left.splice(random.below(left.length), 1)[0]!)
}

const day = (month: number, of: number): string =>
  `2021-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`

export const orderedOf = (random: Random, text: string): Ordered => ({
  text,
  due: random.next() < 0.5 ? day(2 + random.below(10), 1 + random.below(28)) : null,
  before: random.next() < 0.5,
})

export const aimedOf = (random: Random, metric: string): Aimed => ({
  metric,
  value: 40 + random.below(55),
  bound: random.pick(['đạt', 'đạt ít nhất'] as const),
  due: random.next() < 0.4 ? day(6 + random.below(6), 10 + random.below(18)) : null,
})

/** A plan drawn from the pools, each thing once. */
export const draftOf = (random: Random): Draft => {
  const duties = someOf(random, DUTIES, 8)
  const aims = someOf(random, AIMS, 5)
  const [one, two] = [3 + random.below(2), 6 + random.below(2)]
  return {
    bases: someOf(random, BASES, 4).map(({ text }) => text),
    aims: [aims.slice(0, 3), aims.slice(3)],
    targets: someOf(random, METRICS, 6).map((metric) => aimedOf(random, metric)),
    stages: [
      { start: day(one - 2, 10), end: day(one, 28), text: STAGES[0] },
      { start: day(one + 1, 1), end: day(two, 25), text: STAGES[1] },
      { start: day(two + 1, 1), end: day(11, 30), text: STAGES[2] },
    ],
    charges: someOf(random, BODIES, 5).map((body, index) => ({
      body,
      role: random.pick(['', 'Chủ trì', ''] as const),
      duties: duties.slice(index, index === 4 ? 8 : index + 1).map((text) => orderedOf(random, text)),
    })),
  }
}

/** What is still free of a pool. */
export const freeOf = <T extends string>(pool: readonly T[], used: readonly string[]): T[] =>
  pool.filter((each) => !used.includes(each))

/** How a plan is put on paper: what may differ and changes nothing. */
export interface Style {
  numbers: 'roman' | 'letters'
  headings: readonly [aims: string, targets: string, time: string, work: string]
  /** Whether the time stands before the targets, so that both have other numbers. */
  timeFirst: boolean
  dates: 'short' | 'long'
  dash: string
}

export const PLAIN: Style = {
  numbers: 'roman',
  headings: ['MỤC ĐÍCH, YÊU CẦU', 'CHỈ TIÊU', 'THỜI GIAN THỰC HIỆN', 'TỔ CHỨC THỰC HIỆN'],
  timeFirst: false,
  dates: 'short',
  dash: '-',
}

const NUMBERS = { roman: ['I', 'II', 'III', 'IV', 'V'], letters: ['A', 'B', 'C', 'D', 'E'] } as const

const written = (iso: string, { dates }: Style): string => {
  const [year, month, of] = iso.split('-')
  return dates === 'short' ? `${of}/${month}/${year}` : `${of} tháng ${month} năm ${year}`
}

const targetLine = ({ metric, value, bound, due }: Aimed, style: Style): string => {
  const by = due === null ? '' : `Đến ngày ${written(due, style)}, `
  const rate = `tỷ lệ ${metric} ${bound} ${value}%.`
  return `${style.dash} ${by}${by ? rate : rate.charAt(0).toUpperCase() + rate.slice(1)}`
}

const dutyLine = (role: string, { text, due, before }: Ordered, style: Style): string => {
  const words = role === '' ? text.charAt(0).toUpperCase() + text.slice(1) : `${role} ${text}`
  const by = due === null ? '' : `, ${before ? 'trước' : 'chậm nhất'} ngày ${written(due, style)}`
  return `${style.dash} ${words}${by}.`
}

/** The text of a plan. */
export const writtenOut = ({ bases, aims, targets, stages, charges }: Draft, style: Style): string => {
  let section = 0
  const head = (title: string): string => `${NUMBERS[style.numbers][section++]}. ${title}`
  const [aim, target, time, work] = style.headings
  const toReach = () => [head(target), ...targets.map((each) => targetLine(each, style))]
  const stage = ({ start, end, text }: Stage, index: number): string =>
    `${style.dash} Đợt ${index + 1}: Từ ngày ${written(start, style)} đến ngày ${written(end, style)}, ${text}.`
  const when = () => [head(time), ...stages.map(stage)]
  return [
    'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'TỈNH LẠNG SƠN\tĐộc lập - Tự do - Hạnh phúc',
    'Số: 33/KH-UBND\tLạng Sơn, ngày 08 tháng 01 năm 2021',
    '',
    'KẾ HOẠCH',
    'Tổ chức phong trào thi đua “Chung tay dựng xây” năm 2021',
    '',
    ...bases.map((basis) => `Căn cứ ${basis};`),
    'Ủy ban nhân dân tỉnh ban hành Kế hoạch tổ chức phong trào thi đua như sau:',
    '',
    head(aim),
    '1. Mục đích',
    ...aims[0].map((each) => `${style.dash} ${each}`),
    '2. Yêu cầu',
    ...aims[1].map((each) => `${style.dash} ${each}`),
    ...(style.timeFirst ? [...when(), ...toReach()] : [...toReach(), ...when()]),
    head(work),
    ...charges.flatMap(({ body, role, duties }, index) => [
      `${index + 1}. ${body}`,
      ...duties.map((duty) => dutyLine(role, duty, style)),
    ]),
    '',
    'Nơi nhận:',
    '- Như mục phân công;',
    '- Lưu: VT.',
    '',
    'CHỦ TỊCH',
    '',
    'Nông Đá Cuội',
    '',
  ].join('\n')
}
