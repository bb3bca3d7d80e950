import type { Directive } from '../../../directive/directive'
import type { SectionNode } from '../../../directive/section'
import type { Language } from '../../report'
import { xmlElement } from '../../xml'
import type { Export, LeftOut } from '../export'
import { fileNames } from '../file-names'
import { NO_IRI } from '../phrases'
import { blocksOf } from './blocks'
import { Hierarchy } from './hierarchy'
import { irisOf, marksOf } from './marks'
import { identification, references, typeSlug, workOf } from './meta'
import { runsOf } from './runs'
import { AknWriter } from './writer'

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

/** The document itself, or what is attached behind its signature: the parts of it, by where they stand in Akoma Ntoso. */
interface Component {
  preface: SectionNode[]
  preamble: SectionNode[]
  body: SectionNode[]
  conclusions: SectionNode[]
}

const AFTER_BODY: ReadonlySet<SectionNode['type']> = new Set(['header', 'preamble', 'body'])

const placeOf = ({ type }: SectionNode, { body, preamble }: Component): keyof Component => {
  if (type === 'header') return 'preface'
  if (type === 'preamble' || type === 'body') return type
  if (type === 'signature' || type === 'recipients' || body.length > 0) return 'conclusions'
  return preamble.length > 0 ? 'preamble' : 'preface'
}

const componentsOf = (root: SectionNode): [Component, ...Component[]] => {
  const empty = (): Component => ({ preface: [], preamble: [], body: [], conclusions: [] })
  const components: [Component, ...Component[]] = [empty()]
  for (const node of root.children ?? []) {
    const { body, conclusions } = components.at(-1)!
    if (AFTER_BODY.has(node.type) && body.length + conclusions.length > 0) components.push(empty())
    const component = components.at(-1)!
    component[placeOf(node, component)].push(node)
  }
  return components
}

/** An element around blocks; none where there is nothing to write. */
const container = (name: string, nodes: readonly SectionNode[], writer: AknWriter): string[] => {
  const blocks = blocksOf(nodes.flatMap(runsOf), writer)
  return blocks.length === 0 ? [] : [xmlElement(name, {}, ...blocks)]
}

/** The opening, with the căn cứ that follow each other as citations. */
const preambleOf = (nodes: readonly SectionNode[], writer: AknWriter): string[] => {
  const bases = writer.directive.citations.filter(({ role }) => role === 'basis')
  const parts: string[] = []
  let group: string[] = []
  const flush = () => {
    if (group.length > 0) parts.push(xmlElement('citations', { eId: writer.id('cits') }, ...group))
    group = []
  }
  for (const run of nodes.flatMap(runsOf)) {
    const blocks = blocksOf([run], writer)
    if (blocks.length === 0) continue
    if (bases.some(({ span }) => span.start >= run.start && span.start < run.end))
      group.push(xmlElement('citation', { eId: writer.id(`cit_${group.length + 1}`) }, ...blocks))
    else {
      flush()
      parts.push(...blocks)
    }
  }
  flush()
  return parts.length === 0 ? [] : [xmlElement('preamble', {}, ...parts)]
}

const partsOf = (component: Component, writer: AknWriter, parent: string): string[] => {
  const nodes = component.body.flatMap(({ children }) => children ?? [])
  const hierarchy = new Hierarchy(writer).elements(nodes, parent)
  return [
    ...container('preface', component.preface, writer),
    ...preambleOf(component.preamble, writer),
    // The schema wants something in it.
    xmlElement('mainBody', {}, ...(hierarchy.length === 0 ? [xmlElement('p', {})] : hierarchy)),
    ...container('conclusions', component.conclusions, writer),
  ]
}

const attachmentOf = (component: Component, number: number, writer: AknWriter): string => {
  const eId = writer.id(`att_${number}`)
  const meta = xmlElement('meta', {}, identification(writer.directive, eId))
  const doc = xmlElement('doc', { name: 'attachment' }, meta, ...partsOf(component, writer, `${eId}__`))
  return xmlElement('attachment', { eId }, doc)
}

const documentOf = (directive: Directive, iris: ReadonlyMap<string, string>): string => {
  const writer = new AknWriter(directive, marksOf(directive, iris))
  for (const id of ['chithi', 'issuer', 'signer']) writer.id(id)
  const [main, ...attached] = componentsOf(directive.tree)
  const attachments = attached.map((component, index) => attachmentOf(component, index + 1, writer))
  const doc = xmlElement(
    'doc',
    { name: typeSlug(directive) },
    xmlElement('meta', {}, identification(directive, 'main'), references(directive, iris)),
    ...partsOf(main, writer, ''),
    ...(attachments.length > 0 ? [xmlElement('attachments', {}, ...attachments)] : []),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement('akomaNtoso', { xmlns: NAMESPACE }, doc)}\n`
}

const leftOf = (directive: Directive, iris: ReadonlyMap<string, string>, language: Language): LeftOut[] => {
  const ids = directive.citations.filter(({ id }) => !iris.has(id)).map(({ id }) => id)
  const all = workOf(directive).isComplete ? ids : ['header', ...ids]
  return all.map((id) => ({ file: directive.source.name, id, reason: NO_IRI[language] }))
}

/**
 * Documents as Akoma Ntoso 3.0 (OASIS LegalDocML), a file each: who it is by its FRBR IRIs, head, căn cứ, the hierarchy of its
 * sections, foot and attachments with all of the text, and a `ref` at each mention of an instrument whose IRI is known.
 * `Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ` is a `citation` with a `ref` to
 * `/akn/vn/act/nghi-dinh/chinh-phu/2017-07-31/91-2017-nd-cp`.
 */
export const akomaNtoso: Export = (directives, language) => {
  const names = fileNames(directives, '.akn.xml')
  const files: { name: string; text: string }[] = []
  const left: LeftOut[] = []
  for (const [index, directive] of directives.entries()) {
    const iris = irisOf(directive)
    files.push({ name: names[index]!, text: documentOf(directive, iris) })
    left.push(...leftOf(directive, iris, language))
  }
  return { files, left }
}
