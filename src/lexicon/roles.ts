import type { Role } from '../directive/responsible-body'
import { alternatives, asWords } from '../text/alternatives'
import { bare } from '../text/fold'
import { WordTrie } from '../text/word-trie'
import { remembered } from '../text/words'
import data from './roles.json'

/** What a phrase is in a clause that says who does what. */
export interface RolePhrase {
  tags: readonly string[]
  /** The role of a verb; null of words that are none. */
  role: Role | null
}

/** A verb of a duty and its tags; `Light`, `Focal`, `Directs` and `Executes` say how it bears on what follows. */
const verb = (role: Role, ...more: string[]): RolePhrase => ({
  tags: ['RoleVerb', role.charAt(0).toUpperCase() + role.slice(1), ...more],
  role,
})
const word = (...tags: string[]): RolePhrase => ({ tags, role: null })

/** In the order in which a phrase that is in two lists is taken. */
const LISTS: readonly (readonly [readonly string[], RolePhrase])[] = [
  [data.nouns.phrases, word('Other')],
  [data.execute.phrases, verb('implement', 'Executes')],
  [data.lead.phrases, verb('lead')],
  [data.answer.phrases, verb('lead', 'Answer')],
  [data.focal.phrases, verb('lead', 'Focal')],
  [data.coordinate.phrases, verb('coordinate')],
  [data.together.phrases, verb('coordinate', 'Together')],
  [data.advise.phrases, verb('advise')],
  [data.directs.phrases, verb('supervise', 'Directs')],
  [data.supervise.phrases, verb('supervise')],
  [data.report.phrases, verb('report')],
  [data.reportTo.phrases, verb('report', 'Send')],
  [data.duty.phrases, word('Duty', 'Between')],
  [data.gather.phrases, verb('implement', 'Gather')],
  [data.send.phrases, verb('implement', 'Send')],
  [data.charge.phrases, word('Charge')],
  [
    data.carries.phrases.filter((phrase) => !data.light.phrases.includes(phrase)),
    verb('implement', 'Carries'),
  ],
  [
    data.light.phrases.filter((phrase) => data.carries.phrases.includes(phrase)),
    verb('implement', 'Light', 'Carries'),
  ],
  [data.light.phrases, verb('implement', 'Light')],
  [data.linking.phrases, word('Adverb', 'Linking', 'Between')],
  [data.adverb.phrases, word('Adverb', 'Between')],
  [data.help.phrases, verb('implement', 'Help')],
  [data.implement.phrases, verb('implement')],
  [data.and.phrases, word('And', 'Edge')],
  [data.with.phrases, word('With', 'To')],
  [data.to.phrases, word('To')],
  [data.addressing.phrases, word('To')],
]

const phrases = new WordTrie<RolePhrase>()
for (const [list, phrase] of LISTS) for (const each of list) phrases.add(each, phrase)

/** Verbs of several syllables by their letters alone; of one, too many words have the same. */
const verbsByLetters = new WordTrie<RolePhrase>(remembered(bare))
for (const [list, phrase] of LISTS)
  if (phrase.role !== null) for (const each of list) if (each.includes(' ')) verbsByLetters.add(each, phrase)

const openings = (list: readonly string[]): WordTrie<true> =>
  list.reduce((trie, phrase) => trie.add(phrase, true), new WordTrie<true>())

const LABELLED = ['lead', 'coordinate', 'implement'] as const
const HOLDER = `(?:tên )?(?:các )?(?:${alternatives(data.labels.holders)})(?: được giao)?`

