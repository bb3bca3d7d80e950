import type { Rule } from '../rule'
import { amendingLaw } from './amending-law'
import { amendmentsUnnamed } from './amendments-unnamed'
import { basisWanted } from './basis-wanted'
import { besideReplacement } from './beside-replacement'
import { consolidatedBasis } from './consolidated-basis'
import { dayOfAnother } from './day-of-another'
import { duplicateBasis } from './duplicate-basis'
import { ended } from './ended'
import { impossibleDate } from './impossible-date'
import { incomplete } from './incomplete'
import { inconsistent } from './inconsistent'
import { issuedAfter } from './issued-after'
import { issuedDiffers } from './issued-differs'
import { issuerAbsent } from './issuer-absent'
import { issuerDiffers } from './issuer-differs'
import { laterLaw } from './later-law'
import { lowerBasis } from './lower-basis'
import { notYet } from './not-yet'
import { numberOrder } from './number-order'
import { oldMinistryCode } from './old-ministry-code'
import { replacedSince } from './replaced-since'
import { spent } from './spent'
import { symbolMisspelt } from './symbol-misspelt'
import { symbolOfAnother } from './symbol-of-another'
import { termDiffers } from './term-differs'
import { titleDiffers } from './title-differs'
import { typeDiffers } from './type-differs'
import { typeNotTheirs } from './type-not-theirs'
import { unknown } from './unknown'
import { yearDiffers } from './year-differs'

/** All rules: those about a symbol by itself, about one citation, about its life, about the document. */
export const RULES: readonly Rule[] = [
  symbolMisspelt,
  oldMinistryCode,
  typeDiffers,
  issuerDiffers,
  typeNotTheirs,
  issuerAbsent,
  yearDiffers,
  termDiffers,
  impossibleDate,
  symbolOfAnother,
  dayOfAnother,
  issuedDiffers,
  titleDiffers,
  amendingLaw,
  unknown,
  issuedAfter,
  notYet,
  ended,
  laterLaw,
  spent,
  replacedSince,
  amendmentsUnnamed,
  consolidatedBasis,
  incomplete,
  lowerBasis,
  numberOrder,
  inconsistent,
  duplicateBasis,
  besideReplacement,
  basisWanted,
]
