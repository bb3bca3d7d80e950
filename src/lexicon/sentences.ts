import data from './sentences.json'

/** Short forms that end in a point inside a name. */
export const abbreviations: readonly string[] = data.abbreviations.words
