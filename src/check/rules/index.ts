import type { Rule } from '../rule'
import { issuedAfter } from './issued-after'
import { issuedDiffers } from './issued-differs'
import { unknown } from './unknown'

/** All rules, those about one citation by itself first. */
export const RULES: readonly Rule[] = [issuedDiffers, issuedAfter, unknown]
