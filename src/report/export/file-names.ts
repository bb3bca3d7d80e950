import type { Directive } from '../../directive/directive'

/** Names of files, one a document: `plan.docx` gives `plan.docx.akn.xml`; those of one name in several folders are counted. */
export const fileNames = (directives: readonly Directive[], ending: string): string[] => {
  const used = new Set<string>()
  return directives.map(({ source }) => {
    const last = source.name?.split(/[/\\]/u).at(-1) ?? ''
    const base = last.replace(/[<>]/gu, '') || 'chithi'
    let name = `${base}${ending}`
    // Some file systems take names for one that differ in their case alone.
    for (let count = 2; used.has(name.toLowerCase()); count++) name = `${base}-${count}${ending}`
    used.add(name.toLowerCase())
    return name
  })
}
