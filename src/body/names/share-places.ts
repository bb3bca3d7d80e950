import { bodyLexicon } from '../../lexicon/bodies'
import { type BodyName, tidy } from './mention'

const JOINED = /^(?:, | và |; )$/u
const LOCAL =
  /^(?:Hội đồng nhân dân|Ủy ban nhân dân|Ủy ban Mặt trận Tổ quốc(?: Việt Nam)?|Sở |Hội (?:Nông dân|Liên hiệp Phụ nữ|Cựu chiến binh|Chữ thập đỏ)|Liên đoàn Lao động|(?:Tỉnh|Huyện|Quận|Thị|Thành) ?đoàn)/u

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

const OFFICE = /^Phòng (?<field>\p{L}.+)$/u
const OF_SEVERAL = /^(?:Phòng|Trung tâm) .* (?:các )?(?:huyện|quận)[,–-]?(?: |$)/u

/** `Phòng Y tế, Trung tâm Y tế huyện, thị xã, thành phố`: offices of the districts that stand behind the last are one class. */
export const joinOffices = (text: string, names: readonly BodyName[]): BodyName[] => {
  const joined: BodyName[] = []
  for (const name of names) {
    const before = joined.at(-1)
    const field = before?.kind === 'unit' ? OFFICE.exec(before.name)?.groups?.field : undefined
    const shares =
      before &&
      field !== undefined &&
      bodyLexicon.districtOffices.has(field) &&
      name.kind === 'class' &&
      OF_SEVERAL.test(name.name) &&
      JOINED.test(text.slice(before.span.end, name.span.start))
    if (!shares) {
      joined.push(name)
      continue
    }
    const span = { start: before.span.start, end: name.span.end }
    const between = tidy(text.slice(before.span.end, name.span.start))
    joined[joined.length - 1] = {
      ...name,
      span,
      text: tidy(text.slice(span.start, span.end)),
      name: `${before.name}${between === 'và' ? ' và' : between} ${name.name}`,
      rule: 'body/offices',
    }
  }
  return joined
}
