/** How much of a page is looked at for what it says of its encoding. */
const HEAD = 4_096
const META = /<meta\s[^>]{0,500}/giu
const COMMENT = /<!--(?:(?!-->)[\s\S])*-->/gu
const CHARSET = /charset\s*=[\s"']*(?<label>[\w.:-]{2,40})/iu
const XML = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["'](?<label>[\w.:-]{2,40})["']/iu

/**
 * Labels as pages write them, and what is meant (Encoding Standard, 4.2). A charset of the user's own was how pages in the
 * codes of a font (`.VnTime`, `VNI-Times`) were marked: their bytes as Windows's letters, the fonts say the rest.
 */
const LABELS: readonly [RegExp, string][] = [
  [/^utf-?8$|^unicode-1-1-utf-8$/u, 'utf-8'],
  [/^utf-?16(?:le)?$|^unicode$|^ucs-2$/u, 'utf-16le'],
  [/^utf-?16be$/u, 'utf-16be'],
  [/^(?:windows|cp|x-cp)-?1258$/u, 'windows-1258'],
  [/tcvn/u, 'tcvn3'],
  [/^(?:x-)?(?:viet-)?vni(?:-|$)/u, 'vni'],
  [/viscii/u, 'viscii'],
  [
    /^(?:windows-1252|cp-?1252|iso-?8859-1|latin-?1|us-ascii|ascii|x-user-defined|user-defined)$/u,
    'windows-1252',
  ],
]

/**
 * The encoding that a page states of itself among its first bytes, in `<meta>` or an XML declaration: `utf-8`,
 * `windows-1258`, `tcvn3`; null where it states none. A page cannot be in UTF-16 where this was read byte by byte, so that
 * it means UTF-8 then (HTML Standard, 13.2.3.2).
 */
export const htmlCharset = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  const stated = XML.exec(head)?.groups?.label ?? inMeta(head.replace(COMMENT, ''))
  if (stated === undefined) return null
  const label = stated.toLowerCase()
  const known = LABELS.find(([pattern]) => pattern.test(label))?.[1] ?? label
  return known.startsWith('utf-16') ? 'utf-8' : known
}

const inMeta = (head: string): string | undefined => {
  for (const [meta] of head.matchAll(META)) {
    const label = CHARSET.exec(meta)?.groups?.label
    if (label !== undefined) return label
  }
  return undefined
}
