/** What bodies whose symbols bear no code of a type issue: Luật 80/2015/QH13 Điều 4 and 10. */
const TYPES_OF = {
  QH: new Set(['constitution', 'law', 'code', 'resolution']),
  UBTVQH: new Set(['ordinance', 'resolution']),
}

/** Whether a symbol cannot be of that type: a decree `254/2025/QH15`. */
export const contradictsType = (type, parts) => {
  if (parts.type !== null) return parts.type !== type && !(type === 'regulation' && parts.family === 'party')
  return parts.typeCode === null && TYPES_OF[parts.issuerCode]?.has(type) === false
}

const OFFICE = /^(?:Bộ trưởng|Chủ tịch|Thống đốc) (?=\p{Lu})/u
/** The court stands for its council of judges, and laws bore the number of the order that made them known. */
const ANOTHERS = new Set(['HĐTP', 'CTN'])

/** Whether the code is that of another body than the one that is named: `113/2017/NĐ-CP` of Bộ Công Thương. */
export const contradictsIssuer = (issuer, { issuerCode }, { issuerOf, keyOf, knownIssuers }) => {
  const coded = issuerOf(issuerCode)
  if (issuer === null || coded === null || ANOTHERS.has(issuerCode)) return false
  const named = keyOf(issuer.replace(OFFICE, ''))
  const meant = keyOf(coded.name)
  if (coded.place) return !named.startsWith(meant)
  return named !== meant && knownIssuers.some((name) => keyOf(name) === named)
}
