import { placeOfIssuer } from '../instrument/place'
import { classOf, levelOf } from './bodies'
import type { Absent } from './ministries'
import data from './places-2025.json'

const proved = data.proved as Readonly<Record<string, string>>
const unproved = data.unproved as Readonly<Record<string, string>>

const PROVINCE = /(?:^|, )tỉnh (?<name>[^,]+)$/u
const DISTRICT = /(?:^|\s)(?:huyện|quận|thị xã|thành phố) /iu

/**
 * A local body that was not there any more on a day: of a district, or of a province that has become part of another,
 * both from 1 July 2025; null where it was. What it had issued before stays.
 */
export const absentPlace = (issuer: string, day: string): Absent | null => {
  if (day < data.from) return null
  const kind = classOf(issuer)
  if (kind !== 'committee' && kind !== 'council' && kind !== 'department') return null
  const until = data.from
  const province = PROVINCE.exec(placeOfIssuer(issuer)?.name ?? '')?.groups?.name
  const successor = province && (proved[province] ?? unproved[province])
  if (province && successor)
    return { name: `tỉnh ${province}`, until, from: null, successor, proved: Object.hasOwn(proved, province) }
  const isDistrict = levelOf(issuer) === 'district' && DISTRICT.test(issuer)
  return isDistrict ? { name: issuer, until, from: null, successor: null, proved: true } : null
}
