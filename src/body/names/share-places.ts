import type { BodyName } from './mention'

const JOINED = /^(?:, | và |; )$/u
const LOCAL = /^(?:Hội đồng nhân dân|Ủy ban nhân dân|Ủy ban Mặt trận Tổ quốc(?: Việt Nam)?|Sở )/u

/** In a list, the place behind the last body is that of all: `HĐND, UBND, Sở Tư pháp tỉnh Cao Bằng`. */
export const sharePlaces = (text: string, names: readonly BodyName[]): BodyName[] => {
  const shared = [...names]
  for (let i = shared.length - 2; i >= 0; i--) {
    const name = shared[i]!
    const next = shared[i + 1]!
    if (name.kind !== 'named' || next.kind !== 'named' || name.place !== null || next.place === null) continue
    if (!LOCAL.test(name.name) || !LOCAL.test(next.name) || / (?:tỉnh|thành phố|huyện)$/u.test(name.name))
      continue
    if (!JOINED.test(text.slice(name.span.end, next.span.start))) continue
    shared[i] = { ...name, place: next.place, level: next.level, name: `${name.name} ${next.place}` }
  }
  return shared
}
