import type { Rule } from '../rule'
import { amendingLaw } from './amending-law'
import { amendmentsUnnamed } from './amendments-unnamed'
import { basisWanted } from './basis-wanted'
import { besideReplacement } from './beside-replacement'
import { bodyGone } from './body-gone'
import { consolidatedBasis } from './consolidated-basis'
import { dayOfAnother } from './day-of-another'
import { deadlinePassed } from './deadline-passed'
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
import { noLead } from './no-lead'
import { notNotified } from './not-notified'
import { notYet } from './not-yet'
import { numberOrder } from './number-order'
import { numbering } from './numbering'
import { oldMinistryCode } from './old-ministry-code'
import { outsidePeriod } from './outside-period'
import { partsTotal } from './parts-total'
import { phasesApart } from './phases-apart'
import { replacedSince } from './replaced-since'
import { reportEarly } from './report-early'
import { spent } from './spent'
import { symbolMisspelt } from './symbol-misspelt'
import { symbolOfAnother } from './symbol-of-another'
import { targetRestated } from './target-restated'
import { termDiffers } from './term-differs'
import { titleDiffers } from './title-differs'
import { titleYear } from './title-year'
import { typeDiffers } from './type-differs'
import { typeNotTheirs } from './type-not-theirs'
import { unknown } from './unknown'
import { yearDiffers } from './year-differs'

/** All rules: those about a symbol by itself, about one citation, about its life, about the document, and about what it plans. */
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
  titleYear,
  deadlinePassed,
  outsidePeriod,
  phasesApart,
  reportEarly,
  targetRestated,
  partsTotal,
  noLead,
  notNotified,
  bodyGone,
  numbering,
]
