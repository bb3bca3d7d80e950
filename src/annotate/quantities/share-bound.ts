import type { QuantityMark } from './mark'

const JOINED = /^(?: \p{L}[^,;:.\n\t]{0,60})? (?:và|hoặc) $/u

/** A bound governs what is joined to it by `và` or `hoặc`: `ít nhất 02 công trình hoặc 01 mô hình`. */
export const shareBound = (reading: string, marks: readonly QuantityMark[]): QuantityMark[] => {
  const shared: QuantityMark[] = []
  for (const mark of marks) {
    const last = shared.at(-1)
    const governs = last && last.comparator !== 'eq' && mark.comparator === 'eq'
    const isJoined = governs && JOINED.test(reading.slice(last.number.end, mark.number.start).slice(-80))
    shared.push(
      isJoined && mark.number.start - last.number.end <= 80 ? { ...mark, comparator: last.comparator } : mark,
    )
  }
  return shared
}
