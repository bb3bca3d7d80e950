/**
 * The parts of a text converted one by one, where that gives the text converted whole: each is known by itself then. Null where a letter lies
 * in two of them (`o` and `â` in VNI).
 */
export const convertedApart = (
  parts: readonly string[],
  convert: (text: string) => string,
  whole: string,
): string[] | null => {
  const converted = parts.length === 1 ? [whole] : parts.map((part) => convert(part))
  return converted.join('') === whole ? converted : null
}
