import { issuerOf } from '../instrument/issuers'
import type { IssuerClass } from './bodies'
import data from './ministries.json'

interface Ended {
  code: string
  until: string
  successor?: string
  proved: boolean
}

const ENDED: readonly Ended[] = data.ended

const nameOfCode = (code: string): string => issuerOf(code)?.name ?? code

/** The names of a body and of what came of it, one after the other. */
const lineOf = (name: string): string[] => {
  const next = ENDED.find(({ code }) => nameOfCode(code) === name)?.successor
  return [name, ...(next === undefined ? [] : lineOf(nameOfCode(next)))]
}

/** Whether one body went up in the other, or both in a third: `Bộ Thương mại` and `Bộ Công Thương`. */
export const areOfOneLine = (a: string, b: string): boolean => {
  const line = lineOf(b)
  return lineOf(a).some((name) => line.includes(name))
}

const nameOfClass = (kind: IssuerClass): string => kind.slice('ministry '.length)

/** The same of two ministries. */
export const isOfOneLine = (a: IssuerClass, b: IssuerClass): boolean =>
  areOfOneLine(nameOfClass(a), nameOfClass(b))

/** A body that was not there on a day. */
export interface Absent {
  name: string
  /** The first day without it, or the first with it. */
  until: string | null
  from: string | null
  successor: string | null
  /** Whether an official text shows that; else it is general knowledge. */
  proved: boolean
}

/** The ministry of a code, where it was not there any more or not yet on a day; null where it was, or nobody knows. */
export const absentMinistry = (code: string, day: string): Absent | null => {
  const plain = code.replaceAll('&', '')
  const ended = ENDED.find((each) => each.code === plain && each.until <= day)
  if (ended) {
    const { until, successor, proved } = ended
    return {
      name: nameOfCode(plain),
      until,
      from: null,
      successor: successor === undefined ? null : nameOfCode(successor),
      proved,
    }
  }
  const begun = data.begun.find((each) => each.code === plain && each.from > day)
  return begun
    ? { name: nameOfCode(plain), until: null, from: begun.from, successor: null, proved: begun.proved }
    : null
}

/** The same of a body by its name without its place: `Sở Kế hoạch và Đầu tư`. */
export const absentBody = (name: string, day: string): Absent | null => {
  const entry = [...ENDED, ...data.begun].find(({ code }) => nameOfCode(code) === name)
  return entry ? absentMinistry(entry.code, day) : null
}
