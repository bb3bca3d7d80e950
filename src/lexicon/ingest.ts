import data from './ingest.json'

const byCode = (signs: Readonly<Record<string, string>>): ReadonlyMap<number, string> =>
  new Map(Object.entries(signs).map(([code, sign]) => [Number.parseInt(code, 16), sign]))

/** What files write otherwise than in Unicode's letters; the tables and their sources stand in `ingest.json`. */
export const ingestLexicon = {
  tcvn3Font: new RegExp(data.fonts.tcvn3, 'iu'),
  tcvn3CapitalsFont: new RegExp(data.fonts.tcvn3Capitals, 'u'),
  vniFont: new RegExp(data.fonts.vni, 'iu'),
  symbolFont: new RegExp(data.fonts.symbol, 'iu'),
  wingdingsFont: new RegExp(data.fonts.wingdings, 'iu'),
  /** By code; other codes are ASCII, or no letters. */
  tcvn3: new Map(
    [...data.tcvn3.codes].flatMap((letter, index): [string, string][] =>
      letter === ' ' ? [] : [[String.fromCharCode(data.tcvn3.first + index), letter]],
    ),
  ) as ReadonlyMap<string, string>,
  vni: {
    single: data.vni.single as Readonly<Record<string, string>>,
    tones: data.vni.tones as Readonly<Record<string, string>>,
    circumflex: data.vni.circumflex as Readonly<Record<string, string>>,
    breve: data.vni.breve as Readonly<Record<string, string>>,
  },
  symbols: byCode(data.symbols.symbol),
  wingdings: byCode(data.symbols.wingdings),
  counting: data.counting,
  calendar: data.calendar,
}
