import { placeLexicon } from '../lexicon/places'
import { titled, wordEnd } from '../text/words'
import type { Place } from './context'
import { readNames } from './names/read'

const KIND = /(?<!\p{L})(?<kind>tỉnh|thành phố|tp\.?|quận|huyện|thị xã|thị trấn|xã|phường|đặc khu)[ \n]$/iu

/** A commune, which the gazetteer leaves out: `PHƯỜNG HỒNG GAI`, `xã Ea Súp,`; `XÃ HỘI` is none. */
const COMMUNE =
  /(?<!\p{L})(?:(?<kind>xã|phường|thị trấn|đặc khu) (?!Hội(?! \p{Lu}))(?<name>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,3})(?=[,.;:\n]|$)|(?<KIND>XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) (?!HỘI(?!\p{L}))(?<NAME>\p{Lu}+(?: \p{Lu}+){0,3})(?=[,.;:\n]|$))/u

/**
 * The place that a letterhead, dateline or title names: `UBND TỈNH KIÊN GIANG`, `SỞ Y TẾ KIÊN GIANG`, `thành phố Uông
 * Bí`. A commune where one is named with its kind, else that of a body (`HUYỆN ỦY LƯƠNG SƠN`), else the first province or
 * district with its kind, else the first province named alone; null where none is.
 */
export const readPlace = (text: string): Place | null => {
  const commune = COMMUNE.exec(text)?.groups
  if (commune?.kind && commune.name) return { kind: commune.kind, name: commune.name }
  if (commune?.KIND && commune.NAME) return { kind: commune.KIND.toLowerCase(), name: titled(commune.NAME) }
  const ofBody = readNames(text).names.find(({ place }) => place !== null)?.place
  const itsKind = ofBody && placeLexicon.kinds.find((kind) => ofBody.startsWith(`${kind} `))
  if (ofBody && itsKind) return { kind: itsKind, name: ofBody.slice(itsKind.length + 1) }
  let alone: Place | null = null
  for (let at = 0; at < text.length; ) {
    const end = wordEnd(text, at)
    if (end === at) {
      at++
      continue
    }
    const found = /\p{Lu}/u.test(text.charAt(at)) ? placeLexicon.byName.longest(text, at) : null
    if (!found) {
      at = end
      continue
    }
    const before = KIND.exec(text.slice(Math.max(0, at - 12), at))?.groups?.kind?.toLowerCase()
    const kind = before === undefined ? undefined : (placeLexicon.shortKinds[before] ?? before)
    const entry = kind === undefined ? undefined : found.value.find((place) => place.kind === kind)
    if (entry) return { kind: entry.kind, name: entry.name }
    if (kind === undefined && found.value[0]!.level === 'province')
      alone ??= { kind: found.value[0]!.kind, name: found.value[0]!.name }
    at = found.end
  }
  return alone
}
