import type { Message } from '../../directive/message'
import type { LegacyEncoding } from './legacy'

/** What a reader reports of letters that were read as those of another encoding, because their words said so. */
export const recodedMessage = (encoding: LegacyEncoding): Message => ({
  rule: `encoding/${encoding}`,
  severity: 'info',
  reason: `Unexpected letters in the codes of ${encoding.toUpperCase()}, expected Unicode; read as what is Vietnamese in them`,
  span: null,
})
