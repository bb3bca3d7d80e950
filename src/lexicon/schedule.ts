import { alternatives, asWords } from '../text/alternatives'
import data from './schedule.json'

/** A line's key at its start, up to the colon; a few words may follow (`Thời gian tổ chức dự kiến:`). */
const key = (words: readonly string[]): RegExp =>
  new RegExp(`^(?:dự kiến )?(?:${alternatives(words)})(?![\\p{L}\\p{N}])[^:;.\\t\\n]{0,60}:`, 'iu')

const words = (list: readonly string[]): RegExp => new RegExp(asWords(list), 'iu')

/** How plans set times: the words for stages, time limits and the duties they bound. */
export const scheduleLexicon = {
  /** `Đợt 1`, `Giai đoạn II`, `Bước thứ nhất` at the start of an item. */
  stage: new RegExp(
    `^(?:${alternatives(data.stages.words)})(?: thứ)? (?:\\d{1,2}(?![\\d/])|[IVX]{1,4}(?!\\p{L})|(?:${alternatives(data.stages.numbers)})(?!\\p{L}))`,
    'iu',
  ),
  timeKey: key(data.timeKeys.words),
  limitKey: key(data.limitKeys.words),
  taskKey: key(data.taskKeys.words),
  leadKey: key(data.leadKeys.words),
  timeHeading: words(data.timeHeadings.words),
  goalHeading: words(data.goalHeadings.words),
  finishing: words(data.finishing.words),
  acting: words([...data.finishing.words, ...data.acting.words]),
  reporting: words(data.reporting.words),
  scheduling: words(data.scheduling.words),
  notDuty: words(data.notDuties.words),
  notStage: words(data.notStages.words),
  /** `Yêu cầu`, `Giao`: who is charged stands after it. */
  charging: new RegExp(`^(?:${alternatives(data.charging.words)}) `, 'iu'),
  /** What the body before it has to do: ` chủ trì`, ` có trách nhiệm`. */
  duty: new RegExp(`^ (?:${alternatives([...data.duties.words, ...data.acting.words, ...data.finishing.words])})(?![\\p{L}\\p{N}])`, 'iu'),
  periodic: words(data.periodic.words),
  past: words(data.past.words),
  /** `hoàn thành ngày`, `xong vào`, at the end of what stands before a date. */
  finishedOn: new RegExp(`(?:${alternatives(data.finishing.words)})(?: vào)?(?: ngày)? ?$`, 'iu'),
  /** What heads an item, up to its colon. */
  label: /^[^:]{1,60}: ?/u,
  /** The last of the words that lead to a deadline's date, at the end of what stands before it. */
  limitTail: new RegExp(
    `(?:[\\s,:(]{1,4}|(?<![\\p{L}\\p{N}])(?:${alternatives([...data.limitKeys.words, ...data.limitTails.words].filter((word) => !data.finishing.words.includes(word)))}))$`,
    'iu',
  ),
}
