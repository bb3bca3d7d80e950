import type { Body } from '../../directive/body'
import { type Absent, absentBody } from '../ministries'
import { absentPlace } from '../places-2025'
import type { Rule } from '../rule'
import { shortDay } from '../words'

const OFFICE = /^(?:Phó )?(?:Giám đốc|Bộ trưởng|Thứ trưởng|Thủ trưởng|Lãnh đạo|Chủ tịch|Trưởng) /u
/** An office of a district bears its place; one without may be a hospital's own. */
const UNIT = /^phòng /iu
const OF_DISTRICTS = /^Ủy ban nhân dân (?:các |mỗi )?(?:quận|huyện|thị xã)/u
const ANY_DISTRICT = 'Ủy ban nhân dân huyện Cao Lộc'
const LONGEST_NOTE = 12
/** `UBND tỉnh Bến Tre (cũ)`, `Sở Kế hoạch và Đầu tư (nay là Sở Tài chính)`: the writer knows. */
const TOLD = /^ ?\((?:cũ|trước|nay|hiện)/iu

/** What there is not any more on a day, or not yet: the body itself, or its place. */
const absentOn = ({ name, kind, place }: Body, day: string): Absent | null => {
  const body = name.replace(OFFICE, '')
  const plain = place !== null && body.endsWith(` ${place}`) ? body.slice(0, -place.length - 1) : body
  const own = UNIT.test(plain) && place === null ? null : absentBody(plain, day)
  if (own) return own
  if (kind === 'class') {
    const any = OF_DISTRICTS.test(name) ? absentPlace(ANY_DISTRICT, day) : null
    return any && { ...any, name: 'Ủy ban nhân dân cấp huyện' }
  }
  const gone = absentPlace(body, day)
  // Of a province that went into another: the body of the same name there.
  const heir = gone?.successor && place !== null ? `${plain} ${gone.successor}` : gone?.successor
  return gone && { ...gone, successor: heir ?? null }
}

/**
 * A body charged that was not there on the document's day: ministries and departments merged in 8/2007 and 3/2025, districts
 * and merged provinces from 1 July 2025 (Nghị quyết 202/2025/QH15; Luật 72/2025/QH15, Điều 51).
 */
export const bodyGone: Rule = {
  id: 'plan/body-gone',
  severity: 'warning',
  about: { en: 'a duty for a body that did not exist then', vi: 'giao việc cho cơ quan không tồn tại' },
  *find({ directive, on }) {
    const day = on.date
    if (day === null || !on.via.startsWith('header')) return
    const bodies = new Map(directive.bodies.map((body) => [body.id, body]))
    const told = new Set<string>()
    for (const { bodyId, body: name, span } of directive.responsibleBodies) {
      const body = bodies.get(bodyId)
      const absent = body && !told.has(bodyId) ? absentOn(body, day) : null
      if (!absent || TOLD.test(directive.text.slice(span.end, span.end + LONGEST_NOTE))) continue
      told.add(bodyId)
      const { until, from, successor, proved } = absent
      const [en, vi] = until
        ? [`before ${until}`, `trước ngày ${shortDay(until)}`]
        : [`from ${from} on`, `từ ngày ${shortDay(from!)}`]
      const next = successor ? `; since then ${successor}` : ''
      const nextVi = successor ? `; sau đó là ${successor}` : ''
      yield {
        severity: proved ? 'warning' : 'info',
        span,
        actual: name,
        expected: successor ?? `a body of ${day}`,
        message: {
          en: `${name} is charged on ${day}, but ${absent.name} was there only ${en}${next}.`,
          vi: `${name} được giao việc ngày ${shortDay(day)}, nhưng ${absent.name} chỉ tồn tại ${vi}${nextVi}.`,
        },
      }
    }
  },
}
