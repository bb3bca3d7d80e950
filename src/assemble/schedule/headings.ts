import { scheduleLexicon as words } from '../../lexicon/schedule'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block } from '../../structure/document'

/** What the headings above a block say of the times under them. */
export interface Heading {
  /** They list times: `Thời gian thực hiện`. */
  isTime: boolean
  /** They set goals: `Mục tiêu đến năm 2020`. */
  isGoal: boolean
  /** The stage that they name: `Đợt 1`. */
  stage: string | null
}

const LONGEST = 160
const MOST = 12

/** Reads the headings above a block; only the nearest one says that it lists times. */
export const headingsOf = ({ reading }: ResolvedDocument, block: Block): Heading => {
  const heading: Heading = { isTime: false, isGoal: false, stage: null }
  let above = block.parent
  for (let step = 0; above && step < MOST; step++, above = above.parent) {
    const said = reading.text.slice(
      above.content.start,
      Math.min(above.content.end, above.content.start + LONGEST),
    )
    const title = /^[^:.\n\t]{0,120}/u.exec(said)![0]
    if (step < 2 && words.timeHeading.test(title)) heading.isTime = true
    if (words.goalHeading.test(title)) heading.isGoal = true
    heading.stage ??= words.stage.exec(said)?.[0] ?? null
  }
  return heading
}
