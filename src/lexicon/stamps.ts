import data from './stamps.json'

/** How the stamp of a digital signature begins, and what else stands in it. */
export const stampLexicon = {
  openings: data.openings as readonly string[],
  parts: data.parts as readonly string[],
}
