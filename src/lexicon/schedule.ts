import { alternatives, asWords } from '../text/alternatives'
import { leadLabels } from './roles'
import data from './schedule.json'
import { timeLexicon } from './time'

/** A line's key at its start, up to the colon; a few words may follow (`Thời gian tổ chức dự kiến:`). */
const key = (words: readonly string[]): RegExp =>
  new RegExp(`^(?:dự kiến )?(?:${alternatives(words)})(?![\\p{L}\\p{N}])[^:;.\\t\\n]{0,60}:`, 'iu')

const words = (list: readonly string[]): RegExp => new RegExp(asWords(list), 'iu')

const NUMBERED_STAGE = `(?:${alternatives(data.stages.words)})(?: thứ)? (?:\\d{1,2}(?![\\d/])|[IVX]{1,4}(?!\\p{L})|(?:${alternatives(data.stages.numbers)})(?!\\p{L}))`

/** `Đợt 1`, `Giai đoạn II`; `Giai đoạn chuẩn bị`, `Đợt bổ sung`. */
const STAGE = `(?:${NUMBERED_STAGE}|(?:${alternatives(data.stages.named)}) (?:${alternatives(data.stages.names)})(?!\\p{L}))`

const EDGE = `(?:${alternatives([...data.bounds.begins, ...data.bounds.ends])})`

/** `ông (bà)`, with what a pattern would read in it put as it stands. */
const PERSONS = alternatives(data.persons.words.map((word) => word.replace(/[()]/gu, '\\$&')))

/** The hour of a day, or from one to another: `Từ 7 giờ 30 đến 11 giờ, `. */
const CLOCK = `(?:(?:${timeLexicon.from} )?(?:${timeLexicon.clock} ?(?:[-–]|${timeLexicon.joinUntil}) ?)?${timeLexicon.clock}(?: sáng| chiều)?,? ?)?`

const SECTION = `(?:${alternatives(data.sectionHeadings.words)})`

/** Keys without those that are verbs, which belong to the task. */
const limitKeys = data.limitKeys.words.filter((word) => !data.finishing.words.includes(word))

