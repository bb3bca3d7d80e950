import inspector from 'node:inspector/promises'
import { findSourceMap } from 'node:module'
import { pathToFileURL } from 'node:url'
import { ROOT } from '../tools/load-source.mjs'

const HOME = pathToFileURL(ROOT).href

/** The room of our own code, or the library, in which a call stands; null for what belongs to Node. */
const roomOf = ({ url, lineNumber, columnNumber }) => {
  const source = findSourceMap(url)?.findEntry(lineNumber, columnNumber)?.originalSource ?? url
  if (!source.startsWith(HOME)) return null
  const path = source.slice(HOME.length)
  const library = /node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)/u.exec(path)?.groups.name
  return library ?? /^src\/(?<room>[^/]+(?:\/[^/.]+(?=\/))?)/u.exec(path)?.groups.room ?? null
}

/** Each node of a profile with the nearest room above it: a regex and a built-in belong to who calls them. */
const withRooms = ({ nodes }) => {
  const children = new Set(nodes.flatMap((node) => node.children ?? []))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const rooms = new Map()
  const walk = (node, above) => {
    const room = roomOf(node.callFrame) ?? above
    rooms.set(node.id, { room, frame: node.callFrame })
    for (const child of node.children ?? []) walk(byId.get(child), room)
  }
  for (const node of nodes) if (!children.has(node.id)) walk(node, null)
  return rooms
}

const add = (map, key, value) => map.set(key, (map.get(key) ?? 0) + value)

/**
 * Where the time of `run` over the texts goes when it is warm: by room, `{ room, time, regexes }` as shares of all, and how many
 * functions and regexes there are, and how few make up half. The code must have been imported with source maps enabled and
 * not have run: a regex that is compiled before the profile begins is counted as its caller.
 */
export const profileOf = async (run, texts, passes) => {
  const all = () => {
    for (const { text } of texts) run(text)
  }
  const session = new inspector.Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 200 })
  await session.post('Profiler.start')
  const began = performance.now()
  for (let pass = 0; pass < passes; pass++) all()
  const warm = (performance.now() - began) * 1_000
  for (let pass = 0; pass < passes; pass++) all()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  const rooms = withRooms(profile)
  const [times, regexes, functions] = [new Map(), new Map(), new Map()]
  let total = 0
  let elapsed = 0
  for (const [index, id] of profile.samples.entries()) {
    const time = profile.timeDeltas[index]
    elapsed += time
    if (elapsed < warm) continue
    const { room, frame } = rooms.get(id)
    const { functionName, url, lineNumber, columnNumber } = frame
    const name = functionName === '(garbage collector)' ? 'garbage collection' : room
    if (name === null) continue
    total += time
    add(times, name, time)
    add(functions, `${functionName} ${url}:${lineNumber}:${columnNumber}`, time)
    if (functionName.startsWith('RegExp: ')) add(regexes, name, time)
  }
  const sorted = [...functions.values()].sort((a, b) => b - a)
  let half = 0
  for (let sum = 0; sum < total / 2; half++) sum += sorted[half]
  return {
    rooms: [...times]
      .sort((a, b) => b[1] - a[1])
      .map(([room, time]) => ({ room, time: time / total, regexes: (regexes.get(room) ?? 0) / total })),
    functions: sorted.length,
    half,
  }
}
