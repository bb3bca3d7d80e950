import data from './syllables.json'

/** What Vietnamese syllables begin with and end in; the lists and their source stand in `syllables.json`. */
export const syllableLexicon = {
  onsets: data.onsets as readonly string[],
  rhymes: Object.values(data.rhymes).flatMap((rhymes) => rhymes.split(' ')) as readonly string[],
}
