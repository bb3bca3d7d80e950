import type { Directive } from '../../../directive/directive'
import { formatCitation } from '../../../instrument/format'
import { instrumentIri } from '../../../instrument/iri'
import { slugOf } from '../../../instrument/slug'
import { wordOfType } from '../../../instrument/type-words'
import { checksum } from '../../../text/checksum'
import { xmlElement } from '../../xml'

/** The schema wants a date; this one is nobody's. */
const UNDATED = '0001-01-01'

/** The IRI of the document as a work; of one that lacks a part of it, one made of its text. */
export const workOf = (directive: Directive): { iri: string; isComplete: boolean } => {
  const { documentType: type, symbol, issued, issuer, title } = directive.header
  const iri = instrumentIri({ type, symbol, issued, issuer, title })
  if (iri !== null) return { iri, isComplete: true }
  const parts = ['/akn/vn/doc', typeSlug(directive), issued ?? 'nn', `nn-${checksum(directive.text)}`]
  return { iri: parts.join('/'), isComplete: false }
}

/** The type in ASCII letters: `ke-hoach`. */
export const typeSlug = ({ header }: Directive): string =>
  slugOf(wordOfType(header.documentType) ?? header.documentType)

const level = (
  name: string,
  iri: string,
  component: string,
  directive: Directive,
  ...more: string[]
): string => {
  const { issued } = directive.header
  return xmlElement(
    name,
    {},
    xmlElement('FRBRthis', { value: `${iri}/!${component}` }),
    xmlElement('FRBRuri', { value: iri }),
    xmlElement('FRBRdate', { date: issued ?? UNDATED, name: issued === null ? 'unknown' : 'issued' }),
    xmlElement('FRBRauthor', { href: name === 'FRBRManifestation' ? '#chithi' : '#issuer' }),
    ...more,
  )
}

/** Who the document is: as a work, in Vietnamese, in this form (FRBR). `component`: `main`, or an attachment's. */
export const identification = (directive: Directive, component: string): string => {
  const { header } = directive
  const { iri } = workOf(directive)
  const expression = `${iri}/vie@${header.issued ?? ''}`
  return xmlElement(
    'identification',
    { source: '#chithi' },
    level(
      'FRBRWork',
      iri,
      component,
      directive,
      xmlElement('FRBRcountry', { value: 'vn' }),
      xmlElement('FRBRsubtype', { value: typeSlug(directive) }),
      ...(header.symbol === null ? [] : [xmlElement('FRBRnumber', { value: header.symbol })]),
      ...(header.title === null ? [] : [xmlElement('FRBRname', { value: header.title })]),
    ),
    level(
      'FRBRExpression',
      expression,
      component,
      directive,
      xmlElement('FRBRlanguage', { language: 'vie' }),
    ),
    level('FRBRManifestation', `${expression}.akn`, component, directive),
  )
}

/** Who and what the document names: its makers, and each instrument that it cites, once. */
export const references = (directive: Directive, iris: ReadonlyMap<string, string>): string => {
  const { issuer, signer } = directive.header
  const organization = (eId: string, slug: string, showAs: string) =>
    xmlElement('TLCOrganization', { eId, href: `/akn/ontology/organization/${slug}`, showAs })
  const cited = new Map<string, string>()
  for (const { id, instrument } of directive.citations) {
    const iri = iris.get(id)
    if (iri === undefined || cited.has(iri)) continue
    const attributes = { eId: `cited_${cited.size + 1}`, href: iri, name: 'cited' }
    const showAs = formatCitation(instrument, { style: 'short' })
    cited.set(iri, xmlElement('TLCReference', { ...attributes, showAs }))
  }
  return xmlElement(
    'references',
    { source: '#chithi' },
    organization('chithi', 'chithi', 'chithi'),
    organization('issuer', issuer === null ? 'unknown' : `vn/${slugOf(issuer)}`, issuer ?? 'unknown'),
    ...(signer
      ? [
          xmlElement('TLCPerson', {
            eId: 'signer',
            href: `/akn/ontology/person/vn/${slugOf(signer.name)}`,
            showAs: signer.name,
          }),
        ]
      : []),
    ...cited.values(),
  )
}
