import { getCitations } from '@beshkenadze/eyecite'
import { vi } from 'chrono-node'
import Citation from 'citation'
import nlp from 'compromise/one'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const markdown = unified().use(remarkParse).freeze()

/** Others' parsers, each in its usual way of use, to be run on the same texts: name and function. */
export const rivals = {
  'remark-parse': (text) => markdown.parse(text),
  'compromise/one': (text) => nlp(text),
  'chrono vi.strict': (text) => vi.strict.parse(text),
  'citation 0.9.0': (text) => Citation.find(text),
  '@beshkenadze/eyecite 2.7.6': (text) => getCitations(text),
}
