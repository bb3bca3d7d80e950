const add = (map, key, value) => map.set(key, [...(map.get(key) ?? []), value])

/** The places of a longest run of days, none before the one in front of it, among `days`. */
const inOrder = (days) => {
  const length = []
  const before = []
  let last = -1
  for (const [at, day] of days.entries()) {
    length[at] = 1
    before[at] = -1
    for (let other = 0; other < at; other++)
      if (days[other] <= day && length[other] >= length[at]) {
        length[at] = length[other] + 1
        before[at] = other
      }
    if (last < 0 || length[at] > length[last]) last = at
  }
  const places = new Set()
  for (let at = last; at >= 0; at = before[at]) places.add(at)
  return places
}

/**
 * The rows whose day is not in the order of the numbers of their series, in which a later number has no earlier day: as
 * 59/2017/NĐ-CP of 12/4, between 58 and 60 of May. `trusted` rows take part and stay.
 */
export const outOfOrder = (rows, trusted, { symbolParts, seriesOf }) => {
  const series = new Map()
  for (const row of [...trusted, ...rows]) {
    const parts = row.issued && row.symbol ? symbolParts(row.symbol) : null
    const key = parts && seriesOf(parts, row.type, row.issued)
    if (key) add(series, key, { number: parts.number, row })
  }
  const wrong = new Set()
  for (const members of series.values()) {
    members.sort((a, b) => a.number - b.number)
    const right = inOrder(members.map(({ row }) => row.issued))
    for (const [at, { row }] of members.entries()) if (!right.has(at)) wrong.add(row)
  }
  return new Set(rows.filter((row) => wrong.has(row)))
}
