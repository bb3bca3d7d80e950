import * as z from 'zod'
import type { ChangeWord } from './change'
import type { Reading } from './reading'
import { differInWords } from './words'

/** What became of the title; of which plan it is said is in `before` and `after`. */
export const titleChangeSchema = z.enum([
  'added',
  'removed',
  'reworded',
  'carried',
  'unchanged',
] satisfies ChangeWord[])
export type TitleChange = z.infer<typeof titleChangeSchema>

/** Whether two plans are called the same, the same but for their years, or otherwise. */
export const compareTitles = (before: Reading, after: Reading, years: number): TitleChange => {
  const [title, other] = [before, after].map(({ directive: { header } }) => header.title)
  if (title === null || other === null) return title === other ? 'unchanged' : title ? 'removed' : 'added'
  const [a, b] = [before.words(title!), after.words(other!)]
  if (differInWords(a, b, years)) return 'reworded'
  return a.times.join() === b.times.join() ? 'unchanged' : 'carried'
}
