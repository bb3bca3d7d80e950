import { RULES } from './rules'

/** What to say of the first id that no rule has; a misspelt one would switch nothing. Null where all are known. */
export const unknownRule = (ids: Iterable<string>): string | null => {
  for (const id of ids)
    if (!RULES.some((rule) => rule.id === id))
      return `Unexpected rule ${JSON.stringify(id)}, expected one of ${RULES.map((rule) => rule.id).join(', ')}`
  return null
}