/** How plans set times: the words for stages, time limits and the duties they bound. */
export const scheduleLexicon = {
  /** `Đợt 1`, `Giai đoạn II`, `Bước thứ nhất` at the start of an item. */
  stage: new RegExp(`^${STAGE}`, 'iu'),
  stageWithin: new RegExp(`(?<![\\p{L}\\p{N}])${STAGE}`, 'iu'),
  /** What stands before a date at the head of an item and says nothing of its own. */
  stageLead: new RegExp(
    `^[\\s(“"*+–-]{0,8}(?:${alternatives(data.stageLeads.words)})?[ :]{0,3}${CLOCK}$`,
    'iu',
  ),
  /** An activity before the colon, up to its date. */
  activityKey: new RegExp(`^(?<key>[^:;]{2,120}): ?(?:${alternatives(data.stageLeads.words)})? ?$`, 'iu'),
  timeKey: key(data.timeKeys.words),
  /** `Thời gian sơ kết` is the time of a `sơ kết`. */
  timeOf: new RegExp(`^(?:${alternatives(data.timeKeys.words)}) (?=\\p{L})`, 'iu'),
  /** `Thời gian quyên góp sách`: the activity that a time is given to, up to its date or its colon. */
  timeOfActivity: new RegExp(
    `^(?<key>(?:${alternatives(data.timeKeys.words)}) (?!(?:${alternatives(data.generalTimes.words)})(?!\\p{L}))\\p{L}[^:;,.]{1,80}?)(?:: ?(?:${alternatives(data.stageLeads.words)})?| từ)? ?$`,
    'iu',
  ),
  begins: new RegExp(`(?:^|[:,;] ?)(?:${alternatives(data.bounds.begins)})(?: từ| vào| ngày)* ?$`, 'iu'),
  ends: new RegExp(
    `[,;] ?(?:và )?(?:${alternatives(data.bounds.ends)})(?![\\p{L}\\p{N}])[^,;:]{0,40}?(?: trước| vào| ngày| đến| hết| chậm nhất)* ?$`,
    'iu',
  ),
  /** What a count from a stage names of it: `ngày kết thúc đợt 1`, `đợt 1 bắt đầu`. */
  stageEdge: new RegExp(
    `^(?:ngày )?(?:(?<edge>${EDGE}) (?<stage>${STAGE})|(?<named>${STAGE}) (?<behind>${EDGE}))$`,
    'iu',
  ),
  endEdge: new RegExp(`^(?:${alternatives(data.bounds.ends)})$`, 'iu'),
  limitKey: key(data.limitKeys.words),
  taskKey: key(data.taskKeys.words),
  leadKey: key(leadLabels),
  timeHeading: words(data.timeHeadings.words),
  /** A heading that names no task: of time, or of nothing but a section's words (`NHIỆM VỤ VÀ GIẢI PHÁP`). */
  taskless: new RegExp(
    `^(?:(?:${alternatives(data.timeHeadings.words)})(?![\\p{L}\\p{N}])|${SECTION}(?:(?:,|,? và)? ${SECTION}){0,7}$)`,
    'iu',
  ),
  goalHeading: words(data.goalHeadings.words),
  finishing: words(data.finishing.words),
  acting: words([...data.finishing.words, ...data.acting.words]),
  reporting: words(data.reporting.words),
  /** Another report in the same sentence: `, báo cáo năm`, ` và năm (trước ngày 15/12)`. */
  nextReport: new RegExp(
    `(?:,| và) (?<report>(?:${alternatives([...data.reporting.words, ...data.periodic.words])})(?![\\p{L}\\p{N}])|(?<period>(?:cả |\\d{1,2} )?${timeLexicon.recurringUnit})[ (:]{1,3}(?:${alternatives(data.limitTails.words)})(?![\\p{L}\\p{N}]))`,
    'iu',
  ),
  /** What was reported before, for the next one to go without: `báo cáo 6 tháng trước …, năm trước …`. */
  reportNoun: new RegExp(`(?:${alternatives(data.reporting.nouns)})(?![\\p{L}\\p{N}])`, 'iu'),
  beside: new RegExp(asWords(data.besideDates.words), 'giu'),
  scheduling: words(data.scheduling.words),
  notDuty: words(data.notDuties.words),
  notStage: words(data.notStages.words),
  /** `Yêu cầu`, `Giao`: who is charged stands after it. */
  charging: new RegExp(`^(?:${alternatives(data.charging.words)}) (?:(?:${PERSONS}) )?`, 'iu'),
  /** What stands before a body in mid-sentence that a duty follows: `, `, `, yêu cầu `. */
  charged: new RegExp(`, (?:(?:${alternatives(data.charging.words)}) (?:(?:${PERSONS}) )?)?$`, 'iu'),
  /** A list of those who help, still open where the next body stands: `phối hợp với Sở Y tế, `. */
  helped: new RegExp(`(?:${alternatives(data.helping.words)})(?: với)? (?=\\p{Lu}|các )[^;:]{0,200}, $`, 'u'),
  /** What the body before it has to do: ` chủ trì`, ` có trách nhiệm`. */
  duty: new RegExp(
    `^ (?:${alternatives([...data.duties.words, ...data.acting.words, ...data.finishing.words])})(?![\\p{L}\\p{N}])`,
    'iu',
  ),
  /** A place and nothing else. */
  place: new RegExp(`^(?:${alternatives(data.placeKinds.words)}) \\p{Lu}[\\p{L} -]{1,40}$`, 'iu'),
  periodic: words(data.periodic.words),
  past: words(data.past.words),
  /** `hoàn thành ngày`, `xong vào`, at the end of what stands before a date. */
  finishedOn: new RegExp(
    `(?:${alternatives(data.finishing.words)})(?: vào| trong| ngay trong)?(?: ngày)? ?$`,
    'iu',
  ),
  /** What heads an item, up to its colon. */
  label: /^[^:]{1,60}: ?/u,
  /** The last of the words that lead to a deadline's date, at the end of what stands before it. */
  limitTail: new RegExp(
    `(?:[\\s,:(]{1,4}|${timeLexicon.clock}|(?<![\\p{L}\\p{N}])(?:${alternatives([...limitKeys, ...data.limitTails.words])}))$`,
    'iu',
  ),
  /** What opens a clause and says of its duty only that it is wanted, or by when: `Phấn đấu`, `Trong vòng`, `Định kỳ`. */
  limitHead: new RegExp(
    `^(?:${alternatives([...data.limitHeads.words, ...data.charging.words, ...data.periodic.words, ...data.duties.toDuty, ...data.limitTails.words])})(?![\\p{L}\\p{N}])`,
    'iu',
  ),
  /** A frequency to come, at the end of what stands before a date: `…, định kỳ`. */
  periodicTail: new RegExp(`(?:^|, |,? và )(?:${alternatives(data.periodic.words)})[ ,]*$`, 'iu'),
  /** Words between a body and its duty: `có trách nhiệm`. */
  toDuty: new RegExp(`^[\\s,:]*(?:(?:${alternatives(data.duties.toDuty)})(?![\\p{L}\\p{N}]))?[\\s,:]*`, 'iu'),
}
