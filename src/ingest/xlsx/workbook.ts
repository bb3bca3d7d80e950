import type { Archive } from '../archive'
import { ChithiError } from '../error'
import type { Limits } from '../limits'
import { type Element, elementsOf, readXml } from '../xml'
import { attributeNamed, childNamed, childrenNamed, isOn } from './names'

/** A sheet of a workbook, in the order of their tabs. */
interface Sheet {
  name: string
  isHidden: boolean
  /** Read when asked for: all sheets at once would fill the memory. Null for sheets that are no tables. */
  read(): Element | null
}

/** The parts of a workbook (ECMA-376, 18.2). */
export interface Workbook {
  sheets: Sheet[]
  /** Days are counted from 1904, as Macs once did. */
  from1904: boolean
  styles: Element | undefined
  strings: Element | undefined
}

export const readWorkbook = (parts: Archive, limits: Limits): Workbook => {
  const open = (name: string | undefined): Element | undefined => {
    const bytes = name === undefined ? undefined : parts.get(name)
    return bytes && readXml(new TextDecoder().decode(bytes), name!, limits)
  }
  const main =
    relationsOf('', open).find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const root = open(main)
  const sheets = childNamed(root, 'sheets')
  if (!sheets)
    throw new ChithiError('damaged', `found no ${main} with sheets, expected an Excel workbook (.xlsx)`, null)
  const relations = relationsOf(main, open)
  const part = (type: string) => open(relations.find((relation) => relation.type === type)?.target)
  const properties = childNamed(root, 'workbookPr')
  return {
    sheets: childrenNamed(sheets, 'sheet').map((sheet) => {
      const relation = relations.find(({ id }) => id === attributeNamed(sheet, 'id'))
      return {
        name: sheet.attributes.name ?? '',
        isHidden: (sheet.attributes.state ?? 'visible') !== 'visible',
        read: () => (relation?.type === 'worksheet' ? (open(relation.target) ?? null) : null),
      }
    }),
    from1904: isOn(properties?.attributes.date1904),
    styles: part('styles'),
    strings: part('sharedStrings'),
  }
}

interface Relation {
  id: string
  /** The last word of its address: `worksheet`. */
  type: string
  /** A part's name in the archive. */
  target: string
}

/** What a part refers to (ECMA-376 part 2, 6.5); `''` is the package. */
const relationsOf = (part: string, open: (name: string) => Element | undefined): Relation[] => {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const root = open(`${folder}_rels/${part.slice(folder.length)}.rels`)
  return (root ? elementsOf(root) : []).map(({ attributes: { Id = '', Type = '', Target = '' } }) => ({
    id: Id,
    type: Type.slice(Type.lastIndexOf('/') + 1),
    target: resolved(folder, Target),
  }))
}

const resolved = (folder: string, target: string): string => {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
