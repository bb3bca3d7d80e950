import { bodyIdOf } from '../body/id'
import type { BodyName } from '../body/names/mention'
import { readNames } from '../body/names/read'
import { capitalised } from '../body/write-out'

/** What a body is, by its name. */
export type Described = Pick<BodyName, 'name' | 'kind' | 'level' | 'place'>

const JOINT = /^(?:,|,? và) $/u

/**
 * The bodies of a name as it is written out: one, several that are listed (`Sở Nội vụ, Sở Tài chính`), or a class by
 * description (`Toàn ngành Giáo dục`).
 */
export const namedBodies = (name: string): Described[] => {
  const { names } = readNames(name)
  let end = 0
  const isList = names.every(({ span }, i) => {
    const before = name.slice(end, span.start)
    end = span.end
    return i === 0 ? before === '' : JOINT.test(before)
  })
  if (names.length === 0 || !isList || end !== name.length)
    return [{ name, kind: 'class', level: null, place: null }]
  if (names.length === 1) return [{ ...names[0]!, name }]
  return names.map((each) => ({ ...each, name: capitalised(name.slice(each.span.start, each.span.end)) }))
}

/** The id of the body that a name gives, of the first where it lists several. */
export const namedBodyId = (name: string): string => bodyIdOf(namedBodies(name)[0]!.name)
