import { bare } from '../text/fold'

/** The same id for the same name, whatever its case and marks: `body:so-noi-vu-tinh-tra-vinh`. */
export const bodyIdOf = (name: string): string =>
  `body:${bare(name)
    .split(/[^a-z0-9]+/u)
    .filter(Boolean)
    .join('-')}`
