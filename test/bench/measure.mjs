const bytesOf = (texts) => texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)

const secondsOf = (run, texts) => {
  const began = performance.now()
  for (const { text } of texts) run(text)
  return (performance.now() - began) / 1000
}

/** Whatever needs more seconds for one pass is measured by that one. */
const PATIENCE = 3

/**
 * MB/s of each function over all the texts, `{ name: speed }`: a warm-up, then passes taken in turn, so that a busy machine
 * slows all alike; the best pass counts.
 */
export const measure = (functions, texts, { warmUp, rounds }) => {
  const megabytes = bytesOf(texts) / 1e6
  const best = {}
  const slow = new Set()
  for (const [name, run] of Object.entries(functions)) {
    best[name] = secondsOf(run, texts)
    if (best[name] > PATIENCE) slow.add(name)
    for (let spent = best[name]; spent < warmUp; ) spent += secondsOf(run, texts)
  }
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(functions)) {
      if (!slow.has(name)) best[name] = Math.min(best[name], secondsOf(run, texts))
    }
  }
  return Object.fromEntries(Object.entries(best).map(([name, seconds]) => [name, megabytes / seconds]))
}
