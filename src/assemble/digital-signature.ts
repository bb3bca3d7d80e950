import type { DigitalSignature } from '../directive/header'
import type { Stamp } from '../structure/document'
import { isoDay } from '../text/calendar'

const ISO = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)/u
const LOCAL = /^(?<day>\d{1,2})[./-](?<month>\d{1,2})[./-](?<year>\d{4})/u
const TIME = /[ T](?<time>(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?: ?(?<offset>[+-](?:0\d|1[0-4]):[0-5]\d|Z))?$/u

/** A stamp with its time: `03.11.2023 16:19:35 +07:00` is `2023-11-03T16:19:35+07:00`. */
export const digitalSignature = ({ signedAt: stamped, ...stamp }: Stamp): DigitalSignature => ({
  ...stamp,
  stamped,
  signedAt: stamped && timeOf(stamped),
})

const timeOf = (stamped: string): string | null => {
  const { year, month, day } = (ISO.exec(stamped) ?? LOCAL.exec(stamped))?.groups ?? {}
  const { time, offset = '' } = TIME.exec(stamped)?.groups ?? {}
  const date = isoDay(Number(year), Number(month), Number(day))
  return date === null || time === undefined ? null : `${date}T${time}${offset}`
}