/** Verbs and other words of clauses that assign duties; the words and their sources stand in `roles.json`. */
export const roleLexicon = {
  phrases: phrases as Pick<WordTrie<RolePhrase>, 'longest'>,
  verbsByLetters: verbsByLetters as Pick<WordTrie<RolePhrase>, 'longest'>,
  basis: openings(data.basis.phrases) as Pick<WordTrie<true>, 'longest'>,
  timeWords: data.timeWords.phrases as readonly string[],
  nominal: openings(data.nominal.phrases) as Pick<WordTrie<true>, 'longest'>,
  assigning: openings(data.assigning.phrases) as Pick<WordTrie<true>, 'longest'>,
  with: openings(data.with.phrases) as Pick<WordTrie<true>, 'longest'>,
  inert: openings(data.inert.phrases) as Pick<WordTrie<true>, 'longest'>,
  asides: openings(data.asides.phrases) as Pick<WordTrie<true>, 'longest'>,
  things: openings(data.things.phrases) as Pick<WordTrie<true>, 'longest'>,
  towards: openings(data.towards.phrases) as Pick<WordTrie<true>, 'longest'>,
  /** Whether the words before a body end in a charging word (`giao cho`); cheaper than reading the clause. */
  charges: new RegExp(
    `(?:${data.charge.phrases.join('|')})(?: (?:${[...data.to.phrases, ...data.addressing.phrases].join('|')})(?: ?\\([^()]{1,4}\\))?)? $`,
    'iu',
  ),
  /** What opens a clause whose comma before the charging word was left out: `Để bảo vệ người dân yêu cầu Sở Y tế …`. */
  purpose: new RegExp(`^[^\\p{L}]{0,6}(?:${alternatives(data.charge.purposes.words)})(?!\\p{L})`, 'iu'),
  /** Whether words end in what holds a charging word behind it as its own: `văn bản đề nghị`, `không giao`. */
  holdsCharge: new RegExp(`(?<!\\p{L})(?:${alternatives(data.charge.notBehind.words)}) $`, 'iu'),
  /** What charges with all that follows its colon, whomever: `yêu cầu:`, `chỉ thị thực hiện các việc sau:`. */
  opening: new RegExp(
    `${asWords([...data.charge.phrases, ...data.opening.phrases])}[^.;:]{0,150}:\\s*$`,
    'iu',
  ),
  sections: new RegExp(data.sections.patterns.join('|'), 'u'),
  /** A cell that says what the cell above it says. */
  repeats: new RegExp(`^[ "”“-]{0,3}(?:${alternatives(data.repeats.phrases)})[ ."”-]{0,3}$`, 'iu'),
  /** What leads to a duty (`phối hợp với Sở A trong việc kiểm tra`), and what joins it to the next. */
  taskStart: new RegExp(
    `^(?:(?:${alternatives(data.taskJoints.before)}) |${data.taskJoints.in} (?=(?:${alternatives(data.taskJoints.matters)})(?!\\p{L})))`,
    'iu',
  ),
  taskEnd: new RegExp(`[,;]? (?:${alternatives(data.taskJoints.after)})$`, 'iu'),
  /** Labels of a holder (`Cơ quan chủ trì`) open what they label; those of a deed alone (`Chủ trì`) are all of it. */
  labels: LABELLED.map(
    (role) => [role, new RegExp(`^${HOLDER} (?:${alternatives(data.labels[role])})`, 'iu')] as const,
  ),
  labelsAlone: LABELLED.map(
    (role) => [role, new RegExp(`^(?:${alternatives(data.labels.alone[role])})$`, 'iu')] as const,
  ),
  /** Whether a label may stand before a colon in a text. */
  labelled: new RegExp(
    `(?:^|[.;] )(?:${HOLDER} (?:${alternatives(LABELLED.flatMap((role) => data.labels[role]))})[^:;.]{0,50}|${alternatives(
      LABELLED.flatMap((role) => data.labels.alone[role]),
    )}) ?:`,
    'iu',
  ),
}

/** The labels of who leads or does a task. */
export const leadLabels: readonly string[] = (['lead', 'implement'] as const).flatMap((role) => [
  ...data.labels.holders.flatMap((holder) => data.labels[role].map((deed) => `${holder} ${deed}`)),
  ...data.labels.alone[role],
])
