import type { BodyMark } from './mark'

const JOINED = /^(?:, | và |; )$/u
const LOCAL = /^(?:Hội đồng nhân dân|Ủy ban nhân dân|Ủy ban Mặt trận Tổ quốc(?: Việt Nam)?|Sở )/u

/** In a list, the place behind the last body is that of all: `HĐND, UBND, Sở Tư pháp tỉnh Cao Bằng`. */
export const sharePlaces = (text: string, marks: readonly BodyMark[]): BodyMark[] => {
  const shared = [...marks]
  for (let i = shared.length - 2; i >= 0; i--) {
    const mark = shared[i]!
    const next = shared[i + 1]!
    if (mark.kind !== 'named' || next.kind !== 'named' || mark.place !== null || next.place === null) continue
    if (!LOCAL.test(mark.name) || !LOCAL.test(next.name) || / (?:tỉnh|thành phố|huyện)$/u.test(mark.name))
      continue
    if (!JOINED.test(text.slice(mark.span.end, next.span.start))) continue
    shared[i] = { ...mark, place: next.place, level: next.level, name: `${mark.name} ${next.place}` }
  }
  return shared
}
