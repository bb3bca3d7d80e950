import { bodyLexicon } from '../../lexicon/bodies'

const HEADS: Readonly<Record<string, string>> = { S: 'Sở', B: 'Bộ' }

/** What an abbreviation in general use stands for: `UBND`, and `SXD`, `BGDĐT` by the field's initials. */
export const writtenOut = (short: string): string | null => {
  const known = bodyLexicon.abbreviations.get(short)
  if (known !== undefined) return known
  const head = HEADS[short.charAt(0)]
  const field = head && short.length > 2 ? bodyLexicon.fieldByInitials.get(short.slice(1)) : undefined
  return field === undefined || !MINISTERIAL.has(field) ? null : `${head} ${field}`
}

/** Fields that a ministry or a provincial department has; others would read chance capitals as bodies. */
const MINISTERIAL: ReadonlySet<string> = new Set(bodyLexicon.departments)

/** Whether the word is a part of a symbol (`88/KH-UBND`) and so no mention. */
export const isInSymbol = (text: string, at: number, end: number): boolean =>
  /[/\-.&_]/u.test(text.charAt(at - 1)) || /^[/&_](?=\p{L})|^-(?=\p{Lu})/u.test(text.slice(end, end + 2))
