// Checks every regex of src for backtracking beyond linear time.
import { built, literals } from './find-regexes.mjs'
import { costOf } from './regex-cost.mjs'

const regexes = new Map()
for (const { source, flags, place } of [...literals(), ...(await built())]) {
  const key = `/${source}/${flags}`
  regexes.set(key, { source, flags, places: new Set([...(regexes.get(key)?.places ?? []), place]) })
}

let faults = 0
let proved = 0
for (const [key, { places, ...regex }] of regexes) {
  const cost = costOf(regex)
  if (cost.proved) proved++
  if (cost.fault === null) continue
  faults++
  console.log(`${[...places].join(', ')}: ${cost.fault}\n  ${key.slice(0, 300)}`)
}
console.log(`${regexes.size} regexes, ${proved} proved linear, ${faults} with super-linear backtracking`)
process.exit(faults > 0 ? 1 : 0)
