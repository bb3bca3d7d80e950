import { bodyLexicon } from '../lexicon/bodies'
import { placeLexicon } from '../lexicon/places'
import { matchesOf } from '../text/matches'
import type { BodyContext, Place } from './context'
import type { BodyName } from './names/mention'

type Named = Pick<BodyName, 'name' | 'kind' | 'level' | 'place'>

/** Not behind a quantifier or `ngang`: `các Bộ, cơ quan ngang Bộ` are others than the issuer. */
const OWNER =
  /(?<!\p{L}|(?:[cC]ác|[nN]hững|[mM]ỗi|[tT]ừng|[mM]ột số|ngang|cấp) )(?<word>Bộ|Sở|Tổng cục|Cục)(?= (?:có )?liên quan$|$)/u
/** A school's own plan calls it so. */
const SCHOOL = /^nhà trường$/iu
const PARTY = /(?<place>Tỉnh|Thành|Huyện|Quận|Thị) ?(?:ủy|đoàn)$/u
const BARE_KIND = / (?<kind>tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)$/u
const CLASS = /^(?:các|những|mỗi|từng|tất cả|một số|toàn)(?!\p{L})/iu
const OF_DEPARTMENT = /(?:^|\s)Sở \p{Lu}/u
const DISTRICT_OFFICE = /^(?:(?:Trưởng|Phó Trưởng|Lãnh đạo) )?[Pp]hòng (?<field>.+)$/u

const isDistrict = (place: Place): boolean =>
  placeLexicon.byName
    .longest(place.name, 0)
    ?.value.some(({ kind, level }) => kind === place.kind && level === 'district') === true

const written = (place: Place): string => `${place.kind} ${place.name}`

/** What bare `Sở`, `Bộ` mean in this document: the issuer, or the body that the issuer heads or belongs to. */
const owner = (word: string, issuer: string | null): string | null => {
  if (issuer === null) return null
  const at = issuer.search(new RegExp(`(?<!\\p{L})${word} (?=\\p{Lu})`, 'u'))
  return at < 0 ? null : issuer.slice(at)
}

const PLACE = / (?:tỉnh|thành phố) \p{Lu}/u

/** A class of bodies goes without the place of the body that it belongs to. */
const withoutPlace = (name: string): string => {
  const at = name.search(PLACE)
  return at < 0 ? name : name.slice(0, at)
}

/** The place that a bare kind means (`UBND tỉnh`): the document's own place or the province that it lies in. */
const meantBy = (kind: string, { place, province }: BodyContext): Place | null =>
  [place, province].find((candidate) => candidate?.kind === kind) ?? null

/** A committee bears the name of its place (`Tỉnh ủy Quảng Ninh`), where the document's own is of its kind. */
const KIND_OF: Readonly<Record<string, string>> = { Thành: 'thành phố', Thị: 'thị xã' }

/**
 * Completes a name by what the document says of itself: `Sở Nội vụ` of a Trà Vinh document is `Sở Nội vụ tỉnh Trà Vinh`,
 * `Văn phòng Bộ` of a ministry's is `Văn phòng Bộ Xây dựng`. Where the document does not say, the name stays.
 */
export const completeName = (body: Named, context: BodyContext): { name: string; place: string | null } => {
  const { kind, level } = body
  const bracket = body.place === null ? body.name.indexOf(' (') : -1
  if (bracket > 0) {
    const base = completeName({ ...body, name: body.name.slice(0, bracket) }, context)
    return { ...base, name: base.name + body.name.slice(bracket) }
  }
  if (SCHOOL.test(body.name) && context.issuer?.startsWith('Trường '))
    return { name: context.issuer, place: null }
  let name = bodyLexicon.fullNames.get(body.name) ?? body.name
  if (body.place !== null) return { name, place: body.place }
  const isClass =
    kind === 'class' || (kind === 'officer' && /(?<!\p{L})(?:các|mỗi|từng) /u.test(name)) || CLASS.test(name)
  const own = OWNER.exec(name)
  const whole = own && owner(own.groups!.word!, context.issuer)
  if (own && whole) {
    name =
      name.slice(0, own.index) +
      (isClass ? withoutPlace(whole) : whole) +
      name.slice(own.index + own[0].length)
    return { name, place: null }
  }
  if (isClass) return completeClass(name, context)
  const committee = PARTY.exec(name)?.groups?.place
  if (committee !== undefined) {
    const place = meantBy(KIND_OF[committee] ?? committee.toLowerCase(), context)
    return place ? { name: `${name} ${place.name}`, place: written(place) } : { name, place: null }
  }
  const bareKind = BARE_KIND.exec(name)
  if (bareKind) {
    const place = meantBy(bareKind.groups!.kind!, context)
    return place ? { name: `${name} ${place.name}`, place: written(place) } : { name, place: null }
  }
  const place = ownPlace(name, level, context)
  return place ? { name: `${name} ${written(place)}`, place: written(place) } : { name, place: null }
}

/**
 * A class need not carry its place (`các sở, ban, ngành tỉnh`); the body that it belongs to does (`các ban Liên đoàn Lao
 * động tỉnh`), and so does `trên địa bàn tỉnh`.
 */
const completeClass = (name: string, context: BodyContext): { name: string; place: string | null } => {
  const bare = BARE_KIND.exec(name)
  const isOne = bare && (name.endsWith('địa bàn', bare.index) || endsInNamed(name.slice(0, bare.index)))
  const place = isOne ? meantBy(bare.groups!.kind!, context) : null
  return place ? { name: `${name} ${place.name}`, place: written(place) } : { name, place: null }
}

const endsInNamed = (name: string): boolean =>
  matchesOf(CAPITAL, name).some(({ index }) => bodyLexicon.named.longest(name, index)?.end === name.length)
const CAPITAL = /(?<!\p{L})\p{Lu}/gu

/** The place of a body that is the only one of its kind there: a department of the province, an office of the district. */
function ownPlace(name: string, level: Named['level'], { place, province }: BodyContext): Place | null {
  if (level === 'province' && OF_DEPARTMENT.test(name)) return province
  const field = DISTRICT_OFFICE.exec(name)?.groups?.field
  return field && place && isDistrict(place) && bodyLexicon.districtOffices.has(field) ? place : null
}
