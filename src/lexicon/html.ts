import { alternatives, any } from '../text/alternatives'
import data from './html.json'

/** How the parts of a page are told apart; the words and their sources stand in `html.json`. */
export const htmlLexicon = {
  /** A class or an id of something around the text; words in small letters, `-` between them. */
  site: new RegExp(`(?<!(?:^|-)${any(data.site.not)})(?:^|-)${any(data.site.names)}(?=-|$)`, 'u'),
  /** A class of what is there for others than those who look at the page. */
  unseen: new RegExp(`(?:^|-)${any(data.site.unseen)}(?=-|$)`, 'u'),
  /** A line that is the site's, not the document's. */
  around: new RegExp(`^[^\\p{L}©]{0,5}(?:${alternatives(data.around.openings)})(?!\\p{L})`, 'u'),
  division: new RegExp(`^${data.marks.division}`, 'u'),
  heading: new RegExp(`^${data.marks.heading}`, 'u'),
  number: new RegExp(`^${data.marks.number}`, 'u'),
  proposal: new RegExp(`^${data.marks.proposal}`, 'u'),
}
