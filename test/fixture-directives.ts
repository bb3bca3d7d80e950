import { parseText } from '../src'
import { parseMarkdown } from '../src/markdown'
import { readFixtures } from './expected'

/** The directives of all fixtures. */
export const fixtureDirectives = readFixtures().map(({ source, format, expected }) =>
  (format === 'markdown' ? parseMarkdown : parseText)(source, { name: expected.document }),
)
