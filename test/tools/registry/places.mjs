// The gazetteer as it lies in src/registry/data/places.json: names of one kind and one parent in a line.
const listed = (places) => {
  const byParent = {}
  for (const { parent, kind, name } of places) {
    byParent[parent] ??= {}
    byParent[parent][kind] ??= []
    byParent[parent][kind].push(name)
  }
  for (const kinds of Object.values(byParent))
    for (const [kind, names] of Object.entries(kinds)) kinds[kind] = names.join(', ')
  return byParent
}

export const encodePlaces = (rows) => {
  const provinces = rows.filter(({ level }) => level === 'province')
  const known = new Map(provinces.map(({ id, kind, name }) => [id, `${kind} ${name}`]))
  const under = (level) =>
    listed(
      rows.filter((row) => row.level === level).map((row) => ({ ...row, parent: known.get(row.parent) })),
    )
  return `${JSON.stringify(
    {
      sources: {
        provinces: 'Nghị quyết 202/2025/QH15; vietnamese-provinces-database v2.4 and v3',
        districts: 'Luật 72/2025/QH15, Điều 51 (until 30/6/2025); vietnamese-provinces-database v2.4',
        communes: 'Quyết định 19/2025/QĐ-TTg; vietnamese-provinces-database v3',
      },
      changed: '2025-07-01',
      provinces: provinces.map(({ kind, name, since = null, until = null, into = null, of = [] }) => [
        kind,
        name,
        since,
        until,
        into,
        ...(of.length > 0 ? [of] : []),
      ]),
      districts: under('district'),
      communes: under('commune'),
    },
    null,
    1,
  )}\n`
}
