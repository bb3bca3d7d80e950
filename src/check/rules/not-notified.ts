import { readNames } from '../../body/names/read'
import type { Body } from '../../directive/body'
import type { ResponsibleBody } from '../../directive/responsible-body'
import { checkLexicon } from '../../lexicon/check'
import { wordsKey } from '../bodies'
import type { Rule } from '../rule'

/** Fewer lines are what is left of a list. */
const ENOUGH = 3

/** A body's name without its place: `sở nội vụ` of `Sở Nội vụ tỉnh Trà Vinh`. */
const ownKey = ({ name, place }: Pick<Body, 'name' | 'place'>): string =>
  wordsKey(place !== null && name.endsWith(place) ? name.slice(0, -place.length) : name)

/** What the lines of Nơi nhận name: bodies by their keys, and the first words of classes (`các sở, ban, ngành`). */
const namedIn = (recipients: readonly string[]): { keys: string[]; classes: string } => {
  const names = recipients.flatMap((line) => readNames(line).names)
  return {
    keys: names.filter(({ kind }) => kind !== 'class').map(ownKey),
    classes: names
      .filter(({ kind }) => kind === 'class')
      .map(({ name }) => ` ${wordsKey(name)} `)
      .join(' '),
  }
}

/** Whether a line names somebody by letters that nobody knows, `Đài PTTH`; what is kept (`Lưu: VT`) is no recipient. */
const isUnread = (recipients: readonly string[]): boolean =>
  recipients.some(
    (line) =>
      !checkLexicon.kept.test(line) &&
      readNames(line).shorts.some(({ start, end }) => !checkLexicon.shortOffices.has(line.slice(start, end))),
  )

/** Whether a line stands for all that the document charges: `Như Điều 3`, `Các cơ quan, đơn vị liên quan`. */
const isForAll = (recipients: readonly string[]): boolean =>
  recipients.some((line) => checkLexicon.forAll.test(line))

/** A body by its own name that is told by itself: no office of another, but those of a district. */
const isAgency = ({ kind, level, place }: Body): boolean =>
  kind === 'named' ? level !== null : kind === 'unit' && place !== null

const LEADS: ReadonlySet<ResponsibleBody['role']> = new Set(['lead', 'implement', 'report'])

/** A body with a duty that Nơi nhận leaves out, so that it will not have the document: NĐ 30/2020/NĐ-CP Phụ lục I, II.9. */
export const notNotified: Rule = {
  id: 'plan/not-notified',
  severity: 'info',
  about: {
    en: 'a body with a duty that is no recipient',
    vi: 'cơ quan được giao việc nhưng không có trong Nơi nhận',
  },
  *find({ directive }) {
    const { recipients } = directive.header
    if (recipients.length < ENOUGH || isForAll(recipients) || isUnread(recipients)) return
    const { keys, classes } = namedIn(recipients)
    const bodies = new Map(directive.bodies.map((body) => [body.id, body]))
    const told = new Set<string>()
    for (const { bodyId, role, span, body: name } of directive.responsibleBodies) {
      const body = bodies.get(bodyId)
      if (!body || !isAgency(body) || !LEADS.has(role) || told.has(bodyId)) continue
      const key = ownKey(body)
      const [head = ''] = key.split(' ')
      if (name === directive.header.issuer || keys.some((each) => each.includes(key) || key.includes(each)))
        continue
      if (classes.includes(` ${head} `) || checkLexicon.allBranches.test(classes)) continue
      told.add(bodyId)
      yield {
        span,
        actual: name,
        expected: 'a line in Nơi nhận',
        message: {
          en: `${name} is charged here, but is not among the recipients.`,
          vi: `${name} được giao nhiệm vụ nhưng không có trong Nơi nhận.`,
        },
      }
    }
  },
}
