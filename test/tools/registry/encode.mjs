const line = (value) => `    ${JSON.stringify(value)}`

const file = (head, lists) => {
  const heads = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  )
  const bodies = Object.entries(lists).map(
    ([key, rows]) => `  ${JSON.stringify(key)}: [\n${rows.map(line).join(',\n')}\n  ]`,
  )
  return `{\n${[...heads, ...bodies].join(',\n')}\n}\n`
}

/** A list of distinct values and the place of each in it. */
const table = () => {
  const places = new Map()
  return {
    all: () => [...places.keys()],
    place: (value) => {
      if (!places.has(value)) places.set(value, places.size)
      return places.get(value)
    },
  }
}

/** Without what stands at the end and says nothing. */
const trimmed = (values) => {
  const last = values.findLastIndex(
    (value) => value !== null && !(Array.isArray(value) && value.length === 0),
  )
  return values.slice(0, last + 1)
}

export const encodeCurated = (rows, { issuers }, { plainId }) => {
  const sources = table()
  const names = table()
  const proof = ({ source, strength, verified }) => [sources.place(source), strength, verified ? 1 : 0]
  const encoded = rows.map((row) => {
    const facts = row.facts.map((fact) =>
      trimmed([
        fact.field,
        ...proof(fact),
        fact.asOf,
        fact.value ?? null,
        fact.notBefore ?? null,
        fact.notAfter ?? null,
      ]),
    )
    const relations = row.relations.map((relation) => [relation.kind, relation.id, ...proof(relation)])
    const id = plainId(row.type, row.symbol, null) === row.id ? null : row.id
    return trimmed([
      row.type,
      row.symbol,
      row.issuer < 0 ? null : names.place(row.issuer),
      row.title,
      facts,
      relations,
      row.slips,
      id,
    ])
  })
  const named = names.all().map((index) => issuers[index])
  return file({ asOf: '2026-04', issuers: named, sources: sources.all() }, { rows: encoded })
}

const byType = (rows, encode) => {
  const types = new Map()
  for (const row of rows) types.set(row.type, [...(types.get(row.type) ?? []), encode(row)])
  return Object.fromEntries(types)
}

/** The Ministry's data, and what official texts cite: two files, since they prove different things. */
export const encodeLists = (rows, { indexOf, issuers }, { plainId }) => {
  const own = (row) => (plainId(row.type, row.symbol, row.issued) === row.id ? null : row.id)
  const names = table()
  const official = byType(
    rows.filter(({ effective }) => effective),
    (row) => {
      const index = indexOf(row.issuer)
      const issuer = index < 0 ? null : names.place(index)
      return trimmed([row.symbol, row.issued, row.effective, row.item, issuer, row.title, own(row)])
    },
  )
  const cited = byType(
    rows.filter(({ effective }) => !effective),
    (row) => trimmed([row.symbol, row.issued, own(row)]),
  )
  return {
    'phap-dien.json': file({ asOf: '2024', issuers: names.all().map((index) => issuers[index]) }, official),
    'cited.json': file({ asOf: '2026-04' }, cited),
  }
}
