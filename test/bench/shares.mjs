/** How many characters lie in at least one of the spans. */
const covered = (spans) => {
  let sum = 0
  let reached = 0
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end > reached) sum += end - Math.max(start, reached)
    reached = Math.max(reached, end)
  }
  return sum
}

/** Of each stage: its share of the time of all, and the share of the characters in which it finds something. */
export const sharesOf = (stagesOf, texts, passes) => {
  for (let pass = 0; pass < passes; pass++) {
    for (const { text } of texts) for (const { run } of stagesOf(text)) run()
  }
  const totals = new Map()
  let characters = 0
  for (const { text } of texts) {
    characters += text.length
    for (const { name, run, found } of stagesOf(text)) {
      const total = totals.get(name) ?? { time: 0, found: 0 }
      const began = performance.now()
      for (let pass = 0; pass < passes; pass++) run()
      totals.set(name, {
        time: total.time + (performance.now() - began) / passes,
        found: total.found + covered(found()),
      })
    }
  }
  const time = [...totals.values()].reduce((sum, total) => sum + total.time, 0)
  return [...totals].map(([name, total]) => ({
    name,
    time: total.time / time,
    found: total.found / characters,
  }))
}
