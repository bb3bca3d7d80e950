import { ingestLexicon } from '../../lexicon/ingest'

/**
 * A text in TCVN3 (ABC), each byte as the Latin-1 letter of its code, in Unicode: `S¾c lÖnh` is `Sắc lệnh`. In a font of
 * capitals (`.VnTimeH`) all letters are capitals.
 */
export const fromTcvn3 = (text: string, capitals = false): string => {
  let written = ''
  for (const letter of text) written += ingestLexicon.tcvn3.get(letter) ?? letter
  return capitals ? written.toUpperCase() : written
}
