import { type Archive, openArchive } from '../../ingest/archive'
import { ChithiError } from '../../ingest/error'
import { LIMITS } from '../../ingest/limits'
import { type Element, elementsOf, readXml } from '../../ingest/xml'
import { XmlPlaces } from '../../ingest/xml-places'
import { xmlElement } from '../xml'
import { type FormerComments, formerComments } from './former'
import { type Edit, splice } from './splice'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TYPES = '[Content_Types].xml'
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** The namespace of ISO 29500 in its strict form, and what its relations are called. */
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const STRICT_RELATIONS = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

interface Part {
  bytes: Uint8Array
  root: Element
  places: XmlPlaces
}

/** The parts of a Word document that say which comments it has, and how they are changed to have more. */
export class CommentParts {
  readonly #archive: Archive
  readonly #relationsName: string
  readonly #commentsName: string
  readonly #extendedName: string | null
  readonly #isStrict: boolean

  /** `document`: the part with the text, `word/document.xml`; `namespace`: what its `w:` stands for. */
  constructor(
    bytes: Uint8Array,
    readonly document: string,
    readonly namespace: string,
  ) {
    const folder = document.slice(0, document.lastIndexOf('/') + 1)
    this.#relationsName = `${folder}_rels/${document.slice(folder.length)}.rels`
    this.#isStrict = namespace === STRICT
    const named = openArchive(bytes, (name) => name === this.#relationsName || name === TYPES, LIMITS)
    const nameOf = (target: string) => (target.startsWith('/') ? target.slice(1) : folder + target)
    this.#commentsName = nameOf(this.#targetIn(named, 'comments') ?? 'comments.xml')
    const extended = this.#targetIn(named, 'commentsExtended')
    this.#extendedName = extended === null ? null : nameOf(extended)
    const wanted = new Set([this.#commentsName, this.#extendedName, this.#relationsName, TYPES, document])
    this.#archive = openArchive(bytes, (name) => wanted.has(name), LIMITS)
  }

  /** The bytes of the document's text. */
  get text(): Uint8Array {
    return this.#archive.get(this.document)!
  }

  /** The ids that comments have, in their own part. */
  get ids(): number[] {
    const part = this.#part(this.#archive, this.#commentsName)
    return part ? elementsOf(part.root).map(({ attributes }) => Number(attributes['w:id'])) : []
  }

  /** What an earlier run has put there. */
  get former(): FormerComments {
    const comments = this.#part(this.#archive, this.#commentsName)
    if (!comments) return { replaced: [], dealtWith: new Set() }
    const extended = this.#extendedName === null ? null : this.#part(this.#archive, this.#extendedName)
    return formerComments(comments.root, extended?.root ?? null)
  }

  /** The parts as they are with more comments in them, and without those of some ids. */
  with(comments: string, without: ReadonlySet<string>): Map<string, Uint8Array> {
    const changed = new Map<string, Uint8Array>()
    const existing = this.#part(this.#archive, this.#commentsName)
    changed.set(
      this.#commentsName,
      existing ? withIn(existing, comments, without) : this.#newComments(comments),
    )
    const types = this.#part(this.#archive, TYPES)
    if (!types) throw new ChithiError('damaged', `found no ${TYPES}, expected a Word document`, null)
    const partName = `/${this.#commentsName}`
    if (!elementsOf(types.root).some(({ attributes }) => attributes.PartName === partName))
      changed.set(
        TYPES,
        withIn(types, element(types.root, 'Override', { PartName: partName, ContentType: COMMENTS_TYPE })),
      )
    if (this.#targetIn(this.#archive, 'comments') === null)
      changed.set(this.#relationsName, this.#withRelation())
    return changed
  }

  #part(archive: Archive, name: string): Part | null {
    const bytes = archive.get(name)
    if (!bytes) return null
    const places = new XmlPlaces(new TextDecoder().decode(bytes))
    return { bytes, places, root: readXml(places.xml, name, LIMITS, places) }
  }

  /** Where the comments are, or what is kept of their threads, by the relation that says so. */
  #targetIn(archive: Archive, what: 'comments' | 'commentsExtended'): string | null {
    const relations = this.#part(archive, this.#relationsName)
    const found = relations
      ? elementsOf(relations.root).find(({ attributes }) =>
          attributes.Type?.endsWith(`/relationships/${what}`),
        )
      : undefined
    return found?.attributes.Target ?? null
  }

  #newComments(comments: string): Uint8Array {
    return new TextEncoder().encode(HEAD + xmlElement('w:comments', { 'xmlns:w': this.namespace }, comments))
  }

  #withRelation(): Uint8Array {
    const relations = this.#part(this.#archive, this.#relationsName)
    const used = new Set(relations ? elementsOf(relations.root).map(({ attributes }) => attributes.Id) : [])
    let count = 1
    while (used.has(`rIdComments${count}`)) count++
    const attributes = {
      Id: `rIdComments${count}`,
      Type: `${this.#isStrict ? STRICT_RELATIONS : RELATIONS}/comments`,
      Target: this.#commentsName.split('/').at(-1)!,
    }
    if (relations) return withIn(relations, element(relations.root, 'Relationship', attributes))
    const root = { xmlns: `${PACKAGE}/relationships` }
    const inner = xmlElement('Relationship', attributes)
    return new TextEncoder().encode(HEAD + xmlElement('Relationships', root, inner))
  }
}

/** An element with the prefix that another has. */
const element = ({ name }: Element, own: string, attributes: Record<string, string>): string =>
  xmlElement(name.includes(':') ? `${name.split(':')[0]}:${own}` : own, attributes)

/** A part with more in its root, at the end, and without what has some ids there. */
const withIn = (
  { bytes, root, places }: Part,
  inner: string,
  without: ReadonlySet<string> = new Set(),
): Uint8Array => {
  const { closing, end } = places.of(root)
  const gone = elementsOf(root)
    .filter(({ attributes }) => without.has(attributes['w:id'] ?? ''))
    .map((each): Edit => {
      const { start, end } = places.of(each)
      return { at: start, until: end, text: '' }
    })
  if (closing < end) return splice(bytes, places.xml, [...gone, { at: closing, text: inner }])
  // A root that one tag opens and closes.
  const opened = `${places.xml.slice(0, end - 2)}>${inner}</${root.name}>${places.xml.slice(end)}`
  return new TextEncoder().encode(opened)
}
