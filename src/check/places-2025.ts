import { placeOfIssuer } from '../instrument/place'
import { classOf, type IssuerClass, levelOf } from './bodies'
import type { Absent } from './ministries'
import data from './places-2025.json'

const proved = data.proved as Readonly<Record<string, string>>
const unproved = data.unproved as Readonly<Record<string, string>>

const PROVINCE = /(?:^|, )tỉnh (?<name>[^,]+)$/u
const LOCAL: ReadonlySet<IssuerClass> = new Set(['committee', 'council', 'department', 'party-local'])
const DISTRICT = /(?:^|\s)(?:huyện|quận|thị xã|thành phố) /iu

/**
 * A local body that was not there any more on a day: of a district, or of a province that has become part of another,
 * both from 1 July 2025; null where it was. What it had issued before stays.
 */
export const absentPlace = (issuer: string, day: string): Absent | null => {
  if (day < data.from) return null
  const kind = classOf(issuer)
  if (kind === null || !LOCAL.has(kind)) return null
  const until = data.from
  // That the Party's committees went with the places no text of the State says.
  const isParty = kind === 'party-local'
  const province = PROVINCE.exec(placeOfIssuer(issuer)?.name ?? '')?.groups?.name
  const successor = province && (proved[province] ?? unproved[province])
  if (province && successor)
    return {
      name: `tỉnh ${province}`,
      until,
      from: null,
      successor,
      proved: !isParty && Object.hasOwn(proved, province),
    }
  const isDistrict = levelOf(issuer) === 'district' && (isParty || DISTRICT.test(issuer))
  return isDistrict ? { name: issuer, until, from: null, successor: null, proved: !isParty } : null
}
