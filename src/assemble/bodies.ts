import { bodyIdOf } from '../body/id'
import { readNames } from '../body/names/read'
import type { Body } from '../directive/body'
import type { Deadline } from '../directive/deadline'
import type { ResponsibleBody } from '../directive/responsible-body'
import type { Target } from '../directive/target'
import type { ResolvedDocument } from '../resolve/document'
import { matchesOf } from '../text/matches'
import { type Described, namedBodies } from './named-bodies'

/** The fields of a directive that point at bodies. */
interface Pointing {
  targets: readonly Target[]
  deadlines: readonly Deadline[]
  responsibleBodies: readonly ResponsibleBody[]
}

const OWNER = / (?=(?:Bộ|Sở|Tổng cục|Cục|Ủy ban nhân dân) \p{Lu})/u

const WORDS = / (?=\p{Lu})/gu

/** Whose office it is: `Giám đốc Sở Y tế tỉnh Hà Nam` heads that department; null of several, or where it is not said. */
const officeOf = (name: string): string | null => {
  for (const { index } of matchesOf(WORDS, name)) {
    const rest = name.slice(index + 1)
    const [body, ...others] = readNames(rest).names
    const isWhole = body?.span.start === 0 && body.span.end === rest.length && others.length === 0
    if (isWhole && (body.kind === 'named' || body.kind === 'unit')) return rest
  }
  return null
}

/**
 * The body that an internal unit belongs to, named at the end of its own name, else the document's issuer; the body that
 * an officer heads or serves.
 */
const ownerOf = ({ name, kind, level }: Described, issuer: Described | null): string | null => {
  if (kind === 'officer') return officeOf(name)
  if (kind !== 'unit') return null
  const at = name.search(OWNER)
  if (at > 0) return name.slice(at + 1)
  return issuer === null || issuer.name === name || isBelow(issuer.level, level) ? null : issuer.name
}

/** A school's plan names the `Phòng Giáo dục và Đào tạo` of its district, which is no unit of the school's. */
const isBelow = (issuer: Body['level'], unit: Body['level']): boolean =>
  issuer !== null && unit !== null && DEPTH.indexOf(issuer) > DEPTH.indexOf(unit)

const DEPTH: readonly Body['level'][] = ['central', 'province', 'district', 'commune', 'institution']

/** Whether a name is the issuer's without its place: `TM. ỦY BAN NHÂN DÂN` above a signature. */
const isShortened = ({ name, place }: Described, issuer: string | null): boolean =>
  place === null && issuer?.startsWith(`${name} `) === true

/**
 * Each body that the directive names or points at, once, in the order of their first mention; classes of bodies only
 * where a field points at them. Every `parent` is the id of another entry.
 */
export const assembleBodies = (document: ResolvedDocument, pointing: Pointing): Body[] => {
  const bodies = new Map<string, Body>()
  const issuer = document.context.issuer === null ? null : namedBodies(document.context.issuer)[0]!
  const add = (described: Described): string => {
    const { name, kind, level, place } = described
    const id = bodyIdOf(name)
    if (bodies.has(id)) return id
    const body: Body = { id, name, kind, level, place, parent: null }
    bodies.set(id, body)
    const owner = ownerOf(described, issuer)
    if (owner !== null) body.parent = add(namedBodies(owner)[0]!)
    return id
  }
  if (issuer !== null) add(issuer)
  for (const mark of document.marks.bodies.all)
    if (mark.kind !== 'class' && !isShortened(mark, document.context.issuer)) add(mark)
  const { targets, deadlines, responsibleBodies } = pointing
  for (const { body } of [...responsibleBodies, ...targets, ...deadlines])
    if (body !== null) for (const described of namedBodies(body)) add(described)
  return [...bodies.values()]
}
