import data from './references.json'

/** Words that point at parts of an instrument and back at instruments; the lists and their sources stand in `references.json`. */
export const referenceLexicon = {
  units: data.units.words as Readonly<Record<PinpointUnit, readonly string[]>>,
  unitWords: {
    plural: data.units.plural,
    and: data.units.and,
    to: data.units.to,
    from: data.units.from,
    of: data.units.of,
    at: data.units.at,
    /** In the order in which points are lettered. */
    letters: data.units.letters as readonly string[],
  },
  pointing: data.pointing,
  alias: data.alias,
  amended: data.amended,
  formalVerbs: data.formalVerbs.words as readonly string[],
}

/** The parts of an instrument, from điểm to phụ lục. */
export type PinpointUnit = keyof typeof data.units.words
