import { bodyIdOf } from '../body/id'
import type { BodyName } from '../body/names/mention'
import { readNames } from '../body/names/read'
import type { Body } from '../directive/body'
import type { Deadline } from '../directive/deadline'
import type { ResponsibleBody } from '../directive/responsible-body'
import type { Target } from '../directive/target'
import type { ResolvedDocument } from '../resolve/document'

/** The fields of a directive that point at bodies. */
interface Pointing {
  targets: readonly Target[]
  deadlines: readonly Deadline[]
  responsibleBodies: readonly ResponsibleBody[]
}

const OWNER = / (?=(?:Bộ|Sở|Tổng cục|Cục|Ủy ban nhân dân) \p{Lu})/u

type Described = Pick<BodyName, 'name' | 'kind' | 'level' | 'place'>

/** What a written-out name is: read again as a mention, else a class by description (`Toàn ngành Giáo dục`). */
const describe = (name: string): Described => {
  const [mark] = readNames(name).names
  return mark && mark.span.start === 0 && mark.span.end === name.length
    ? { ...mark, name }
    : { name, kind: 'class', level: null, place: null }
}

/** The body that an internal unit belongs to: named at the end of its own name, else the document's issuer. */
const ownerOf = ({ name, kind }: Described, issuer: string | null): string | null => {
  if (kind !== 'unit') return null
  const at = name.search(OWNER)
  return at > 0 ? name.slice(at + 1) : issuer === name ? null : issuer
}

/**
 * Each body that the directive names or points at, once, in the order of their first mention; classes of bodies only
 * where a field points at them. Every `parent` is the id of another entry.
 */
export const assembleBodies = (document: ResolvedDocument, pointing: Pointing): Body[] => {
  const bodies = new Map<string, Body>()
  const add = (described: Described): string => {
    const { name, kind, level, place } = described
    const id = bodyIdOf(name)
    if (bodies.has(id)) return id
    const body: Body = { id, name, kind, level, place, parent: null }
    bodies.set(id, body)
    const owner = ownerOf(described, document.context.issuer)
    if (owner !== null) body.parent = add(describe(owner))
    return id
  }
  const { issuer } = document.context
  if (issuer !== null) add(describe(issuer))
  for (const mark of document.marks.bodies.all) if (mark.kind !== 'class') add(mark)
  const { targets, deadlines, responsibleBodies } = pointing
  for (const { body } of [...responsibleBodies, ...targets, ...deadlines])
    if (body !== null) add(describe(body))
  return [...bodies.values()]
}
