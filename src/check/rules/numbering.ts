import type { SectionNode } from '../../directive/section'
import { romanNumber } from '../../text/roman'
import type { Draft, Rule } from '../rule'

const LABEL = /^(?<before>.*?)(?<value>\d{1,3}|[IVXL]{1,6}|[a-zđ])(?<after>[.)/:]{0,2})$/u
/** Lists count in the Vietnamese alphabet: NĐ 30/2020/NĐ-CP Phụ lục I. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy'
/** Some count in the Latin one. */
const LATIN = 'abcdefghijklmnopqrstuvwxyz'

interface Numbered {
  node: SectionNode
  family: string
  number: number
  label: string
}

/** A label as a number of its family: `III.` is 3 of `I.`, `b)` 2 of `a)`, `2.3.` 3 of `2.1.`. */
const numbered = (node: SectionNode): Numbered | null => {
  const label = node.label?.trim() ?? ''
  const { before, value, after } = LABEL.exec(label)?.groups ?? {}
  if (before === undefined || value === undefined) return null
  const isDigits = /^\d/u.test(value)
  const isRoman = /^[IVXL]+$/u.test(value)
  const number = isDigits ? Number(value) : isRoman ? romanNumber(value) : LETTERS.indexOf(value) + 1
  if (number === 0) return null
  return { node, family: `${before}${isDigits ? '1' : isRoman ? 'I' : 'a'}${after}`, number, label }
}

const letterOf = ({ label }: Numbered): string => /[a-zđ]/u.exec(label)?.[0] ?? ''

/** Whether one number is the next after another, letters in either alphabet. */
const follows = (before: Numbered, own: Numbered): boolean =>
  own.number === before.number + 1 ||
  (letterOf(own) !== '' && LATIN.includes(letterOf(before) + letterOf(own)))

const drafted = ({ node, label }: Numbered, before: Numbered, isRepeated: boolean): Draft => {
  const span = { start: node.span.start, end: node.span.start + (node.label?.length ?? 0) }
  return {
    // Lists within lists may be numbered alike; those of parts are not.
    severity: isRepeated && /^[IVXL]+[.)/:]*$/u.test(label) ? 'warning' : 'info',
    span,
    actual: label,
    expected: isRepeated ? `after ${before.label}` : `the number after ${before.label}`,
    message: isRepeated
      ? { en: `The number ${label} stands twice in one list.`, vi: `Số thứ tự ${label} bị lặp.` }
      : {
          en: `${label} follows ${before.label}; a number between is left out, or was lost from the text.`,
          vi: `${label} đứng ngay sau ${before.label}; thiếu số thứ tự ở giữa, hoặc văn bản đọc được bị mất đoạn.`,
        },
  }
}

/** The numbers of one list that do not follow one another; a list that begins anew is another. */
function* inList(children: readonly SectionNode[]): Generator<Draft> {
  const last = new Map<string, Numbered>()
  for (const child of children) {
    const own = child.type === 'section' ? numbered(child) : null
    if (own === null) continue
    const before = last.get(own.family)
    last.set(own.family, own)
    if (!before || follows(before, own) || own.number < before.number || own.number === 1) continue
    // By two or more it may be another list, or a number that was not read.
    if (own.number - before.number <= 2) yield drafted(own, before, own.number === before.number)
  }
}

function* inTree(node: SectionNode): Generator<Draft> {
  const children = node.children ?? []
  yield* inList(children)
  for (const child of children) yield* inTree(child)
}

/** A section’s number that stands twice, or follows one with a number left out: NĐ 30/2020/NĐ-CP Phụ lục I (numbers in a row). */
export const numbering: Rule = {
  id: 'plan/numbering',
  severity: 'warning',
  about: { en: 'section numbers repeated or left out', vi: 'số thứ tự mục bị lặp hoặc bỏ sót' },
  *find({ directive }) {
    yield* inTree(directive.tree)
  },
}
