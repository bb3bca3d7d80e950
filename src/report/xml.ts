const RESERVED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** What no XML may hold (XML 1.0, 2.2): control characters, halves of pairs. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** Text as XML writes it; what XML cannot hold becomes U+FFFD. */
export const xmlText = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"]/gu, (letter) => RESERVED[letter]!)

/** An element with its attributes, those that are null left out, around what is XML already. */
export const xmlElement = (
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  ...children: readonly string[]
): string => {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === null ? '' : ` ${key}="${xmlText(value)}"`,
  )
  const inner = children.join('')
  return `<${name}${written.join('')}${inner === '' ? '/>' : `>${inner}</${name}>`}`
}
