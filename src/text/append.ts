/** Adds `items` to the end of `list`; a spread into `push` would fill the stack where there are a hundred thousand. */
export const append = <T>(list: T[], items: Iterable<T>): void => {
  for (const item of items) list.push(item)
}
