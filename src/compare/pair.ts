import munkres from 'munkres'

/** What is paired: by its marks a thing finds those it may be, so that not all are held against all. */
export interface Markable {
  marks: Iterable<string>
}

/** Two things that are one, by their places in the lists; how sure that is, and how near the next best came. */
export interface Pair {
  before: number
  after: number
  score: number
  /** The best score that either had with another; null where none was like it at all. */
  runnerUp: number | null
}

interface Edge {
  before: number
  after: number
  score: number
}

/** A mark that more things share tells too little to look each of them up. */
const COMMON = 64
/** How many on either side are looked at then. */
const BESIDE = 8
/** A cluster of things like each other with more pairs than this is settled best first, not as a whole: that is cubic. */
const MOST = 40_000

const grouped = <T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

const byMark = (things: readonly Markable[]): Map<string, number[]> => {
  const marked = things.flatMap(({ marks }, index) => [...new Set(marks)].map((mark) => ({ mark, index })))
  return new Map(
    [...grouped(marked, ({ mark }) => mark)].map(([mark, list]) => [mark, list.map(({ index }) => index)]),
  )
}

/** The pairs that share a mark; of one that many share, those that stand at like places among them. */
const candidates = (befores: readonly Markable[], afters: readonly Markable[]): Map<number, Set<number>> => {
  const found = new Map<number, Set<number>>(befores.map((_, index) => [index, new Set()]))
  const others = byMark(afters)
  for (const [mark, rows] of byMark(befores)) {
    const columns = others.get(mark) ?? []
    const most = Math.max(rows.length, columns.length)
    const reach = most <= COMMON ? most : BESIDE
    rows.forEach((row, rank) => {
      const middle = (rank * columns.length) / rows.length
      const width = (reach * columns.length) / most
      const near = columns.slice(Math.max(0, Math.ceil(middle - width)), Math.floor(middle + width) + 1)
      for (const column of near) found.get(row)!.add(column)
    })
  }
  return found
}

/** What hangs together by edges, each with its edges. */
const clusters = (edges: readonly Edge[]): Edge[][] => {
  const parent = new Map<string, string>()
  const root = (node: string): string => {
    let at = node
    while (parent.get(at) !== undefined) at = parent.get(at)!
    // The way is short the next time.
    for (let next = node; next !== at; ) {
      const above = parent.get(next)!
      parent.set(next, at)
      next = above
    }
    return at
  }
  for (const { before, after } of edges) {
    const [a, b] = [root(`b${before}`), root(`a${after}`)]
    if (a !== b) parent.set(a, b)
  }
  return [...grouped(edges, ({ before }) => root(`b${before}`)).values()]
}

const bestFirst = (edges: readonly Edge[], gain: (edge: Edge) => number): Edge[] => {
  const [befores, afters] = [new Set<number>(), new Set<number>()]
  return [...edges]
    .sort((a, b) => gain(b) - gain(a))
    .filter(({ before, after }) => {
      if (befores.has(before) || afters.has(after)) return false
      befores.add(before)
      afters.add(after)
      return true
    })
}

const optimal = (edges: readonly Edge[], gain: (edge: Edge) => number): Edge[] => {
  const rows = [...new Set(edges.map(({ before }) => before))].sort((a, b) => a - b)
  const columns = [...new Set(edges.map(({ after }) => after))].sort((a, b) => a - b)
  if (rows.length === 1 || columns.length === 1 || rows.length * columns.length > MOST)
    return bestFirst(edges, gain)
  const [rowOf, columnOf] = [rows, columns].map((list) => new Map(list.map((value, index) => [value, index])))
  const costs = rows.map(() => columns.map(() => 0))
  const byPlace = new Map<string, Edge>()
  for (const edge of edges) {
    const [row, column] = [rowOf!.get(edge.before)!, columnOf!.get(edge.after)!]
    // Whole numbers, since the assignment looks for zeros.
    costs[row]![column] = -Math.round(gain(edge) * 1e9)
    byPlace.set(`${row} ${column}`, edge)
  }
  return munkres(costs).flatMap(([row, column]) => byPlace.get(`${row} ${column}`) ?? [])
}

/**
 * Pairs what is one thing in two lists: the assignment that is best as a whole (munkres), over pairs that share a mark and
 * score at least `least`. What is equally like is paired in the order of the lists. The same lists give the same pairs,
 * and swapped lists the same pairs swapped.
 */
export const pairUp = <A extends Markable, B extends Markable>(
  befores: readonly A[],
  afters: readonly B[],
  score: (before: A, after: B) => number,
  least: number,
): Pair[] => {
  const edges: Edge[] = []
  for (const [before, near] of candidates(befores, afters))
    for (const after of near) {
      const value = score(befores[before]!, afters[after]!)
      if (value >= least) edges.push({ before, after, score: value })
    }
  const gain = ({ before, after, score: value }: Edge): number => {
    const [x, y] = [before / befores.length, after / afters.length]
    return value - least + 1e-3 - 1e-4 * (x - y) ** 2 - 1e-7 * (x + y)
  }
  const chosen = clusters(edges).flatMap((cluster) => optimal(cluster, gain))
  const [byBefore, byAfter] = [grouped(edges, ({ before }) => before), grouped(edges, ({ after }) => after)]
  const runnerUp = (pair: Edge): number | null =>
    [...byBefore.get(pair.before)!, ...byAfter.get(pair.after)!]
      .filter((edge) => edge !== pair)
      .reduce<number | null>((best, edge) => Math.max(best ?? 0, edge.score), null)
  return chosen.map((edge) => ({ ...edge, runnerUp: runnerUp(edge) })).sort((a, b) => a.before - b.before)
}
