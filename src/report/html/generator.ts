/** By this word at its beginning a page is known to be a report, so that none is written over anything else. */
export const GENERATOR = 'chithi report'
