import { createHash } from 'node:crypto'

/** A part of many: `index` of `count`, from 1. */
export interface Shard {
  index: number
  count: number
}

/** Whether a file falls to a shard: by its path alone, so that every machine divides alike whatever the files hold. */
export const isIn = ({ index, count }: Shard, path: string): boolean =>
  createHash('sha256').update(path.normalize('NFC')).digest().readUInt32BE() % count === index - 1
