import { sideOf } from '../align'
import type { Unread } from '../demand'
import { passageKind } from '../passages'
import { type Both, SPOKEN } from './both'

/** What a superior says and no entry tells, so that nothing it may ask is left out in silence, and where the plan says it. */
export const readUnread = ({ superior, spoken }: Both): Unread[] =>
  passageKind.read(superior).map((thing): Unread => {
    const found = spoken(thing.words)
    if (found === null || found.share < SPOKEN) return { superior: sideOf(thing), plan: null, pairing: null }
    const { isSame, share, side } = found
    return {
      superior: sideOf(thing),
      plan: side,
      pairing: { how: isSame ? 'read' : 'inferred', score: Math.round(share * 100) / 100, runnerUp: null },
    }
  })
