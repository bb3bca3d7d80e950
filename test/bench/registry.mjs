const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1]

const timed = async (runs, run) => {
  const times = []
  for (let turn = 0; turn < runs; turn++) {
    const began = performance.now()
    await run()
    times.push(performance.now() - began)
  }
  return median(times)
}

/** Milliseconds to make a registry of the shipped facts, and microseconds to look up by symbol and by id, each the median. */
export const registrySpeeds = async ({ makeRegistry, loadFacts }, short) => {
  const runs = short ? 5 : 25
  const facts = await loadFacts()
  const load = await timed(runs, () => makeRegistry(facts))
  const registry = makeRegistry(facts)
  const rows = [...registry.rows()]
  const each = (look) => async () => rows.forEach(look)
  const find = await timed(
    runs,
    each(({ symbol }) => registry.find({ symbol })),
  )
  const get = await timed(
    runs,
    each(({ id }) => registry.get(id)),
  )
  return { size: rows.length, load, find: (1000 * find) / rows.length, get: (1000 * get) / rows.length }
}
